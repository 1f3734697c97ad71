"""Names of wikitext templates by what they show; all in lower case, with spaces."""


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split("|"))


DROPPED = _names(
    """short description|use dmy dates|use mdy dates|engvarb|citation|citation needed|cn|fact|clarify|when|who|by whom
    |which|dubious|disputed inline|failed verification|better source needed|verify source|update inline
    |according to whom|page needed|sfn|sfnp|harvnb|harv|efn|efn-ua|refn|r|rp|reflist|notelist|refbegin|refend|clear
    |clr|-|portal|portal bar|commons|commons category|commons cat|sister project links|wikiquote|wikinews
    |authority control|defaultsort|main|main article|see also|about|for|distinguish|redirect|redirect-distinguish
    |other uses|other uses of|for multiple|hatnote|further|further information|details|more citations needed
    |unreferenced|refimprove|update|pov|coi|cleanup|stub|good article|featured article|pp|pp-move|pp-vandalism
    |flagicon|flag icon|anchor|toc limit|toclimit|toc left|toc right|italic title|displaytitle|infobox image
    |coord missing|age|age in years|nowrap begin|nowrap end|start box|end box|s-start|s-end|ipa|ipac-en|ipac-ru
    |ipa-ru|respell|audio|listen|pron|pronunciation|void|null|zwj|zwnj|multiple image|annotated image|location map
    |esoteric|not a typo|cite|attached kml|external links|dead link|webarchive"""
)
"""Templates that say nothing about the subject: maintenance, citations, notes, hatnotes, layout, pictures, sounds."""

DATES = _names(
    """start date|start date and age|start-date|end date|end date and age|end-date|birth date|birth date and age|bda
    |birth-date|death date|death-date|dob|dts|dtsh|date|film date|launch date|start and end date|release date|opdrts"""
)
"""Templates whose positional words are year, month, day, hour, minute, second."""

DATES_WITH_BIRTH = _names("death date and age|dda|death year and age|birth year and age")
"""Templates whose first three words are the date, and the others a date of birth to reckon an age from."""

LISTS = _names(
    """ubl|ublist|ubt|unbulleted list|unbulleted|plainlist|plain list|startplainlist|hlist|flatlist|flat list|cslist
    |collapsible list|bulleted list|ordered list|pagelist|br separated entries|comma separated entries|olist|nblist"""
)
"""Templates that list their positional words, or the bullets in the first of them."""

LAST_WORDS = _names(
    """lang|transliteration|transl|sort|sortname|color|colour|font color|fontcolor|background color|rotate|pad|hs"""
)
"""Templates whose last positional words are what is shown."""

FIRST_WORDS = _names(
    """nowrap|small|abbr|nobr|nobreak|nobold|noitalic|smaller|larger|big|tooltip|ill|interlanguage link|visible anchor
    |flag|flagu|flagcountry|flagdeco|url|official url|sup|sub|smallcaps|sc|strong|em|bold|italic|nihongo|okay|yes|no
    |partial|n/a|success|failure|midsize|resize|center|centre|left|right|kbd|mono|code|section link|slink|font|zh
    |native name|native phrase|literal translation|lit|mset|vanchor|nft|title|proper name|cvt/sandbox|linktext
    |wikt-lang|keypress"""
)
"""Templates whose first positional words are what is shown; the others explain or link them."""

GLUE = {
    "nbsp": " ", "space": " ", "thinsp": " ", "snd": " – ", "spnd": " – ", "spaced ndash": " – ", "ndash": "–",
    "endash": "–", "en dash": "–", "mdash": "—", "emdash": "—", "em dash": "—", "spaced mdash": " — ", "!": "|",
    "=": "=", "(": "{", ")": "}", "((": "{{", "))": "}}", "·": " · ", "dot": " · ", "bullet": " • ", "•": " • ",
    "br": " ", "break": " ", "crlf": " ", "'": "'", '"': '"', "'s": "'s", "pipe": "|", "colon": ":", "shy": "",
    "wbr": "", "hyphen": "-", "minus": "−", "pm": "±", "deg": "°", "times": "×", "&": "&", "okina": "ʻ",
}  # fmt: skip
"""Templates that stand for a character."""

UNITS = {
    "km2": "km²", "m2": "m²", "km3": "km³", "m3": "m³", "cm2": "cm²", "cm3": "cm³", "sqmi": "sq mi", "sqkm": "km²",
    "sqft": "sq ft", "cuft": "cu ft", "C": "°C", "F": "°F", "deg": "°", "kph": "km/h",
}  # fmt: skip
"""Unit codes of {{convert}} that are not written as they are read."""

RANGES = {
    "to": " to ", "-": "–", "–": "–", "and": " and ", "and(-)": " and ", "or": " or ", "x": " × ", "by": " by ",
    "×": " × ", "+/-": " ± ", "±": " ± ", "to(-)": " to ", ",": ", ",
}  # fmt: skip
"""Words between two numbers of {{convert}}."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
