"""Sentences: where a text's sentences begin and end, also where abbreviations, quotations and lost words mislead."""

import re
from bisect import bisect_right
from typing import NamedTuple

from knowledge.text.abbreviations import (
    ALSO_WORDS,
    BEFORE_NUMBERS,
    CLOCK,
    EXPLAINING,
    LAST_AFTER_NAMES,
    MONTHS_AND_CENTURIES,
    NEVER_LAST,
    OFTEN_LAST,
    STARTERS,
    ZONES_AND_DAYS,
)
from knowledge.text.patterns import pattern

_LONGEST_QUOTATION = 400
"""Characters; a longer quotation is a text of its own, whose sentences are split."""

_LONGEST_BEFORE = 40
"""Characters looked at before a full stop; the longest abbreviation has fewer."""

_LONGEST_ASIDE = 1000
"""Characters looked back for the bracket that "?)" closes."""

# It begins with a set of characters, so that the engine skips what lies between at the speed of C.
_BREAK = pattern(
    r"""[\n.!?…‽。！？](?:
        (?<=\n)\s*
        | (?<=[.!?…‽])(?<![.!?…‽]{2})[.!?…‽]*(?P<close>(?:["'”“’»›)\]}]|\[[^\[\]\n]{1,20}\])*)(?=\s|[A-Z][a-z]*\s)
        | (?<=[。！？])[。！？]*[」』”’）)]*
    )""",
    re.VERBOSE,
)
_BLANK_LINE = pattern(r"\n[^\S\n]*\n")
_LIST_ITEM = pattern(r"[-*•–]\s|(?P<number>\d{1,2}[.)]\s)")
_LIST_INTRODUCERS = (".", ":", ";", "!", "?")
"""Marks after which a number on a new line counts a list's items."""
_GLUED_AFTER = pattern(r"(?:[^\W\d_A-Z]{2}|[\w)][)\]\d])\Z")
_MARKS_PAIR = pattern(r"[()\[\]“”„«»\"]")
_MATES = {")": "(", "]": "[", "»": "«", "”": "“"}
_DOTTED = pattern(r"(?<![^\W_])[^\W\d_]{1,2}(?:\.\s?[^\W\d_]{1,2})+\Z")
_WORD_BEFORE = pattern(r"[^\W\d_]+\Z")
_NUMBER_BEFORE = pattern(r"(?<![\w.,:/-])\d{1,2}\Z")
_INITIAL_BEFORE = pattern(r"\b[^\W\d_]\.\s?[^\W\d_]\Z")
_NEXT = pattern(r"\s*(?P<open>[\s\"'“‘„«‹(\[{¿¡*_–—-]*)(?P<word>[^\W_]+(?:['’.][^\W_]+)*|[$€£#~≈+<>°§])")
_ROMAN = pattern(r"[IVXLC]{2,}\Z")


