"""A passage made ready to be ranked: its folded words, and where its sentences end, told at a glance."""

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from knowledge.index.terms import fold_in_place, searchable, stems_of, words_of

_ROUGH_END = re.compile(r"[.!?](?=[\"')\]]{0,2}\s)")


class Analysis(NamedTuple):
    """A passage's words."""

    words: str
    """The folded words of its text with blanks before, between and after them."""
    ends: list[int]
    """Where in `words` its rough sentences begin, each with the blank before its first word, and the last one ends."""
    cuts: list[int]
    """Where in its text they do."""
    head: frozenset[str]
    """The stems of its title and section."""


def analyse(title: str, section: str, text: str) -> Analysis:
    """Return a passage's words. A rough sentence goes up to a mark that may end one."""
    cuts = find_cuts(text)
    folded = fold_in_place(text)
    if folded is not None:
        return Analysis(f" {folded} ", cuts, cuts, _head(title, section))
    parts = [searchable(text[start:end]) for start, end in pairwise(cuts)]
    ends = [0, *accumulate(len(part) + 1 for part in parts)]
    return Analysis(f" {' '.join(parts)} ", ends, cuts, _head(title, section))


def find_cuts(text: str) -> list[int]:
    """Return where the rough sentences of a text begin, and the last one ends."""
    return [0, *[mark.end() for mark in _ROUGH_END.finditer(text)], len(text)]


@lru_cache(maxsize=4_096)
def _head(title: str, section: str) -> frozenset[str]:
    return frozenset(stems_of(words_of(f"{title} {section}")))
