"""Invented events for tests of the timeline's picture."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.languages.phrases import Languages, Phrases
from knowledge.answer.chronicle import DatedEvent
from knowledge.answer.model import Citation
from knowledge.answer.stretch import Precision

MORNING = datetime(1987, 5, 3, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
_LENGTHS = {Precision.DAY: DAY, Precision.MONTH: 30 * DAY, Precision.YEAR: 365 * DAY}
_LANGUAGES = Languages()


def make_event(
    start: datetime = MORNING,
    headline: str = "The probe met a comet.",
    mission: str = "Kestrel 4",
    *,
    precision: Precision = Precision.TIME,
    length: timedelta | None = None,
    contested: bool = False,
    launch: bool = False,
    listed: bool = False,
    date_text: str = "some day",
) -> DatedEvent:
    """Return an event; how long it may have lasted goes by its precision where it is not given."""
    end = start + (_LENGTHS.get(precision, timedelta()) if length is None else length)
    citation = Citation(f"{mission}.txt", "Flight", 3, headline, title=mission)
    return DatedEvent(start, end, precision, date_text, headline, contested, launch, citation, listed)


def in_order(events: Sequence[DatedEvent]) -> tuple[DatedEvent, ...]:
    """Return events as a knowledge base tells them."""
    return tuple(sorted(events, key=lambda event: (event.middle, event.start)))


def every(step: timedelta, count: int, start: datetime = MORNING, mission: str = "Kestrel 4") -> list[DatedEvent]:
    """Return events at equal distances, the first of them the launch."""
    told = "Step {n} of the countdown went as planned, said the director, and nothing else was of concern to anybody."
    return [make_event(start + n * step, told.format(n=n), mission, launch=n == 0) for n in range(count)]


def phrases_of(locale: str = "en") -> Phrases:
    """Return the sentences of a locale."""
    return _LANGUAGES.of(locale)


CASES: dict[str, list[DatedEvent]] = {
    "one event": [make_event(headline="The probe met a comet of unusual brightness, and all stood up and sang. " * 4)],
    "two events": every(10 * DAY, 2),
    "sixty events": [
        make_event(event.start, event.headline, contested=n % 7 == 3)
        for n, event in enumerate(every(timedelta(seconds=61), 60))
    ],
    "an hour within half a year": [
        *every(timedelta(minutes=4), 17),
        make_event(MORNING + 183 * DAY, "It landed.", precision=Precision.DAY),
    ],
    "all on one day": [make_event(MORNING.replace(hour=0), precision=Precision.DAY) for _ in range(5)],
    "all at one instant": [make_event() for _ in range(3)],
    "a hundred years": every(3_287 * DAY, 12, MORNING.replace(year=1903)),
    "a look back and late claims": [
        make_event(MORNING.replace(year=1961), precision=Precision.YEAR),
        *every(3 * DAY, 9),
        make_event(MORNING.replace(year=1999), precision=Precision.MONTH, contested=True),
    ],
    "all of time": [
        make_event(datetime(1, 1, 1, tzinfo=UTC), precision=Precision.YEAR),
        make_event(datetime(9999, 12, 31, tzinfo=UTC)),
    ],
    "four hundred events": every(timedelta(hours=37), 400),
    "overlapping missions": [
        *every(17 * DAY, 9),
        *every(9 * DAY, 11, MORNING + 40 * DAY, "Heron IX"),
        make_event(MORNING.replace(year=1950), mission="Heron IX", precision=Precision.YEAR),
        make_event(MORNING.replace(year=2010), precision=Precision.YEAR),
    ],
    "missions years apart": [
        *every(timedelta(hours=30), 7),
        *every(40 * DAY, 12, MORNING.replace(year=1999), "Heron IX"),
        make_event(MORNING.replace(year=1990), mission="Heron IX", precision=Precision.MONTH),
    ],
    "three missions": [
        *every(9 * DAY, 5),
        *every(90 * DAY, 12, MORNING.replace(year=1999), "Heron IX"),
        *every(timedelta(hours=7), 9, MORNING.replace(year=2005), "Merlin 7"),
    ],
    "eight missions": [
        event
        for n in range(8)
        for event in every(DAY * (1 + n) ** 3, 4 + n % 3, MORNING.replace(year=1950 + 9 * n), f"Long mission name {n}")
    ],
    "odd letters": [
        make_event(
            headline="Запуск «Союза» 🚀 宇宙 $x^2$ Αυγή Ωnÿ \u202e \n\t_*`<@1>", mission="Союз — éèê ÄÖÜß ñ " * 3
        ),
        make_event(MORNING + DAY, "Donaudampfschifffahrtsgesellschaft" * 9, "Союз — éèê ÄÖÜß ñ " * 3),
        make_event(MORNING + 2 * DAY, precision=Precision.VAGUE, date_text="at some time between " * 6),
    ],
}
"""What is usual and what is odd."""
