"""Words as the index and the ranking see them, made so that a million passages are read in half a minute."""

import re

from knowledge.text.normalize import fold

_WORD = re.compile(r"[^\W_]+")
_UNIT_AT_NUMBER = re.compile(r"(\d)(?=[A-Z]{2,}\b)")
_ASCII_WORDS = "".join(chr(c) if chr(c).isalnum() else " " for c in range(128))
_KEPT_IN_MIND = 10_000
"""Longer texts are folded outside the cache that folding keeps, lest it fill with them."""

FUNCTION_WORDS = frozenset(
    """a about after all also am an and any are as at be been before being between but by can could did do does doing
    during each for from had has have having he her his how i if in into is it its many may me might more most much must
    my no not of on or other our over s shall she should so some such t than that the their them then there these they
    this those to under us very was we were what when where which who whom whose why will with would you your""".split()
)
"""Words that tell how a question is put, not what it is about."""


def words_of(text: str) -> list[str]:
    """Return the folded words and numbers of a text in order; "05:02UTC" gives 05, 02 and utc."""
    return searchable(text).split()


def searchable(text: str) -> str:
    """Return the text that the index is given: folded, with nothing but blanks and letters and digits where it can."""
    text = _UNIT_AT_NUMBER.sub(r"\1 ", text)
    if text.isascii():
        return text.lower().translate(_ASCII_WORDS)
    return " ".join(_WORD.findall(_fold(text)))


def _fold(text: str) -> str:
    return fold.__wrapped__(text)
