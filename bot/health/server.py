"""The bot's own small HTTP server: whether it lives, whether it is ready, and its numbers."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.errors import BotError
from bot.health.metrics import Metrics
from bot.health.state import HealthSources, as_json, look
from bot.settings import Address


class HealthAddressError(BotError):
    """Nothing can listen at the address that the settings name."""


def build_app(sources: HealthSources, metrics: Metrics) -> web.Application:
    """Return the server's three pages, which look at the sources each time that they are asked for.

    `/livez` says that the event loop turns, `/readyz` is 200 when questions are answered and else 503, with the
    reasons in JSON, and `/metrics` is for Prometheus.
    """

    async def live(request: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def ready(request: web.Request) -> web.Response:
        health = look(sources)
        text = json.dumps(as_json(health), indent=1) + "\n"
        return web.Response(text=text, status=503 if health.problems else 200, content_type="application/json")

    async def numbers(request: web.Request) -> web.Response:
        return web.Response(body=metrics.render(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app = web.Application()
    app.add_routes([web.get("/livez", live), web.get("/readyz", ready), web.get("/metrics", numbers)])
    return app


@asynccontextmanager
async def serve_health(address: Address, sources: HealthSources, metrics: Metrics) -> AsyncIterator[Address]:
    """Answer at an address as long as the context lasts; yields it with the port that port 0 became.

    Raises HealthAddressError where it cannot listen there.
    """
    runner = web.AppRunner(build_app(sources, metrics), access_log=None, handle_signals=False)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, address.host, address.port).start()
        except OSError as error:
            place = f"{address.host}:{address.port}: {error.strerror or error}"
            remedy = "Set ALTAI_HEALTH_HOST and ALTAI_HEALTH_PORT to a free one, or ALTAI_HEALTH_PORT to off"
            raise HealthAddressError(f"the health server cannot listen at {place}. {remedy}.") from error
        yield Address(address.host, runner.addresses[0][1])
    finally:
        await runner.cleanup()
