"""Wikitext templates as what they mean."""

import pytest

from knowledge.documents.templates import date_words, template_words


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (["1971", "6", "6", "4", "55", "9"], "6 June 1971, 04:55:09"),
        (["1971", "06", "06"], "6 June 1971"),
        (["1971", "6"], "June 1971"),
        (["1971"], "1971"),
        (["2018", "6", "6", "11", "12", "13", "Z"], "6 June 2018, 11:12:13 UTC"),
        (["2018", "6", "6", "11", "12", "UTC"], "6 June 2018, 11:12 UTC"),
        (["2018", "6", "6", "11"], "6 June 2018, 11:00"),
        (["1971", "June", "6"], "6 June 1971"),
        (["6 June 1971"], "6 June 1971"),
        (["1971", "13", "6"], "6 13 1971"),
        ([""], ""),
        ([], ""),
    ],
)
def test_dates_are_told_in_words(parts: list[str], wanted: str) -> None:
    assert date_words(parts) == wanted


@pytest.mark.parametrize(
    ("name", "positional", "named", "wanted"),
    [
        ("start date", ["1971", "6", "6"], {"df": "y"}, "6 June 1971"),
        ("Start_date and age ", ["1971", "6", "6"], {}, "6 June 1971"),
        ("start date", ["2018", "6", "6", "11", "12"], {"TZ": "UTC"}, "6 June 2018, 11:12 UTC"),
        ("death date and age", ["1971", "6", "30", "1928", "6", "1"], {}, "30 June 1971"),
        ("convert", ["90", "km", "mi"], {"abbr": "on"}, "90 km"),
        ("cvt", [" 6,790 ", "kg", "lb"], {}, "6,790 kg"),
        ("convert", ["3", "to", "5", "ft", "m"], {}, "3 to 5 ft"),
        ("convert", ["3", "-", "5", "ft"], {}, "3–5 ft"),
        ("convert", ["3", "x", "5", "x", "7", "m"], {}, "3 × 5 × 7 m"),
        ("convert", ["6", "ft", "2", "in", "cm"], {}, "6 ft 2 in"),
        ("convert", ["51.6", "deg"], {}, "51.6°"),
        ("convert", ["20", "C", "F"], {}, "20°C"),
        ("convert", ["-5", "km2"], {}, "-5 km²"),
        ("convert", ["", "km"], {}, ""),
        ("convert", [], {}, ""),
        ("val", ["1.5"], {"e": "3", "u": "km"}, "1.5×10^3 km"),
        ("ubl", ["a", " b ", "", "c"], {}, "a, b, c"),
        ("plainlist", ["\n* a\n* b\n"], {}, "a, b"),
        ("hlist", ["a", "b"], {}, "a, b"),
        ("lang", ["ru", "Союз"], {}, "Союз"),
        ("lang-ru", ["Союз", "Soyuz"], {}, "Союз"),
        ("langx", ["ru", "Союз"], {}, "Союз"),
        ("transliteration", ["ru", "Soyuz"], {}, "Soyuz"),
        ("nowrap", ["a b"], {}, "a b"),
        ("abbr", ["EVA", "extravehicular activity"], {}, "EVA"),
        ("small", ["a"], {}, "a"),
        ("flag", ["Russia"], {}, "Russia"),
        ("flagicon", ["Russia"], {}, ""),
        ("coord", ["13", "19", "N", "169", "9", "W"], {"display": "inline"}, "13°19′N 169°9′W"),
        ("coord", ["13.3", "N", "169.1", "W"], {}, "13.3°N 169.1°W"),
        ("coord", ["13.3", "-169.1"], {}, "13.3, -169.1"),
        ("coord", ["13", "N", "1", "W"], {"display": "title"}, ""),
        ("quote", ["We came.", "Armstrong"], {}, "We came. — Armstrong"),
        ("USS", ["Hornet", "CV-12"], {}, "USS Hornet (CV-12)"),
        ("duration", [], {"h": "1", "m": "2"}, "1 hour, 2 minutes"),
        ("as of", ["2018", "8", "31"], {}, "As of 31 August 2018"),
        ("frac", ["1", "2"], {}, "1/2"),
        ("frac", ["3", "1", "2"], {}, "3 1/2"),
        ("frac", ["2"], {}, "1/2"),
        ("circa", ["1570"], {}, "c. 1570"),
        ("US$", ["5 million"], {}, "$5 million"),
        ("gaps", ["1", "234"], {}, "1234"),
        ("!", [], {}, "|"),
        ("nbsp", [], {}, " "),
        ("snd", [], {}, " – "),
        ("formatnum:12,345", [], {}, "12,345"),
        ("#if:x", ["a", "b"], {}, ""),
        ("cite web", ["x"], {"url": "y"}, ""),
        ("Short description", ["A flight"], {}, ""),
        ("DISPLAYTITLE:x", [], {}, ""),
        ("citation needed", [], {"date": "May"}, ""),
        ("no such template", ["one", " two "], {"x": "y"}, "one two"),
        ("no such template", [], {}, ""),
    ],
)
def test_template_is_told_in_words(name: str, positional: list[str], named: dict[str, str], wanted: str) -> None:
    assert template_words(name, positional, named) == wanted


@pytest.mark.parametrize(
    "name",
    ["lang", "abbr", "convert", "val", "ubl", "coord", "quote", "uss", "frac", "us$", "circa", "langx", "duration"],
)
def test_template_without_its_words_is_harmless(name: str) -> None:
    assert isinstance(template_words(name, [], {}), str)
