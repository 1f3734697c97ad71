"""A collection of sentences with postings: which of them hold a stem, a root or a phrase."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.evidence.sentence import Sentence


class Evidence:
    """Sentences and facts that a question is weighed against. Immutable once built."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self.sentences: Sequence[Sentence] = tuple(sentences)
        self._place = {sentence.number: at for at, sentence in enumerate(self.sentences)}
        postings: dict[str, list[int]] = {}
        for at, sentence in enumerate(self.sentences):
            for key in sentence.keys:
                postings.setdefault(key, []).append(at)
        self.postings: Mapping[str, Sequence[int]] = postings

    def __len__(self) -> int:
        return len(self.sentences)

    def neighbour(self, at: int, step: int) -> int | None:
        """Return the place of the sentence `step` after (or before) another in the same paragraph; None if none."""
        other = at + step
        if not 0 <= other < len(self.sentences):
            return None
        here, there = self.sentences[at], self.sentences[other]
        together = here.document is there.document and here.paragraph == there.paragraph >= 0
        return other if together else None
