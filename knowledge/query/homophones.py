"""Homophones: words that sound alike, one written for the other in a phrase that only the other makes."""

from collections.abc import Sequence

from knowledge.lexicon.lexicon import Lexicon
from knowledge.text.tokens import stem

_ALIKE = (
    "sight site cite", "sights sites", "cruise crews", "leek leak", "whole hole", "wait weight", "plain plane",
    "break brake", "peace piece", "roll role", "coarse course", "corps core", "maid made", "mane main", "sale sail",
    "weak week", "rode road", "hire higher", "our hour", "mast massed",
)  # fmt: skip
_SOUNDS = {word: [other for other in group.split() if other != word] for group in _ALIKE for word in group.split()}


def mend_homophones(words: Sequence[str], lexicon: Lexicon) -> list[tuple[int, str]]:
    """Return the places of words that another of the same sound was meant for: with its neighbour that one names a
    field, as "landing site" does, and "landing sight" does not."""
    found = []
    for at, word in enumerate(words):
        for other in _SOUNDS.get(word, ()):
            if any(_names(lexicon, pair) for pair in _beside(words, at, other)) and not any(
                _names(lexicon, pair) for pair in _beside(words, at, word)
            ):
                found.append((at, other))
                break
    return found


def _beside(words: Sequence[str], at: int, word: str) -> list[tuple[str, str]]:
    before = [(words[at - 1], word)] if at else []
    return before + ([(word, words[at + 1])] if at + 1 < len(words) else [])


def _names(lexicon: Lexicon, pair: tuple[str, str]) -> bool:
    """Tell whether two words together name a field."""
    return any((0, 2) in spans for spans in lexicon.fields_asked([stem(word) for word in pair]).values())
