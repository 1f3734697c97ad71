"""The index over passages: proposes with tantivy's BM25, ranks by sentences, repairs what was misspelt."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from math import log

from tantivy import Index, Occur, Query, SchemaBuilder

from knowledge.index.entries import Entries
from knowledge.index.forward import ForwardIndex
from knowledge.index.model import Entry, Hit
from knowledge.index.rank import Fit, Question, Term
from knowledge.index.snippet import sentence_at
from knowledge.index.terms import FUNCTION_WORDS, units_apart, words_of
from knowledge.index.vocabulary import Vocabulary, WordTables
from knowledge.text.tokens import stem

RANKED = 10
"""Passages ranked anew. The gold one is among tantivy's first 12 for 96.5 % of practice questions; 30 gain no more."""
REPAIRS = 3
"""Words that a misspelt one is taken for at once: the right one is the first in 96 %, among three in 98.6 %."""
MOST_WORDS = 64
"""Words of a query that are looked up; more are no question."""


def build_schema():
    """Return the tantivy schema: folded words of title, section and text in one field, and the passage's number."""
    builder = SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="en_stem")
    builder.add_unsigned_field("number", fast=True)
    return builder.build()


class PassageIndex:
    """A finished, immutable index."""

    def __init__(
        self,
        index: Index,
        entries: Entries,
        forward: ForwardIndex,
        tables: WordTables,
        known: Collection[str] = frozenset(),
    ) -> None:
        self._schema = index.schema
        self._searcher = index.searcher()
        self._entries = entries
        self._forward = forward
        self.vocabulary = Vocabulary(tables, self._commonness, known=known, holds=self._holds)
        self._frequency = lru_cache(maxsize=65_536)(self._count)

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
        """Return numbers and BM25 scores of the passages that best hold weighted, stemmed terms."""
        query = Query.boolean_query([(Occur.Should, self._query(term, weight)) for term, weight in terms.items()])
        hits = self._searcher.search(query, limit, count=False).hits
        numbers = self._searcher.fast_field_values("number", [address for _, address in hits])
        return [(number, score) for number, (score, _) in zip(numbers, hits, strict=True)]

    def search(self, query: str, limit: int = 10) -> list[Hit]:
        """Return the passages that fit a question best, best first."""
        terms = self._terms(words_of(units_apart(query))[:MOST_WORDS])
        asked = [term for term in terms if term.content] or terms
        weights = {stemmed: weight for term in asked for stemmed, weight in term.stems}
        question = Question(terms)
        found = self.candidates(weights, max(limit, RANKED))
        fits = [(question.fit(bm25, self._forward[number]), number) for number, bm25 in found]
        fits.sort(key=lambda pair: (-pair[0].score, pair[1]))
        return [self._hit(number, fit) for fit, number in fits[:limit]]

    def _hit(self, number: int, fit: Fit) -> Hit:
        entry = self._entries.entry(number)
        return Hit(entry, number, fit.score, sentence_at(entry.text, fit.sentence), fit.coverage)

    def _terms(self, words: Sequence[str]) -> list[Term]:
        terms = []
        for word in words:
            stems = [(stem(word), 1.0)]
            if not self._frequency(stems[0][0]):
                stems = [(stem(part), r.score) for r in self.vocabulary.repair(word, limit=REPAIRS) for part in r.word.split()] or stems
            idf = max(self.idf(found) for found, _ in stems[:1])
            terms.append(Term(word, tuple(stems), idf, word not in FUNCTION_WORDS))
        return terms

    def _query(self, term: str, weight: float) -> Query:
        query = Query.term_query(self._schema, "text", term, "freq")
        return query if weight == 1 else Query.boost_query(query, weight)

    def _commonness(self, word: str) -> int:
        return self._frequency(stem(word))

    def _holds(self, word: str) -> bool:
        return self._frequency(stem(word)) > 0

    def _count(self, stemmed: str) -> int:
        return self._searcher.doc_freq("text", stemmed)
