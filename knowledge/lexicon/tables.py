"""The tables of a lexicon: plain values, so that they can be kept in a file between runs."""

from typing import NamedTuple


class Tables(NamedTuple):
    """What a lexicon looks up. All words and phrases are keys: stems joined by spaces, unless said otherwise."""

    roots: dict[str, tuple[str, ...]]
    """To the names of its families."""
    synonyms: dict[str, list[tuple[str, ...]]]
    """To the groups whose members stand for one another."""
    kinds: dict[str, list[str]]
    related: dict[str, list[str]]
    opposites: dict[str, list[str]]
    """Roots to keys."""
    phrases: dict[str, frozenset[str]]
    """The first stem of phrases to the phrases."""
    words: frozenset[str]
    """The single words that the files list, as they are written."""
    fields: dict[str, tuple[str, frozenset[str], frozenset[str]]]
    """The name of each field to its type of value, what documents call it, and how people ask for it."""
    listed: dict[str, frozenset[str]]
    """The sections of the gazetteer to their entries, as they are written."""
    sections: dict[str, frozenset[str]]
    """The entries to the sections that list them."""
    thesaurus: str
    """A wordbook of stems with their lines of the thesaurus: "stand-ins | hints", as they are written."""
    stood_for: str
    """A wordbook of words with the keys that they stand in for or are a kind of, and those that they hint at:
    "key,key|key"."""
    circles: tuple[str, ...]
    """Circles of words that are near one another: "key,key,key"."""
    circles_of: str
    """A wordbook of words with the numbers of the circles that they stand in: "3,17"."""
