"""The pictures that were drawn last, by knowledge, missions and language."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.languages.phrases import Phrases
from bot.pictures.events import split_missions
from bot.pictures.model import Chart
from bot.pictures.wording import word_timeline
from knowledge.answer.chronicle import DatedEvent

MOST = 32
"""Pictures that are kept."""
MOST_BYTES = 8 * 1024 * 1024
"""What they may take together; one takes about 150 kB."""

Draw = Callable[[Chart], Awaitable[bytes]]
"""Returns a chart as PNG. Raises PictureError."""
_Key = tuple[str, frozenset[str], str]


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """A drawn timeline."""

    content: bytes
    """PNG."""
    description: str
    """Alternative text, at most 1024 characters."""
    filename: str = "timeline.png"


class Pictures:
    """Draws timelines, each once, and keeps the last ones. For one event loop."""

    def __init__(self, draw: Draw, *, most: int = MOST, most_bytes: int = MOST_BYTES) -> None:
        self._draw = draw
        self._most = most
        self._most_bytes = most_bytes
        self._kept: OrderedDict[_Key, TimelinePicture] = OrderedDict()
        self._drawing: dict[_Key, asyncio.Task[TimelinePicture]] = {}
        self._turn = asyncio.Semaphore()

    async def timeline(self, revision: str, events: Sequence[DatedEvent], phrases: Phrases) -> TimelinePicture:
        """Return the picture of the events that a knowledge of some revision tells of some missions, all of them and
        one at least. On the picture they have the numbers of their order, from 1 on. Raises PictureError.

        Who asks for one that is being drawn waits for it; a caller that is cancelled does not end it.
        """
        key = (revision, frozenset(event.citation.source for event in events), phrases.locale)
        kept = self._kept.get(key)
        if kept:
            self._kept.move_to_end(key)
            return kept
        if key not in self._drawing:
            self._drawing[key] = asyncio.create_task(self._make(key, tuple(events), phrases))
            self._drawing[key].add_done_callback(lambda task: self._done(key, task))
        return await asyncio.shield(self._drawing[key])

    async def close(self) -> None:
        """Give up what is being drawn."""
        tasks = [*self._drawing.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _make(self, key: _Key, events: Sequence[DatedEvent], phrases: Phrases) -> TimelinePicture:
        wording = await asyncio.to_thread(lambda: word_timeline(split_missions(events), phrases))
        async with self._turn:  # one at a time: each takes a processor and 100 MB
            picture = TimelinePicture(await self._draw(wording.chart), wording.description)
        self._keep(key, picture)
        return picture

    def _keep(self, key: _Key, picture: TimelinePicture) -> None:
        self._kept[key] = picture
        while len(self._kept) > self._most or sum(len(p.content) for p in self._kept.values()) > self._most_bytes:
            self._kept.popitem(last=False)

    def _done(self, key: _Key, task: asyncio.Task[TimelinePicture]) -> None:
        del self._drawing[key]
        if not task.cancelled():
            task.exception()  # counts as looked at: every caller may have been cancelled
