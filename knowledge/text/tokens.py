"""Tokens: the words and numbers of a text with their places, and their stems."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from knowledge.text.normalize import fold

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*(?=[A-Z]{2,}\b)|\d+(?:[.,:]\d+)+|[^\W_]+(?:['’][^\W\d_]{1,2}\b)?")


class Token(NamedTuple):
    """One word or number: folded text, and where it stands in the text it was taken from."""

    text: str
    start: int
    end: int


def tokenize(text: str) -> list[Token]:
    """Return the words and numbers of a text in order; `text[token.start:token.end]` is each one's own spelling."""
    return [Token(_bare(fold(m.group())), m.start(), m.end()) for m in _TOKEN.finditer(text)]


@lru_cache(maxsize=65_536)
def stem(word: str, language: str = "english") -> str:
    """Return the Snowball stem of a folded word (M. Porter, "Snowball", 2001; as built into tantivy)."""
    found = _stemmer(language).analyze(_evened(word, language))
    return found[0] if found else word


def stem_all(words: Iterable[str], language: str = "english") -> list[str]:
    """Return the stems of many folded words without white space, as `stem` does, in one go."""
    analyzer = TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.stemmer(language)).build()
    return analyzer.analyze(" ".join([_evened(word, language) for word in words]))


@lru_cache(maxsize=8)
def _stemmer(language: str) -> TextAnalyzer:
    return TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer(language)).build()


def _evened(word: str, language: str) -> str:
    """Return "temporary" for "temporarily": Snowball's English leaves them apart."""
    return word[:-3] + "y" if language == "english" and word.endswith("ily") and len(word) > 5 else word


def _bare(word: str) -> str:
    """Return a word without its possessive or contracted ending: "titan's" and "titans'" are about Titan."""
    head, mark, _ = word.partition("'")
    return head if mark else word
