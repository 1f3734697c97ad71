"""The list card: the missions that Altai knows, with how much it knows of each."""

from collections.abc import Sequence

from bot.cards.markup import bold, brief, small, trusted
from bot.cards.model import Block, Button, Card, Heading, Markup, Text, Tone
from bot.cards.paging import cut_page, say_page
from bot.cards.quotes import say_revision
from bot.languages.phrases import Phrases
from knowledge.documents.model import Document

MISSIONS_PER_PAGE = 10

_MOST_ALIASES = 6
_LONGEST_NAME = 90
_LONGEST_ALIASES = 160


def build_list_card(
    documents: Sequence[Document],
    phrases: Phrases,
    *,
    page: int = 0,
    buttons: tuple[Button, ...] = (),
    revision: str = "",
) -> Card:
    """Return one page of all missions."""
    if not documents:
        return Card(Tone.UNKNOWN, (Heading(trusted(phrases("list-empty"))),), buttons=buttons)
    _, shown = cut_page(documents, page, MISSIONS_PER_PAGE)
    blocks: tuple[Block, ...] = (
        Heading(trusted(phrases("list-missions", count=len(documents)))),
        *(Text(_describe(document, phrases)) for document in shown),
        *say_page(documents, page, MISSIONS_PER_PAGE, phrases),
        *say_revision(revision, phrases),
    )
    return Card(Tone.PLAIN, blocks, buttons=buttons)


def count_told(documents: Sequence[Document]) -> tuple[int, int]:
    """Return how many facts with a value, and how many passages, some documents hold."""
    facts = sum(bool(fact.value) for document in documents for fact in document.facts)
    return facts, sum(len(document.passages) for document in documents)


def _describe(document: Document, phrases: Phrases) -> Markup:
    facts, passages = count_told([document])
    told = [phrases("list-facts", count=facts)] if facts else []
    told += [phrases("list-passages", count=passages)] if passages else []
    name = bold(brief(document.title or document.source, _LONGEST_NAME))
    aliases = brief(", ".join(document.aliases[:_MOST_ALIASES]), _LONGEST_ALIASES)
    lines = [" · ".join([name, *told])]
    if aliases:
        lines.append(small(trusted(phrases("list-aliases", names=aliases))))
    return trusted("\n".join(lines))
