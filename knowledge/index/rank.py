"""Ranking of the passages that the index proposes, by how closely their sentences fit the question."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.index.analysis import Analysis
from knowledge.index.terms import STEMS

SENTENCE = 0.6
PAIR = 0.4
"""Score of a passage: its BM25 score for the words of content, plus `SENTENCE` times the summed idf of all words of the
question in its best sentence, plus `PAIR` times the summed idf of both words of each pair that stands side by side in
question and passage. Fitted on ten of the nineteen practice articles, where R@1 rises from 81.8 to 84.6 (unseen ones:
78.1 to 82.7); it moves by less than 0.3 for 0.5 to 0.8 and 0.3 to 0.5."""
BEFORE = 0.45
"""Weight of a word of content that stands not in a sentence but in the one before it, beside 1 for a word in it. The
sentence chosen in the gold passage holds the answer in 86.9 % of the practice questions, without this in 85.9 %."""
KIN = 0.4
KIN_LETTERS = 5
"""Worth of a word that begins as a stem of so many letters does, but has another: "inventor" where "invent" was asked;
0.2 points of best sentence."""


class Term(NamedTuple):
    """One word of a question, with the stems it is looked up by."""

    word: str
    stems: tuple[tuple[str, float], ...]
    """Stems and their weights, 0 to 1: one of weight 1 for a known word, several for a repaired one."""
    idf: float
    content: bool
    """Whether the word tells what the question is about."""

    def also(self, stem: str) -> "Term":
        """Return the term looked up by one more stem."""
        return self._replace(stems=(*self.stems, (stem, 1.0)))


class Fit(NamedTuple):
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
        places = {term: at for at, term in enumerate(dict.fromkeys(terms))}
        needles = [needle for term, at in places.items() if term.content for needle in _needles(term, at)]
        self._needles = sorted(needles, key=lambda needle: needle[3])
        """What words of content are found by, the likelier repairs of a word last: the last one found counts."""
        self._stems = [needle[1] for needle in needles]
        self._particles = [(f" {term.word} ", term.idf) for term in places if not term.content]
        self._particle_total = sum([idf for _, idf in self._particles])
        self._pairs = [
            (_pair(one, other), _needed(places, one, other), one.idf + other.idf)
            for one, other in dict.fromkeys(pairwise(terms))
        ]
        """What pairs of words are found by, a word of content that must be there for it, if any, and their worth."""
        self._total = sum([term.idf for term in places if term.content])

    def fit(self, bm25: float, passage: Analysis) -> Fit:
        """Return how well a passage fits, from its BM25 score and its words."""
        words = passage.words
        sentences = self._find(words, passage.ends)
        covered = {}
        if not passage.head.isdisjoint(self._stems):
            covered = {term: gain for _, stem, term, gain, _ in self._needles if stem in passage.head}
        for here in sentences.values():
            for term, gain in here.items():
                if gain > covered.get(term, 0.0):
                    covered[term] = gain
        chosen, most = self._best(sentences, passage)
        paired = sum([gain for pair, term, gain in self._pairs if (term is None or term in covered) and pair in words])
        coverage = sum(covered.values()) / self._total if covered else 0.0
        return Fit(bm25 + SENTENCE * most + PAIR * paired, coverage, chosen)

    def _best(self, sentences: Mapping[int, Mapping[int, float]], passage: Analysis) -> tuple[int, float]:
        """Return which sentence fits best, and the most idf that any sentence holds."""
        chosen, weight, most = 0, 0.0, 0.0
        for at in sorted(sentences):
            here = sentences[at]
            told = sum(here.values())
            before = sentences.get(at - 1)
            lent = BEFORE * sum([gain for term, gain in before.items() if term not in here]) if before else 0.0
            if told + lent + self._particle_total > weight:
                part = passage.words[passage.ends[at] : passage.ends[at + 1] + 1]
                held = told + sum([gain for word, gain in self._particles if word in part])
                most = max(most, held)
                if held + lent > weight:
                    chosen, weight = at, held + lent
        return chosen, most

    def _find(self, words: str, ends: Sequence[int]) -> dict[int, dict[int, float]]:
        """Return the sentences that hold words of content: by number, with what each word found there is worth."""
        find, stems = words.find, STEMS
        sentences: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for start, stem, term, gain, kin in self._needles:
            at = find(start)
            while at >= 0:
                end = find(" ", at + 1)
                worth = gain if stems[words[at + 1 : end]] == stem else kin
                if worth:
                    here = sentences[bisect_right(ends, at) - 1]
                    if worth > here.get(term, 0.0):
                        here[term] = worth
                at = find(start, end)
        return sentences


def _needles(term: Term, at: int) -> Iterator[tuple[str, str, int, float, float]]:
    """Yield for each stem what its words begin with after a blank, the stem, the term's place, what it is worth, and
    what a word is worth that only begins like it."""
    for stem, weight in term.stems:
        gain = term.idf * weight
        yield f" {_beginning(stem)}", stem, at, gain, KIN * gain if len(stem) >= KIN_LETTERS else 0.0


def _pair(one: Term, other: Term) -> str:
    """Return what a pair of words is found by: the first, and what the words of the second's stem begin with."""
    return f" {one.word} {_beginning(other.stems[0][0])}" if other.content else f" {one.word} {other.word} "


def _needed(places: Mapping[Term, int], *pair: Term) -> int | None:
    return next((places[term] for term in pair if term.content), None)


def _beginning(stem: str) -> str:
    """Return what all words of a stem begin with; a stem in i or e comes from words in y or ing as well."""
    return stem[:-1] if len(stem) > 2 and stem[-1] in "ie" else stem
