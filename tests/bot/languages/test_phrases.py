"""Sentences by id and locale."""

from pathlib import Path

import pytest

from bot.languages.locales import SUPPORTED, nearest_locale
from bot.languages.phrases import Languages, PhraseError, Phrases

PAGES = """\
search-found =
    { $count ->
        [one] { $count } passage for { $query }
       *[other] { $count } passages for { $query }
    }
search-nothing = Nothing found.
-brand = Altai
search-titled =
    .title = no value of its own
"""
RUSSIAN = """\
search-found =
    { $count ->
        [one] { $count } отрывок
        [few] { $count } отрывка
       *[many] { $count } отрывков
    }
"""


def test_values_are_filled_in_without_invisible_marks() -> None:
    assert Phrases("en", PAGES)("search-found", count=2, query="**leak**") == "2 passages for **leak**"


def test_one_is_counted_as_one() -> None:
    assert Phrases("en", PAGES)("search-found", count=1, query="x") == "1 passage for x"


@pytest.mark.parametrize(
    ("count", "counted"), [(1, "1 отрывок"), (3, "3 отрывка"), (5, "5 отрывков"), (21, "21 отрывок")]
)
def test_russian_counts_as_russian_does(count: int, counted: str) -> None:
    assert Phrases("ru", RUSSIAN)("search-found", count=count) == counted


def test_numbers_are_written_as_the_language_does() -> None:
    source = "list-size = { $count }"
    assert Phrases("en", source)("list-size", count=12345) == "12,345"
    assert Phrases("de", source)("list-size", count=12345) == "12.345"


def test_plain_sentences_take_numbers_too_and_tell_what_is_missing() -> None:
    phrases = Phrases("de", 'list-size = { $count } von { $all } {"{"}', "list-plain = { $count } von { $all }")
    assert phrases("list-plain", count="1", all="2") == "1 von 2"
    assert phrases("list-plain", count=12345, all="{ $count }") == "12.345 von { $count }"
    assert phrases("list-size", count="1", all=20000) == "1 von 20.000 {"
    with pytest.raises(PhraseError, match=r"list-plain in de: .*all"):
        phrases("list-plain", count="1")


def test_sentences_of_several_areas_are_one_whole() -> None:
    phrases = Phrases("en", "a-name = Altai", "b-greeting = { a-name } here")
    assert phrases("b-greeting") == "Altai here"


@pytest.mark.parametrize("unknown", ["search-nowhere", "brand", "search-titled"])
def test_what_is_no_sentence_is_a_key_error(unknown: str) -> None:
    with pytest.raises(KeyError):
        Phrases("en", PAGES)(unknown)


def test_a_forgotten_value_is_told_with_the_phrase_and_the_value() -> None:
    with pytest.raises(PhraseError, match=r"search-found in en: .*count"):
        Phrases("en", PAGES)("search-found", query="x")


@pytest.mark.parametrize(
    ("locale", "nearest"),
    [
        ("en-US", "en"),
        ("en-GB", "en"),
        ("de", "de"),
        ("fr", "fr"),
        ("es-ES", "es"),
        ("es-419", "es"),
        ("ru", "ru"),
        ("DE_at", "de"),
        ("pt-BR", None),
        ("", None),
        (None, None),
        ("dev", None),
    ],
)
def test_the_language_of_a_locale_decides(locale: str | None, nearest: str | None) -> None:
    assert nearest_locale(locale) == nearest


def test_unknown_locales_get_english_or_the_chosen_default() -> None:
    assert Languages().of("ja").locale == "en"
    assert Languages().of(None).locale == "en"
    assert Languages(default="fr").of("ja").locale == "fr"
    assert Languages(default="fr").of("en-US").locale == "en"


def write_locales(folder: Path) -> None:
    for locale in SUPPORTED:
        (folder / locale).mkdir()
        (folder / locale / "help.ftl").write_text(f"help-title = {locale}", "utf-8")


def test_a_locale_is_read_once_and_only_when_needed(tmp_path: Path) -> None:
    write_locales(tmp_path)
    languages = Languages(folder=tmp_path)
    assert languages.of("de-AT")("help-title") == "de"
    (tmp_path / "de" / "help.ftl").unlink()
    (tmp_path / "ru" / "help.ftl").write_text("help-title = later", "utf-8")
    assert languages.of("de") is languages.of("de-AT")
    assert languages.of("ru")("help-title") == "later"
