"""Doubts: what speaks against a sentence that was found to match best, as numbers for the confidence model."""

from collections.abc import Sequence

from knowledge.answer.features import find_plain
from knowledge.answer.rank import Match, best_key
from knowledge.answer.span import Span
from knowledge.evidence.collection import Evidence
from knowledge.query.model import Question

DOUBTS = ("apart", "astray", "hinted")
"""The doubts in order."""

_MEANT, _EXACT = 0.6, 0.9
"""Strengths from which on a word stands for one of the question, and from which on it is that word itself."""
_SURE = 0.6
"""Fit from which on a piece of a sentence is of the kind asked for."""
_FAR = 80
"""Characters between what is asked about and what would answer, beyond which more tell nothing."""
_UNKNOWN = 0.5
"""Where nothing is to be near, or to be near to."""


def find_doubts(question: Question, match: Match, spans: Sequence[Span], evidence: Evidence) -> tuple[float, ...]:
    """Return how far what would answer stands from what is asked, whether the question's date is nowhere near, and how
    much of the question is told in other words than its own."""
    return _apart(question, match, spans), _astray(question, match, evidence), _hinted(question, match)


def _apart(question: Question, match: Match, spans: Sequence[Span]) -> float:
    keys, tokens = match.sentence.keys, match.sentence.tokens
    found = [best_key(term.alternatives, keys)[1] for term in question.terms]
    starts = [tokens[found[n]].start for n in find_plain(question, match, found) if found[n] >= 0]
    sure = [span.start for span in spans if span.fit >= _SURE and span.end > span.start]
    if not sure or not starts:
        return _UNKNOWN
    return min(1.0, min([abs(one - other) for one in sure for other in starts]) / _FAR)


def _astray(question: Question, match: Match, evidence: Evidence) -> float:
    asked = [stamp.moment for stamp in question.stamps if stamp.moment.dated]
    if not asked:
        return 0.0
    near = [evidence.sentences[place] for place in evidence.paragraph(match.place)]
    told = [mention.moment for sentence in near for mention in sentence.mentions if mention.moment]
    dated = [moment for moment in told if moment.dated]
    return float(not any(one.matches(other) or other.matches(one) for one in asked for other in dated))


def _hinted(question: Question, match: Match) -> float:
    met = [(term.weight, s) for term, s in zip(question.terms, match.strengths, strict=True)]
    total = sum([weight for weight, _ in met])
    return sum([weight for weight, s in met if _MEANT <= s < _EXACT]) / total if total else 0.0
