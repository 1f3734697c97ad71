"""Sentences: where a text's sentences begin and end, also where abbreviations, quotations and lost words mislead."""

import re
from bisect import bisect_right
from typing import NamedTuple

from knowledge.text.abbreviations import (
    BEFORE_NUMBERS,
    CLOCK,
    MONTHS_AND_CENTURIES,
    NEVER_LAST,
    OFTEN_LAST,
    STARTERS,
    ZONES_AND_DAYS,
)

_LONGEST_QUOTATION = 400
"""A longer quotation is a text of its own, whose sentences are split."""

_CLOSERS = "\"'”’»›)\\]}"
_OPENERS = "\"'“‘„«‹([{¿¡*_"

_BREAK = re.compile(
    rf"""(?P<blank>[^\S\n]*\n\s*\n\s*)
    | (?P<item>[^\S\n]*\n\s*(?=(?:[-*•–]|(?<=[.:;!?]\n)\d{{1,2}}[.)])\s))
    | (?P<wide>[。！？]+[」』”’）)]*)
    | (?P<glued>(?<=[^\W\d_A-Z]{{2}}|[\w)][)\]\d])\.(?=[A-Z][a-z]*\s))
    | (?P<mark>[.!?…‽]+)(?P<close>(?:[{_CLOSERS}]|\[\d+\])*)(?=\s)""",
    re.VERBOSE,
)
_PAIR = re.compile(r"[()\[\]“”„«»]|(?<![^\s(\[—–-])\"(?=\S)|\"")
_MATES = {")": "(", "]": "[", "»": "«"}
_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+\Z")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_NUMBER_BEFORE = re.compile(r"(?<![\w.,:/-])\d{1,2}\Z")
_NEXT = re.compile(rf"\s*(?P<open>[{re.escape(_OPENERS)}\s–—-]*)(?P<word>[^\W_]+(?:['’.][^\W_]+)*|[$€£#~≈+<>°§])?")
_ROMAN = re.compile(r"[IVXLC]+\Z")


