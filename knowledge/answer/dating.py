"""Dating: the dates that a document tells, each with the time that it stands for, the year filled in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from knowledge.answer.stretch import PARTS, Precision, Stretch, find_stretch, read_iso
from knowledge.evidence.events import Event
from knowledge.evidence.sentence import Sentence
from knowledge.text.dates import Moment
from knowledge.text.mentions import Mention
from knowledge.text.normalize import squeeze


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a sentence tells, with what it stands for."""

    sentence: Sentence
    moment: Moment
    """With the year filled in."""
    stretch: Stretch
    written: str
    """Its words in the sentence, white space folded; "" for a date that stands beside the statement."""
    date_text: str
    """Its words for people to read."""
    kept: bool = False
    """Whether the keeper of a mission file wrote it beside the statement."""
    place: tuple[int, int] = (0, 0)
    """Where it stands in the sentence."""
    before: int = 0
    """Where in the sentence the date before it ends; 0 for the first."""
    last: bool = True
    """Whether no other date follows in the sentence."""

    def agrees(self, other: "Dated") -> bool:
        """Tell whether two dates differ in nothing that both tell, to the minute."""
        if self.stretch.precision is other.stretch.precision is Precision.TIME:
            return self.stretch.start.replace(second=0) == other.stretch.start.replace(second=0)
        return self.moment.matches(other.moment)


_DESIGNATION = re.compile(r"-\w| [A-Z]{2}\d")
"""What follows digits that are no year, but part of a name: 1969-059A, 1998 KY26."""
_DASH = re.compile(r"\s?[–—-]\s?")
_GLOSS = re.compile(r"[^()]{0,20}\([^()]{0,40}")
"""What stands between a date and the same by another clock: "1 July UTC (the evening of 30 June in California)"."""
_DECADE = re.compile(r"\d0s$")
_PART = re.compile(rf"\b(?P<word>{'|'.join(PARTS)})[\s-]", re.IGNORECASE)
_PART_BEFORE = 8
"""Characters before a date in which a word may stand that narrows it."""
_SHORT_LIFE = timedelta(days=18 * 365)
"""Years in brackets that lie further apart are a person's; nearer ones a project's, more often than not."""
_LATE, _EARLY = 10, 3
"""A date without its year in January to March, told after one in October to December, is of the year after."""
_ABOUT = timedelta(days=60)
"""Before and after its mission, a document still tells days without their year."""


def date_events(sentences: Sequence[Sentence]) -> Iterator[Dated]:
    """Yield the dates that the sentences of one document tell, in the order of the text; none without a year."""
    core = _find_core(sentences)
    first = told = _first_full(sentences)
    section = ""
    for sentence in sentences:
        if sentence.section != section:
            section, told = sentence.section, first if core else told
        if sentence.fact and sentence.fact.when:
            yield from _date_kept(sentence, sentence.fact.when)
            continue
        for dated in _date_sentence(sentence, told, core):
            yield dated
            told = dated.moment


def _date_sentence(sentence: Sentence, told: Moment, core: "_Core | None") -> list[Dated]:
    """Return the dates of a sentence: two with a dash between as one, and none that repeats in brackets."""
    found: list[Dated] = []
    last = 0
    for mention, moment in _dates(sentence):
        dated = _date(sentence, mention, _complete(moment, told, core))
        if dated is None:
            continue
        told, between = dated.moment, sentence.text[last : mention.start]
        if found and _DASH.fullmatch(between):
            found[-1] = _range(found[-1], dated, between)
        elif not (found and _GLOSS.fullmatch(between) and _near(found[-1], dated)):
            found.append(replace(dated, before=last))
        last = mention.end
    found = [replace(dated, last=dated is found[-1]) for dated in found]
    return [dated for dated in found if not _is_life(dated)]


def _dates(sentence: Sentence) -> Iterator[tuple[Mention, Moment]]:
    """Yield what is a date in a sentence: no part of a longer number or name, nor of a field of another kind."""
    concept, text = sentence.lexicon.fields.get(sentence.concept), sentence.text
    for mention in sentence.mentions if concept is None or concept.type == "date" else ():
        within = text[max(0, mention.start - 1) : mention.start].isdigit() or _DESIGNATION.match(text, mention.end)
        if mention.moment and mention.moment.dated and not within:
            yield mention, mention.moment


