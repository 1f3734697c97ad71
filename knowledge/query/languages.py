"""Which language a question is in, and its words in English."""

from collections.abc import Mapping, Sequence

from knowledge.lexicon.translations import Translations
from knowledge.text.tokens import stem

SNOWBALL = {"de": "german", "fr": "french", "es": "spanish", "ru": "russian"}
"""Languages that questions may be in besides English, with the names of their Snowball stemmers."""

_LONGEST_PHRASE = 5
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
"""Romanization of Russian, BGN/PCGN 1947 without its diacritics."""


def transliterate(word: str) -> str:
    """Return a Cyrillic word in Latin letters (BGN/PCGN); other words stay as they are."""
    return "".join(_CYRILLIC.get(letter, letter) for letter in word)


class Translator:
    """Reads questions in one language word by word into English."""

    def __init__(self, language: str, translations: Translations) -> None:
        self.language = language
        self._translations = translations

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is one of the language's, as its lexicon file lists it."""
        return word in self._translations.exact or word in self._translations.stopwords

    def translate(self, words: Sequence[str]) -> list[str]:
        """Return the English words for folded foreign words, the longest known phrase first."""
        found: list[str] = []
        at = 0
        while at < len(words):
            english, used = self._longest(words, at)
            if english is None:
                found.append(transliterate(words[at]))
            else:
                found += english.split(",")[0].split()
            at += used
        return found

    def _longest(self, words: Sequence[str], at: int) -> tuple[str | None, int]:
        for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
            run = words[at : at + length]
            english = self._translations.exact.get(" ".join(run)) or self._translations.stemmed.get(self._key(run))
            if english is not None:
                return english, length
        return None, 1

    def _key(self, words: Sequence[str]) -> str:
        return " ".join([stem(word, SNOWBALL[self.language]) for word in words])


def detect_language(words: Sequence[str], translators: Mapping[str, Translator], english: int) -> str:
    """Return the language of some folded words: by script, else the one that knows most of them; English, which
    knows `english` of them, on a tie."""
    letters = "".join(words)
    if sum("\u0400" <= letter <= "\u04ff" for letter in letters) * 2 > len(letters):
        return "ru"
    counts = {language: sum(translator.knows(word) for word in words) for language, translator in translators.items()}
    best = max(counts, key=lambda language: counts[language], default="en")
    return best if counts.get(best, 0) > english else "en"