class _After(NamedTuple):
    """What follows a possible end of a sentence."""

    word: str
    opened: bool
    """Whether a bracket or quotation mark stands before the word."""

    @property
    def lower(self) -> bool:
        return self.word[0].islower()

    @property
    def starts(self) -> bool:
        """Whether this word, capitalised, as good as always begins a sentence."""
        return self.word in STARTERS


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return start and end of every sentence in order; together they hold every character that is no white space.

    A sentence keeps the quotation marks and brackets that close after its full stop, and is never split inside a
    bracket or a quotation. One that begins in lower case because a word was lost is told from an abbreviation.
    """
    shut = _shut_spans(text)
    ends = [end for match in _BREAK.finditer(text) if (end := _end_at(text, match, shut)) is not None]
    spans = []
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            left = start + len(piece) - len(piece.lstrip())
            spans.append((left, left + len(bare)))
    return spans


def _end_at(text: str, match: re.Match[str], shut: tuple[list[int], list[int]]) -> int | None:
    """Return where the sentence ends at a possible break, or None where it goes on."""
    kind = match.lastgroup
    if kind == "blank":
        return match.end()
    at = match.start()
    nearest = bisect_right(shut[0], at) - 1
    if nearest >= 0 and match.end() < shut[1][nearest]:
        return None
    if kind in ("item", "wide"):
        return match.end()
    after = _after(text, match.end())
    if after is None:
        return None
    if kind == "glued":
        return match.end() if after.starts else None
    mark, closed = match["mark"], match["close"]
    if mark == ".":
        ends = _full_stop_ends(text, at, closed, after)
    else:
        ends = _loud_mark_ends(text, at, closed, after, mark)
    return match.end() if ends else None


def _full_stop_ends(text: str, at: int, closed: str, after: _After) -> bool:
    """Whether the full stop at `at` ends a sentence rather than an abbreviation, an initial or an ordinal."""
    before = text[max(0, at - 40) : at]
    if _DOTTED.search(before):
        return _dotted_ends(before, after)
    word = _WORD_BEFORE.search(before)
    if word is None:
        return _number_ends(before, closed, after)
    found = word.group()
    if len(found) == 1:
        return not after.lower and after.starts and not _is_initial(before, found)
    ends = _abbreviation_ends(before, found, after)
    if ends is not None:
        return ends
    return not after.lower or after.opened or (not closed and len(found) > 2)


def _dotted_ends(before: str, after: _After) -> bool:
    """Whether "U.S.", "a.m." or "Ph.D." is the last word of its sentence."""
    if after.lower or after.opened:
        return False
    if _DOTTED.search(before).group().lower() in CLOCK:  # type: ignore[union-attr]
        return after.word not in ZONES_AND_DAYS and not after.word[0].isdigit()
    return after.starts


def _number_ends(before: str, closed: str, after: _After) -> bool:
    """Whether a full stop after a number, a bracket or a quotation mark ends the sentence; "am 20. Dezember" does not."""
    if _NUMBER_BEFORE.search(before):
        return not after.lower and after.word not in MONTHS_AND_CENTURIES
    return not after.lower or (not closed and before[-1:].strip() != "")


def _is_initial(before: str, letter: str) -> bool:
    """Whether "J" in "J. R. R. Tolkien" is one of several initials, whatever word comes next."""
    return letter.isupper() and bool(re.search(r"\b[^\W\d_]\.\s?[^\W\d_]\Z", before))


def _abbreviation_ends(before: str, word: str, after: _After) -> bool | None:
    """Whether an abbreviation is the last word of its sentence; None where the word is no abbreviation."""
    folded = word.lower()
    if folded in NEVER_LAST and (word[0].isupper() or folded not in {"hon", "fr"}):
        return after.starts and folded in {"st", "ft", "mt"}
    if folded in BEFORE_NUMBERS:
        numbered = after.word[0].isdigit() or _ROMAN.match(after.word) is not None
        if folded in {"no", "art", "in", "may", "sun", "sat", "mar", "fig", "mon", "wed"}:
            return None if not numbered or (word[0].islower() and folded != "no") else False
        return not numbered and not after.lower and after.starts
    if folded in OFTEN_LAST:
        return not after.lower and not after.opened and (after.starts or folded == "etc")
    return None


def _loud_mark_ends(text: str, at: int, closed: str, after: _After, mark: str) -> bool:
    """Whether "!", "?", "?!" or an ellipsis ends a sentence; in brackets inside a sentence it does not."""
    if after.lower:
        return False
    if closed and closed[-1] in ")]":
        return _opens_sentence(text, at)
    return not (set(mark) <= {".", "…"} and (at == 0 or text[at - 1].isspace()) and not after.starts)


def _opens_sentence(text: str, at: int) -> bool:
    """Whether the bracket that closes after `at` opened at the beginning of a sentence."""
    opening = max(text.rfind("(", 0, at), text.rfind("[", 0, at))
    return opening >= 0 and text[:opening].rstrip()[-1:] in ("", ".", "!", "?", "…")


def _after(text: str, at: int) -> _After | None:
    """Return the word that follows; None at the end of the text or before bare punctuation."""
    match = _NEXT.match(text, at)
    word = match["word"] if match else None
    return _After(word, bool(match["open"].strip(" \n–—-"))) if match and word else None


def _shut_spans(text: str) -> tuple[list[int], list[int]]:
    """Return starts and ends of the outermost brackets and short quotations that close within their paragraph."""
    spans: list[tuple[int, int]] = []
    if not re.search(r"[(\[\"“„«]", text):
        return [], []
    start = 0
    for part in re.split(r"(\n\s*\n)", text):
        spans += _pairs_in(part, start)
        start += len(part)
    outer: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not outer or span[0] >= outer[-1][1]:
            outer.append(span)
    return [s for s, _ in outer], [e for _, e in outer]


def _pairs_in(part: str, offset: int) -> list[tuple[int, int]]:
    """Return the spans between matching brackets and quotation marks of one paragraph; lone ones count for nothing."""
    waiting: dict[str, list[int]] = {"(": [], "[": [], "«": [], "“": [], '"': []}
    pairs = []
    for match in _PAIR.finditer(part):
        mark, at = match.group(), match.start()
        if mark == '"':
            opening = '"'
            if not waiting['"']:
                if at == 0 or part[at - 1] in " \n\t([—–-'":
                    waiting['"'].append(at)
                continue
        elif mark == "”" or (mark == "“" and waiting["“"]):
            opening = "“"
        elif mark in _MATES:
            opening = _MATES[mark]
        else:
            waiting["“" if mark == "„" else mark].append(at)
            continue
        if waiting[opening]:
            began = waiting[opening].pop()
            if opening in "([" or at - began <= _LONGEST_QUOTATION:
                pairs.append((offset + began, offset + at))
    return pairs
