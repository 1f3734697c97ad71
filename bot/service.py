"""The running bot: from its settings to a clean end."""

import asyncio
import gc
import logging
import os
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import partial
from typing import Any, TypeVar

import aiohttp
import discord

from bot.cli.opening import cache_folder, no_garbage
from bot.client import AltaiClient
from bot.errors import BotError
from bot.health.metrics import Metrics
from bot.health.state import HealthSources, KnowledgeState, LastReload
from bot.library.live import LiveKnowledge, Reload, ReloadRefused, open_library
from bot.redirect import point_at
from bot.settings import Settings
from bot.sync import (
    SyncPlan,
    command_ids,
    plan_sync,
    register,
    registered_commands,
    untranslated_commands,
    wanted_commands,
)
from bot.wiring import build_client
from knowledge.base import SHIPPED

T = TypeVar("T")

_YOUNG = 10_000
"""New objects after which the garbage collector looks through them. A question makes some thousand, which are gone with
its answer: at Python's 700 the collector had a tenth of the processor's time, and held an answer up by 25 ms."""

_log = logging.getLogger(__name__)


class ServiceError(BotError):
    """The bot cannot run; the text says why and what to do."""


async def serve(settings: Settings) -> None:
    """Run the bot until a signal ends it. Raises what the login or the knowledge fails with."""
    gc.set_threshold(_YOUNG)
    stopping, reloading = asyncio.Event(), asyncio.Event()
    async with _logged_in(settings) as client, _health(settings, client):
        library = client.front.library
        with _signals({"SIGINT": stopping.set, "SIGTERM": stopping.set, "SIGHUP": reloading.set}):
            connection = asyncio.create_task(client.connect())
            others = [asyncio.create_task(_see_to_commands(settings, client))]
            others.append(asyncio.create_task(library.warm()))
            others.append(asyncio.create_task(_reload_whenever(reloading, library)))
            if settings.reload_on_change:
                # Only here: who does not watch needs no library for it
                from bot.library.watch import watch_folder

                others.append(asyncio.create_task(watch_folder(settings.knowledge or SHIPPED, library)))
            await _first_of(asyncio.create_task(stopping.wait()), connection)
            for task in others:
                task.cancel()
            await client.close()
            await connection
    _log.info("stopped")


async def rehearse(settings: Settings) -> str:
    """Load the knowledge, log in, and leave; return as whom and with what the bot would run."""
    async with _logged_in(settings) as client:
        base = client.front.library.base
        return f"{client.user}, {len(base.documents)} documents, revision {base.revision}"


async def sync(settings: Settings, guild: int | None, *, remove: bool, dry: bool) -> SyncPlan:
    """Return what registering the commands would change, for everyone or one server; do it unless only asked.

    `remove` registers none, which takes away what was registered.
    """
    async with _logged_in(settings) as client:
        wanted = [] if remove else await wanted_commands(client.tree)
        plan = plan_sync(wanted, await registered_commands(client, guild))
        if not dry and not plan.empty:
            await register(client, wanted, guild)
        return plan


def run_until_done(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end what talks with Discord; raises ServiceError in plain words for what people can mend."""
    try:
        return asyncio.run(work)
    except discord.LoginFailure as error:
        raise ServiceError(
            "Discord does not know this token. Reset it in the Developer Portal and renew ALTAI_TOKEN"
        ) from error
    except discord.PrivilegedIntentsRequired as error:
        raise ServiceError(
            "ALTAI_CHANNELS needs the message content intent: switch it on in the Developer Portal, page Bot, or leave"
            " ALTAI_CHANNELS empty; all else works without it"
        ) from error
    except (discord.DiscordException, aiohttp.ClientError) as error:
        raise ServiceError(f"no connection to Discord: {error}") from error


@asynccontextmanager
async def _logged_in(settings: Settings) -> AsyncIterator[AltaiClient]:
    """Give the client with its knowledge loaded, logged in and not yet connected; close it in the end."""
    if settings.discord:
        point_at(settings.discord.api, settings.discord.gateway)
    metrics = Metrics()
    with no_garbage():
        library = await open_library(settings.knowledge, settings.cache or cache_folder(os.environ))
    library.observe = partial(_note_reload, metrics, library)
    metrics.knowledge_changed(library.base)
    async with build_client(settings, library, metrics) as client:
        metrics.watch_gateway(client.gateway.shards)
        await client.login(settings.token)
        yield client
        await client.front.timelines.close()
        client.front.asking.close()


def _note_reload(metrics: Metrics, library: LiveKnowledge, outcome: Reload | ReloadRefused) -> None:
    metrics.reloaded(isinstance(outcome, Reload))
    metrics.knowledge_changed(library.base)
    if isinstance(outcome, ReloadRefused):
        _log.warning("not reloaded, the old knowledge goes on answering:\n%s", outcome)
    elif outcome.changed:
        _log.info("reloaded: revision %s, changes %d", outcome.after, outcome.changes.count)


@asynccontextmanager
async def _health(settings: Settings, client: AltaiClient) -> AsyncIterator[None]:
    """Tell meanwhile how the bot is, where that is wanted."""
    if settings.health is None:
        yield
        return
    # Only here: it brings an HTTP server and Prometheus' client with it
    from bot.health.server import serve_health

    sources = HealthSources(client.gateway.shards, lambda: _state_of(client.front.library))
    async with serve_health(settings.health, sources, client.front.metrics):
        yield


def _state_of(library: LiveKnowledge) -> KnowledgeState:
    outcomes = [outcome for outcome in (library.last_reload, library.last_refusal) if outcome]
    last = max(outcomes, key=lambda outcome: outcome.at, default=None)
    told = LastReload(last.at, ok=isinstance(last, Reload)) if last else None
    return KnowledgeState(library.base.revision, library.loaded_at, told)


async def _see_to_commands(settings: Settings, client: AltaiClient) -> None:
    """Learn the commands' ids; where they have changed, register them if the settings say so, else say so."""
    try:
        registered = await registered_commands(client, None)
        plan = plan_sync(untranslated_commands(client.tree), registered, translations=False)
        if settings.sync_on_start:
            wanted = await wanted_commands(client.tree)
            plan = plan_sync(wanted, registered)
            registered = registered if plan.empty else await register(client, wanted, None)
            _log.info("commands: %s", plan)
        elif not plan.empty:
            _log.warning("the commands are not registered as they are now; run `altai sync`: %s", plan)
        client.front.replies.commands = command_ids(registered)
    except (discord.DiscordException, aiohttp.ClientError) as error:
        _log.warning("the registered commands could not be looked up; they are mentioned as plain text: %s", error)


async def _reload_whenever(wanted: asyncio.Event, library: LiveKnowledge) -> None:
    """Reload each time that it is asked for by a signal; the log tells what came of it."""
    while await wanted.wait():
        wanted.clear()
        with suppress(ReloadRefused):  # the observer has logged it
            await library.reload_anew()


@contextmanager
def _signals(reactions: Mapping[str, Callable[[], None]]) -> Iterator[None]:
    """React to signals; those that a system has no event loop support for keep what they do."""
    loop, set_up = asyncio.get_running_loop(), []
    for name, reaction in reactions.items():
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(NotImplementedError):  # Windows: Ctrl-C still ends the process
                loop.add_signal_handler(number, reaction)
                set_up.append(number)
    try:
        yield
    finally:
        for number in set_up:
            loop.remove_signal_handler(number)


async def _first_of(stopping: asyncio.Task[object], connection: asyncio.Task[None]) -> None:
    """Wait until the bot is told to stop or its connection ends for good."""
    await asyncio.wait({stopping, connection}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
