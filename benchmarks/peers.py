"""What our index is measured beside: tantivy bare, and tantivy with fuzzy queries for terms it does not hold."""

import re
from collections.abc import Iterable
from pathlib import Path

from tantivy import Document, Index, Occur, Query, Schema, SchemaBuilder

from knowledge.index.model import Entry
from knowledge.index.terms import FUNCTION_WORDS
from knowledge.text.tokens import stem

_FUZZY = 5.0
"""A fuzzy query scores 1 a match; this boost serves it best on the practice questions (R@1 76.4; 72.5 without)."""
_WORD = re.compile(r"[^\W_]+")


def build_tantivy(entries: Iterable[Entry], directory: Path | None = None) -> Index:
    """Build tantivy's own index: stemmed English over title and text in one field, and the passage's number."""
    if directory:
        directory.mkdir(parents=True)
    index = Index(_schema(), str(directory) if directory else None)
    writer = index.writer()
    for number, entry in enumerate(entries):
        document = Document()
        document.add_text("text", f"{entry.title} {entry.text}")
        document.add_unsigned("number", number)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


class BareTantivy:
    """The question's bag of words, parsed by tantivy and scored by its BM25."""

    def __init__(self, index: Index, *, function_words: bool = False) -> None:
        """Without `function_words` it is ten times as fast on a large corpus, and a point better at R@1."""
        self._index = index
        self._searcher = index.searcher()
        self._left_out = frozenset() if function_words else FUNCTION_WORDS

    def search(self, question: str, limit: int = 10) -> list[int]:
        """Return the numbers of the best passages."""
        return self._found(self._index.parse_query(" ".join(self._bag(question)), ["text"]), limit)

    def top_score(self, question: str) -> float:
        """Return the score of the best passage, 0 without any."""
        query = self._index.parse_query(" ".join(self._bag(question)), ["text"])
        hits = self._searcher.search(query, 1, count=False).hits
        return hits[0][0] if hits else 0.0

    def _bag(self, question: str) -> list[str]:
        words = _WORD.findall(question.lower())
        return [word for word in words if word not in self._left_out] or words

    def _found(self, query: Query, limit: int) -> list[int]:
        hits = self._searcher.search(query, limit, count=False).hits
        return self._searcher.fast_field_values("number", [address for _, address in hits])  # type: ignore[return-value]


class FuzzyTantivy(BareTantivy):
    """The same, but a term that the index does not hold becomes a fuzzy query: one edit to 5 letters, two beyond."""

    def search(self, question: str, limit: int = 10) -> list[int]:
        """Return the numbers of the best passages."""
        queries = [self._query(stem(word)) for word in self._bag(question)]
        return self._found(Query.boolean_query([(Occur.Should, query) for query in queries]), limit)

    def _query(self, term: str) -> Query:
        schema = self._index.schema
        if len(term) > 2 and not self._searcher.doc_freq("text", term):
            fuzzy = Query.fuzzy_term_query(schema, "text", term, 1 if len(term) <= 5 else 2)
            return Query.boost_query(fuzzy, _FUZZY)
        return Query.term_query(schema, "text", term, "freq")


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="en_stem")
    builder.add_unsigned_field("number", fast=True)
    return builder.build()
