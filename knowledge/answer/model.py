"""An answer: what is said, how sure it is, and the quotes that prove it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The way a question was answered."""

    FACT = "fact"
    PROSE = "prose"
    CLAIM = "claim"
    CONFLICT = "conflict"
    COMPUTED = "computed"
    YES_NO = "yes_no"
    TIMELINE = "timeline"
    SUMMARY = "summary"
    COMPARISON = "comparison"
    NONE = "none"
    SMALL_TALK = "small_talk"


class Reason(StrEnum):
    """Why a message gets no answer."""

    NOT_TOLD = "not_told"
    UNKNOWN_MISSION = "unknown_mission"
    LEFT_BLANK = "left_blank"
    LOST = "lost"
    """The text has a gap where the value stood."""
    NO_SUCH_DATE = "no_such_date"
    NOT_COMPARABLE = "not_comparable"
    GREETING = "greeting"
    THANKS = "thanks"
    NO_WORDS = "no_words"


@dataclass(frozen=True, slots=True)
class Remark:
    """What the note of a message without an answer says, for those who say it in another language."""

    reason: Reason
    subject: str = ""
    """The mission or field that it is about; "" where the reason says it all."""
    titles: tuple[str, ...] = ()
    """Documents that were asked, at most five."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One word-for-word quote and where it stands."""

    source: str
    section: str
    line: int
    """1-based line of the file."""
    quote: str
    """An exact substring of the document's text, white space folded."""
    fact: str = ""
    """The fact's id in a mission file; "" elsewhere."""
    title: str = ""
    """The document's title."""
    field: str = ""
    """The name of the field whose value is quoted; "" for a sentence, and where the quote begins with it."""
    contested: bool = False
    """Whether it is claimed or disputed rather than stated."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to one question. Not answered: `text` is "" and there are no citations."""

    kind: Kind
    text: str = ""
    """The short answer."""
    citations: tuple[Citation, ...] = ()
    confidence: float = 0.0
    """Calibrated: of the answers given at 0.8, about 80 % are right. Range 0 to 1."""
    suggestions: tuple[str, ...] = ()
    """What the knowledge does tell nearby, for a question that is not answered."""
    note: str = ""
    """A friendly line for people: why there is no answer, or how a word was read."""
    remark: Remark | None = None
    """The same without words, where it tells why there is no answer; None where the mission file itself tells why."""
    repairs: tuple[tuple[str, str], ...] = ()
    """The same without words, where it tells how misspelt words were read: as written and as meant."""
    revision: str = ""
    """The knowledge revision that the answer was made from."""

    @property
    def answered(self) -> bool:
        """Whether the question was answered."""
        return bool(self.citations)
