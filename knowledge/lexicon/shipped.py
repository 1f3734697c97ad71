"""The lexicon files that come with Altai."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from yaml import load

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without its C library
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

ENGLISH = ("en", "fields", "questions", "gazetteer")
"""The files that every question needs, in the order in which they are added."""


@cache
def read_lexicon(name: str) -> Mapping[str, object]:
    """Return a shipped lexicon file, parsed."""
    text = (files("knowledge.lexicon") / f"{name}.yaml").read_text(encoding="utf-8")
    parsed = load(text, Loader=Loader)
    return parsed if isinstance(parsed, dict) else {}


@cache
def read_words(name: str) -> str:
    """Return a shipped list of words without its head line: "frequency_en", the most frequent first, separated by
    white space, or "thesaurus_en", an entry a line."""
    text = (files("knowledge.lexicon") / f"{name}.txt").read_text(encoding="utf-8")
    return text.partition("\n")[2]
