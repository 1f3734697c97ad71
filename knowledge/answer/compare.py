"""Comparisons: the same question asked of two or more missions."""

import re
from dataclasses import replace

from knowledge.answer.case import Candidate, Case, find_candidates
from knowledge.answer.model import Answer, Kind, Reason, Remark
from knowledge.answer.reply import refuse, reply
from knowledge.answer.short import shorten
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import AnswerType, Question
from knowledge.text.mentions import Mention, MentionKind
from knowledge.text.patterns import pattern

_WORDS = frozenset(
    "or vs versus than compare compared comparison both difference between first earlier later longer more most bigger"
    " larger heavier older which each same and higher faster".split()
)
_SMALLER = pattern(
    r"\b(?:first|earlier|earliest|shorter|less|fewer|smaller|lighter|lower|sooner|older|shortest|fewest)\b"
)
_LARGER = pattern(
    r"\b(?:later|latest|longer|more|most|bigger|larger|heavier|higher|faster|further|farther|longest|last)\b"
)
_SECONDS = {
    "second": 1, "sec": 1, "minute": 60, "min": 60, "hour": 3_600, "day": 86_400, "week": 604_800,
    "month": 2_629_746, "year": 31_556_952,
}  # fmt: skip
_LEAST = 0.2
"""Confidence that each mission's sentence needs; what is compared is named in few words, which lowers it."""
_IMPLIED = {
    "heavier": "launch mass", "lighter": "launch mass", "longer": "mission duration", "shorter": "mission duration",
    "lasted": "mission duration", "weighed": "launch mass",
    "first": "launch date", "earlier": "launch date", "later": "launch date",
    "older": "launch date",
}  # fmt: skip
"""What a comparing word alone asks of a mission."""
_GOING = frozenset(
    "flew fly flown came come went go launched launch lasted last weighed weigh took take mission flight started"
    " start".split()
)
"""Words that say no more than that a mission took place."""
_TELLING = 0.35
"""Weight from which on a word tells what is compared."""
_PART = pattern(r"(\d[\d,.]*)\s*(second|sec|minute|min|hour|day|week|month|year)")


def answer_comparison(case: Case) -> Answer | None:
    """Answer a question about several missions with what each one's document tells, the winner first."""
    if len(case.question.missions) < 2 or not _WORDS.intersection(case.question.words):
        return None
    question = _asked(case)
    found: list[tuple[str, Candidate]] = []
    for document in case.documents:
        best = next(iter(find_candidates(question, case.evidence, [document])), None)
        if best is None or best.confidence < _LEAST:
            return _unknown(case, document.title)
        found.append((document.title, best))
    said = " ".join(case.question.words)
    parts = [(title, shorten(question, best), best.sentence, _size(question.type, best)) for title, best in found]
    if all(size is not None for *_, size in parts) and (_SMALLER.search(said) or _LARGER.search(said)):
        parts.sort(key=lambda part: part[3] or 0.0, reverse=not _SMALLER.search(said))
    text = "; ".join(f"{title}: {short}" for title, short, _, _ in parts)
    confidence = min(0.95, sum(best.confidence for _, best in found) / len(found) + 0.15)
    return reply(Kind.COMPARISON, text, [sentence for _, _, sentence, _ in parts], confidence)


def _unknown(case: Case, title: str) -> Answer | None:
    """Return that one side of a comparison is not told: an answer from the other side alone would mislead."""
    said = " ".join(case.question.words)
    if not (_SMALLER.search(said) or _LARGER.search(said)):
        return None
    remark = Remark(Reason.NOT_COMPARABLE, title)
    return refuse(f"My sources on {title} do not tell what is to be compared.", remark=remark)


def _asked(case: Case) -> Question:
    """Return what is asked of each mission: where only a comparing word tells, as in "which is heavier", its field."""
    question = replace(case.question, type=_type(case))
    implied = next((field for word, field in _IMPLIED.items() if word in question.words), "")
    if not implied or any(term.weight >= _TELLING and term.text not in _WORDS | _GOING for term in question.terms):
        return question
    read = case.reader.read(implied)
    return replace(question, terms=read.terms, fields=read.fields, type=read.type)


def _type(case: Case) -> AnswerType:
    """Return what a comparison is about: times where it asks for first or last, else what the question asks for."""
    words = set(case.question.words)
    if "times" in words:
        return AnswerType.NUMBER
    if words & {"first", "earlier", "later", "sooner", "older"} and case.question.type not in (
        AnswerType.NUMBER,
        AnswerType.DURATION,
    ):
        return AnswerType.DATE
    if "mission duration" in case.question.fields:
        return AnswerType.DURATION
    return case.question.type


def _size(kind: AnswerType, candidate: Candidate) -> float | None:
    """Return the amount or the instant that a candidate tells, for comparing; None where it tells none."""
    mentions = [m for m in candidate.sentence.mentions if m.start >= candidate.sentence.value_start]
    spans = sorted(candidate.spans, key=lambda span: (-span.fit, span.start))
    chosen = next((m for span in spans for m in mentions if m.start == span.start), None) or next(iter(mentions), None)
    if chosen is None:
        return None
    if chosen.moment:
        at = chosen.moment.instant()
        return at.timestamp() if at else None
    return _amount(candidate.sentence, chosen)


def _amount(sentence: Sentence, mention: Mention) -> float | None:
    text = sentence.text[mention.start : mention.end]
    if mention.kind is MentionKind.DURATION:
        return sum(_number(m.group(1)) * _SECONDS[m.group(2)] for m in _PART.finditer(text)) or None
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return _number(digits.group()) if digits else None


def _number(digits: str) -> float:
    return float(digits.replace(",", "").rstrip(".") or 0)
