"""Blank values: infobox fields that look filled in but tell nothing.

Text extracted from encyclopedias loses what a template rendered and keeps what stood beside it: "{{start date|…}} UTC"
becomes "UTC", "{{convert|…}} gee" becomes "gee". Such a remnant is no answer.
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


REMNANTS = _words(
    """
    UTC GMT EST EDT CST CDT MST MDT PST PDT BST CET CEST MSK JST IST Z Zulu am pm a.m p.m local time
    kg g t lb lbs oz tonne tonnes ton tons kilogram kilograms gram grams pound pounds
    km m cm mm mi ft in nmi yd au AU mile miles metre metres meter meters kilometre kilometres kilometer kilometers foot
    feet inch inches nautical statute
    s sec second seconds min minute minutes h hr hrs hour hours d day days week weeks month months year years orbits
    km/h km/s m/s mph kn knot knots W kW MW V kV N kN lbf Pa kPa MPa bar psi K C F degree degrees deg ° °C °F
    gee usd USD EUR US RUB
    N/A n/a NA na TBD TBA TBC tbd tba tbc unknown Unknown nil null
    and at on to by of or
    """
)
"""Words that a lost template leaves behind: time zones, units, "gee" of the orbit template, place-holders, joints.

Spelt as they are found, since "min" is a unit and "Min" a name. A value is blank when it holds nothing else; "None",
"No" and numbers do tell something.
"""

_WORD = re.compile(r"UTC[+\-−±]\d{1,2}(?::\d\d)?|°?[^\W_]+(?:[./][^\W_]+)*")
_OFFSET = re.compile(r"UTC.\d")


def tell(value: str) -> str:
    """Return the value with its white space folded, or "" where it is blank."""
    words = _WORD.findall(value)
    if all(word in REMNANTS or _OFFSET.match(word) for word in words):
        return ""
    return " ".join(value.split())
