"""Quotes of a card: word for word from a document, each with the place where it stands."""

from collections.abc import Sequence
from functools import lru_cache

from bot.cards.markup import brief, escape, trusted
from bot.cards.model import Markup, Note, Quote
from bot.languages.phrases import Phrases
from knowledge.answer.model import Citation
from knowledge.index.model import Entry

_LONGEST_PART = 90
"""Characters of a mission's, section's or file's name in a place."""


def quote_citation(number: int, citation: Citation, phrases: Phrases, label: Markup | None = None) -> Quote:
    """Return the numbered quote of a citation; `label` stands above it, as the date of an event."""
    return Quote(number, escape(citation.quote), write_place(citation, phrases), label or trusted(""))


def quote_entry(number: int, text: str, entry: Entry, phrases: Phrases, *, cut: bool = False) -> Quote:
    """Return a numbered part of a passage that a search found."""
    place = _join([entry.title, entry.section], _write_line(entry.source, entry.line, phrases))
    return Quote(number, escape(text), place, cut=cut)


def write_place(citation: Citation, phrases: Phrases) -> Markup:
    """Return where a quote stands: mission, section, field, and the fact's id or the line of the file."""
    if citation.fact:
        where = trusted(phrases("answer-fact", fact=_part(citation.fact)))
    else:
        where = _write_line(citation.source, citation.line, phrases)
    return _join([citation.title, citation.section, citation.field], where)


@lru_cache
def say_omitted(most: int, phrases: Phrases) -> tuple[Markup, ...]:
    """Return what is said where 1, 2, … up to `most` quotes find no room: rarely needed, so made once and kept."""
    return tuple(trusted(phrases("answer-omitted", count=count)) for count in range(1, most + 1))


@lru_cache
def say_revision(revision: str, phrases: Phrases) -> tuple[Note, ...]:
    """Return the line that says which knowledge the quotes are from; nothing where that is not told."""
    return (Note(trusted(phrases("answer-revision", revision=_part(revision)))),) if revision else ()


def _write_line(source: str, line: int, phrases: Phrases) -> Markup:
    return trusted(phrases("answer-line", source=_part(source), line=str(line)))


def _join(names: Sequence[str], where: Markup) -> Markup:
    return trusted(" · ".join([*(_part(name) for name in names if name.strip()), where]))


def _part(name: str) -> Markup:
    return brief(name, _LONGEST_PART)
