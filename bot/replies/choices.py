"""What autocomplete offers: missions and fields, ranked by what was typed so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.replies.kept import kept
from bot.replies.missions import CUT, missions_of
from knowledge.base import KnowledgeBase
from knowledge.documents.model import Document
from knowledge.text.normalize import fold

MOST = 25
"""Choices that Discord shows (Discord's documentation, autocomplete)."""
LONGEST = 100
"""Characters of a choice's name and of its value."""
_ALIKE = 60
"""Likeness, 0 to 100 (rapidfuzz WRatio), from which on a misspelt label is still offered."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what people read and what the command is given."""

    label: str
    value: str
    names: tuple[str, ...] = ()
    """Other names under which it is found."""
    folded: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The label and the other names as they are compared with what was typed."""

    def __post_init__(self) -> None:
        """Fold the names once: there may be thousands, and a choice is ranked at every key pressed."""
        object.__setattr__(self, "folded", tuple(map(fold, (self.label, *self.names))))


def rank_options(typed: str, options: Sequence[Option]) -> list[Option]:
    """Return the options that fit what was typed, the best first, at most 25; all in their order when it is empty.

    A label that begins with the text goes before one with a word that does, that before one that holds it, that before
    one that is spelt alike.
    """
    wanted = fold(typed.strip())
    if not wanted:
        return list(options[:MOST])
    scored = [(_score(wanted, option.folded), number) for number, option in enumerate(options)]
    fitting = [(score, number) for score, number in scored if score]
    if len(fitting) < MOST:
        others = [number for score, number in scored if not score]
        fitting += [(score, n) for n in others if (score := _likeness(wanted, options[n].folded)) >= _ALIKE]
    fitting.sort(key=lambda entry: (-entry[0], entry[1]))
    return [options[number] for _, number in fitting[:MOST]]


def field_options(documents: Sequence[Document]) -> list[Option]:
    """Return the fields that the documents tell, each name once, in their order, statements left out."""
    told = {fold(f.field): f.field for document in reversed(documents) for f in reversed(document.facts) if f.value}
    names = dict.fromkeys(
        told[fold(fact.field)] for document in documents for fact in document.facts if fact.field and fact.value
    )
    return [Option(_short(name), _short(name)) for name in names]


def find_mission(text: str, base: KnowledgeBase) -> Document | None:
    """Return the mission that a choice's value, its label, an alias or free text stands for; None for no such one."""
    return missions_of(base).find(text)


@kept
def mission_options(base: KnowledgeBase) -> list[Option]:
    """Return every mission of the knowledge."""
    return [Option(_short(_name(document)), _short(document.source), document.aliases) for document in base.documents]


@kept
def all_field_options(base: KnowledgeBase) -> list[Option]:
    """Return the fields of all missions."""
    return field_options(base.documents)


def _name(document: Document) -> str:
    return document.title or document.source


def _score(wanted: str, names: Sequence[str]) -> float:
    """Return how well a text begins or stands in a label or another name; 0 where it is in none."""
    label = names[0]
    if label.startswith(wanted):
        return 400 - len(label) / 1000
    if f" {wanted}" in label and any(word.startswith(wanted) for word in label.split()):
        return 300 - len(label) / 1000
    return 200 if any(wanted in name for name in names) else 0


def _likeness(wanted: str, names: Iterable[str]) -> float:
    """Return how alike a text is to the most alike of some names, 0 to 100; 0 for less than what is offered."""
    from rapidfuzz import fuzz  # only here: nothing else needs it before somebody misspells a name

    return max((fuzz.WRatio(wanted, name, score_cutoff=_ALIKE) for name in names), default=0.0)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + CUT
