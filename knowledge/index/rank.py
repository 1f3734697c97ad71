"""Ranking of the passages that the index proposes, by how closely their sentences fit the question."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from knowledge.index.terms import searchable
from knowledge.text.tokens import stem

SENTENCE = 1.35
PAIR = 0.5
"""Score of a passage: its BM25 score, plus `SENTENCE` times the summed idf of the words of content in its best
sentence, plus `PAIR` times the summed idf of both words of each pair that stands side by side in question and
passage. Fitted as a conditional logit over the first 30 hits on ten of the nineteen practice articles."""
BEFORE = 0.45
"""Part of the idf of question words in the sentence before, and not in the sentence itself, that counts for it."""

_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s")
_NOTHING = -1


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question, with the stems it is looked up by."""

    word: str
    stems: tuple[tuple[str, float], ...]
    """Stems and their weights, 0 to 1: one of weight 1 for a known word, several for a repaired one."""
    idf: float
    content: bool
    """Whether the word tells what the question is about."""


class Question:
    """A question's terms, made ready to be compared with many passages."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = terms
        self._by_stem = _ByStem({found: at for at, term in enumerate(terms) for found, _ in reversed(term.stems)})
