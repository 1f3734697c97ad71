"""Wikitext templates as what they mean: dates as dates, measures as measures, lists as lists."""

import re
from collections.abc import Callable, Mapping, Sequence

Arguments = tuple[Sequence[str], Mapping[str, str]]
"""A template's positional arguments and its named ones, all rendered."""

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DATE_NAMES = frozenset(
    """start date|start date and age|start-date|end date|end date and age|end-date|birth date|birth date and age|bda
    |birth-date|death date|death-date|dob|dts|date|dtsa|film date|launch date|start and end date""".replace("\n    ", "").split("|")
)
_AGED_DATES = frozenset({"death date and age", "dda", "birth year and age", "death year and age"})
_DROPPED = frozenset(
    """short description|use dmy dates|use mdy dates|use british english|use american english|use indian english
    |use australian english|engvarb|cite web|cite news|cite book|cite journal|cite press release|cite magazine|citation
    |citation needed|cn|fact|clarify|when|who|by whom|which|dubious|disputed inline|failed verification|better source needed
    |verify source|update inline|according to whom|page needed|sfn|sfnp|harvnb|harv|efn|efn-ua|refn|r|rp|reflist|notelist|refbegin|refend
    |clear|clr|-|portal|portal bar|commons|commons category|commons cat|sister project links|wikiquote|wikinews|authority control
    |defaultsort|main|main article|see also|about|for|distinguish|redirect|other uses|other uses of|for multiple|hatnote|further
    |further information|details|more citations needed|unreferenced|refimprove|update|pov|coi|cleanup|stub|good article
    |featured article|pp|pp-move|pp-vandalism|flagicon|flag icon|anchor|toc limit|toclimit|toc left|toc right|italic title
    |displaytitle|infobox image|coord missing|age|age in years|nowrap begin|nowrap end|start box|end box|s-start|s-end|ipa
    |ipac-en|ipa-ru|respell|audio|listen|pron|pronunciation|void|null|zwj|zwnj|mission patch""".replace("\n    ", "").split("|")
)
"""Templates that say nothing about the subject: maintenance, citations, notes, hatnotes, layout, sounds."""
_LISTS = frozenset(
    "ubl|unbulleted list|plainlist|plain list|hlist|flatlist|collapsible list|bulleted list|ublist|ubt|ordered list|unbulleted|startplainlist|cslist|pagelist|br separated entries".split("|")
)
_LAST = frozenset("lang|transliteration|transl|sort|sortname|color|colour|font color|fontcolor|background color|rotate".split("|"))
_FIRST = frozenset(
    """nowrap|small|abbr|nobr|nobold|smaller|larger|big|tooltip|ill|interlanguage link|visible anchor|nobreak|flag|flagu|flagcountry
    |flagdeco|url|official url|sup|sub|smallcaps|sc|strong|em|bold|italic|nihongo|okay|yes|no|partial|n/a|success|failure|midsize|noitalic
    |resize|center|centre|left|right|kbd|mono|code|section link|slink|mono|font|see below|zh|native name|native phrase|literal translation|lit|age in years and days nts""".replace("\n    ", "").split("|")
)
_GLUE = {
    "nbsp": " ", "space": " ", "thinsp": " ", "snd": " – ", "spnd": " – ", "spaced ndash": " – ", "ndash": "–", "endash": "–",
    "mdash": "—", "emdash": "—", "spaced mdash": " — ", "en dash": "–", "em dash": "—", "!": "|", "=": "=", "(": "{", ")": "}",
    "·": " · ", "dot": " · ", "bullet": " • ", "•": " • ", "br": " ", "break": " ", "crlf": " ", "'": "'", '"': '"', "'s": "'s",
    "pipe": "|", "colon": ":", "shy": "", "wbr": "", "hyphen": "-", "minus": "−", "pm": "±", "deg": "°", "times": "×", "&": "&",
}  # fmt: skip
_UNITS = {
    "km2": "km²", "m2": "m²", "km3": "km³", "m3": "m³", "cm2": "cm²", "cm3": "cm³", "sqmi": "sq mi", "sqkm": "km²", "sqft": "sq ft",
    "cuft": "cu ft", "C": "°C", "F": "°F", "deg": "°", "$": "$", "kph": "km/h", "nmi": "nmi", "long ton": "long tons",
}  # fmt: skip
_BETWEEN = {"to": " to ", "-": "–", "–": "–", "and": " and ", "and(-)": " and ", "or": " or ", "x": " × ", "by": " by ", "×": " × ", "+/-": " ± ", "±": " ± "}
_NUMBER = re.compile(r"[+\-−]?[\d.,]+(?:[eE][+\-]?\d+)?(?:\s*[/⁄]\s*\d+)?")


