"""Order: which of two events came first."""

import re
from dataclasses import replace

from knowledge.answer.case import Case
from knowledge.answer.events import find_event
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.evidence.events import Event
from knowledge.query.model import AnswerType

_ASKS = re.compile(r"\b(?:first|earlier|sooner|later|last|before or after|order)\b")
_MOST_WORDS = 40
"""A longer message is no plain question for an order; the pattern's cost grows fast with length."""
_CONFIRM = re.compile(
    r"^(?:so |and )?(?:was|did|were|has|had)\s+(?P<a>.+?)\s+(?:happen |come |occur |take place )?"
    r"(?P<side>before|after)\s+(?P<b>.+)"
)
"""A question whether one thing came before or after another."""
_LATER = re.compile(r"\b(?:later|last)\b")
_CHOICE = re.compile(
    r"(?:first|earlier|sooner|later|last|order)\s+(?P<a>.+?)\s+(?:or|and)\s+(?P<b>.+)"
    r"|(?:was|did|is|were)\s+(?P<c>.+?)\s+before\s+or\s+after\s+(?P<d>.+)"
    r"|(?P<e>.+?)\s+or\s+(?P<f>.+?)\s+(?:came |was |happened |come )?(?:first|earlier|sooner|later|last)\b"
)

_Named = tuple[Event, str]
"""An event with the words by which the question names it."""


def answer_order(case: Case) -> Answer | None:
    """Answer which of two events that the question names came first (or last), with both dates."""
    said = " ".join(case.question.words[:_MOST_WORDS])
    confirm = _CONFIRM.search(said) if case.question.type is AnswerType.YES_NO else None
    match = _CHOICE.search(said) if _ASKS.search(said) else confirm
    if not match:
        return None
    names = [part for part in match.groups() if part and part not in ("before", "after")]
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
    if match is confirm:
        return _confirm(earlier, later, names[0], match["side"], (sure + surer) / 2)
    ordered = (later, earlier) if _LATER.search(said) else (earlier, later)
    verb = "later" if _LATER.search(said) else "first"
    text = f"{_say(*ordered[0])} came {verb}; {_say(*ordered[1])}."
    confidence = min(0.9, (sure + surer) / 2 + 0.25)
    return reply(Kind.TIMELINE, text, (ordered[0][0].sentence, ordered[1][0].sentence), confidence)


def _confirm(earlier: _Named, later: _Named, first: str, side: str, confidence: float) -> Answer:
    """Return "Yes" or "No" to whether what is named first came before (or after) the other, with both dates."""
    right = (earlier[1] == first) is (side == "before")
    text = f"{'Yes' if right else 'No'}: {_say(*earlier)} came before {_say(*later)}."
    return reply(Kind.YES_NO, text, (earlier[0].sentence, later[0].sentence), min(0.9, confidence + 0.25))


def _say(event: Event, name: str) -> str:
    return f"{name} ({event.date_text})"
