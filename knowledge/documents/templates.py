"""Wikitext templates as what they mean: dates as dates, measures as measures, lists as lists."""

import re
from collections.abc import Callable, Mapping, Sequence

from knowledge.documents.templatenames import (
    DATES,
    DATES_WITH_BIRTH,
    DROPPED,
    FIRST_WORDS,
    GLUE,
    LAST_WORDS,
    LISTS,
    MONTHS,
    RANGES,
    UNITS,
)

_DROPPED_BEGINNINGS = ("cite ", "use ", "infobox", "#", "defaultsort:", "displaytitle:", "pp-", "ipa-")
_SHOWING_FUNCTIONS = ("formatnum:", "uc:", "lc:", "ucfirst:", "lcfirst:")
_NUMBER = re.compile(r"[+\-−]?\d[\d.,]*(?:[eE][+\-]?\d+)?(?:\s*[/⁄]\s*\d+)?|[+\-−]?\.\d+")
_SMALLER_UNITS = ("in", "oz", "lb", "mi", "min", "s")
_Named = Mapping[str, str]
_Words = Sequence[str]


def template_words(name: str, positional: _Words, named: _Named) -> str:
    """Return what a template shows, as plain words; one that is not known shows its positional words."""
    known = " ".join(name.replace("_", " ").split()).casefold()
    words = [word.strip() for word in positional]
    if known in GLUE:
        return GLUE[known]
    if known in DROPPED or known.startswith(_DROPPED_BEGINNINGS):
        return ""
    if known.startswith(_SHOWING_FUNCTIONS):
        return name.partition(":")[2].strip()
    for names, render in _RENDERERS:
        if known in names:
            return render(words, named)
    if known == "langx":
        return _at(words, 1)
    if known.startswith(("lang-", "rtl-lang")):
        return _at(words, 0)
    return " ".join(filter(None, words))


def date_words(parts: _Words) -> str:
    """Return year, month, day, hour, minute, second as "6 June 1971, 04:55:09"; what is no number stays as it is."""
    told = [part for part in parts if part]
    if not told or not _is_number(told[0]):
        return " ".join(told)
    clock = [part.zfill(2) for part in told[3:6] if _is_number(part)]
    zone = ["UTC" if part in ("Z", "+00:00") else part for part in told[3:] if not _is_number(part)]
    if len(clock) == 1:
        clock.append("00")
    day = _day_words(told[:3])
    return " ".join([f"{day}, {':'.join(clock)}" if clock else day, *zone])


def _day_words(numbers: _Words) -> str:
    """Return year, month and day with the month's name: "1971", "June 1971", "6 June 1971"."""
    year, month, day = numbers[0], _at(numbers, 1), _at(numbers, 2)
    if _is_number(month) and 1 <= int(month) <= 12:
        month = MONTHS[int(month) - 1]
    return " ".join(filter(None, [day.lstrip("0"), month, year]))


def _date(words: _Words, named: _Named) -> str:
    return date_words([*words, named.get("TZ", named.get("tz", ""))])


def _list(words: _Words, named: _Named) -> str:
    """Return the items of a list with commas between; the lines `* one` in a list template are items too."""
    items = [line.strip(" *#\t") for word in words for line in word.split("\n")]
    return ", ".join(filter(None, items))


def _convert(words: _Words, named: _Named) -> str:
    """Return a measure as the source has it, without its conversion: "90 km", "3 to 5 ft", "6 ft 2 in"."""
    shown, at = "", 0
    while at < len(words) and _NUMBER.fullmatch(words[at]):
        between = RANGES.get(_at(words, at + 1), "")
        if between and _NUMBER.fullmatch(_at(words, at + 2)):
            shown += words[at] + between
            at += 2
            continue
        unit = UNITS.get(_at(words, at + 1), _at(words, at + 1))
        shown += f"{words[at]}{unit}" if unit.startswith("°") else f"{words[at]} {unit}"
        if _at(words, at + 3) not in _SMALLER_UNITS or not _NUMBER.fullmatch(_at(words, at + 2)):
            break
        shown += " "
        at += 2
    return shown.strip()


