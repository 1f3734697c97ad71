"""Trying the bot out: the local Discord, its page, and the real bot connected to it, in one process.

One process, because the page shows the very knowledge that the bot answers from; because one Ctrl-C ends all of it, on
every system; and because there is then but one start to wait for. Nothing else here talks with the real Discord, so
that turning discord.py to the local one, which holds for a whole process, harms nobody.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from secrets import token_urlsafe

from bot.cli.opening import cache_folder
from bot.client import AltaiClient
from bot.desk import KnowledgeDesk
from bot.errors import BotError
from bot.health.metrics import Metrics
from bot.languages.phrases import Languages
from bot.library.live import LiveKnowledge, open_library
from bot.redirect import point_at
from bot.sandbox.browser.cast import assemble
from bot.sandbox.browser.desk import Desk
from bot.sandbox.browser.gate import new_key
from bot.sandbox.browser.keeping import load_session, save_session
from bot.sandbox.browser.site import Site
from bot.sandbox.browser.viewer import Stage
from bot.sandbox.server import Sandbox
from bot.sandbox.specification import load_specification
from bot.settings import Settings
from bot.sync import command_ids, register, wanted_commands
from bot.wiring import build_client
from knowledge.base import SHIPPED

_SAVED_EVERY = 2.0
"""Seconds between two looks whether there is something new to save."""


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
    """Give the local Discord with its page and, unless that is not wanted, the bot. Raises TryoutError, BadSession."""
    folder = options.knowledge or SHIPPED
    library = await open_library(options.knowledge, options.cache) if options.with_bot else None
    specification = load_specification(options.specification) if options.specification else None
    sandbox = Sandbox(specification, port=options.port, token=_new_token())
    cast = assemble(sandbox)
    desk: Desk | None = KnowledgeDesk(library, folder, Languages()) if library else None
    site = Site(Stage(sandbox, cast, desk, checked=specification is not None), new_key())
    site.mount()
    async with AsyncExitStack() as ending:
        await ending.enter_async_context(_listening(sandbox, options.port))
        if options.saved:
            if options.saved.exists():
                load_session(sandbox, cast, options.saved)
            save = lambda path=options.saved: save_session(sandbox, cast, path)  # noqa: E731
            await ending.enter_async_context(_kept(sandbox, save))
        client = await ending.enter_async_context(_connected(sandbox, library)) if library else None
        ending.push_async_callback(site.close)
        yield Tryout(site.url, sandbox, client)
