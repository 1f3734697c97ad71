"""Sentences kept in the cache folder, so that the next start need not find them, their keys and their mentions."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from knowledge.documents.compiled import Origin, Plain, load_compiled
from knowledge.documents.kept import LIBRARIES
from knowledge.documents.model import Document
from knowledge.evidence.sentence import Heading, Sentence, extract_sentences
from knowledge.lexicon.lexicon import Lexicon
from knowledge.text.mentions import pack_mention
from knowledge.text.tokens import Token

_MAKERS = ("documents/*.py", "evidence/*.py", "lexicon/*.py", "text/*.py")


def load_sentences(
    documents: Sequence[Document], lexicon: Lexicon, revision: str = "", cache: Path | None = None
) -> list[Sentence]:
    """Return the facts and sentences of the documents of a revision; `cache` is where they are kept between runs."""
    if cache is None or not documents:
        return _extract(documents, lexicon)
    origin = Origin("sentences", (revision.encode(), lexicon.origin), _MAKERS, ("tantivy", *LIBRARIES))
    kept = load_compiled(cache, origin, lambda: _pack(documents, _extract(documents, lexicon)))
    return list(_unpack(kept, documents, lexicon))


def _extract(documents: Sequence[Document], lexicon: Lexicon) -> list[Sentence]:
    sentences: list[Sentence] = []
    for document in documents:
        sentences += extract_sentences(document, lexicon, len(sentences))
    return sentences


def _pack(documents: Sequence[Document], sentences: Sequence[Sentence]) -> Plain:
    numbers = {id(document): number for number, document in enumerate(documents)}
    facts = {id(fact): number for document in documents for number, fact in enumerate(document.facts)}
    return tuple(
        (
            numbers[id(s.document)], facts[id(s.fact)] if s.fact else None, s.start, s.end, s.section, s.paragraph,
            tuple(map(tuple, s.tokens)), s.keys, s.concept, s.field_tokens, tuple(map(pack_mention, s.mentions)),
        )
        for s in sentences
    )  # fmt: skip


def _unpack(kept: Plain, documents: Sequence[Document], lexicon: Lexicon) -> Iterator[Sentence]:
    titles = [Heading(document.title, lexicon) for document in documents]
    headings: dict[tuple[int, str], Heading] = {}
    for number, (of, fact, start, end, section, paragraph, tokens, keys, concept, count, mentions) in enumerate(kept):
        document, heading = documents[of], None
        if fact is None:
            heading = headings.get((of, section)) or headings.setdefault((of, section), Heading(section, lexicon))
        yield Sentence(
            document, number, start, end, section, paragraph, tuple(map(Token._make, tokens)), keys, lexicon,
            titles[of], heading, None if fact is None else document.facts[fact], concept, count,
            mentions,
        )  # fmt: skip