class _After(NamedTuple):
    """What follows a possible end of a sentence."""

    word: str
    opened: bool
    """Whether a bracket or quotation mark stands before the word."""
    starts: bool
    """Whether this word, capitalised, as good as always begins a sentence."""
    lower: bool


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return start and end of every sentence in order; together they hold every character that is no white space.

    A sentence keeps the quotation marks and brackets that close after its full stop, and is never split inside a
    bracket or a quotation. One that begins in lower case because a word was lost is told from an abbreviation.
    """
    shut = _shut_spans(text)
    ends = [match.end() for match in _BREAK.finditer(text) if _ends(text, match, shut)]
    spans = []
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        bare = text[start:end].strip()
        if bare:
            left = text.index(bare[0], start)
            spans.append((left, left + len(bare)))
    return spans


def _ends(text: str, match: re.Match[str], shut: tuple[list[int], list[int]]) -> bool:
    """Whether a sentence ends at a possible break."""
    at, end = match.span()
    mark = match.group()
    if mark[0] == "\n" and mark.count("\n") > 1:
        return True
    nearest = bisect_right(shut[0], at) - 1
    if nearest >= 0 and end < shut[1][nearest]:
        return False
    if mark[0] == "\n":
        return _begins_item(text, end)
    if mark[0] in "。！？":
        return True
    after = _after(text, end)
    if after is None:
        return False
    closed = match["close"]
    mark = mark.removesuffix(closed)
    if end < len(text) and not text[end].isspace():
        return mark == "." and after.starts and _GLUED_AFTER.search(text[max(0, at - 2) : at]) is not None
    return _full_stop_ends(text, at, closed, after) if mark == "." else _loud_mark_ends(text, match, after)


def _begins_item(text: str, end: int) -> bool:
    """Whether a new line begins an item of a list; one with a number only after a line that has ended."""
    item = _LIST_ITEM.match(text, end)
    return item is not None and (item["number"] is None or _counts(text, end))


def _counts(text: str, at: int) -> bool:
    """Whether a number at `at` counts the items of a list: it begins the text, or a line after one that has ended."""
    reach = max(0, at - _LONGEST_BEFORE)
    newline = text.rfind("\n", reach, at)
    if text[max(newline + 1, reach) : at].strip():
        return False
    if newline < 0:
        return reach == 0
    previous = text.rfind("\n", 0, newline) + 1
    return text[newline - 1] in _LIST_INTRODUCERS or _LIST_ITEM.match(text, previous) is not None


def _full_stop_ends(text: str, at: int, closed: str, after: _After) -> bool:
    """Whether the full stop at `at` ends a sentence rather than an abbreviation, an initial or an ordinal."""
    before = text[max(0, at - _LONGEST_BEFORE) : at]
    dotted = _DOTTED.search(before)
    if dotted:
        return _dotted_ends(dotted.group(), after)
    word = _WORD_BEFORE.search(before)
    if word is None:
        return _number_ends(text, at, closed, after)
    found = word.group()
    if len(found) == 1:
        return after.starts and not _is_initial(before, found)
    ends = _abbreviation_ends(found, after)
    if ends is not None:
        return ends
    return not after.lower or after.opened or (not closed and len(found) > 2)


def _dotted_ends(dotted: str, after: _After) -> bool:
    """Whether "U.S.", "a.m." or "Ph.D." is the last word of its sentence."""
    abbreviation = "".join(dotted.split()).lower()
    if after.lower or after.opened or abbreviation in EXPLAINING:
        return False
    if abbreviation in CLOCK:
        return after.word not in ZONES_AND_DAYS and not after.word[0].isdigit()
    return after.starts


def _number_ends(text: str, at: int, closed: str, after: _After) -> bool:
    """Whether a full stop after a number, bracket or quotation mark ends the sentence; not in "20. Dezember"."""
    number = _NUMBER_BEFORE.search(text[max(0, at - 4) : at])
    if number:
        counts = _counts(text, at - len(number.group()))
        return not counts and not after.lower and after.word not in MONTHS_AND_CENTURIES
    return not after.lower or (not closed and at > 0 and not text[at - 1].isspace())


def _is_initial(before: str, letter: str) -> bool:
    """Whether "J" in "J. R. R. Tolkien" is one of several initials, whatever word comes next."""
    return letter.isupper() and _INITIAL_BEFORE.search(before) is not None


def _abbreviation_ends(word: str, after: _After) -> bool | None:
    """Whether an abbreviation is the last word of its sentence; None where the word is no abbreviation."""
    folded = word.lower()
    if folded in NEVER_LAST:
        return after.starts and folded in LAST_AFTER_NAMES
    if folded in BEFORE_NUMBERS:
        numbered = after.word[0].isdigit() or after.word[0] == "#" or _ROMAN.match(after.word) is not None
        if folded in ALSO_WORDS:
            return False if numbered else None
        return not numbered and after.starts
    if folded in OFTEN_LAST:
        return not after.lower and not after.opened and (after.starts or folded == "etc")
    return None


def _loud_mark_ends(text: str, match: re.Match[str], after: _After) -> bool:
    """Whether "!", "?", "?!" or an ellipsis ends a sentence; in brackets inside a sentence it does not."""
    at, closed = match.start(), match["close"]
    if after.lower:
        return False
    if closed.endswith((")", "]")):
        return _opens_sentence(text, at)
    mark = match.group().removesuffix(closed)
    in_the_midst = set(mark) <= {".", "…"} and (at == 0 or text[at - 1].isspace())
    return after.starts or not in_the_midst


def _opens_sentence(text: str, at: int) -> bool:
    """Whether the bracket that closes after `at` opened at the beginning of a sentence."""
    aside = text[max(0, at - _LONGEST_ASIDE) : at]
    opening = max(aside.rfind("("), aside.rfind("["))
    return opening >= 0 and aside[:opening].rstrip()[-1:] in ("", ".", "!", "?", "…")


def _after(text: str, at: int) -> _After | None:
    """Return the word that follows; None at the end of the text or before bare punctuation."""
    match = _NEXT.match(text, at)
    if match is None:
        return None
    word = match["word"]
    initial = len(word) == 1 and text[match.end() : match.end() + 1] == "."
    opened = bool(match["open"].strip(" \n–—-"))
    return _After(word, opened, starts=word in STARTERS and not initial, lower=word[0].islower())


def _shut_spans(text: str) -> tuple[list[int], list[int]]:
    """Return starts and ends of the outermost brackets and short quotations that close within their paragraph."""
    spans: list[tuple[int, int]] = []
    waiting: dict[str, list[int]] = {"(": [], "[": [], "«": [], "“": [], '"': []}
    paragraph_end = -1
    for match in _MARKS_PAIR.finditer(text):
        at = match.start()
        if at > paragraph_end:
            paragraph_end = _paragraph_end(text, at)
            for lone in waiting.values():
                lone.clear()
        span = _pair(match.group(), at, text, waiting)
        if span:
            spans.append(span)
    outer: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not outer or span[0] >= outer[-1][1]:
            outer.append(span)
    return [start for start, _ in outer], [end for _, end in outer]


def _paragraph_end(text: str, at: int) -> int:
    """Return where the paragraph ends that `at` stands in."""
    blank = _BLANK_LINE.search(text, at)
    return blank.start() if blank else len(text)


def _pair(mark: str, at: int, text: str, waiting: dict[str, list[int]]) -> tuple[int, int] | None:
    """Return the span that a mark closes; note one that opens. Lone marks count for nothing."""
    opening = _MATES.get(mark, "")
    if mark == '"' and waiting[mark]:
        opening = mark
    elif mark == "“" and waiting["“"]:
        opening = "“"  # the German way: „so“
    if not opening:
        if mark != '"' or at == 0 or text[at - 1] in " \n\t([—–-'":
            waiting["“" if mark == "„" else mark].append(at)
        return None
    if not waiting[opening]:
        return None
    began = waiting[opening].pop()
    return (began, at) if opening in "([" or at - began <= _LONGEST_QUOTATION else None
