"""The list card: the missions that Altai knows, with how much it knows of each."""

from collections.abc import Sequence

from bot.cards.commands import NO_COMMANDS, Commands, link_command
from bot.cards.markup import bold, brief, small, trusted
from bot.cards.model import Block, Button, Card, Heading, Markup, Note, Text, Tone
from bot.cards.paging import cut_page, say_page
from bot.cards.quotes import say_revision
from bot.languages.phrases import Phrases
from knowledge.documents.model import Document

MISSIONS_PER_PAGE = 10

_MOST_ALIASES = 6
_LONGEST_NAME = 90
_LONGEST_MISSION = 180
"""Characters of a mission: so many that a page of them fits a plain message, with what stands above and below."""
_LEAST_ALIASES = 12
"""Fewer characters than these are not worth a line."""


def build_list_card(
    documents: Sequence[Document],
    phrases: Phrases,
    *,
    page: int = 0,
    buttons: tuple[Button, ...] = (),
    revision: str = "",
    collected: int = 0,
    commands: Commands = NO_COMMANDS,
) -> Card:
    """Return one page of all missions, and how many passages are `collected` in corpora besides."""
    told = trusted(phrases("list-collected", count=collected)) if collected else None
    if not documents:
        return _build_missionless_card(told, phrases, buttons, commands)
    _, shown = cut_page(documents, page, MISSIONS_PER_PAGE)
    blocks: tuple[Block, ...] = (
        Heading(trusted(phrases("list-missions", count=len(documents)))),
        *(Text(_describe(document, phrases)) for document in shown),
        *([Note(told)] if told else []),
        *say_page(documents, page, MISSIONS_PER_PAGE, phrases),
        *say_revision(revision, phrases),
    )
    return Card(Tone.PLAIN, blocks, buttons=buttons)


def count_told(documents: Sequence[Document]) -> tuple[int, int]:
    """Return how many facts with a value, and how many passages, some documents hold."""
    facts = sum(bool(fact.value) for document in documents for fact in document.facts)
    return facts, sum(len(document.passages) for document in documents)


def _build_missionless_card(
    told: Markup | None, phrases: Phrases, buttons: tuple[Button, ...], commands: Commands
) -> Card:
    if told is None:
        return Card(Tone.UNKNOWN, (Heading(trusted(phrases("list-empty"))),), buttons=buttons)
    ask, search = (link_command(name, commands, phrases) for name in ("mission ask", "mission search"))
    return Card(
        Tone.PLAIN, (Heading(told), Text(trusted(phrases("list-searchable", ask=ask, search=search)))), buttons=buttons
    )


def _describe(document: Document, phrases: Phrases) -> Markup:
    facts, passages = count_told([document])
    told = [phrases("list-facts", count=facts)] if facts else []
    told += [phrases("list-passages", count=passages)] if passages else []
    name = bold(brief(document.title or document.source, _LONGEST_NAME))
    first = " · ".join([name, *told])
    room = _LONGEST_MISSION - len(first) - len(f"\n{_also('', phrases)}")
    aliases = brief(", ".join(document.aliases[:_MOST_ALIASES]), room) if room >= _LEAST_ALIASES else ""
    return trusted(f"{first}\n{_also(aliases, phrases)}" if aliases else first)


def _also(aliases: str, phrases: Phrases) -> Markup:
    return small(trusted(phrases("list-aliases", names=aliases)))
