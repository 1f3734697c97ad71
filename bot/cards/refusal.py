"""What is said where there is no answer: why, kindly, in the reader's language, and what is known nearby."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.cards.commands import Commands, link_command
from bot.cards.markup import brief, trusted
from bot.cards.model import Block, Heading, Markup, Note, Text
from bot.languages.phrases import Phrases
from knowledge.answer.model import Answer, Reason, Remark

_LONGEST_NOTE = 400
_LONGEST_NAME = 80
_LONGEST_SUGGESTION = 240
_MOST_SUGGESTIONS = 3

_Say = Callable[[Remark, Phrases], str]


def refuse(answer: Answer, phrases: Phrases, commands: Commands) -> tuple[Block, ...]:
    """Return why a question has no answer, what is known nearby, and where to look."""
    suggestions = [brief(near, _LONGEST_SUGGESTION) for near in answer.suggestions[:_MOST_SUGGESTIONS]]
    blocks: list[Block] = [Heading(trusted(phrases("answer-no"))), Text(_why(answer, phrases))]
    if suggestions:
        nearby = [phrases("answer-nearby"), *(f"- {suggestion}" for suggestion in suggestions)]
        blocks.append(Text(trusted("\n".join(nearby))))
    search, missions = (link_command(name, commands, phrases) for name in ("mission search", "mission list"))
    return (*blocks, Note(trusted(phrases("answer-no-try", search=search, list=missions))))


def chat(answer: Answer, phrases: Phrases, commands: Commands) -> tuple[Block, ...]:
    """Return the friendly line for a message that asks nothing."""
    ask = phrases("answer-talk-help", help=link_command("mission help", commands, phrases))
    return (Text(_why(answer, phrases)), Note(trusted(ask)))


def _why(answer: Answer, phrases: Phrases) -> Markup:
    remark = answer.remark
    if remark is None:
        return brief(answer.note, _LONGEST_NOTE) if answer.note else trusted(phrases("answer-no-source"))
    return trusted(_REASONS[remark.reason](remark, phrases))


def _not_told(remark: Remark, phrases: Phrases) -> str:
    return phrases("answer-no-told", missions=_titles(remark)) if remark.titles else phrases("answer-no-source")


def _unknown_mission(remark: Remark, phrases: Phrases) -> str:
    mission = _name(remark.subject)
    if not remark.titles:
        return phrases("answer-no-mission", mission=mission)
    return phrases("answer-no-mission-but", mission=mission, missions=_titles(remark))


def _titles(remark: Remark) -> str:
    return ", ".join(_name(title) for title in remark.titles)


def _name(name: str) -> Markup:
    return brief(name, _LONGEST_NAME)


_REASONS: Final[Mapping[Reason, _Say]] = {
    Reason.NOT_TOLD: _not_told,
    Reason.UNKNOWN_MISSION: _unknown_mission,
    Reason.LEFT_BLANK: lambda remark, phrases: phrases("answer-no-value", field=_name(remark.subject)),
    Reason.LOST: lambda remark, phrases: phrases("answer-no-lost"),
    Reason.NO_SUCH_DATE: lambda remark, phrases: phrases("answer-no-date"),
    Reason.NOT_COMPARABLE: lambda remark, phrases: phrases("answer-no-comparison", mission=_name(remark.subject)),
    Reason.GREETING: lambda remark, phrases: phrases("answer-talk-hello"),
    Reason.THANKS: lambda remark, phrases: phrases("answer-talk-thanks"),
    Reason.NO_WORDS: lambda remark, phrases: phrases("answer-talk-nothing"),
}