def template_words(name: str, arguments: Arguments) -> str:
    """Return what a template shows, as plain words; one that is not known shows its positional words."""
    known = " ".join(name.replace("_", " ").split()).casefold()
    positional, named = arguments
    if known in _GLUE:
        return _GLUE[known]
    if known in _DROPPED or known.startswith(("cite ", "use ", "#", "defaultsort", "displaytitle", "infobox")):
        return _parser_function(known)
    for names, render in _RENDERERS:
        if known in names:
            return render(positional, named)
    if known.startswith(("lang-", "langx", "rtl-lang")):
        return positional[-1 if known != "langx" else min(1, len(positional) - 1)] if positional else ""
    if known.startswith(("formatnum:", "uc:", "lc:", "ucfirst:", "nowrap:")):
        return name.partition(":")[2].strip()
    return " ".join(filter(None, (word.strip() for word in positional)))


def date_words(parts: Sequence[str]) -> str:
    """Return year, month, day, hour, minute, second as "6 June 1971, 04:55:09"; words are kept as they are."""
    numbers = [part.strip() for part in parts if part.strip()]
    if not numbers or not all(part.isascii() and part.isdigit() for part in numbers[:1]):
        return " ".join(numbers)
    day_part = _day_words(numbers[:3])
    clock = [part.zfill(2) for part in numbers[3:6] if part.isascii() and part.isdigit()]
    rest = [part for part in numbers[3:] if not (part.isascii() and part.isdigit())]
    zone = ["UTC" if part in ("Z", "+00:00") else part for part in rest]
    if len(clock) == 1:
        clock.append("00")
    return " ".join([f"{day_part}, {':'.join(clock)}" if clock else day_part, *zone])


def _day_words(numbers: Sequence[str]) -> str:
    """Return year, month and day with the month's name; "1971", "June 1971", "6 June 1971"."""
    year, *rest = numbers
    month = rest[0] if rest else ""
    if month.isascii() and month.isdigit() and 1 <= int(month) <= 12:
        month = _MONTHS[int(month) - 1]
    day = rest[1].lstrip("0") if len(rest) > 1 else ""
    return " ".join(filter(None, [day, month, year]))


def _parser_function(known: str) -> str:
    return ""


def _date(positional: Sequence[str], named: Mapping[str, str]) -> str:
    return date_words([*positional, named.get("TZ", named.get("tz", ""))])


def _aged_date(positional: Sequence[str], named: Mapping[str, str]) -> str:
    return date_words(positional[:3])


def _list(positional: Sequence[str], named: Mapping[str, str]) -> str:
    """Return the items of a list template with commas between; a list written as `* one` lines counts as items."""
    items = [line.strip(" *#\t") for argument in positional for line in argument.split("\n")]
    return ", ".join(filter(None, items))


def _convert(positional: Sequence[str], named: Mapping[str, str]) -> str:
    """Return a measure as the source has it, without the unit it would be converted to: "90 km", "3 to 5 ft"."""
    words = [word.strip() for word in positional]
    shown, at = "", 0
    while at < len(words) and _NUMBER.fullmatch(words[at]):
        shown += words[at]
        if at + 2 < len(words) and words[at + 1] in _BETWEEN and _NUMBER.fullmatch(words[at + 2]):
            shown += _BETWEEN[words[at + 1]]
            at += 2
            continue
        unit = words[at + 1] if at + 1 < len(words) else ""
        unit = _UNITS.get(unit, unit)
        shown += unit if unit.startswith("°") else f" {unit}"
        at += 2
        if at < len(words) and _NUMBER.fullmatch(words[at]) and at + 1 < len(words) and words[at + 1] in ("in", "oz", "lb", "mi"):
            shown += " "
            continue
        break
    return shown.strip()


def _value(positional: Sequence[str], named: Mapping[str, str]) -> str:
    """Return a {{val}} with its power of ten and unit: "1.5×10^3 km"."""
    number = positional[0].strip() if positional else ""
    power = f"×10^{named['e'].strip()}" if "e" in named else ""
    unit = named.get("u", named.get("ul", named.get("up", ""))).strip()
    return " ".join(filter(None, [number + power, unit]))


