"""The search card: ranked passages, each by the sentence that matches best, page by page."""

from collections.abc import Sequence

from bot.cards.caption import shorten_question, word_search, write_caption
from bot.cards.commands import NO_COMMANDS, Commands, link_command
from bot.cards.markup import trusted
from bot.cards.model import Block, Button, Card, Heading, Question, Quote, Text, Tone
from bot.cards.paging import cut_page, say_page
from bot.cards.quotes import quote_entry, say_omitted, say_revision
from bot.languages.phrases import Phrases
from knowledge.index.model import Hit

HITS_PER_PAGE = 4
"""Passages on one page: what a phone shows without much scrolling."""

_WHOLE = 240
"""Characters up to which a passage is shown whole."""
_SENTENCE = 400
"""Characters of a sentence at most."""


def build_search_card(
    query: str,
    hits: Sequence[Hit],
    phrases: Phrases,
    *,
    page: int = 0,
    buttons: tuple[Button, ...] = (),
    asker: str = "",
    revision: str = "",
    commands: Commands = NO_COMMANDS,
) -> Card:
    """Return one page of all that was found; without an asker's name the card says that the reader searched."""
    kept = shorten_question(Question(query))
    caption = write_caption(kept, word_search(phrases, asker))
    if not hits:
        listed = link_command("mission list", commands, phrases)
        nothing = (Heading(trusted(phrases("search-nothing"))), Text(trusted(phrases("search-try", list=listed))))
        return Card(Tone.UNKNOWN, nothing, kept, caption, buttons=buttons)
    first, shown = cut_page(hits, page, HITS_PER_PAGE)
    blocks: tuple[Block, ...] = (
        Heading(trusted(phrases("search-found", count=len(hits)))),
        *(_quote(number, hit, phrases) for number, hit in enumerate(shown, first + 1)),
        *say_page(hits, page, HITS_PER_PAGE, phrases),
        *say_revision(revision, phrases),
    )
    return Card(Tone.PLAIN, blocks, kept, caption, say_omitted(len(shown), phrases), buttons)


def _quote(number: int, hit: Hit, phrases: Phrases) -> Quote:
    """Return a short passage whole, of a longer one the sentence that matches best."""
    text = hit.entry.text
    told = text if len(text) <= _WHOLE else text[slice(*hit.sentence)]
    short = told if len(told) <= _SENTENCE else told[:_SENTENCE].rsplit(" ", 1)[0]
    return quote_entry(number, short, hit.entry, phrases, cut=short != told)
