"""Instants: the points in time that an answer tells to the minute and with their zone, to be shown in the reader's."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from knowledge.answer.model import Answer
from knowledge.text.dates import Moment, find_stamps

MOST_INSTANTS = 3
"""Instants that a card shows: of more it is a timeline, which shows them itself."""

_ABOUT = re.compile(
    r"\b(?:about|around|approx\w*|circa|roughly|nearly|almost|shortly|soon|just|some time|before|after|by|until)\b|~",
    re.IGNORECASE,
)
"""Words before or in a time by which it is not the instant itself."""
_BEFORE = 20
"""Characters before a time in which such a word belongs to it."""


def find_instants(answer: Answer) -> tuple[datetime, ...]:
    """Return the instants of a short answer, and those of its quotes that are about the same day or time."""
    told = [stamp.moment for stamp in find_stamps(answer.text)]
    if not told:
        return ()
    quoted = [
        moment
        for citation in answer.citations
        for moment in _exact_moments(citation.quote)
        if any(_is_same(moment, mine) for mine in told)
    ]
    return _instants([*_exact_moments(answer.text), *quoted])[:MOST_INSTANTS]


def instants_in(text: str) -> tuple[datetime, ...]:
    """Return the instants of a text, each once, in order: day, time of day and zone are told, and not as about so."""
    return _instants(_exact_moments(text))


def is_rough(text: str) -> bool:
    """Tell whether a text says of a date or time that it is only about so."""
    return bool(_ABOUT.search(text))


def _exact_moments(text: str) -> list[Moment]:
    return [
        stamp.moment
        for stamp in find_stamps(text)
        if _is_exact(stamp.moment) and not is_rough(text[max(stamp.start - _BEFORE, 0) : stamp.end])
    ]


def _instants(moments: Iterable[Moment]) -> tuple[datetime, ...]:
    instants = [instant for moment in moments if (instant := moment.instant())]
    return tuple(_without_rougher(list(dict.fromkeys(instants))))


def _is_exact(moment: Moment) -> bool:
    return moment.day is not None and moment.timed and moment.offset is not None and moment.exists


def _is_same(mine: Moment, theirs: Moment) -> bool:
    """Tell whether an exact moment is of the day, or at the time of day, that the other tells."""
    if theirs.dated and (theirs.day is None or not mine.matches(theirs)):
        return False
    return not (mine.timed and theirs.timed) or (mine.hour, mine.minute) == (theirs.hour, theirs.minute)


def _without_rougher(instants: Sequence[datetime]) -> list[datetime]:
    """Return instants without those that another tells to the second."""
    fine = {instant.replace(second=0) for instant in instants if instant.second}
    return [instant for instant in instants if instant.second or instant not in fine]
