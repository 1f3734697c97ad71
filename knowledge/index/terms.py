"""Words as the index and the ranking see them, made so that a million passages are read in half a minute."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import normalize

from knowledge.index.model import Entry
from knowledge.text.normalize import fold
from knowledge.text.tokens import stem

BREAK = "\x02"
"""Stands between sentences, as far as they can be told at a glance."""
ROUGH_END = re.compile(r"[.!?](?=[\"')\]]{0,2}\s)")
"""A mark that may end a sentence: `BREAK` stands for each."""

_BREAK_APART = f" {BREAK} "
_WORD = re.compile(r"[^\W_]+")
_WORD_OR_END = re.compile(rf"{_WORD.pattern}|{ROUGH_END.pattern}")
_UNIT_AT_NUMBER = re.compile(r"(\d)(?=[A-Z]{2,}\b)")
_STEMS_KEPT = 200_000
"""About 30 MB."""
_ASCII = list(map(chr, range(128)))
_OTHER, _CLOSER = "\x00", "\x01"
_ASCII_MARKED = "".join(
    c if c.isalnum() else " " if c.isspace() else "." if c in ".!?" else _CLOSER if c in "\"')]" else _OTHER for c in _ASCII
)
_CLOSED = f".{_CLOSER}"
_ASCII_WORDS = "".join(c if c.isalnum() or c == BREAK else " " for c in _ASCII)
FUNCTION_WORDS = frozenset(
    """a about after all also am an and any are as at be been before being between but by can could did do does doing
    during each for from had has have having he her his how i if in into is it its many may me might more most much must
    my no not of on or other our over s shall she should so some such t than that the their them then there these they
    this those to under us very was we were what when where which who whom whose why will with would you your""".split()
)
"""Words that tell how a question is put, not what it is about."""


def words_of(text: str) -> list[str]:
    """Return the folded words and numbers of a text in order."""
    return [word for word in _folded_text(text).split() if word != BREAK]


def stems_of(words: Iterable[str]) -> Iterator[str]:
    """Return the stems of folded words."""
    return map(STEMS.__getitem__, words)


def passage_words(entry: Entry) -> str:
    """Return an entry's folded words with a blank before, between and after them.

    The words of title and section come first, then `BREAK`, then the text with `BREAK` where a sentence may end.
    """
    head = f"{entry.title} {entry.section}"
    return f" {' '.join(words_of(head))} {BREAK} {_folded_text(entry.text)} "


def units_apart(text: str) -> str:
    """Return text with a blank between a number and a unit in capitals: "05:02UTC" is 05, 02 and UTC."""
    return _UNIT_AT_NUMBER.sub(r"\1 ", text)


def _folded_text(text: str) -> str:
    if text.isascii():
        marked = text.lower().translate(_ASCII_MARKED).replace(_CLOSED, ".").replace(_CLOSED, ".")
        return marked.replace(". ", _BREAK_APART).translate(_ASCII_WORDS)
    words = _WORD_OR_END.findall(normalize("NFC", text))
    return " ".join([word.lower() if word.isalpha() and word.isascii() else _folded(word) for word in words])


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    """Return a word folded; a few characters, such as fractions, fall into several words."""
    return BREAK if word in ".!?" else " ".join(_WORD.findall(fold(word)))


class _Stems(dict[str, str]):
    """The stems of words met before; forgets them all when they become too many."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _STEMS_KEPT:
            self.clear()
        found = self[word] = stem(word)
        return found


STEMS = _Stems()
"""Stems by word, of the words met lately."""
