"""Mentions: the dates, quantities, names and quotations in a text that can answer a question by themselves."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple

from knowledge.text.dates import Moment, find_stamps
from knowledge.text.normalize import fold
from knowledge.text.patterns import pattern


class MentionKind(StrEnum):
    """What a mention is."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    LENGTH = "length"
    MASS = "mass"
    SPEED = "speed"
    MONEY = "money"
    PERCENT = "percent"
    ANGLE = "angle"
    TEMPERATURE = "temperature"
    POWER = "power"
    DATA = "data"
    AREA = "area"
    VOLUME = "volume"
    PRESSURE = "pressure"
    FREQUENCY = "frequency"
    ORDINAL = "ordinal"
    NUMBER = "number"
    NAME = "name"
    QUOTE = "quote"


class Mention(NamedTuple):
    """One mention: `text[start:end]` of the text it was found in."""

    kind: MentionKind
    start: int
    end: int
    moment: Moment | None = None


_UNITS = {
    MentionKind.DURATION: "second seconds sec secs s minute minutes min mins hour hours hr hrs h day days week weeks"
    " month months year years yr yrs decade decades century centuries millisecond milliseconds ms night"
    " nights fortnight",
    MentionKind.LENGTH: "km kilometre kilometres kilometer kilometers m metre metres meter meters cm mm µm μm nm"
    " micrometre micrometres micron microns mile miles mi foot feet ft inch inches in yard yards au light-year"
    " light-years nautical nmi league leagues fathom fathoms centimetre centimetres centimeters millimetre millimetres",
    MentionKind.MASS: "kg kilogram kilograms kilo kilos g gram grams t tonne tonnes ton tons lb lbs pound pounds ounce"
    " ounces oz mg stone",
    MentionKind.SPEED: "km/h kph mph m/s km/s knot knots mach",
    MentionKind.MONEY: "dollar dollars euro euros pounds pound rouble roubles ruble rubles yen usd eur cents rupee"
    " rupees franc francs mark marks guilder guilders crown crowns florin florins ducats",
    MentionKind.PERCENT: "% percent per cent",
    MentionKind.ANGLE: "° degree degrees deg",
    MentionKind.TEMPERATURE: "°c °f kelvin celsius fahrenheit",
    MentionKind.POWER: "w watt watts kw kilowatt kilowatts mw megawatt megawatts hp horsepower",
    MentionKind.DATA: "byte bytes kb mb gb kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes bit bits",
    MentionKind.AREA: "km2 km² m2 m² acre acres hectare hectares ha sq square",
    MentionKind.VOLUME: "litre litres liter liters l gallon gallons m3 m³ cubic barrel barrels ml",
    MentionKind.PRESSURE: "mbar bar psi pa kpa hpa mmhg atmosphere atmospheres",
    MentionKind.FREQUENCY: "hz khz mhz ghz",
}
_UNIT_OF = {unit: kind for kind, units in _UNITS.items() for unit in units.split()}
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen"
    " half both couple"
).split()
NUMBER_WORDS = {word: n for n, word in enumerate(_WORDS[:20], 1)} | {
    word: 10 * n for n, word in enumerate(_WORDS[20:27], 3)
}
"""Number words to their values, one to ninety."""
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = pattern(
    rf"(?P<money>[$€£¥]\s?)?(?<![\w.])"
    rf"(?P<number>[-−]?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|trillion|thousand|hundred))?"
    rf"|\b(?:{_WORD})(?:[\s-](?:and[\s-])?(?:{_WORD}))*\b)"
    rf"(?P<ordinal>st\b|nd\b|rd\b|th\b)?"
    rf"(?:[\s\u00a0\u202f-]?(?P<unit>%|°\s?[CF]?|(?:kilo)?met(?:re|er)s? per (?:hour|second)"
    rf"|miles (?:per|an) hour|[^\W\d_]+ per (?:second|minute|hour|day)|per cent|square \w+|cubic \w+"
    rf"|[^\W\d_]+(?:/[a-z]+)?[²³]?))?",
    re.IGNORECASE,
)
_ORDINALS = pattern(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|last|final)\b",
    re.IGNORECASE,
)
_QUOTED = pattern(r"[\"“„«]([^\"“”„«»]{2,160})[\"”“»]")
_CAPITAL = r"(?:[^\W\d_a-zß-öø-ÿа-яё](?:[\w'’]|[-–](?=\w)|[.](?=[A-Z\s]))*\w|[A-Z]\b\.?)"
_HEADS = (
    "Museum|Administration|Institute|Cent(?:er|re)|Agency|Department|Society|Observatory|Sciences?|Technology|Sons|Co"
)
_LINK = (
    rf"(?:(?:for|de|du|des|la|le|von|van|der|den|di|da|del|al|bin|zu|für|et)\s+)+|and\s+(?={_CAPITAL}\s(?:{_HEADS})\b)"
)
_NAME = pattern(
    rf"\b{_CAPITAL}(?:\s+of\s+(?:the\s+)?(?={_CAPITAL}){_CAPITAL})?"
    rf"(?:(?:[ \u00a0]+(?:{_LINK})?|[-–/]|\s(?:d'|l'))(?:{_CAPITAL}|\d+[A-Z]?\b(?!\s*(?:km|kg|m)\b)))*"
)
_STARTERS = pattern(r"(?:^|[.!?]\s|\n|[\"“]|^[-*•]\s)$")


