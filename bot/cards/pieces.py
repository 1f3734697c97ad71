"""Pieces: whether an answer that puts several sentences together says no more than its quotes do.

Where that is so, the quotes are the answer and stand there once, with the dates of events above them, instead of a
second time below the same words.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from bot.cards.wording import BETWEEN
from knowledge.answer.model import Answer, Citation, Kind

_WORD = re.compile(r"\w+")
_LEAST = 20
"""Characters of a quote that a summary cut short must at least hold."""


def find_labels(answer: Answer) -> tuple[str, ...] | None:
    """Return what stands above each quote, "" for nothing; None where the answer says more than its quotes."""
    match answer.kind:
        case Kind.TIMELINE:
            return _label_events(answer)
        case Kind.CLAIM:
            pieces = answer.text.split(BETWEEN)
            return ("",) * len(pieces) if _are_told(pieces, answer.citations) else None
        case Kind.SUMMARY:
            return ("",) * len(answer.citations) if _is_joined(answer.text, answer.citations) else None
        case _:
            return None


def _label_events(answer: Answer) -> tuple[str, ...] | None:
    """Return the date of each event; a quote may write it in another way than the answer does."""
    parted = [piece.partition(": ") for piece in answer.text.split(BETWEEN)]
    dates, statements = tuple(date for date, _, _ in parted), [statement for _, _, statement in parted]
    return dates if all(statements) and _are_told(statements, answer.citations, dates) else None


def _are_told(pieces: Sequence[str], citations: Sequence[Citation], besides: Sequence[str] = ()) -> bool:
    """Tell whether no piece has a word that its quote, or what stands beside it, lacks: one that says who disputes
    it must not be lost."""
    if len(pieces) != len(citations):
        return False
    told = [f"{quote} {beside}" for quote, beside in zip_longest((c.quote for c in citations), besides, fillvalue="")]
    return all(_words(piece) <= _words(shown) for piece, shown in zip(pieces, told, strict=True))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _is_joined(text: str, citations: tuple[Citation, ...]) -> bool:
    """Tell whether a summary is its quotes one after the other, each whole or cut at its end."""
    for citation in citations:
        shared = _shared(text, citation.quote)
        if shared < min(_LEAST, len(citation.quote)):
            return False
        text = text[shared:].lstrip(" …")
    return not text


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    apart = (place for place, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs)
    return next(apart, min(len(one), len(other)))
