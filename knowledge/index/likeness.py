"""How alike a misspelt word and a word of the vocabulary are, slips that people make often weighing less."""

from itertools import pairwise

from knowledge.index.sounds import sound_key

SWAP = 0.7
DOUBLED = 0.75
"""A letter typed twice, or one of a double letter left out."""
LEFT_OUT = 0.8
ADDED = 0.95
NEIGHBOUR = 0.8
"""The key beside the right one."""
SOUND_ALIKE = 0.7
OTHER = 1.1
SAME_SOUND = 0.5
SAME_SOUND_EDIT = 0.25
"""Words of one sound key weigh the first, and the second for each edit between their spellings."""
WRONG_START = 0.3
"""Added where the first letters differ: people rarely miss the first letter."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUND_ALIKES = (
    "c k", "c s", "c q", "d t", "f v", "g j", "i y", "j y", "m n", "s z", "v w", "x z", "a e", "e i", "a o", "o u",
    "e o", "b p", "ph f", "ck k", "ks x", "qu kw", "ie ei", "tion sion", "ance ence", "able ible", "ee ea", "ou u",
    "oo u", "ou oo", "ai ay", "ai ei", "er or", "ar er", "re er", "wh w", "kn n", "wr r", "gh g", "ght t", "ough uf",
    "ce se", "ci si", "sc s", "sh ch", "th t", "y ie", "ey y", "ae e", "oe o", "ue u", "igh y", "c ck", "tch ch",
    "dg g", "i u",
)  # fmt: skip


def likeness(typed: str, word: str, edits: int) -> float:
    """Return 0 to 1: 1 less the weighed edits per letter of the longer word.

    `edits` is their optimal string alignment distance; where the words differ in one place only, that one
    slip is weighed by what it is; where they only sound alike, each edit weighs little.
    """
    cost = _slip(typed, word) or float(edits)
    if edits > 1 and sound_key(typed) == sound_key(word):
        cost = min(cost, SAME_SOUND + SAME_SOUND_EDIT * edits)
    if typed[:1] != word[:1] and sound_key(typed)[:1] != sound_key(word)[:1]:
        cost += WRONG_START
    return max(0.0, 1.0 - cost / max(len(typed), len(word)))


def _slip(typed: str, word: str) -> float:
    """Return the weight of the one place where the words differ; 0 where they differ in more than a slip."""
    start = 0
    shorter = min(len(typed), len(word))
    while start < shorter and typed[start] == word[start]:
        start += 1
    end = 0
    while end < shorter - start and typed[-1 - end] == word[-1 - end]:
        end += 1
    return _weight(typed[start : len(typed) - end], word[start : len(word) - end], word[start - 1 : start])


def _weight(wrong: str, right: str, before: str) -> float:
    lengths = (len(wrong), len(right))
    if lengths == (0, 1):
        return DOUBLED if right == before else LEFT_OUT
    if lengths == (1, 0):
        return DOUBLED if wrong == before else ADDED
    if lengths == (2, 2) and wrong == right[::-1]:
        return SWAP
    if (wrong, right) in _ALIKE:
        return SOUND_ALIKE
    if lengths == (1, 1):
        return NEIGHBOUR if (wrong, right) in _NEIGHBOURS else OTHER
    return 0.0


def _stripped(one: str, other: str) -> tuple[str, str]:
    """Take off what two spellings share at either end, as the words they stand in are compared."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other


def _both_ways(pairs: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset(pairs | {(right, wrong) for wrong, right in pairs})


def _neighbours() -> set[tuple[str, str]]:
    """Return the keys that touch on a QWERTY keyboard, whose rows are each set off by half a key."""
    beside = {pair for row in _ROWS for pair in pairwise(row)}
    below = {
        (key, row[at + shift])
        for over, row in pairwise(_ROWS)
        for at, key in enumerate(over)
        for shift in (-1, 0)
        if 0 <= at + shift < len(row)
    }
    return beside | below


_NEIGHBOURS = _both_ways(_neighbours())
_ALIKE = _both_ways({_stripped(*pair.split()) for pair in _SOUND_ALIKES})
