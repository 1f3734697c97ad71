"""The timeline card: dated events in order, with the picture of them, page by page."""

from collections.abc import Sequence

from bot.cards.caption import shorten_question, word_timeline, write_caption
from bot.cards.markup import brief, timestamp, trusted
from bot.cards.model import Block, Button, Card, Heading, Markup, Picture, Question, Quote, Tone
from bot.cards.paging import cut_page, say_page
from bot.cards.quotes import quote_citation, say_omitted, say_revision
from bot.cards.times import is_rough
from bot.languages.phrases import Phrases
from knowledge.answer.chronicle import DatedEvent

EVENTS_PER_PAGE = 6
"""Events on one page, which a phone shows below the picture without much scrolling."""

_LONGEST_DATE = 120


def build_timeline_card(
    missions: str,
    events: Sequence[DatedEvent],
    phrases: Phrases,
    *,
    page: int = 0,
    picture: Picture | None = None,
    buttons: tuple[Button, ...] = (),
    revision: str = "",
) -> Card:
    """Return one page of all events; `missions` is what was asked for, "" for all: the card gives it back as the text
    of its question."""
    kept = shorten_question(Question(missions))
    first, shown = cut_page(events, page, EVENTS_PER_PAGE)
    blocks: list[Block] = [Heading(_introduce(events, phrases))]
    blocks += [picture] if picture else []
    blocks += [_quote(number, event, phrases) for number, event in enumerate(shown, first + 1)]
    blocks += say_page(events, page, EVENTS_PER_PAGE, phrases)
    blocks += say_revision(revision, phrases)
    return Card(
        Tone.PLAIN if events else Tone.UNKNOWN,
        tuple(blocks),
        question=kept,
        caption=write_caption(kept, word_timeline(phrases, missions)),
        omissions=say_omitted(len(shown), phrases),
        buttons=buttons,
    )


def _introduce(events: Sequence[DatedEvent], phrases: Phrases) -> Markup:
    return trusted(phrases("timeline-events", count=len(events)) if events else phrases("timeline-empty"))


def _quote(number: int, event: DatedEvent, phrases: Phrases) -> Quote:
    parts = [brief(event.date_text, _LONGEST_DATE)]
    if event.instant and not is_rough(event.date_text):
        parts.append(timestamp(event.instant))
    if event.contested:
        parts.append(trusted(phrases("timeline-contested")))
    return quote_citation(number, event.citation, phrases, trusted(" · ".join(parts)))
