"""Serving endpoints over HTTP: tokens, faults, limits, validation, the journal."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.api.body import read_body
from bot.sandbox.api.endpoint import Call, Endpoint
from bot.sandbox.backend import Backend
from bot.sandbox.faults import Faults
from bot.sandbox.journal import Direction, Entry, Journal
from bot.sandbox.problems import DiscordError, not_found, server_error, unauthorized
from bot.sandbox.specification import Specification
from bot.sandbox.throttle import Throttle
from bot.sandbox.wire import encode

_log = logging.getLogger(__name__)
_BASE = "/api/v10"
_JSON = "application/json"
"""Exactly so: discord.py reads no JSON where a charset follows."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A request's body that breaks Discord's specification."""

    route: str
    """Method and path."""
    problem: str
    body: object


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a request ended."""

    status: int
    answer: object = None
    headers: dict[str, str] | None = None


@dataclass(slots=True)
class _Received:
    """What was read of a request, as far as it was read."""

    body: object = None
    findings: tuple[str, ...] = ()


class Service:
    """Turns endpoints into routes of an aiohttp application."""

    def __init__(
        self,
        backend: Backend,
        faults: Faults,
        throttle: Throttle,
        journal: Journal,
        specification: Specification | None,
    ) -> None:
        self.findings: list[Finding] = []
        self._backend = backend
        self._faults = faults
        self._throttle = throttle
        self._journal = journal
        self._specification = specification

    def routes(self, endpoints: Iterable[Endpoint]) -> list[web.RouteDef]:
        """Return the routes of endpoints, and one that refuses all others."""
        routes = [web.route(e.method, _BASE + e.template, self._handler(e)) for e in endpoints]
        nowhere = Endpoint("*", "/{rest:.*}", _refuse_unknown, authorized=False)
        return [*routes, web.route("*", "/api/{rest:.*}", self._handler(nowhere))]

    def _handler(self, endpoint: Endpoint) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            started, received = time.perf_counter(), _Received()
            try:
                outcome = await self._answer(endpoint, request, received)
            except DiscordError as error:
                outcome = Outcome(error.status, error.body(), error.headers)
            except Exception:
                _log.exception("%s failed", endpoint.name)
                outcome = Outcome(500, server_error().body())
            self._note(request, received, outcome, started)
            return _response(outcome)

        return handle

    async def _answer(self, endpoint: Endpoint, request: web.Request, received: _Received) -> Outcome:
        """Return the answer to a request; raises DiscordError for what is refused."""
        fault = self._faults.take(endpoint.name)
        if fault and fault.delay:
            await asyncio.sleep(fault.delay)
        if fault and fault.error and not fault.applied:
            raise fault.error()
        headers = self._throttle.check(endpoint.name, request.match_info)
        self._authorize(endpoint, request)
        received.body, files = await read_body(request)
        received.findings = self._check(request, received.body)
        answer = endpoint.handle(Call(self._backend, request.match_info, request.query, received.body, files))
        if fault and fault.error:
            raise fault.error()
        return Outcome(204 if answer is None else endpoint.status, answer, headers)

    def _authorize(self, endpoint: Endpoint, request: web.Request) -> None:
        token = self._backend.world.application.token
        if endpoint.authorized and request.headers.get("Authorization") != f"Bot {token}":
            raise unauthorized()

    def _check(self, request: web.Request, body: object) -> tuple[str, ...]:
        if self._specification is None:
            return ()
        path = request.path.removeprefix(_BASE)
        problems = tuple(self._specification.check(request.method, path, body))
        self.findings += [Finding(f"{request.method} {path}", problem, body) for problem in problems]
        return problems

    def _note(self, request: web.Request, received: _Received, outcome: Outcome, started: float) -> None:
        entry = Entry(
            time.time(),
            Direction.REST,
            f"{request.method} {request.path.removeprefix(_BASE)}",
            received.body,
            outcome.status,
            (time.perf_counter() - started) * 1000,
            outcome.answer,
            received.findings,
        )
        self._journal.add(entry)


def _refuse_unknown(call: Call) -> None:
    raise not_found()


def _response(outcome: Outcome) -> web.Response:
    if outcome.answer is None:
        return web.Response(status=outcome.status, headers=outcome.headers)
    text = encode(outcome.answer).encode()
    return web.Response(body=text, status=outcome.status, headers=outcome.headers, content_type=_JSON)
