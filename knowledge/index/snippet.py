"""The one sentence of a passage that answers best, found without splitting the whole passage with care."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from knowledge.index.analysis import find_cuts
from knowledge.text.abbreviations import BEFORE_NUMBERS, NEVER_LAST, OFTEN_LAST
from knowledge.text.sentences import split_sentences

_MARK_INSIDE = re.compile(r"[…‽。！？\n]|[.!?](?=[”’»A-Z\[])")
_CLOSERS = re.compile(r"[\"')\]]{0,2}\s+")
_OPENERS = '"(“'
_BRACKETS = '"()[]“”'
_ABBREVIATIONS = NEVER_LAST | BEFORE_NUMBERS | OFTEN_LAST


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """Return start and end of the true sentence around the rough one at a place, splitting with care only where that
    is in doubt."""
    cuts = find_cuts(text)
    rough = max(0, min(bisect_right(cuts, place), len(cuts) - 1) - 1)
    start, end = cuts[rough], cuts[rough + 1]
    if (start == 0 or _is_sure(text, start)) and (end == len(text) or _is_sure(text, end)):
        bare = text[start:end].strip()
        if not _MARK_INSIDE.search(bare):
            start = text.index(bare, start)
            return start, start + len(bare)
    return _split_around(text, cuts, rough)


def _split_around(text: str, cuts: Sequence[int], rough: int) -> tuple[int, int]:
    """Return the true sentence that a rough one begins in, split with care between the nearest sure ends."""
    first, last = rough, rough + 1
    while first > 0 and not _is_sure(text, cuts[first]):
        first -= 1
    while last < len(cuts) - 1 and not _is_sure(text, cuts[last]):
        last += 1
    start = cuts[first]
    closed = _CLOSERS.match(text, cuts[rough])
    at = (closed.end() if closed and rough else cuts[rough]) - start
    spans = split_sentences(text[start : cuts[last]]) or [(0, 0)]
    left, right = next((span for span in spans if span[1] > at), spans[-1])
    return start + left, start + right


def _is_sure(text: str, cut: int) -> bool:
    """Whether a sentence certainly ends at a cut: after a word no abbreviation, before a capital, outside brackets."""
    after = text[cut : cut + 3]
    if after[:1] != " " or not (after[1:2].isupper() or (after[1:2] in _OPENERS and after[2:].isupper())):
        return False
    word = text[text.rfind(" ", 0, cut - 1) + 1 : cut - 1].strip(_BRACKETS)
    full = len(word) > 1 and word.isalpha() and word.lower() not in _ABBREVIATIONS
    return (full or (len(word) > 2 and word.isdecimal())) and _is_closed(text[:cut])


def _is_closed(text: str) -> bool:
    """Whether every bracket and quotation mark that opens in a text closes in it."""
    if text.count('"') % 2 or text.count("(") != text.count(")") or text.count("[") != text.count("]"):
        return False
    return text.isascii() or (text.count("“") == text.count("”") and text.count("«") == text.count("»"))