def _date(sentence: Sentence, mention: Mention, moment: Moment) -> Dated | None:
    """Return the date of a mention; None where there is no year, or no such day."""
    written, start = squeeze(sentence.text[mention.start : mention.end]), mention.start
    stretch = find_stretch(moment, decade=_DECADE.search(written) is not None)
    if stretch is None:
        return None
    part = _PART.search(sentence.text, max(0, start - _PART_BEFORE), mention.end)
    if part and stretch.precision in (Precision.YEAR, Precision.MONTH):
        stretch, start = stretch.part(part["word"]), min(start, part.start())
    text = Event(sentence, moment, start, mention.end).date_text.rstrip(".,;")
    return Dated(sentence, moment, stretch, written, text, place=(mention.start, mention.end))


def _date_kept(sentence: Sentence, when: str) -> Iterator[Dated]:
    """Yield the one date of a statement that has it beside it: a date, or two of them with a slash between."""
    moments = [read_iso(part) for part in when.split("/")]
    stretches = [stretch for moment in moments if (stretch := find_stretch(moment))]
    if len(stretches) < len(moments):
        return
    mention = next((mention for mention, moment in _dates(sentence) if moment.matches(moments[0])), None)
    said = _date(sentence, mention, moments[0]) if mention and len(moments) == 1 else None
    if said:
        yield replace(said, kept=True)
    else:
        text = when.replace("T", " ").replace("/", " – ")
        stretch = stretches[0] if len(stretches) == 1 else stretches[0].until(stretches[-1])
        yield Dated(sentence, moments[0], stretch, "", text, kept=True)


def _range(first: Dated, last: Dated, between: str) -> Dated:
    return replace(
        last, stretch=first.stretch.until(last.stretch), written=squeeze(first.written + between + last.written),
        date_text=squeeze(first.date_text + between + last.date_text), place=(first.place[0], last.place[1]),
        before=first.before,
    )  # fmt: skip


def _near(one: Dated, other: Dated) -> bool:
    """Tell whether a date in brackets can be the same by another clock: it differs by a day at most."""
    return abs(other.stretch.start - one.stretch.start) <= timedelta(days=1)


def _is_life(dated: Dated) -> bool:
    """Tell whether a date is somebody's span of life, "(1854 – 1928)", and so nothing that happened here."""
    whole = f"({dated.written})" in dated.sentence.quote
    return whole and dated.stretch.precision is Precision.VAGUE and _length(dated.stretch) > _SHORT_LIFE


def _length(stretch: Stretch) -> timedelta:
    return stretch.end - stretch.start


@dataclass(frozen=True, slots=True)
class _Core:
    """The time of the mission that a document is about, as its fields or its first paragraph tell it."""

    start: datetime
    end: datetime | None
    """None where only one date is told: it may go on."""

    def distance(self, at: datetime) -> timedelta:
        """Return how long before or after it an instant lies; nothing for one within."""
        return max(self.start - at, at - (self.end or at), timedelta())

    def is_over(self, at: datetime) -> bool:
        return self.end is not None and self.end < at

    @property
    def years(self) -> range:
        """The years in which it, or what comes shortly before and after, can lie."""
        return range(self.start.year - 1, (self.end or self.start).year + 2)


def _find_core(sentences: Sequence[Sentence]) -> _Core | None:
    """Return the time between the first and last full date among the fields for dates, else in the first paragraph."""
    fields = [sentence for sentence in sentences if sentence.concept]
    lead = [sentence for sentence in sentences if sentence.is_lead]
    told = sorted(_full_dates(fields)) or sorted(_full_dates(lead))
    return _Core(told[0], told[-1] if len(told) > 1 else None) if told else None


def _full_dates(sentences: Iterable[Sentence]) -> Iterator[datetime]:
    for sentence in sentences:
        for _, moment in _dates(sentence):
            at = moment.instant() if moment.day is not None else None
            if at:
                yield at


def _first_full(sentences: Sequence[Sentence]) -> Moment:
    """Return the first date told to the day, else to the month, else the first year: what bare days lean on."""
    moments = [moment for sentence in sentences for _, moment in _dates(sentence) if moment.year is not None]
    return min(moments, key=lambda moment: (moment.day is None, moment.month is None), default=Moment())


def _complete(moment: Moment, told: Moment, core: _Core | None) -> Moment:
    """Return a date with its year: the one told before it, if the tale can go on so; else the mission's nearest."""
    if moment.year is not None or told.year is None:
        return moment
    turned = (told.month or 0) >= _LATE and moment.month is not None and moment.month <= _EARLY
    went_on = replace(moment, year=told.year + turned)
    at, before = went_on.instant(), told.instant()
    if core is None or at is None or before is None:
        return went_on
    past = told.day is not None and core.is_over(before) and before <= at
    if past or core.distance(at) <= _ABOUT:
        return went_on
    near = [replace(moment, year=year) for year in core.years]
    return min(near, key=lambda other: core.distance(other.instant() or datetime.min.replace(tzinfo=UTC)))
