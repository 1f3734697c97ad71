"""A passage made ready to be ranked: its sentences, as far as they can be told at a glance, as lists of stems."""

import re
from typing import NamedTuple

from knowledge.index.terms import stems_of, words_of

_ROUGH_END = re.compile(r"[.!?](?=[\"')\]]{0,2}\s)")


class Analysis(NamedTuple):
    """A passage's stems."""

    head: list[str]
    """The stems of its title and section."""
    sentences: list[list[str]]
    """The stems of its rough sentences: cut after every mark that may end one."""
    cuts: list[int]
    """Where in its text the rough sentences begin and end: one more than there are sentences."""


def analyse(title: str, section: str, text: str) -> Analysis:
    """Return a passage's stems, sentence by sentence."""
    cuts = [0, *[mark.end() for mark in _ROUGH_END.finditer(text)], len(text)]
    plain = [text[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]
    head = list(stems_of(words_of(f"{title} {section}")))
    return Analysis(head, [list(stems_of(words_of(sentence))) for sentence in plain], cuts)
