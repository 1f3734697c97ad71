"""Computed answers: the time that lies between two events, from the dates that the text tells."""

import re
from dataclasses import dataclass, replace

from knowledge.answer.case import Case
from knowledge.answer.events import find_event
from knowledge.answer.model import Answer, Kind
from knowledge.answer.rank import ask_field
from knowledge.answer.reply import reply
from knowledge.evidence.events import Event
from knowledge.query.model import AnswerType, Question
from knowledge.query.read import Reader

_UNITS = {
    "second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "month": 2_629_746, "year": 31_556_952,
}  # fmt: skip
"""Seconds; a month and a year are the Gregorian calendar's mean ones."""
_AUX = r"(?:did|do|does|was|were|is|are|had|has|until|till|before|it took|would)"
_SPLITS = (
    re.compile(r"\bbetween (?P<a>.+?) and (?P<b>.+)"),
    re.compile(r"\bfrom (?P<a>.+?) (?:to|until|till) (?P<b>.+)"),
    re.compile(rf"\b(?:after|since|following|past) (?P<a>.+?) (?P<aux>{_AUX}) (?P<b>.+)"),
    re.compile(rf"\b(?:before|prior to|ahead of) (?P<b>.+?) {_AUX} (?P<a>.+)"),
    re.compile(rf"\binto (?P<a>.+?) {_AUX} (?:it )?(?:when )?(?P<b>.+)"),
    re.compile(rf"\b{_AUX} (?P<b>.+?) (?:after|since|following) (?P<a>.+)"),
    re.compile(rf"\b{_AUX} (?P<a>.+?) before (?P<b>.+)"),
)
_ASKS = re.compile(
    r"\b(?:how (?:long|far into|many \w+|much (?:time|later|longer|earlier))"
    r"|(?:how many )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
    r" (?:between|from|after|before|passed|elapsed|since|into|later)"
    r"|time (?:between|from|span)|gap between|interval|how much time|how soon)\b"
)
_WHOLE = re.compile(r"(?:the |its |their )?(?:mission|flight|trip|voyage|journey)")
"""As the start of a span of time the mission is its launch."""
_STAYED = re.compile(r"\b(?:stay|stayed|remain|remained) (?:up|on|in|aboard|there)\b")
"""What is named as staying ends with the landing."""
_WHOLLY = 0.9
"""A question of which so much asks for the length of the mission asks for nothing else."""
_IN_UNIT = re.compile(r"\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b")


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two events."""

    first: Event
    second: Event
    seconds: float
    exact: bool
    """Whether both times of day are told."""


def answer_computed(case: Case) -> Answer | None:
    """Answer how much time lies between two events that the question names; None for any other question."""
    said = " ".join(case.question.words)
    if not _ASKS.search(said):
        return None
    if _lasts(case):
        return _between(case, "launch", "landing", said)
    for pattern in _SPLITS:
        match = pattern.search(said)
        if match:
            answer = _between(case, match["a"], match["b"], said)
            if answer:
                return answer
    return None


def _lasts(case: Case) -> bool:
    """Tell whether a question asks how long a mission lasted and no field tells it."""
    told = any(sentence.concept == "mission duration" for sentence in case.sentences)
    return len(case.documents) == 1 and not told and ask_field(case.question, "mission duration") >= _WHOLLY


def _between(case: Case, first: str, second: str, said: str) -> Answer | None:
    events = [find_event(case, _named(case.reader, words)) for words in (first, second)]
    if any(found is None for found in events):
        return None
    (one, sure), (other, surer) = (found for found in events if found)
    gap = measure(one, other)
    if gap is None or gap.seconds == 0:
        return None
    text = f"{say_gap(gap, said)} ({gap.first.date_text} to {gap.second.date_text})"
    confidence = min(0.95, max(0.5, (sure + surer) / 2 + 0.25))
    return reply(Kind.COMPUTED, text, (gap.first.sentence, gap.second.sentence), confidence)


def _named(reader: Reader, words: str) -> Question:
    told = "launch" if _WHOLE.fullmatch(words) else "landing" if _STAYED.search(words) else words
    question = reader.read(told)
    return replace(question, type=AnswerType.DATE)


def measure(one: Event, other: Event) -> Gap | None:
    """Return the time between two events, the earlier first; None where a year or a day is not told."""
    exact = one.moment.timed and other.moment.timed
    moments = [
        event.moment if exact else replace(event.moment, hour=None, minute=None, second=None, offset=None)
        for event in (one, other)
    ]
    first, second = (moment.instant() for moment in moments)
    vague = (one.moment.day is None or other.moment.day is None) and one.moment.year == other.moment.year
    if first is None or second is None or vague:
        return None
    seconds = (second - first).total_seconds()
    return Gap(one, other, seconds, exact) if seconds >= 0 else Gap(other, one, -seconds, exact)


def say_gap(gap: Gap, said: str) -> str:
    """Return a length of time in the unit that a question names, else in the one that suits it."""
    named = [match.rstrip("s") for match in _IN_UNIT.findall(said)]
    unit = named[-1] if named else "day" if gap.seconds >= 2 * _UNITS["day"] or not gap.exact else "hour"
    if unit in ("hour", "minute", "second"):
        return _clock(gap, unit)
    days = round(gap.seconds / _UNITS["day"])
    if unit == "week":
        weeks, rest = divmod(days, 7)
        told = _count(weeks, "week") + (f" and {_count(rest, 'day')}" if rest else "")
        return f"{told} ({_count(days, 'day')})"
    if unit in ("month", "year") or (not named and days > 700):
        return _calendar(gap, days)
    return _count(days, "day")


def _clock(gap: Gap, unit: str) -> str:
    minutes, seconds = divmod(round(gap.seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if unit == "minute":
        return _count(hours * 60 + minutes, "minute")
    parts = [
        _count(hours, "hour"),
        _count(minutes, "minute") if minutes else "",
        _count(seconds, "second") if seconds else "",
    ]
    return " ".join(part for part in parts if part)


def _calendar(gap: Gap, days: int) -> str:
    first, second = gap.first.moment.instant(), gap.second.moment.instant()
    assert first is not None  # there is no gap without both
    assert second is not None
    months = (second.year - first.year) * 12 + second.month - first.month - (second.day < first.day)
    years, rest = divmod(months, 12)
    parts = [_count(years, "year") if years else "", _count(rest, "month") if rest else ""]
    return f"{' '.join(part for part in parts if part) or _count(days, 'day')} ({_count(days, 'day')})"


def _count(number: int, unit: str) -> str:
    return f"{number:,} {unit}{'' if number == 1 else 's'}"
