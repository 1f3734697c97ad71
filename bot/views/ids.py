"""The ids of buttons, selects and modals: what is to be done, for whom, and one argument."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

LONGEST = 100
"""Characters of a custom id (Discord's documentation, component reference)."""

_PREFIX = "altai"
_ID = re.compile(rf"{_PREFIX}:(?P<verb>[a-z]+):(?P<owner>[0-9a-z]*):(?P<argument>.*)", re.DOTALL)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Verb(StrEnum):
    """What a component does."""

    FOLLOW = "follow"
    """Opens the form for a follow-up; also the form itself."""
    MORE = "more"
    SHARE = "share"
    GOOD = "good"
    BAD = "bad"
    DELETE = "delete"
    SEARCH = "search"
    LIST = "list"
    TIMELINE = "timeline"
    """Turn the pages of these; the argument is the page, from 0."""
    FORGET = "forget"
    """Forgets what is kept of the one who presses."""
    ASK = "ask"
    """Asks the question that a select offers."""


@dataclass(frozen=True, slots=True)
class ComponentId:
    """The id of one component, taken apart."""

    verb: Verb
    owner: int = 0
    """The user whose reply the component stands on; 0 where it is nobody's."""
    argument: str = ""

    def __str__(self) -> str:
        text = f"{_PREFIX}:{self.verb}:{_base36(self.owner)}:{self.argument}"
        if len(text) > LONGEST:
            raise ValueError(f"a component's id may have {LONGEST} characters, not {len(text)}: {text}")
        return text


def parse_id(text: str) -> ComponentId | None:
    """Return what a custom id says; None for one that is not Altai's, or of a version that knew other verbs."""
    match = _ID.fullmatch(text)
    if match is None or match["verb"] not in set(Verb):
        return None
    return ComponentId(Verb(match["verb"]), int(match["owner"] or "0", 36), match["argument"])


@lru_cache(maxsize=256)  # every button below a card has the same owner
def _base36(number: int) -> str:
    """Return a number in base 36, which shortens a snowflake from 19 characters to 13; "" for 0."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits
