"""Folding: the one place where case, diacritics and look-alike characters are evened out."""

import unicodedata
from functools import lru_cache

_LOOK_ALIKES = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
        "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "æ": "ae", "Æ": "ae",
        "œ": "oe", "Œ": "oe", "ı": "i", "µ": "μ",
    }
)  # fmt: skip


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return text lower-cased, without diacritics, with plain quotes and hyphens. Idempotent."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.translate(_LOOK_ALIKES)).casefold()
    bare = "".join(c for c in folded if not unicodedata.combining(c) or c == "\u0306")
    return _compose(bare).translate(_LOOK_ALIKES)


def squeeze(text: str) -> str:
    """Return text with every run of white space folded into one space and none at the ends."""
    return " ".join(text.split())


def _compose(text: str) -> str:
    """Put the Cyrillic short i together again: its breve is no diacritic but part of the letter."""
    composed = text.replace("и\u0306", "й")
    return composed.replace("\u0306", "")
