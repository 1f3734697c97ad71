"""The caption of a card: the small print that shows its question, in a form that `reading` gives back exactly."""

from dataclasses import dataclass

from bot.cards.markup import ABOUT, ASKED, EARLIER, ELLIPSIS, brief, cut_bare, escape, small, trusted, unescape
from bot.cards.model import Markup, Question
from bot.languages.phrases import Phrases

LONGEST_QUESTION = 1_000
"""Characters of a question that a card keeps, escapes included; what is longer ends with an ellipsis."""
LONGEST_BEFORE = 600
"""Characters of all earlier turns together."""
LONGEST_MISSION = 100
MOST_BEFORE = 4
"""Earlier turns that a card keeps: as many as the engine takes into account."""

_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Wording:
    """How a caption says whose question it shows."""

    asked: str
    """Such as "Anna asked"."""
    earlier: str
    about: str


def word_question(phrases: Phrases, asker: str = "") -> Wording:
    """Return the words for a question, asked by a person of that name; without a name by the reader."""
    asked = phrases("answer-asked", asker=_name(asker)) if asker.strip() else phrases("answer-asked-you")
    return Wording(asked, phrases("answer-earlier"), phrases("answer-about"))


def word_search(phrases: Phrases, asker: str = "") -> Wording:
    """Return the words for a search, made by a person of that name; without a name by the reader."""
    asked = phrases("search-asked", asker=_name(asker)) if asker.strip() else phrases("search-asked-you")
    return Wording(asked, phrases("answer-earlier"), phrases("answer-about"))


def word_timeline(phrases: Phrases, missions: str) -> Wording:
    """Return the words for the missions of a timeline, "" for all of them."""
    asked = phrases("timeline-asked") if missions.strip() else phrases("timeline-asked-all")
    return Wording(asked, phrases("answer-earlier"), phrases("answer-about"))


def shorten_question(question: Question) -> Question:
    """Return a question as a card keeps it: its last turns, each cut to its room; a short one stays as it is."""
    before = tuple(turn for turn in question.before if turn.strip())[-MOST_BEFORE:]
    room = LONGEST_BEFORE // max(len(before), 1)
    return Question(
        _shorten(question.text, LONGEST_QUESTION),
        tuple(_shorten(turn, room) for turn in before),
        _shorten(question.mission, LONGEST_MISSION),
    )


def write_caption(question: Question, wording: Wording) -> tuple[Markup, ...]:
    """Return the lines that show a shortened question: earlier turns, the question, the chosen mission."""
    lines = [(wording.earlier, EARLIER, turn) for turn in question.before]
    lines.append((wording.asked, ASKED, question.text))
    if question.mission:
        lines.append((wording.about, ABOUT, question.mission))
    return tuple(small(trusted(f"{words} {sign} {escape(text)}".rstrip())) for words, sign, text in lines)


def _name(asker: str) -> Markup:
    return brief(asker.strip(), _LONGEST_NAME)


def _shorten(text: str, longest: int) -> str:
    escaped = escape(text.strip())
    if len(escaped) <= longest:
        return text.strip()
    return unescape(cut_bare(escaped, longest - len(ELLIPSIS))) + ELLIPSIS
