"""The lexicon files that come with Altai."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

ENGLISH = ("en", "phrases", "fields", "questions", "gazetteer")
"""The files that every question needs, in the order in which they are added."""

MAKERS, LIBRARIES = ("lexicon/*.py", "text/*.py"), ("tantivy", "yaml")
"""Modules and libraries that make tables of lexicon files: tables made by others are out of date."""

_HERE = Path(__file__).parent
"""Not by importlib.resources, whose import takes longer than reading all the files."""


def source_of(name: str) -> Path:
    """Return where a shipped lexicon file is."""
    return _HERE / f"{name}.yaml"


def words_of(name: str) -> Path:
    """Return where a shipped list of words is."""
    return _HERE / f"{name}.txt"


@cache
def read_lexicon(name: str) -> Mapping[str, object]:
    """Return a shipped lexicon file, parsed."""
    # Only here: a lexicon that was built before needs no YAML
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the slow one where PyYAML has no C library
    parsed = yaml.load(source_of(name).read_bytes(), Loader=loader)
    return parsed if isinstance(parsed, dict) else {}


@cache
def read_words(name: str) -> str:
    """Return a shipped list of words without its head line: "frequency_en", the most frequent first, separated by
    white space, or "thesaurus_en" and "circles_en", an entry a line."""
    return words_of(name).read_text(encoding="utf-8").partition("\n")[2]
