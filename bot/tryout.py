"""Trying the bot out: the local Discord, its page, and the real bot connected to it, in one process.

One process, because the page shows the very knowledge that the bot answers from; because one Ctrl-C ends all of it, on
every system; and because there is then but one start to wait for. Nothing else here talks with the real Discord, so
that turning discord.py to the local one, which holds for a whole process, harms nobody.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe

from bot.client import AltaiClient
from bot.desk import KnowledgeDesk
from bot.errors import BotError
from bot.health.metrics import Metrics
from bot.languages.phrases import Languages
from bot.library.live import LiveKnowledge, open_library
from bot.redirect import point_at
from bot.sandbox.browser.cast import assemble
from bot.sandbox.browser.gate import new_key
from bot.sandbox.browser.keeping import load_session, save_session
from bot.sandbox.browser.site import Site
from bot.sandbox.browser.viewer import Stage
from bot.sandbox.server import Sandbox
from bot.sandbox.specification import load_specification
from bot.settings import Settings
from bot.sync import command_ids, register, wanted_commands
from bot.wiring import build_client

_REST = 1.0
"""Seconds after something happened until the session is saved, with what else happens meanwhile."""


class TryoutError(BotError):
    """The local Discord cannot be started; the text says why."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the bot is tried out."""

    port: int = 0
    """Where the local Discord listens; 0 for any free port."""
    knowledge: Path | None = None
    """None for the shipped missions."""
    cache: Path | None = None
    specification: Path | None = None
    """Discord's own specification, to hold the bot's requests against; None to leave that out."""
    with_bot: bool = True
    saved: Path | None = None
    """The file that keeps the session; None to keep none."""


@dataclass(frozen=True, slots=True)
class Tryout:
    """What runs."""

    url: str
    """The page's address."""
    sandbox: Sandbox
    client: AltaiClient | None
    """The bot; None where somebody else's is awaited."""


async def try_out(options: Options, started: Callable[[Tryout], None]) -> None:
    """Run until a signal ends it; `started` is told once the page can be opened and the bot is there."""
    stopping = asyncio.Event()
    with suppress(NotImplementedError):  # Windows has no event loop support for it; there Ctrl-C alone ends it
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopping.set)
    async with open_tryout(options) as tryout:
        started(tryout)
        await stopping.wait()


@asynccontextmanager
async def open_tryout(options: Options) -> AsyncIterator[Tryout]:
    """Give the local Discord with its page and, unless that is not wanted, the bot.

    Raises TryoutError, BadSession, and what the knowledge fails with.
    """
    library = await open_library(options.knowledge, options.cache) if options.with_bot else None
    desk = KnowledgeDesk(library, options.knowledge, Languages()) if library else None
    specification = load_specification(options.specification) if options.specification else None
    sandbox = Sandbox(specification, port=options.port, token=f"local.{token_urlsafe(9)}.{token_urlsafe(18)}")
    stage = Stage(sandbox, assemble(sandbox), desk, checked=specification is not None)
    site = Site(stage, new_key())
    site.mount()
    async with _listening(sandbox, options.port), _kept(stage, options.saved), _connected(sandbox, library) as client:
        try:
            yield Tryout(site.url, sandbox, client)
        finally:
            await site.close()


@asynccontextmanager
async def _listening(sandbox: Sandbox, port: int) -> AsyncIterator[None]:
    try:
        await sandbox.start()
    except OSError as error:
        raise TryoutError(
            f"port {port} cannot be used ({error.strerror}); leave --port out for any free one"
        ) from error
    try:
        yield
    finally:
        await sandbox.stop()


@asynccontextmanager
async def _kept(stage: Stage, path: Path | None) -> AsyncIterator[None]:
    """Take the session of a file up, and keep it there: whenever something has happened, and in the end."""
    if path is None:
        yield
        return
    if path.exists():
        load_session(stage.sandbox, stage.cast, path)
    save_session(stage.sandbox, stage.cast, path)
    saving = asyncio.create_task(_save_now_and_then(stage, path))
    try:
        yield
    finally:
        saving.cancel()
        save_session(stage.sandbox, stage.cast, path)


async def _save_now_and_then(stage: Stage, path: Path) -> None:
    happened = asyncio.Event()
    stage.sandbox.world.watch(lambda _: happened.set())
    while await happened.wait():
        await asyncio.sleep(_REST)
        happened.clear()
        save_session(stage.sandbox, stage.cast, path)


@asynccontextmanager
async def _connected(sandbox: Sandbox, library: LiveKnowledge | None) -> AsyncIterator[AltaiClient | None]:
    """Give the bot, logged in, its commands registered, and connected."""
    if library is None:
        yield None
        return
    point_at(sandbox.api_url, sandbox.gateway_url)
    # One visitor is alone here: nobody is to be kept from asking too much
    settings = Settings(token=sandbox.token, cooldown_user=None, cooldown_channel=None, health=None)
    async with build_client(settings, library, Metrics()) as client:
        await client.login(sandbox.token)
        registered = await register(client, await wanted_commands(client.tree), None)
        client.front.replies.commands = command_ids(registered)
        connection = asyncio.create_task(client.connect())
        try:
            await sandbox.ready()
            yield client
        finally:
            await client.close()
            await connection
            client.front.asking.close()
