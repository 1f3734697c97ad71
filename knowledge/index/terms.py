"""Words as the index and the ranking see them, made so that a million passages are read in half a minute."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import is_normalized, normalize

from knowledge.text.normalize import fold
from knowledge.text.tokens import stem

FUNCTION_WORDS = frozenset(
    """a about after all also am an and any are as at be been before being between but by can could did do does doing
    during each for from had has have having he her his how i if in into is it its many me might more most much must
    my no not of on or other our over s shall she should so some such t than that the their them then there these they
    this those to under very was we were what when where which who whom whose why will with would you your""".split()
)
"""Words that tell how a question is put, not what it is about."""

_WORD = re.compile(r"[^\W_]+")
_UNIT_AT_NUMBER = re.compile(r"([0-9])([A-Z]{2,}\b)")
_MARK = re.compile(r"[^\w\x00-\x7f]")
_ASCII_WORDS = "".join(c if c.isalnum() else " " for c in map(chr, range(128)))
_STEMS_KEPT = 200_000
"""About 30 MB."""


def words_of(text: str) -> list[str]:
    """Return the folded words and numbers of a text in order."""
    return searchable(text).split()


def stems_of(words: Iterable[str]) -> Iterator[str]:
    """Return the stems of folded words."""
    return map(STEMS.__getitem__, words)


def searchable(text: str) -> str:
    """Return a text's folded words and numbers with blanks between, as tantivy's own tokenizer then finds them."""
    folded = fold_in_place(text)
    if folded is not None:
        return folded
    return " ".join([_folded(word) for word in _WORD.findall(normalize("NFC", text))])


def fold_in_place(text: str) -> str | None:
    """Return the same with every character in its place, or None where the text is not all of Latin letters."""
    if text.isascii():
        return text.lower().translate(_ASCII_WORDS)
    if not is_normalized("NFC", text):
        return None
    plain = normalize("NFD", _MARK.sub(" ", text)).encode("ascii", "ignore").decode()
    return plain.lower().translate(_ASCII_WORDS) if len(plain) == len(text) else None


def units_apart(text: str) -> str:
    """Return text with a blank between a number and a unit in capitals: "05:02UTC" is 05, 02 and UTC."""
    return _UNIT_AT_NUMBER.sub(r"\1 \2", text) if _UNIT_AT_NUMBER.search(text) else text


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    """Return a word folded; a few characters, such as fractions, fall into several words."""
    return " ".join(_WORD.findall(fold(word)))


class _Stems(dict[str, str]):
    """The stems of words met before; forgets them all when they become too many."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _STEMS_KEPT:
            self.clear()
        found = self[word] = stem(word)
        return found


STEMS = _Stems()
"""The stem of each folded word."""
