"""Ranking of the passages that the index proposes, by how closely their sentences fit the question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

SENTENCE = 0.6
PAIR = 0.4
"""Score of a passage: its BM25 score for the words of content, plus `SENTENCE` times the summed idf of all words of the
question in its best sentence, plus `PAIR` times the summed idf of both words of each pair that stands side by side in question and
passage. Fitted as a conditional logit over the first 30 hits on ten of the nineteen practice articles."""
BEFORE = 0.45
"""Weight of a word of content that stands not in a sentence but in the one before it, beside 1 for a word in it."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question, with the stems it is looked up by."""

    word: str
    stems: tuple[tuple[str, float], ...]
    """Stems and their weights, 0 to 1: one of weight 1 for a known word, several for a repaired one."""
    idf: float
    content: bool
    """Whether the word tells what the question is about."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a passage fits a question."""

    score: float
    coverage: float
    """Share of the idf of the question's words of content that the passage and its title hold, 0 to 1."""
    sentence: int
    """Which of the passage's sentences fits best, from 0."""


class Question:
    """A question's words, made ready to be found in many passages."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Take the question's words in order, repeated ones too."""
        distinct = list(dict.fromkeys(terms))
        slots = [(at, stem, weight) for at, term in enumerate(distinct) for stem, weight in term.stems]
        self._slot_of = {stem: slot for slot, (_, stem, _) in reversed(list(enumerate(slots)))}
        self._term_of = [at for at, _, _ in slots]
        self._gain = [distinct[at].idf * weight for at, _, weight in slots]
        self._all = frozenset(range(len(slots)))
        self._content = frozenset(slot for slot, (at, _, _) in enumerate(slots) if distinct[at].content)
        self._one_each = len(slots) == len(distinct)
        self._total = sum(term.idf for term in distinct if term.content)
        self._pairs = self._neighbours(terms)

    def fit(self, bm25: float, sentences: Iterable[Iterable[str]], title: Iterable[str]) -> Fit:
        """Return how well a passage fits, from its BM25 score, the stems of its sentences and of its title."""
        slot_of, content = self._slot_of.get, self._content
        covered: set[int] = set()
        pairs: set[tuple[int, int]] = set()
        best = best_sum = 0.0
        chosen = 0
        before: frozenset[int] = frozenset()
        for at, sentence in enumerate(sentences):
            slots = list(map(slot_of, sentence))
            here = self._all.intersection(slots)
            told = here & content
            held = self._sum(here)
            weight = held + BEFORE * self._sum(before - told)
            if weight > best:
                best, chosen = weight, at
            best_sum = max(best_sum, held)
            if told:
                covered |= told
                pairs |= self._pairs.intersection(pairwise(slots))
            before = told
        score = bm25 + SENTENCE * best_sum + PAIR * sum(self._gain[a] + self._gain[b] for a, b in pairs)
        covered |= content.intersection(map(slot_of, title))
        return Fit(score, self._sum(covered) / self._total if self._total else 0.0, chosen)

    def _sum(self, slots: Iterable[int]) -> float:
        """Sum the idf of terms; of several repairs of one word, the likest counts."""
        if self._one_each:
            return sum([self._gain[slot] for slot in slots])
        likest: dict[int, float] = {}
        for slot in slots:
            term = self._term_of[slot]
            likest[term] = max(likest.get(term, 0.0), self._gain[slot])
        return sum(likest.values())

    def _neighbours(self, terms: Sequence[Term]) -> frozenset[tuple[int, int]]:
        slots = [[self._slot_of[stem] for stem, _ in term.stems] for term in terms]
        return frozenset((a, b) for one, other in pairwise(slots) for a in one for b in other)
