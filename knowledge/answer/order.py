"""Order: which of two events came first."""

import re
from dataclasses import replace

from knowledge.answer.case import Case
from knowledge.answer.events import Event, find_event
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.query.model import AnswerType

_ASKS = re.compile(r"\b(?:first|earlier|sooner|later|last|before or after|order)\b")
_MOST_WORDS = 40
"""A longer message is no plain question for an order; the pattern's cost grows fast with length."""
_LATER = re.compile(r"\b(?:later|last)\b")
_CHOICE = re.compile(
    r"(?:first|earlier|sooner|later|last|order)\s+(?P<a>.+?)\s+(?:or|and)\s+(?P<b>.+)"
    r"|(?:was|did|is|were)\s+(?P<c>.+?)\s+before\s+or\s+after\s+(?P<d>.+)"
    r"|(?P<e>.+?)\s+or\s+(?P<f>.+?)\s+(?:came |was |happened |come )?(?:first|earlier|sooner|later|last)\b"
)


def answer_order(case: Case) -> Answer | None:
    """Answer which of two events that the question names came first (or last), with both dates."""
    said = " ".join(case.question.words[:_MOST_WORDS])
    match = _CHOICE.search(said) if _ASKS.search(said) else None
    if not match:
        return None
    names = [part for part in match.groups() if part]
    found = [find_event(case, replace(case.reader.read(name), type=AnswerType.DATE)) for name in names[:2]]
    if len(found) < 2 or any(event is None for event in found):
        return None
    (one, sure), (other, surer) = (event for event in found if event)
    moments = (one.moment.instant(), other.moment.instant())
    if not moments[0] or not moments[1] or moments[0] == moments[1] or one.sentence is other.sentence:
        return None
    earlier, later = (
        ((one, names[0]), (other, names[1])) if moments[0] < moments[1] else ((other, names[1]), (one, names[0]))
    )
    ordered = (later, earlier) if _LATER.search(said) else (earlier, later)
    verb = "later" if _LATER.search(said) else "first"
    text = f"{_say(*ordered[0])} came {verb}; {_say(*ordered[1])}."
    confidence = min(0.9, (sure.confidence + surer.confidence) / 2 + 0.25)
    return reply(Kind.TIMELINE, text, (ordered[0][0].sentence, ordered[1][0].sentence), confidence)


def _say(event: Event, name: str) -> str:
    return f"{name} ({event.date_text})"
