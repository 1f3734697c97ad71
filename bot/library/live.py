"""The knowledge that answers now: read once per question, replaced whole by a reload that went well."""

import asyncio
import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import perf_counter
from traceback import clear_frames

from bot.errors import BotError
from bot.library.aside import run_aside
from bot.library.changes import Changes, find_changes
from knowledge.base import KnowledgeBase, load_knowledge
from knowledge.errors import BadKnowledgeError, Problem
from knowledge.golden import GoldenFailure, GoldenReport, run_golden

Load = Callable[[], KnowledgeBase]
"""Reads the knowledge from the disk, golden questions and all. Raises BadKnowledgeError with every problem found."""
Clock = Callable[[], datetime]
Observe = Callable[["Reload | ReloadRefused"], None]
"""Is told how each reload went."""

_WARMING = ("when did it launch", "wich rokcet was it")
"""Questions that have read what most real ones would wait for: the words, and the repair of misspelt ones."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reload:
    """A reload that went well."""

    before: str
    """Revision of the knowledge that answered before."""
    after: str
    """Revision of the knowledge that answers now; the same where nothing had changed."""
    changes: Changes
    golden: GoldenReport
    """All passed; nothing was asked where nothing had changed."""
    seconds: float
    """From the first file read to the swap."""
    at: datetime
    """When the swap was, in UTC."""

    @property
    def changed(self) -> bool:
        """Whether other knowledge answers now than before."""
        return self.before != self.after


class ReloadRefused(BotError):
    """New knowledge was not taken, and the old still answers: its files are bad, or golden questions failed."""

    def __init__(
        self,
        at: datetime,
        *,
        problems: tuple[Problem, ...] = (),
        failed: tuple[GoldenFailure, ...] = (),
        reason: str = "",
    ) -> None:
        self.at = at
        """When, in UTC."""
        self.problems = problems
        """All that is wrong with the files, each with file and line."""
        self.failed = failed
        """The golden questions that the new knowledge does not answer as it must, each with file and line."""
        self.reason = reason
        """What else went wrong; "" where the files or the questions did."""
        super().__init__("\n".join([*map(str, problems), *map(str, failed), *([reason] if reason else [])]))


class LiveKnowledge:
    """Holds the knowledge base that answers. Its methods are for one event loop; `base` may be read from any thread."""

    def __init__(self, base: KnowledgeBase, load: Load, clock: Clock = lambda: datetime.now(UTC)) -> None:
        self.base = base
        """The current one. Read it once per question: the next reading may give another."""
        self.loaded_at = clock()
        """When the current one began to answer, in UTC."""
        self.last_reload: Reload | None = None
        """The last that went well."""
        self.last_refusal: ReloadRefused | None = None
        """The last that did not."""
        self.observe: Observe = lambda outcome: None
        """Is told how each reload went, after it."""
        self._load = load
        self._clock = clock
        self._running: asyncio.Task[Reload] | None = None

    @property
    def reloading(self) -> bool:
        """Whether a reload is under way."""
        return self._running is not None

    async def reload(self) -> Reload:
        """Read the knowledge anew, ask it its golden questions, and let it answer from now on if all is in order.

        Raises ReloadRefused otherwise. Who calls while a reload is under way gets the outcome of that one.
        A caller that is cancelled does not end it.
        """
        if self._running is None:
            self._running = asyncio.create_task(self._reload())
            self._running.add_done_callback(self._done)
        return await asyncio.shield(self._running)

    async def reload_anew(self) -> Reload:
        """Reload as `reload` does, but never with files that were read before the call. Raises ReloadRefused."""
        while self._running is not None:
            await asyncio.wait([self._running])
        return await self.reload()

    async def check(self) -> GoldenReport:
        """Ask the current knowledge its golden questions."""
        base = self.base
        return await run_aside(run_golden, base, base.goldens)

    async def warm(self) -> None:
        """Build, off the event loop, what the first questions would wait for."""
        await run_aside(_warm, self.base)

    async def _reload(self) -> Reload:
        try:
            outcome = await self._reload_or_refuse()
        except ReloadRefused as refused:
            self.last_refusal = refused
            self.observe(refused)
            raise
        self.last_reload = outcome
        self.observe(outcome)
        return outcome

    async def _reload_or_refuse(self) -> Reload:
        before, start = self.base.revision, perf_counter()
        try:
            new, changes, golden = await run_aside(_prepare, self._load, self.base)
        except Exception as error:  # whatever it is, the old knowledge is whole and goes on answering
            raise _refusal(error, self._clock()) from error
        now = self._clock()
        if new.revision != before:
            old, self.base, self.loaded_at = self.base, new, now
            _let_go(old)
        return Reload(before, new.revision, changes, golden, perf_counter() - start, now)

    def _done(self, task: asyncio.Task[Reload]) -> None:
        self._running = None
        if not task.cancelled():
            task.exception()  # counts as looked at: every caller may have been cancelled


async def open_library(path: Path | None, cache: Path | None) -> LiveKnowledge:
    """Load a knowledge folder or file, or the shipped missions for None, off the event loop.

    What is built when it is first needed is not built yet: see `warm`. Raises BadKnowledgeError with every problem.
    """
    load = partial(load_knowledge, path, cache=cache)
    return LiveKnowledge(await run_aside(load), load)


class _GoldenFailed(Exception):
    """New knowledge does not answer as it must."""

    def __init__(self, failed: tuple[GoldenFailure, ...]) -> None:
        super().__init__(f"{len(failed)} golden questions failed")
        self.failed = failed


def _prepare(load: Load, old: KnowledgeBase) -> tuple[KnowledgeBase, Changes, GoldenReport]:
    """Return the knowledge read anew, what is different in it, and how its own golden questions went.

    Raises what the loading fails with, and _GoldenFailed.
    """
    with _no_garbage():
        new = load()
        changes = find_changes(old.documents, new.documents)
        if new.revision == old.revision:
            return new, changes, GoldenReport(0, ())
        golden = run_golden(new, new.goldens)
        if golden.failed:
            _let_go(new)
            raise _GoldenFailed(golden.failed)
        _warm(new)
        return new, changes, golden


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Keep the garbage collector from what is being loaded: it would go through all of it, again and again, and hold
    the event loop up meanwhile. It takes what there is before, which is little: what was loaded earlier is frozen."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _let_go(base: KnowledgeBase) -> None:
    """Let a base be freed as soon as nobody asks it any more: its responder refers back to it, and to find such a
    circle the garbage collector would have to go through all that is loaded (2 s for 5,000 missions)."""
    vars(base).pop("responder", None)


def _refusal(error: Exception, at: datetime) -> ReloadRefused:
    match error:
        case BadKnowledgeError():
            refusal = ReloadRefused(at, problems=error.problems)
        case _GoldenFailed():
            refusal = ReloadRefused(at, failed=error.failed)
        case _:
            _log.error("reloading the knowledge failed", exc_info=error)
            refusal = ReloadRefused(at, reason=f"{type(error).__name__}: {error}")
    clear_frames(error.__traceback__)  # they hold the bases, and the last refusal is kept
    return refusal


def _warm(base: KnowledgeBase) -> None:
    """Let a knowledge base build what it builds when it is first needed, so that nobody who asks waits for it."""
    for question in _WARMING:
        base.ask(question)
    # What is loaded stays until it is replaced, and is freed then without the garbage collector: see _let_go
    gc.freeze()
