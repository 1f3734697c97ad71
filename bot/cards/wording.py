"""Wording: short answers with the engine's own words said in the reader's language, the sources' words left alone."""

import re
from dataclasses import dataclass
from itertools import pairwise

from bot.cards.markup import bold, brief, cut, escape, timestamp, trusted
from bot.cards.model import Markup
from bot.cards.times import instants_in
from bot.languages.phrases import Phrases
from knowledge.answer.model import Answer, Kind

BETWEEN = " · "
"""What the engine puts between the parts of an answer that tells several things."""

_NOTHING = trusted("")
_LONGEST = 900
"""Characters of a value that goes into a sentence: the language tools take 1000 at most."""
_BOTH = re.compile(r"The sources (?:disagree: (.+), or (.+)|tell both: (.+), and (.+))\.", re.DOTALL)
_VERDICT = re.compile(r"(Yes|No): (.+)", re.DOTALL)
_ORDER = re.compile(r"(.+\)) came (first;|later;|before) (.+\))\.", re.DOTALL)
_SPAN = re.compile(r"(.+?) \(([^()]*\d[^()]*?) to ([^()]+)\)", re.DOTALL)
_AMOUNT = re.compile(r"\b(\d[\d,]{0,11}) (second|minute|hour|day|week|month|year)s?\b")
_UNITS = {
    "second": "answer-seconds",
    "minute": "answer-minutes",
    "hour": "answer-hours",
    "day": "answer-days",
    "week": "answer-weeks",
    "month": "answer-months",
    "year": "answer-years",
}
_ORDERS = {"first;": "answer-first", "later;": "answer-later", "before": "answer-before"}


@dataclass(frozen=True, slots=True)
class Said:
    """A short answer as it is shown."""

    heading: Markup = _NOTHING
    items: tuple[Markup, ...] = ()
    """What stands below it, a line each: the claims, the times that disagree, the missions compared."""


def say(answer: Answer, phrases: Phrases) -> Said:
    """Return the short answer of a question that was answered."""
    match answer.kind:
        case Kind.CLAIM:
            return Said(trusted(phrases("answer-claimed")), _escape_all(answer.text.split(BETWEEN)))
        case Kind.CONFLICT:
            return Said(trusted(phrases("answer-disagree")), _date_sides(_sides(answer.text)))
        case Kind.COMPARISON:
            return _say_comparison(answer)
        case Kind.YES_NO:
            return Said(_say_verdict(answer.text, phrases))
        case Kind.COMPUTED:
            return Said(_say_gap(answer.text, phrases))
        case Kind.TIMELINE:
            return _say_events(answer, phrases)
        case _:
            return Said(escape(answer.text))


def _escape_all(texts: list[str]) -> tuple[Markup, ...]:
    return tuple(escape(text) for text in texts if text.strip())


def _sides(text: str) -> list[str]:
    match = _BOTH.fullmatch(text)
    return [side for side in match.groups() if side] if match else text.split("; ")


def _date_sides(sides: list[str]) -> tuple[Markup, ...]:
    """Return the sides of a conflict, each with its instant in the reader's time zone where all of them tell one."""
    instants = [instants_in(side) for side in sides]
    if not all(instants):
        return _escape_all(sides)
    times = [" · ".join(map(timestamp, told)) for told in instants]
    return tuple(trusted(f"{escape(side)} · {time}") for side, time in zip(sides, times, strict=True))


def _say_comparison(answer: Answer) -> Said:
    """Return a line for each mission, its name in bold; the whole as it is where the missions are not found in it."""
    titles = {citation.title for citation in answer.citations if citation.title}
    starts = sorted(at for title in titles if (at := f"; {answer.text}".find(f"; {title}: ")) >= 0)
    if len(starts) < 2 or starts[0]:
        return Said(escape(answer.text))
    parts = [answer.text[start:end] for start, end in pairwise([*starts, len(answer.text)])]
    named = [part.removesuffix("; ").partition(": ") for part in parts]
    return Said(items=tuple(trusted(f"{bold(escape(title))}: {escape(told)}") for title, _, told in named))


def _say_events(answer: Answer, phrases: Phrases) -> Said:
    events = [piece.partition(": ") for piece in answer.text.split(BETWEEN)]
    if len(events) < 2 or not all(told for _, _, told in events):
        said = _say_order(answer.text, phrases).heading
        return Said(trusted(said[:1].upper() + said[1:]) if _ORDER.fullmatch(answer.text) else said)
    claimed = f" · {phrases('timeline-contested')}"
    contested = [citation.contested for citation in answer.citations]
    marks = contested if len(contested) == len(events) else [False] * len(events)
    lines = tuple(
        trusted(f"{bold(escape(date))}{claimed * mark}: {escape(told)}")
        for (date, _, told), mark in zip(events, marks, strict=True)
    )
    return Said(trusted(phrases("answer-events", count=len(lines))), lines)


def _say_verdict(text: str, phrases: Phrases) -> Markup:
    match = _VERDICT.fullmatch(text)
    if match is None:
        return escape(text)
    said = cut(_say_order(match[2], phrases).heading, _LONGEST)
    return trusted(phrases("answer-yes", said=said) if match[1] == "Yes" else phrases("answer-no-indeed", said=said))


def _say_order(text: str, phrases: Phrases) -> Said:
    match = _ORDER.fullmatch(text)
    if match is None:
        return Said(escape(text))
    one, other = brief(match[1], _LONGEST // 2), brief(match[3], _LONGEST // 2)
    return Said(trusted(phrases(_ORDERS[match[2]], one=one, other=other)))


def _say_gap(text: str, phrases: Phrases) -> Markup:
    """Return a length of time, and the dates between which it lies, in the reader's language."""
    match = _SPAN.fullmatch(text)
    if match is None or not _AMOUNT.match(text):
        return escape(text)
    gap = _AMOUNT.sub(lambda m: phrases(_UNITS[m[2]], count=int(m[1].replace(",", ""))), escape(match[1]))
    gap = trusted(gap.replace(" and ", f" {phrases('answer-and')} "))
    first, last = brief(match[2], _LONGEST), brief(match[3], _LONGEST)
    return trusted(phrases("answer-between", gap=cut(gap, _LONGEST), first=first, last=last))
