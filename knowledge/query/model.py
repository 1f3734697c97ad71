"""A question as the engine understands it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.text.dates import Stamp
from knowledge.text.tokens import Token


class AnswerType(StrEnum):
    """What kind of thing answers the question."""

    PERSON = "person"
    PEOPLE = "people"
    ORGANISATION = "organisation"
    NATIONALITY = "nationality"
    DATE = "date"
    TIME = "time"
    YEAR = "year"
    PLACE = "place"
    NUMBER = "number"
    DURATION = "duration"
    AGE = "age"
    LENGTH = "length"
    MASS = "mass"
    SPEED = "speed"
    MONEY = "money"
    POWER = "power"
    PERCENT = "percent"
    TEMPERATURE = "temperature"
    ANGLE = "angle"
    QUANTITY = "quantity"
    REASON = "reason"
    MANNER = "manner"
    NAME = "name"
    DEFINITION = "definition"
    YES_NO = "yes_no"
    CLAUSE = "clause"
    ANY = "any"


TOLD_BY_KIND = frozenset(
    {
        AnswerType.DATE, AnswerType.TIME, AnswerType.YEAR, AnswerType.NUMBER, AnswerType.DURATION, AnswerType.LENGTH,
        AnswerType.MASS, AnswerType.SPEED, AnswerType.MONEY, AnswerType.PERCENT, AnswerType.TEMPERATURE,
        AnswerType.REASON, AnswerType.NATIONALITY,
    }
)  # fmt: skip
"""Types whose noun a source need not hold: the answer's kind tells that it is a date, a weight, a price."""


GROUPS: Mapping[AnswerType, str] = {
    AnswerType.DATE: "time", AnswerType.TIME: "time", AnswerType.YEAR: "time", AnswerType.PLACE: "place",
    AnswerType.PERSON: "who", AnswerType.PEOPLE: "who", AnswerType.ORGANISATION: "who", AnswerType.DURATION: "duration",
    AnswerType.AGE: "age", AnswerType.LENGTH: "length", AnswerType.MASS: "mass", AnswerType.SPEED: "speed",
    AnswerType.MONEY: "money", AnswerType.REASON: "reason", AnswerType.CLAUSE: "clause",
}  # fmt: skip
"""Types of answers that exclude one another, as groups; a type without a group goes with all."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of the question that a source has to hold."""

    text: str
    key: str
    """Its stems joined by spaces."""
    weight: float
    """How much it matters, 0 to 1: rare words more than frequent ones."""
    alternatives: Mapping[str, float]
    """What may stand for it in a source, with strengths 0 to 1."""
    parts: tuple[Mapping[str, float], ...] = ()
    """For a phrase: the same for each of its content words."""
    name: bool = False
    """Whether it is (part of) a name or a number: nothing else can stand for it."""
    asked: bool = False
    """Whether it is the noun asked for: "tape" in "what kind of tape"."""
    start: int = 0
    end: int = 0
    """Places of its words among the question's tokens."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, read."""

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """The folded words in English, as read: repaired and translated."""
    stems: tuple[str, ...]
    terms: tuple[Term, ...]
    type: AnswerType
    fields: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """Field concepts that the words ask for, with the spans of words that do."""
    missions: tuple[int, ...] = ()
    """Numbers of the documents named."""
    unknown_mission: str = ""
    """A mission that is named but is no document's."""
    stamps: tuple[Stamp, ...] = ()
    language: str = "en"
    repairs: tuple[tuple[str, str], ...] = ()
    """Words that were read differently: (as written, as read)."""
