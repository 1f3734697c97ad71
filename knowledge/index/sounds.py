"""A key under which spellings that sound alike meet: "Lukashewitsch" and "Lukashevich", "fotograf" and "photograph"."""

import re
from functools import lru_cache

_CYRILLIC = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэіїєґ", "abvgdeziiklmnoprstufieiieg", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "", "ъ": ""}
)

_SOUNDS = {
    # The hushing consonants of Russian names as English, German, French and Polish write them.
    **dict.fromkeys(("schtsch", "shch", "stsch", "tsch", "tch", "sch", "sh", "ch", "zh", "cz", "dsch"), "q"),
    **dict.fromkeys(("ts", "tz", "z"), "s"),
    "ce": "se", "ci": "si", "cy": "si", "ph": "f", "ck": "k", "c": "k", "qu": "kv", "q": "k", "x": "ks", "w": "v", "kh": "h",
    "wh": "v", "wr": "r", "kn": "n", "gh": "", "th": "t", "dt": "t",
    "you": "iu", "jou": "iu", "iou": "iu", "ou": "u", "oo": "u", "ee": "i", "ea": "i", "ae": "a", "oe": "o", "ue": "u",
    # A soft vowel is told by i, j, y or not at all: Prokopiev, Prokopjew, Prokopyev; Korolyov, Korolev.
    **{soft + "e": "e" for soft in "ijy"}, **{soft + "o": "e" for soft in "ijy"}, **dict.fromkeys("jy", "i"),
}  # fmt: skip
_SPELLING = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_REPEATED = re.compile(r"(.)\1+")


def romanize(word: str) -> str:
    """Return a folded word with its Cyrillic letters written in Latin ones."""
    return word if word.isascii() else word.translate(_CYRILLIC)


@lru_cache(maxsize=65_536)
def sound_key(word: str) -> str:
    """Return the key that a folded word shares with its other spellings; rough on purpose, for finding candidates."""
    sounds = _SPELLING.sub(_sound_of, romanize(word))
    key = _REPEATED.sub(r"\1", sounds)
    return key[:-1] if len(key) > 4 and key[-1] == "e" else key


def _sound_of(spelling: re.Match[str]) -> str:
    return _SOUNDS[spelling.group()]
