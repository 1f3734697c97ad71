"""Which mission: questions that are answered by naming the document in which the matching sentence stands."""

from knowledge.answer.case import Candidate, Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import MOST_QUOTES, reply
from knowledge.text.patterns import pattern

_ASKS = pattern(
    r"\b(?:which|what|any|name the|list the)\s+(?:one |ones |two |other |of (?:the|these|those|your) )?(?:space )?"
    r"(?P<noun>missions?|flights?|spaceflights?|spacecraft|crews?|probes?|documents?)\b"
    r"(?! (?:type|duration|patch|control|members?|size))"
    r"|^(?P<bare>mission|flight|probe|spacecraft) (?:that|which|with|recovered|launched|using|to|whose|who|where)\b"
)
_MANY = pattern(r"\b(?:missions|flights|probes|crews|ones|documents)\b")
_AS_GOOD = 0.55
"""A mission whose best sentence scores at least this share of the very best is named, too, where several are asked."""
_NOT_OTHERS = frozenset({"previous mission", "next mission", "mission type", "docking target"})


def answer_which(case: Case) -> Answer | None:
    """Answer "which mission …" over several documents with their titles, each with its quote."""
    said = " ".join(case.question.words)
    if len(case.documents) < 2 or case.question.missions or not _ASKS.search(said):
        return None
    if _NOT_OTHERS.intersection(case.question.fields) or not case.candidates:
        return None
    best = case.candidates[0]
    if best.confidence < THRESHOLD:
        return None
    chosen = _first_of_each(case) if _MANY.search(said) else [best]
    text = ", ".join(dict.fromkeys(candidate.sentence.document.title for candidate in chosen))
    return reply(Kind.FACT, text, [candidate.sentence for candidate in chosen], best.confidence)


def _first_of_each(case: Case) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for candidate in case.candidates:
        if candidate.score >= _AS_GOOD * case.candidates[0].score:
            found.setdefault(candidate.sentence.document.source, candidate)
    return list(found.values())[:MOST_QUOTES]
