"""Lost values: what a question asks for stood where the text now has a gap, so that nothing may be put in its place."""

from collections.abc import Iterator

from knowledge.answer.case import Candidate, Case
from knowledge.answer.short import choose_span
from knowledge.query.model import AnswerType, Question

_OPEN = (AnswerType.ANY, AnswerType.CLAUSE, AnswerType.NAME, AnswerType.DEFINITION)
"""Types of answers that are of no certain kind."""
_VALUES = frozenset({"money", "amount"})
_BEHIND = 1
"""Words between one that a question asks by and the gap, at most, where no kind of answer is asked for."""


def is_lost(case: Case) -> bool:
    """Tell whether the surest sentence has a gap where it would tell what is asked for."""
    return bool(case.candidates) and has_lost(case.question, case.candidates[0])


def has_lost(question: Question, candidate: Candidate) -> bool:
    """Tell whether a sentence has a gap where it would tell what a question asks for."""
    if not candidate.sentence.gaps:
        return False
    span = choose_span(question, candidate)
    if span is not None:
        return span.start == span.end
    return question.type in _OPEN and any(words <= _BEHIND for words in _words_before_gaps(question, candidate))


def _words_before_gaps(question: Question, best: Candidate) -> Iterator[int]:
    """Yield how many words stand between each word that the question asks by and each gap behind it."""
    sentence = best.sentence
    asked = {key for term in question.terms if not term.name for key in term.alternatives}
    ends = {sentence.tokens[place].end for key in asked for place in sentence.keys.get(key, ())}
    for place in [gap.place for gap in sentence.gaps if gap.groups <= _VALUES]:
        yield from (len(sentence.text[end:place].split()) for end in ends if end <= place)
