"""A wordbook: lines of words with what is said of them, in order, kept as one text that is read in a moment."""

from collections.abc import Mapping

_TAB, _END = "\t", "\n"


def write_wordbook(lines: Mapping[str, str]) -> str:
    """Return the wordbook of some words, each with one line of text without tabs."""
    return "".join(f"{word}{_TAB}{lines[word]}{_END}" for word in sorted(lines))


def look_up(wordbook: str, word: str) -> str:
    """Return what a wordbook says of a word, "" for one that it lacks: by halves, as in a book."""
    low, high = 0, len(wordbook)
    while low < high:
        middle = (low + high) // 2
        start = wordbook.rfind(_END, low, middle) + 1 or low
        end = wordbook.find(_END, middle)
        found, _, told = wordbook[start:end].partition(_TAB)
        if found == word:
            return told
        if found < word:
            low = end + 1
        else:
            high = start
    return ""
