"""The answer card: the short answer, the quotes that prove it, and what else a reader should know."""

from collections.abc import Iterator, Mapping

from bot.cards.caption import shorten_question, word_question, write_caption
from bot.cards.commands import NO_COMMANDS, Commands
from bot.cards.markup import brief, escape, timestamp, trusted
from bot.cards.model import Block, Button, Card, Heading, Markup, Note, Question, Text, Tone
from bot.cards.pieces import find_labels
from bot.cards.quotes import quote_citation, say_omitted, say_revision
from bot.cards.refusal import chat, refuse
from bot.cards.times import find_instants, instants_in
from bot.cards.wording import Said, say
from bot.languages.phrases import Phrases
from knowledge.answer.model import Answer, Citation, Kind

_TONES: Mapping[Kind, Tone] = {Kind.CLAIM: Tone.CONTESTED, Kind.CONFLICT: Tone.CONFLICT}
"""What is answered in another way is settled."""
_LONGEST_DATE, _LONGEST_WORD = 120, 60
_UNSURE, _FAIRLY_SURE = 0.5, 0.7
"""Confidence below which a card says so: of such answers about one in two, and two in three, are right."""


def build_answer_card(
    question: Question,
    answer: Answer,
    phrases: Phrases,
    *,
    buttons: tuple[Button, ...] = (),
    asker: str = "",
    commands: Commands = NO_COMMANDS,
) -> Card:
    """Return the card for an answer; without an asker's name it says that the reader asked."""
    kept = shorten_question(question)
    return Card(
        _tone(answer),
        _blocks(answer, phrases, commands),
        question=kept,
        caption=write_caption(kept, word_question(phrases, asker)),
        omissions=say_omitted(len(answer.citations), phrases),
        buttons=buttons,
    )


def _tone(answer: Answer) -> Tone:
    if answer.kind is Kind.SMALL_TALK:
        return Tone.PLAIN
    if answer.kind is Kind.TIMELINE and any(citation.contested for citation in answer.citations):
        return Tone.CONTESTED
    return _TONES.get(answer.kind, Tone.SETTLED) if answer.answered else Tone.UNKNOWN


def _blocks(answer: Answer, phrases: Phrases, commands: Commands) -> tuple[Block, ...]:
    if answer.kind is Kind.SMALL_TALK:
        return chat(answer, phrases, commands)
    if not answer.answered:
        return (*refuse(answer, phrases, commands), *say_revision(answer.revision, phrases))
    return (*_answered(answer, phrases), *_notes(answer, phrases), *say_revision(answer.revision, phrases))


def _answered(answer: Answer, phrases: Phrases) -> Iterator[Block]:
    """Yield the short answer and the quotes; only the quotes where these are the answer."""
    labels = find_labels(answer)
    if labels is None:
        yield from _short_answer(say(answer, phrases))
    else:
        yield Heading(_introduce(answer, phrases))
    for number, citation in enumerate(answer.citations, 1):
        label = _label(labels[number - 1], citation, phrases) if labels else None
        yield quote_citation(number, citation, phrases, label)


def _short_answer(said: Said) -> Iterator[Block]:
    yield Heading(said.heading)
    if len(said.items) == 1:
        yield Text(said.items[0])
    elif said.items:
        yield Text(trusted("\n".join(f"- {item}" for item in said.items)))


def _introduce(answer: Answer, phrases: Phrases) -> Markup:
    """Return what stands above quotes that are themselves the answer."""
    if answer.kind is Kind.CLAIM:
        return trusted(phrases("answer-claimed"))
    if answer.kind is Kind.TIMELINE:
        return trusted(phrases("answer-events", count=len(answer.citations)))
    return trusted(phrases("answer-summary"))


def _label(date: str, citation: Citation, phrases: Phrases) -> Markup:
    """Return a date as the source writes it, in the reader's time zone where the instant is known, and for an event
    that is only claimed that it is."""
    parts = [brief(date, _LONGEST_DATE), *(timestamp(instant) for instant in instants_in(date))]
    if date and citation.contested:
        parts.append(trusted(phrases("timeline-contested")))
    return trusted(" · ".join(parts))


def _notes(answer: Answer, phrases: Phrases) -> Iterator[Block]:
    """Yield how sure it is where that is little, how words were read, and the times in the reader's zone."""
    if answer.confidence < _UNSURE:
        yield Note(trusted(phrases("answer-unsure")))
    elif answer.confidence < _FAIRLY_SURE:
        yield Note(trusted(phrases("answer-fairly-sure")))
    repairs = [(brief(word, _LONGEST_WORD), brief(meant, _LONGEST_WORD)) for word, meant in answer.repairs]
    read = [phrases("answer-read", word=word, meant=meant) for word, meant in repairs]
    if read or answer.note:
        yield Note(trusted(" ".join(read)) if read else escape(answer.note))
    beside = answer.kind is Kind.CONFLICT or find_labels(answer) is not None
    times = [] if beside else [timestamp(instant) for instant in find_instants(answer)]
    if times:
        yield Note(trusted(phrases("answer-your-time", times=", ".join(times))))