def _value(words: _Words, named: _Named) -> str:
    """Return a number with its power of ten and unit: "1.5×10^3 km"."""
    power = f"×10^{named['e']}" if named.get("e") else ""
    unit = named.get("u") or named.get("ul") or named.get("up") or ""
    return f"{_at(words, 0)}{power} {unit}".strip()


def _coordinates(words: _Words, named: _Named) -> str:
    """Return degrees, minutes and seconds with their marks: 13°19′N 169°9′W."""
    if named.get("display") == "title":
        return ""
    shown: list[str] = []
    parts: list[str] = []
    for word in words:
        if word in ("N", "S", "E", "W"):
            shown.append("".join(part + mark for part, mark in zip(parts, "°′″", strict=False)) + word)
            parts = []
        elif _NUMBER.fullmatch(word):
            parts.append(word)
    return " ".join(shown) or ", ".join(parts)


def _quotation(words: _Words, named: _Named) -> str:
    text = named.get("text") or named.get("quote") or _at(words, 0)
    author = named.get("author") or named.get("by") or _at(words, 1)
    return f"{text} — {author}" if author else text


def _ship(words: _Words, named: _Named) -> str:
    hull = _at(words, 2)
    return " ".join(words[:2]) + (f" ({hull})" if hull else "")


def _ship_of(navy: str) -> "_Renderer":
    return lambda words, named: _ship([navy, *words], named)


def _duration(words: _Words, named: _Named) -> str:
    """Return hours, minutes and seconds in words."""
    units = (("h", "hour"), ("m", "minute"), ("s", "second"))
    told = [(named.get(key) or _at(words, number), unit) for number, (key, unit) in enumerate(units)]
    return ", ".join(f"{count} {unit}{'' if count == '1' else 's'}" for count, unit in told if count)


def _as_of(words: _Words, named: _Named) -> str:
    return f"{'as' if named.get('lc') else 'As'} of {date_words(words[:3])}".strip()


def _fraction(words: _Words, named: _Named) -> str:
    if len(words) >= 3:
        return f"{words[0]} {words[1]}/{words[2]}"
    return "/".join(words) if len(words) == 2 else f"1/{_at(words, 0)}"


def _money(sign: str) -> "_Renderer":
    return lambda words, named: sign + _at(words, 0)


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()


def _at(words: _Words, number: int) -> str:
    return words[number] if number < len(words) else ""


_Renderer = Callable[[_Words, _Named], str]

_RENDERERS: tuple[tuple[frozenset[str], _Renderer], ...] = (
    (DATES, _date),
    (DATES_WITH_BIRTH, lambda words, named: date_words(words[:3])),
    (LISTS, _list),
    (frozenset({"convert", "cvt", "conv"}), _convert),
    (LAST_WORDS, lambda words, named: words[-1] if words else named.get("text", "")),
    (FIRST_WORDS, lambda words, named: _at(words, 0)),
    (frozenset({"val"}), _value),
    (frozenset({"coord", "coords", "coordinates"}), _coordinates),
    (frozenset({"quote", "blockquote", "quotation", "cquote", "quote box", "bquote"}), _quotation),
    (frozenset({"uss"}), _ship_of("USS")),
    (frozenset({"usns"}), _ship_of("USNS")),
    (frozenset({"hms"}), _ship_of("HMS")),
    (frozenset({"ship"}), _ship),
    (frozenset({"duration"}), _duration),
    (frozenset({"as of"}), _as_of),
    (frozenset({"frac", "fraction", "sfrac"}), _fraction),
    (frozenset({"circa", "c.", "ca."}), lambda words, named: f"c. {_at(words, 0)}".strip()),
    (frozenset({"us$", "usd", "$"}), _money("$")),
    (frozenset({"£", "gbp", "pound sterling"}), _money("£")),
    (frozenset({"€", "euro", "eur"}), _money("€")),
    (frozenset({"gaps", "chem", "chem2", "sic", "gap"}), lambda words, named: "".join(words)),
)