def _coordinates(positional: Sequence[str], named: Mapping[str, str]) -> str:
    """Return degrees, minutes and seconds with their marks: 13°19′N 169°9′W."""
    if named.get("display", "") == "title":
        return ""
    shown, parts = [], []
    for word in map(str.strip, positional):
        if word in ("N", "S", "E", "W"):
            shown.append("".join(part + mark for part, mark in zip(parts, "°′″", strict=False)) + word)
            parts = []
        elif re.fullmatch(r"[+\-−]?\d+(?:\.\d+)?", word):
            parts.append(word)
    return " ".join(shown) or ", ".join(parts)


def _quotation(positional: Sequence[str], named: Mapping[str, str]) -> str:
    text = named.get("text", named.get("quote", positional[0] if positional else "")).strip()
    author = named.get("author", named.get("by", positional[1] if len(positional) > 1 else "")).strip()
    return f"{text} — {author}" if author else text


def _ship(positional: Sequence[str], named: Mapping[str, str]) -> str:
    words = [word.strip() for word in positional]
    return " ".join(words[:2]) + (f" ({words[2]})" if len(words) > 2 and words[2] else "")


def _prefixed_ship(prefix: str) -> Callable[[Sequence[str], Mapping[str, str]], str]:
    return lambda positional, named: _ship([prefix, *positional], named)


def _duration(positional: Sequence[str], named: Mapping[str, str]) -> str:
    """Return hours, minutes and seconds in words."""
    names = ("h", "m", "s")
    values = [named.get(name, "") or (positional[n] if n < len(positional) else "") for n, name in enumerate(names)]
    units = (("hour", "hours"), ("minute", "minutes"), ("second", "seconds"))
    said = [f"{v.strip()} {one if v.strip() == '1' else many}" for v, (one, many) in zip(values, units, strict=True) if v.strip()]
    return ", ".join(said)


def _as_of(positional: Sequence[str], named: Mapping[str, str]) -> str:
    return f"{'as' if named.get('lc') else 'As'} of {date_words(positional[:3])}".strip()


def _fraction(positional: Sequence[str], named: Mapping[str, str]) -> str:
    words = [word.strip() for word in positional]
    if len(words) == 3:
        return f"{words[0]} {words[1]}/{words[2]}"
    return "/".join(words) if len(words) == 2 else f"1/{words[0]}" if words else ""


def _money(sign: str) -> Callable[[Sequence[str], Mapping[str, str]], str]:
    return lambda positional, named: sign + positional[0].strip() if positional else sign


_Renderer = Callable[[Sequence[str], Mapping[str, str]], str]

_RENDERERS: tuple[tuple[frozenset[str], _Renderer], ...] = (
    (_DATE_NAMES, _date),
    (_AGED_DATES, _aged_date),
    (_LISTS, _list),
    (frozenset({"convert", "cvt", "conv"}), _convert),
    (_LAST, lambda positional, named: positional[-1] if positional else named.get("text", "")),
    (_FIRST, lambda positional, named: positional[0] if positional else ""),
    (frozenset({"val"}), _value),
    (frozenset({"coord", "coords", "coordinates"}), _coordinates),
    (frozenset({"quote", "blockquote", "quotation", "cquote", "quote box", "bquote"}), _quotation),
    (frozenset({"uss"}), _prefixed_ship("USS")),
    (frozenset({"usns"}), _prefixed_ship("USNS")),
    (frozenset({"hms"}), _prefixed_ship("HMS")),
    (frozenset({"ship", "sclass"}), _ship),
    (frozenset({"duration"}), _duration),
    (frozenset({"as of"}), _as_of),
    (frozenset({"frac", "fraction", "sfrac"}), _fraction),
    (frozenset({"circa", "c.", "ca."}), lambda positional, named: " ".join(["c.", *positional[:1]])),
    (frozenset({"us$", "usd", "$"}), _money("$")),
    (frozenset({"£", "gbp", "pound sterling"}), _money("£")),
    (frozenset({"€", "euro", "eur"}), _money("€")),
    (frozenset({"gaps", "chem", "chem2", "sic", "gap"}), lambda positional, named: "".join(positional)),
)
