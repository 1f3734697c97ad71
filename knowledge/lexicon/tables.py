"""The tables of a lexicon: plain values, so that they can be kept in a file between runs."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from knowledge.lexicon.shelves import Shelves, shelve


class Tables(NamedTuple):
    """What a lexicon looks up. All words and phrases are keys: stems joined by spaces, unless said otherwise."""

    roots: Mapping[str, tuple[str, ...]]
    """To the names of its families."""
    synonyms: Mapping[str, list[tuple[str, ...]]]
    """To the groups whose members stand for one another."""
    kinds: Mapping[str, list[str]]
    related: Mapping[str, list[str]]
    opposites: Mapping[str, list[str]]
    """Roots to keys."""
    phrases: Mapping[str, frozenset[str]]
    """The first stem of phrases to the phrases."""
    words: Mapping[str, None]
    """The single words that the files list, as they are written."""
    fields: Mapping[str, tuple[str, frozenset[str], frozenset[str]]]
    """The name of each field to its type of value, what documents call it, and how people ask for it."""
    listed: Mapping[str, frozenset[str]]
    """The sections of the gazetteer to their entries, as they are written."""
    sections: Mapping[str, frozenset[str]]
    """The entries to the sections that list them."""
    thesaurus: Mapping[str, str]
    """To its line of the thesaurus: "stand-ins | hints", as it is written."""
    stood_for: Mapping[str, str]
    """To the keys that it stands in for or is a kind of, and those that it hints at: "key,key|key"."""
    circles: Mapping[str, str]
    """Numbers to the circles of words that are near one another: "key,key,key"."""
    circles_of: Mapping[str, str]
    """To the numbers of the circles that it stands in: "3,17"."""


_WHOLE = frozenset({Tables._fields.index("fields"), Tables._fields.index("roots")})
"""Small tables that are kept in one piece: that of the fields, whose order counts (of two fields with one name the
later has it), and that of the roots, which is asked most often."""


def pack_tables(tables: Tables) -> tuple[Mapping[str, Any], ...]:
    """Return the tables as they are kept in a file, all large ones on shelves."""
    return tuple([table if n in _WHOLE else shelve(table) for n, table in enumerate(tables)])


def unpack_tables(packed: Sequence[Mapping[str, Any]]) -> Tables:
    """Return tables as `pack_tables` packed them."""
    return Tables(*[table if n in _WHOLE else Shelves(table) for n, table in enumerate(packed)])
