"""The index over passages: proposes with tantivy's BM25, ranks by sentences, repairs what was misspelt."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import log

from tantivy import Index, Occur, Query, Schema, SchemaBuilder

from knowledge.index.analysis import Analysis, analyse
from knowledge.index.entries import Entries
from knowledge.index.model import Entry, Hit
from knowledge.index.rank import Fit, Question, Term
from knowledge.index.terms import FUNCTION_WORDS, stems_of, units_apart, words_of
from knowledge.index.vocabulary import SHORTEST, Vocabulary, WordTables
from knowledge.text.tokens import stem

RANKED = 10
"""Passages ranked anew, if no more are asked for. The gold one is among tantivy's first 10 for 96.5 % of the practice
questions; to rank 30 gains nothing."""
REPAIRS = 3
"""Words that a misspelt one is taken for at once: the right one is the first in 96 %, among three in 98.6 %."""
MOST_WORDS = 64
"""Words of a query that are looked up; more are no question."""
_REMEMBERED = 65_536
_READ_LATELY = 8_192
"""Passages whose words are remembered, about 15 MB."""


def build_schema() -> Schema:
    """Return the tantivy schema: folded words of title, section and text in one field, and the passage's number."""
    builder = SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="en_stem")
    builder.add_unsigned_field("number", fast=True)
    return builder.build()


class PassageIndex:
    """A finished, immutable index."""

    def __init__(
        self, index: Index, entries: Entries, tables: WordTables, known: Collection[str] = frozenset()
    ) -> None:
        """`known` words are not repaired, though no passage holds them."""
        self._schema = index.schema
        self._searcher = index.searcher()
        self._entries = entries
        self.vocabulary = Vocabulary(tables, self._commonness, known=known, holds=self._holds)
        self._frequency = lru_cache(maxsize=_REMEMBERED)(self._count)
        self._term = lru_cache(maxsize=_REMEMBERED)(self._look_up)
        self._join = lru_cache(maxsize=_REMEMBERED)(self._find_joined)
        self._lately: dict[int, tuple[Entry, Analysis]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def entry(self, number: int) -> Entry:
        """Return the passage of a number."""
        return self._entries.entry(number)

    def idf(self, stemmed: str) -> float:
        """Return the rarity of a stem: ln(1 + (N - n + 0.5) / (n + 0.5)), as BM25 has it."""
        frequency = self._frequency(stemmed)
        return log(1 + (len(self._entries) - frequency + 0.5) / (frequency + 0.5))

    def candidates(self, terms: Mapping[str, float], limit: int) -> list[tuple[int, float]]:
        """Return numbers and BM25 scores of the passages that best hold weighted, stemmed terms, best first.

        A term of several words or numbers, such as "05:02", is found where they follow each other.
        """
        queries = [(Occur.Should, self._query(term, weight)) for term, weight in terms.items() if term]
        hits = self._searcher.search(Query.boolean_query(queries), max(1, limit), count=False).hits
        numbers = self._searcher.fast_field_values("number", [address for _, address in hits])
        found = [(int(number or 0), score) for number, (score, _) in zip(numbers, hits, strict=True)]
        return found[: max(0, limit)]

    def search(self, query: str, limit: int = 10) -> list[Hit]:
        """Return the passages that fit a question best, best first; words that no passage holds are repaired."""
        terms = self._terms(words_of(units_apart(query))[:MOST_WORDS])
        asked = [term for term in terms if term.content] or terms
        weights = {stemmed: weight for term in asked for stemmed, weight in term.stems}
        question = Question(terms)
        fits = [
            (number, question.fit(bm25, self._read(number)[1]))
            for number, bm25 in self.candidates(weights, max(limit, RANKED))
        ]
        fits.sort(key=lambda ranked: (-ranked[1].score, ranked[0]))
        return [self._hit(number, fit) for number, fit in fits[: max(0, limit)]]

    def _hit(self, number: int, fit: Fit) -> Hit:
        entry, analysis = self._read(number)
        return Hit(entry, number, fit.score, analysis.cuts[fit.sentence], fit.coverage)

    def _read(self, number: int) -> tuple[Entry, Analysis]:
        """Return a passage and its words; those read lately are remembered."""
        found = self._lately.get(number)
        if found is None:
            if len(self._lately) >= _READ_LATELY:
                self._lately.clear()
            entry = self._entries.entry(number)
            found = self._lately[number] = entry, analyse(entry.title, entry.section, entry.text)
        return found

    def _terms(self, words: Sequence[str]) -> list[Term]:
        """Return the terms of a question: each word, or what it may be misspelt from, or is written apart from."""
        terms = [term for word in words for term in self._term(word)]
        for at, (first, second) in enumerate(pairwise(terms)):
            if first.content and second.content and (joined := self._join(first.word, second.word)):
                terms[at] = terms[at].also(joined)
                terms[at + 1] = second.also(joined)
        return terms

    def _look_up(self, word: str) -> tuple[Term, ...]:
        found = stem(word)
        repairs = [] if self._frequency(found) else self.vocabulary.repair(word, limit=REPAIRS)
        if repairs and " " in repairs[0].word:
            return tuple(term for part in repairs[0].word.split() for term in self._term(part))
        stems = tuple((stem(repair.word), repair.score) for repair in repairs if " " not in repair.word)
        idf = self.idf(stems[0][0] if stems else found)
        meant = repairs[0].word if stems else word
        return (Term(meant, stems or ((found, 1.0),), idf, word not in FUNCTION_WORDS),)

    def _find_joined(self, first: str, second: str) -> str | None:
        """Return the stem of two words written as one, if any passage writes them so."""
        joined = stem(first + second)
        return joined if min(len(first), len(second)) >= SHORTEST and self._frequency(joined) else None

    def _query(self, term: str, weight: float) -> Query:
        parts = [term] if term.isalnum() else list(stems_of(words_of(term)))
        if len(parts) > 1:
            query = Query.phrase_query(self._schema, "text", [*parts])
        else:
            query = Query.term_query(self._schema, "text", "".join(parts), "freq")
        return query if weight == 1 else Query.boost_query(query, weight)

    def _commonness(self, word: str) -> int:
        return self._frequency(stem(word))

    def _holds(self, word: str) -> bool:
        return self._frequency(stem(word)) > 0

    def _count(self, stemmed: str) -> int:
        return self._searcher.doc_freq("text", stemmed)
