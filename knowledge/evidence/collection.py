"""A collection of sentences with postings: which of them hold a stem, a root or a phrase."""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from knowledge.documents.model import Document
from knowledge.evidence.events import Event, find_events
from knowledge.evidence.sentence import Sentence


class Evidence:
    """Sentences and facts that a question is weighed against. Immutable once built."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self.sentences: Sequence[Sentence] = tuple(sentences)
        postings: dict[str, list[int]] = {}
        for at, sentence in enumerate(self.sentences):
            for key in sentence.keys:
                postings.setdefault(key, []).append(at)
        self._paragraphs = _find_paragraphs(self.sentences)
        self.postings: Mapping[str, Sequence[int]] = postings
        self._rarities: dict[str, float] = {}

    @cached_property
    def documents(self) -> Sequence[Document]:
        """The documents that the sentences come from, in order."""
        return tuple({id(sentence.document): sentence.document for sentence in self.sentences}.values())

    @cached_property
    def events(self) -> Sequence[Event]:
        """The dated sentences in the order of the text, one for each date."""
        return tuple(find_events(self.sentences))

    @cached_property
    def dated(self) -> Mapping[int, Sequence[Event]]:
        """The same by the numbers of their sentences."""
        dated: dict[int, list[Event]] = {}
        for event in self.events:
            dated.setdefault(event.sentence.number, []).append(event)
        return dated

    @cached_property
    def _fields(self) -> Mapping[str, Sequence[int]]:
        fields: dict[str, list[int]] = {}
        for at, sentence in enumerate(self.sentences):
            if sentence.concept:
                fields.setdefault(sentence.concept, []).append(at)
        return fields

    def of_field(self, concept: str) -> Sequence[int]:
        """Return the places of the facts that tell a field."""
        return self._fields.get(concept, ())

    def rarity(self, key: str) -> float:
        """Return how rare a key of the postings is: the logarithm of the inverse share of sentences that hold it,
        scaled so that 0 stands for all of them, and nearly 1 for one."""
        known = self._rarities.get(key)
        if known is None:
            count = len(self.sentences) + 1
            known = self._rarities[key] = math.log(count / (len(self.postings[key]) + 0.5)) / math.log(count)
        return known

    def __len__(self) -> int:
        return len(self.sentences)

    def paragraph(self, at: int) -> range:
        """Return the places of the sentences of the paragraph in which a sentence stands; of a fact its own."""
        return self._paragraphs[at]

    def neighbour(self, at: int, step: int) -> int | None:
        """Return the place of the sentence `step` after (or before) another in the same paragraph; None if none."""
        return at + step if at + step in self._paragraphs[at] else None


def _find_paragraphs(sentences: Sequence[Sentence]) -> list[range]:
    found: list[range] = []
    while len(found) < len(sentences):
        first = end = len(found)
        head = sentences[first]
        while end < len(sentences) and _together(head, sentences[end]):
            end += 1
        end = max(end, first + 1)
        found += [range(first, end)] * (end - first)
    return found


def _together(one: Sentence, other: Sentence) -> bool:
    return one.document is other.document and one.paragraph == other.paragraph >= 0
