"""A span: a piece of a sentence that may be the answer."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.evidence.sentence import Sentence
from knowledge.query.model import Question
from knowledge.text.mentions import Mention
from knowledge.text.tokens import stem


class Span(NamedTuple):
    """A piece of a sentence, `text[start:end]`, with how well its kind fits, 0 to 1."""

    start: int
    end: int
    fit: float


def find_fresh(question: Question, sentence: Sentence) -> Iterator[Mention]:
    """Yield the mentions of a sentence's answer part that say something which the question does not."""
    stems = set(question.stems)
    starts = sentence.token_starts
    for mention in sentence.mentions:
        inside = sentence.tokens[bisect_left(starts, mention.start) : bisect_left(starts, mention.end)]
        if mention.start >= sentence.value_start and not all(stem(token.text) in stems for token in inside):
            yield mention
