"""What a reload changed: documents, facts and passages held against those of before."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from knowledge.documents.model import Document, Fact
from knowledge.text.normalize import squeeze

SHOWN = 5
"""Examples kept of each kind of change; the count tells of the others."""

_PASSAGE = 120
"""Characters of a passage that an example shows."""
_BLANK = "–"
"""Stands for the value of a field that is told to be unknown."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tally(Generic[T]):
    """How many changes there are of one kind, and the first few of them."""

    count: int
    examples: tuple[T, ...]
    """At most SHOWN, in the order of the documents."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A document that was moved to another file or given another title: its names before and after."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that was added, removed, or changed in value, status or date."""

    document: str
    """Title of its document, else its file."""
    name: str
    """The fact's id in a mission file, the field's name elsewhere."""
    before: str
    """Its value, with what else tells the two apart; "" for one that was added."""
    after: str
    """The same; "" for one that was removed."""


@dataclass(frozen=True, slots=True)
class PassageChange:
    """A passage that was added or removed; one that was reworded is both."""

    document: str
    text: str
    """Its beginning."""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between the documents of two knowledge bases. Corpora and lexicons are not looked into."""

    documents_added: Tally[str]
    documents_removed: Tally[str]
    documents_renamed: Tally[Renamed]
    facts_added: Tally[FactChange]
    facts_changed: Tally[FactChange]
    facts_removed: Tally[FactChange]
    passages_added: Tally[PassageChange]
    passages_removed: Tally[PassageChange]

    @property
    def count(self) -> int:
        """How many changes there are in all; 0 where the documents say the same."""
        tallies: tuple[Tally[str] | Tally[Renamed] | Tally[FactChange] | Tally[PassageChange], ...] = (
            self.documents_added, self.documents_removed, self.documents_renamed, self.facts_added,
            self.facts_changed, self.facts_removed, self.passages_added, self.passages_removed,
        )  # fmt: skip
        return sum(tally.count for tally in tallies)


def find_changes(before: Sequence[Document], after: Sequence[Document]) -> Changes:
    """Return what differs between two sets of documents. The facts and passages of a document that came or went count
    as added or removed."""
    pairs = _pair(before, after)
    facts = [change for pair in pairs for change in _fact_changes(*pair)]
    return Changes(
        documents_added=_tally(_name(new) for old, new in pairs if old is None and new),
        documents_removed=_tally(_name(old) for old, new in pairs if new is None and old),
        documents_renamed=_tally(renamed for pair in pairs if (renamed := _renamed(*pair))),
        facts_added=_tally(change for change in facts if not change.before),
        facts_changed=_tally(change for change in facts if change.before and change.after),
        facts_removed=_tally(change for change in facts if not change.after),
        passages_added=_tally(change for old, new in pairs for change in _passages_beyond(old, new)),
        passages_removed=_tally(change for old, new in pairs for change in _passages_beyond(new, old)),
    )


def _tally(changes: Iterable[T]) -> Tally[T]:
    found = [*changes]
    return Tally(len(found), tuple(found[:SHOWN]))


def _name(document: Document) -> str:
    return document.title or document.source


Pair = tuple[Document | None, Document | None]


def _pair(before: Sequence[Document], after: Sequence[Document]) -> list[Pair]:
    """Return every document with what it became, in the new order, those removed last: the one of the same file, else
    of the same text, else of the same title; None where there is no such."""
    found: dict[int, Document] = {}
    left = list(before)
    for same in _SAME:
        by_name = {same(old): old for old in reversed(left) if same(old)}
        for new in after:
            if id(new) not in found and same(new) in by_name:
                found[id(new)] = by_name.pop(same(new))
        taken = {id(old) for old in found.values()}
        left = [old for old in left if id(old) not in taken]
    return [*((found.get(id(new)), new) for new in after), *((old, None) for old in left)]


_SAME: tuple[Callable[[Document], str], ...] = (
    lambda document: document.source,
    lambda document: document.text,
    lambda document: document.title,
)


def _renamed(old: Document | None, new: Document | None) -> Renamed | None:
    if old is None or new is None or (old.title, old.source) == (new.title, new.source):
        return None
    return Renamed(old.title, new.title) if old.title != new.title else Renamed(old.source, new.source)


def _fact_changes(old: Document | None, new: Document | None) -> list[FactChange]:
    """Return the facts of a document that are not the same as before, in its order; those removed last."""
    before, after = _facts(old), _facts(new)
    named = new or old
    changes = []
    for key in [*after, *(key for key in before if key not in after)]:
        one, other = before.get(key), after.get(key)
        if named and (one is None or other is None or _content(one) != _content(other)):
            changes.append(FactChange(_name(named), key[0], _told(one, other), _told(other, one)))
    return changes


def _facts(document: Document | None) -> dict[tuple[str, int], Fact]:
    """Return the facts of a document by their id, else their field; a number tells those of one field apart."""
    facts: dict[tuple[str, int], Fact] = {}
    times = Counter[str]()
    for fact in document.facts if document else ():
        name = fact.id or fact.field
        facts[name, times[name]] = fact
        times[name] += 1
    return facts


def _content(fact: Fact) -> dict[str, str]:
    """Return what of a fact is told to people; its value first, and not where in the file it stands."""
    return {
        "value": fact.value or fact.note or _BLANK,
        "field": fact.field,
        "when": fact.when,
        "who": ", ".join(fact.who),
        "status": fact.status.value,
        "by": fact.by,
        "disputed by": ", ".join(fact.disputed_by),
        "section": fact.section,
        "document": fact.document,
    }


def _told(fact: Fact | None, other: Fact | None) -> str:
    """Return a fact's value where it is the only one or the other's differs, and what else tells the two apart."""
    if fact is None:
        return ""
    mine, theirs = _content(fact), _content(other) if other else {}
    if other is None:
        return mine["value"]
    apart = [mine["value"]] if mine["value"] != theirs["value"] else []
    return " · ".join(apart + [f"{key}: {mine[key] or _BLANK}" for key in [*mine][1:] if mine[key] != theirs[key]])


def _passages_beyond(one: Document | None, other: Document | None) -> list[PassageChange]:
    """Return the passages that the other document has beyond those of the one."""
    known = Counter(_passages(one))
    beyond = []
    for text in _passages(other):
        known[text] -= 1
        if known[text] < 0 and other:
            beyond.append(PassageChange(_name(other), text[:_PASSAGE]))
    return beyond


def _passages(document: Document | None) -> list[str]:
    return [squeeze(document.text[p.start : p.end]) for p in document.passages] if document else []
