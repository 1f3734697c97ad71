"""A span: a piece of a sentence that may be the answer."""

from collections.abc import Iterator
from typing import NamedTuple

from knowledge.evidence.sentence import Sentence
from knowledge.query.model import Question
from knowledge.text.mentions import Mention


class Span(NamedTuple):
    """A piece of a sentence, `text[start:end]`, with how well its kind fits, 0 to 1."""

    start: int
    end: int
    fit: float


def find_fresh(question: Question, sentence: Sentence) -> Iterator[Mention]:
    """Return the mentions of a sentence's answer part that say something which the question does not."""
    stems = set(question.stems)
    return (mention for mention, inside in sentence.told if not inside <= stems)
