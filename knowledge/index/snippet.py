"""The one sentence of a passage that answers best, found without splitting the whole passage with care."""

import re

from knowledge.index.terms import ROUGH_END
from knowledge.text.abbreviations import BEFORE_NUMBERS, NEVER_LAST, OFTEN_LAST
from knowledge.text.sentences import split_sentences

_SURE_END = re.compile(r"([^\W\d_]{2,}|\d{3})\)?[.!?]\Z")
_MARK_INSIDE = re.compile(r"[…‽。！？\n]|[.!?](?=[”’»A-Z\[])")
_CLOSERS = re.compile(r"[\"')\]]{0,2}\s+")
_PAIRED = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_ABBREVIATIONS = NEVER_LAST | BEFORE_NUMBERS | OFTEN_LAST


def sentence_at(text: str, rough: int) -> tuple[int, int]:
    """Return start and end of the true sentence around a rough one, splitting with care only where that is in doubt.

    `rough` counts the sentences between the marks of `ROUGH_END`, from 0.
    """
    cuts = [0, *(match.end() for match in ROUGH_END.finditer(text)), len(text)]
    first, last = rough, rough + 1
    while first > 0 and not _is_sure(text, cuts[first]):
        first -= 1
    while last < len(cuts) - 1 and not _is_sure(text, cuts[last]):
        last += 1
    start, end = cuts[first], cuts[last]
    around = text[start:end]
    if last == first + 1 and not _MARK_INSIDE.search(around.strip()):
        return start + len(around) - len(around.lstrip()), start + len(around.rstrip())
    closed = _CLOSERS.match(text, cuts[rough])
    at = (closed.end() if closed and rough else cuts[rough]) - start
    spans = split_sentences(around) or [(0, 0)]
    left, right = next((span for span in spans if span[1] > at), spans[-1])
    return start + left, start + right


def _is_sure(text: str, cut: int) -> bool:
    """Whether a sentence certainly ends at a cut: after a word no abbreviation, before a capital, outside brackets."""
    if not (text[cut : cut + 1] == " " and text[cut + 1 : cut + 2].isupper()):
        return False
    word = _SURE_END.search(text, max(0, cut - 20), cut)
    if not word or word[1].lower() in _ABBREVIATIONS:
        return False
    before = text[:cut]
    return before.count('"') % 2 == 0 and all(before.count(left) == before.count(right) for left, right in _PAIRED)
