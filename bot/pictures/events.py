"""The events of a timeline, by mission, under the numbers that they have in the text beneath the picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answer.chronicle import DatedEvent


@dataclass(frozen=True, slots=True)
class Numbered:
    """An event with its number among those of all missions, from 1 on."""

    number: int
    event: DatedEvent


@dataclass(frozen=True, slots=True)
class Mission:
    """What one mission's document tells with a date."""

    name: str
    source: str
    """The document's file."""
    events: tuple[Numbered, ...]
    """In order, at least one."""

    @property
    def anchor(self) -> DatedEvent:
        """The launch, else the first event of which the day is told, else the first of all."""
        events = [numbered.event for numbered in self.events]
        return min(events, key=lambda event: (not event.launch, not event.to_the_day, event.middle))


def split_missions(events: Sequence[DatedEvent]) -> tuple[Mission, ...]:
    """Return what a knowledge base tells in order by mission, the one that began first first."""
    told: dict[str, list[Numbered]] = {}
    for number, event in enumerate(events, 1):
        told.setdefault(event.citation.source, []).append(Numbered(number, event))
    missions = [Mission(own[0].event.citation.title or source, source, tuple(own)) for source, own in told.items()]
    return tuple(sorted(missions, key=lambda mission: (mission.anchor.middle, mission.source)))
