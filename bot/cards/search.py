"""The search card: ranked passages, each by the sentence that matches best, page by page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.cards.caption import shorten_question, word_search, write_caption
from bot.cards.commands import NO_COMMANDS, Commands, link_command
from bot.cards.markup import brief, trusted
from bot.cards.model import Block, Button, Card, Heading, Markup, Question, Quote, Text, Tone
from bot.cards.paging import cut_page, say_page
from bot.cards.quotes import quote_entry, say_omitted, say_revision
from bot.languages.phrases import Phrases
from knowledge.index.model import Hit

HITS_PER_PAGE = 4
"""Passages on one page: what a phone shows without much scrolling."""

_MISSION_FILES = (".yaml", ".yml")
_FACT = re.compile(r"field: (?P<field>.+?) value: (?P<value>.+)")
"""How a mission file writes a fact, line breaks folded."""
_QUOTED = re.compile(r"""(["'])(?P<text>[^"'\\]*)\1|[|>][+-]? (?P<block>.+)""")
"""A value in quotation marks, or as a block of lines."""
_LONGEST_LABEL = 120
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
    most: int = 0,
) -> Card:
    """Return one page of all that was found; without an asker's name the card says that the reader searched.

    As many hits as `most`, where that is told, are only the best of those that there may be.
    """
    kept = shorten_question(Question(query))
    caption = write_caption(kept, word_search(phrases, asker))
    if not hits:
        listed = link_command("mission list", commands, phrases)
        nothing = (Heading(trusted(phrases("search-nothing"))), Text(trusted(phrases("search-try", list=listed))))
        return Card(Tone.UNKNOWN, nothing, kept, caption, buttons=buttons)
    first, shown = cut_page(hits, page, HITS_PER_PAGE)
    blocks: tuple[Block, ...] = (
        Heading(_introduce(len(hits), most, phrases)),
        *(_quote(number, hit, phrases) for number, hit in enumerate(shown, first + 1)),
        *say_page(hits, page, HITS_PER_PAGE, phrases),
        *say_revision(revision, phrases),
    )
    return Card(Tone.PLAIN, blocks, kept, caption, say_omitted(len(shown), phrases), buttons)


def _introduce(count: int, most: int, phrases: Phrases) -> Markup:
    told = phrases("search-best", count=count) if most and count >= most else phrases("search-found", count=count)
    return trusted(told)


def _quote(number: int, hit: Hit, phrases: Phrases) -> Quote:
    """Return a short passage whole, of a longer one the sentence that matches best."""
    text = hit.entry.text
    if hit.entry.source.endswith(_MISSION_FILES) and (fact := _FACT.fullmatch(text)):
        text, label = _bare(fact["value"]), brief(_bare(fact["field"]), _LONGEST_LABEL)
        return replace(
            quote_entry(number, text[:_SENTENCE], hit.entry, phrases, cut=len(text) > _SENTENCE), label=label
        )
    told = text if len(text) <= _WHOLE else text[slice(*hit.sentence)]
    short = told if len(told) <= _SENTENCE else told[:_SENTENCE].rsplit(" ", 1)[0]
    return quote_entry(number, short, hit.entry, phrases, cut=short != told)


def _bare(value: str) -> str:
    """Return a value of a mission file without the marks that YAML puts around it."""
    match = _QUOTED.fullmatch(value)
    return (match["text"] or match["block"] or "") if match else value
