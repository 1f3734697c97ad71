"""The dated events of some missions, numbered as the picture and the text beneath it number them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from knowledge.answer.chronicle import DatedEvent
from knowledge.base import KnowledgeBase
from knowledge.documents.model import Document


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What one mission's document tells with a date."""

    title: str
    source: str
    """The document's file."""
    first: int
    """Number of the first event; the others follow. Numbers run on from one mission to the next."""
    events: tuple[DatedEvent, ...]
    """In order, at least one."""

    @property
    def numbered(self) -> tuple[tuple[int, DatedEvent], ...]:
        """The events with their numbers."""
        return tuple(enumerate(self.events, self.first))

    @property
    def anchor(self) -> DatedEvent:
        """The launch, else the first event of which the day is told, else the first."""
        return min(self.events, key=lambda event: (not event.launch, not event.to_the_day, event.middle))


def gather_chronicles(base: KnowledgeBase, documents: Iterable[Document]) -> tuple[Chronicle, ...]:
    """Return the dated events of some of a base's documents, the mission that began first first; those without any
    are left out. The engine looks through all their sentences: call it in a thread."""
    told = [(document, base.timeline([document])) for document in documents]
    dated = [Chronicle(document.title or document.source, document.source, 1, events) for document, events in told if events]
    dated.sort(key=lambda chronicle: (chronicle.anchor.middle, chronicle.source))
    firsts = accumulate((len(chronicle.events) for chronicle in dated), initial=1)
    return tuple(
        Chronicle(chronicle.title, chronicle.source, first, chronicle.events)
        for chronicle, first in zip(dated, firsts, strict=False)
    )