def find_mentions(text: str, ordinary: Callable[[str], bool]) -> list[Mention]:
    """Return the mentions of a text in order; `ordinary` tells whether a folded word is an everyday one, which a
    capital letter at a sentence's start does not make a name."""
    mentions = [_dated(stamp.moment, stamp.start, stamp.end) for stamp in find_stamps(text)]
    taken = [(m.start, m.end) for m in mentions]
    mentions += [m for m in _numbers(text) if not _inside(m, taken)]
    mentions += [Mention(MentionKind.ORDINAL, m.start(), m.end()) for m in _ORDINALS.finditer(text)]
    mentions += [Mention(MentionKind.QUOTE, m.start(1), m.end(1)) for m in _QUOTED.finditer(text)]
    mentions += [m for m in _names(text, ordinary) if not _inside(m, taken)]
    return sorted(mentions, key=lambda m: (m.start, -m.end))


def pack_mention(mention: Mention) -> tuple[Any, ...]:
    """Return a mention as plain values, for keeping in a file."""
    moment = mention.moment
    return str(mention.kind), mention.start, mention.end, moment and tuple(getattr(moment, n) for n in moment.__slots__)


def unpack_mention(kept: tuple[Any, ...]) -> Mention:
    """Return the mention that `pack_mention` made plain values of."""
    kind, start, end, moment = kept
    return Mention(MentionKind(kind), start, end, moment and Moment(*moment))


def _dated(moment: Moment, start: int, end: int) -> Mention:
    kind = MentionKind.TIME if moment.timed and not moment.dated else MentionKind.DATE
    return Mention(kind, start, end, moment)


def _inside(mention: Mention, taken: list[tuple[int, int]]) -> bool:
    return any(start <= mention.start < end or mention.start <= start < mention.end <= end for start, end in taken)


def _numbers(text: str) -> list[Mention]:
    found = []
    for match in _NUMBER.finditer(text):
        kind, end = _quantity(match)
        found.append(Mention(kind, match.start(), end))
    return _joined(text, found)


def _quantity(match: re.Match[str]) -> tuple[MentionKind, int]:
    unit = fold(match["unit"] or "").strip().replace(" ", " ")
    if match["ordinal"]:
        return MentionKind.ORDINAL, match.end("ordinal")
    if match["money"]:
        return MentionKind.MONEY, match.end("number")
    if not unit:
        return MentionKind.NUMBER, match.end("number")
    head = unit.split()[0]
    kind = _UNIT_OF.get(unit) or _UNIT_OF.get(unit.replace(" ", "")) or _UNIT_OF.get(head)
    if " per " in unit or " an " in unit:
        kind = MentionKind.PERCENT if unit == "per cent" else MentionKind.SPEED
    if kind is None or (head in ("in", "s", "m", "t", "a", "h", "bar") and not match["number"][0].isdigit()):
        return MentionKind.NUMBER, match.end("number")
    return kind, match.end("unit")


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Join "2 hours 31 minutes" and "5 days, 1 hour, 16 minutes" into one mention."""
    joined: list[Mention] = []
    for mention in found:
        last = joined[-1] if joined else None
        between = text[last.end : mention.start].strip(" ,") if last else ""
        if last and last.kind is mention.kind is MentionKind.DURATION and between in ("", "and"):
            joined[-1] = Mention(last.kind, last.start, mention.end)
        else:
            joined.append(mention)
    return joined


def _names(text: str, ordinary: Callable[[str], bool]) -> list[Mention]:
    found = []
    for match in _NAME.finditer(text):
        start, end = match.start(), match.end()
        if not text[start].isupper():
            continue
        if _STARTERS.search(text[max(0, start - 2) : start]) or start == 0:
            start = _skip_ordinary(text, start, end, ordinary)
        if start < end:
            found.append(Mention(MentionKind.NAME, start, end))
    return found


def _skip_ordinary(text: str, start: int, end: int, ordinary: Callable[[str], bool]) -> int:
    """Return where a name really begins that stands at a sentence's start: after an ordinary first word, which has its
    capital from there."""
    first = re.match(r"\S+", text[start:end])
    if first is None or any(c.isupper() or c.isdigit() for c in first.group()[1:]):
        return start
    if not ordinary(fold(first.group().strip(".,"))):
        return start
    rest = re.match(r"(?:\s+(?:of|the|and|for|de|von|van))*\s*", text[start + first.end() : end])
    return start + first.end() + (rest.end() if rest else 0)
