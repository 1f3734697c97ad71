"""What autocomplete offers: missions and fields, ranked by what was typed so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.base import KnowledgeBase
from knowledge.documents.model import Document
from knowledge.text.normalize import fold

MOST = 25
"""Choices that Discord shows (Discord's documentation, autocomplete)."""
LONGEST = 100
"""Characters of a choice's name and of its value."""
_ALIKE = 60
"""Likeness, 0 to 100 (rapidfuzz WRatio), from which on a misspelt label is still offered."""
_MEANT = 80
"""Likeness from which on free text stands for a mission."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what people read and what the command is given."""

    label: str
    value: str
    names: tuple[str, ...] = ()
    """Other names under which it is found."""


def rank_options(typed: str, options: Iterable[Option]) -> list[Option]:
    """Return the options that fit what was typed, the best first, at most 25; all in their order when it is empty.

    A label that begins with the text goes before one with a word that does, that before one that holds it, that before
    one that is spelt alike.
    """
    wanted = fold(typed.strip())
    if not wanted:
        return list(options)[:MOST]
    scored = [(_score(wanted, option), number, option) for number, option in enumerate(options)]
    fitting = sorted((entry for entry in scored if entry[0] >= _ALIKE), key=lambda entry: (-entry[0], entry[1]))
    return [option for _, _, option in fitting[:MOST]]


def mission_options(base: KnowledgeBase) -> list[Option]:
    """Return every mission of the knowledge."""
    return [Option(_short(_name(document)), _short(document.source), document.aliases) for document in base.documents]


def field_options(documents: Sequence[Document]) -> list[Option]:
    """Return the fields that the documents tell, each name once, in their order, statements left out."""
    told = {fold(f.field): f.field for document in reversed(documents) for f in reversed(document.facts) if f.value}
    names = dict.fromkeys(
        told[fold(fact.field)] for document in documents for fact in document.facts if fact.field and fact.value
    )
    return [Option(_short(name), _short(name)) for name in names]


def find_mission(text: str, base: KnowledgeBase) -> Document | None:
    """Return the mission that a choice's value, its label, an alias or free text stands for; None for no such one."""
    wanted = fold(text.strip())
    for document in base.documents:
        names = (document.source, _short(document.source), document.title, *document.aliases)
        if wanted in (fold(name) for name in names):
            return document
    scored = [(_likeness(wanted, (_name(d), *d.aliases)), d) for d in base.documents] if wanted else []
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _MEANT else None


def _name(document: Document) -> str:
    return document.title or document.source


def _score(wanted: str, option: Option) -> float:
    label = fold(option.label)
    if label.startswith(wanted):
        return 400 - len(label) / 1000
    if any(word.startswith(wanted) for word in label.split()):
        return 300 - len(label) / 1000
    names = (label, *map(fold, option.names))
    if any(wanted in name for name in names):
        return 200
    return _likeness(wanted, names)


def _likeness(wanted: str, names: Iterable[str]) -> float:
    """Return how alike a text is to the most alike of some names, 0 to 100."""
    from rapidfuzz import fuzz  # only here: nothing else needs it before somebody misspells a name

    return max((fuzz.WRatio(wanted, fold(name)) for name in names), default=0.0)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
