"""No phrase is missing in a language, none is left over, and all fit the code that asks for them."""

from collections import Counter

import pytest

from bot.languages.locales import SUPPORTED
from bot.languages.phrases import load_phrases
from tests.bot.languages.catalogue import Entry, find_calls, find_ids, read_entries

ENGLISH = {entry.id: entry for entry in read_entries("en")}
AREAS = sorted({entry.area for entry in ENGLISH.values()} - {"commands"})
"""The phrases of the commands are looked after by test_declared.py."""


def phrases_of(locale: str) -> dict[str, Entry]:
    return {entry.id: entry for entry in read_entries(locale) if not entry.id.startswith("-")}


def variables_of(id: str, entries: dict[str, Entry]) -> set[str]:
    """The variables of a phrase and of the phrases within it."""
    entry = entries[id]
    inner = (variables_of(other, entries) for other in entry.refers if not other.startswith("-"))
    return set(entry.variables).union(*inner)


@pytest.mark.parametrize("locale", SUPPORTED)
def test_no_id_stands_twice_and_no_area_in_two_files(locale: str) -> None:
    entries = read_entries(locale)
    assert not [id for id, count in Counter(entry.id for entry in entries).items() if count > 1]
    files = Counter(area for area, _ in {(entry.area, entry.file) for entry in entries})
    assert not [area for area, count in files.items() if count > 1]


@pytest.mark.parametrize("locale", SUPPORTED[1:])
def test_every_locale_has_the_same_phrases_in_the_same_files(locale: str) -> None:
    english = {(entry.file, id) for id, entry in phrases_of("en").items()}
    assert {(entry.file, id) for id, entry in phrases_of(locale).items()} == english


@pytest.mark.parametrize("locale", SUPPORTED[1:])
def test_every_locale_uses_the_same_values(locale: str) -> None:
    english, here = phrases_of("en"), phrases_of(locale)
    common = english.keys() & here.keys()
    assert {id: variables_of(id, here) for id in common} == {id: variables_of(id, english) for id in common}


@pytest.mark.parametrize("locale", SUPPORTED)
def test_phrases_refer_only_to_phrases_that_exist(locale: str) -> None:
    entries = read_entries(locale)
    known = {entry.id for entry in entries}
    assert not [(entry.id, entry.refers - known) for entry in entries if entry.refers - known]


@pytest.mark.parametrize("locale", SUPPORTED)
def test_every_phrase_can_be_said(locale: str) -> None:
    phrases, entries = load_phrases(locale), phrases_of(locale)
    for id in entries:
        for value in (1, 2, 5, 21):
            assert phrases(id, **dict.fromkeys(variables_of(id, entries), value)).strip(), id


def test_every_id_in_the_code_exists() -> None:
    asked = [(call.place, call.id) for call in find_calls() if call.id is not None]
    assert not [(place, id) for place, id in [*asked, *find_ids(AREAS)] if id not in ENGLISH]


def test_every_phrase_is_used() -> None:
    used = {id for _, id in find_ids(AREAS)}
    inner = {id for locale in SUPPORTED for entry in read_entries(locale) for id in entry.refers}
    terms = {entry.id for locale in SUPPORTED for entry in read_entries(locale) if entry.id.startswith("-")}
    written = {id for id, entry in ENGLISH.items() if entry.area in AREAS}
    assert sorted((written | terms) - used - inner) == []


def test_ids_are_never_put_together() -> None:
    assert not [call.place for call in find_calls() if call.assembled]


def test_every_call_gives_the_values_that_its_phrase_needs() -> None:
    calls = [(call.place, call.id, call.values) for call in find_calls() if call.id in ENGLISH]
    wanted = [(place, id, variables_of(id, ENGLISH), values) for place, id, values in calls]
    assert not [
        (place, id, needs) for place, id, needs, values in wanted if values is not None and set(values) != needs
    ]
