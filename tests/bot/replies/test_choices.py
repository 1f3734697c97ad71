"""What autocomplete offers."""

from pathlib import Path

import pytest

from bot.replies.choices import LONGEST, MOST, Option, field_options, find_mission, mission_options, rank_options
from knowledge.base import KnowledgeBase, load_knowledge

_FIELDS = [Option(name, name) for name in ("Launch rocket", "Landing site", "Launch site", "Rocket stage", "Crew")]


def _labels(typed: str) -> list[str]:
    return [option.label for option in rank_options(typed, _FIELDS)]


def test_nothing_typed_offers_all_in_their_order() -> None:
    assert _labels("") == [option.label for option in _FIELDS]


def test_what_begins_with_the_text_goes_before_a_word_that_does() -> None:
    assert _labels("rocket")[:2] == ["Rocket stage", "Launch rocket"]


@pytest.mark.parametrize("typed", ["launhc rocket", "lauch rocket", "LAUNCH ROCKT"])
def test_typing_errors_are_tolerated(typed: str) -> None:
    assert _labels(typed)[0] == "Launch rocket"


def test_what_fits_nothing_offers_nothing() -> None:
    assert _labels("zzzzqqq") == []


def test_no_more_and_nothing_longer_than_discord_takes() -> None:
    many = [Option(f"field {n}", str(n)) for n in range(100)]
    assert len(rank_options("field", many)) == len(rank_options("", many)) == MOST


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    folder: Path = tmp_path_factory.mktemp("missions")
    long = "X" * 150
    (folder / "hermes.yaml").write_text(
        "title: Hermes 1\naliases: [Winged Shoe]\n"
        "facts:\n  - {id: a, field: Launch rocket, value: Ariane}\n  - {id: b, statement: It flew.}\n",
        encoding="utf-8",
    )
    (folder / "argo.yaml").write_text(
        f"title: Argo 2\nfacts:\n  - {{id: a, field: Crew, value: Ann}}\n  - {{id: b, field: {long}, value: y}}\n",
        encoding="utf-8",
    )
    return load_knowledge(folder)


def test_fields_are_offered_once_each_and_statements_never(base: KnowledgeBase) -> None:
    labels = [option.label for option in field_options(base.documents)]
    assert labels[:1] == ["Crew"]
    assert "Launch rocket" in labels
    assert len(labels) == 3
    assert all(len(label) <= LONGEST for label in labels)


@pytest.mark.parametrize("text", ["Hermes 1", "hermes.yaml", "winged shoe", "HERMES 1", "hermse 1", "hermes"])
def test_a_mission_is_found_by_value_label_alias_and_free_text(base: KnowledgeBase, text: str) -> None:
    found = find_mission(text, base)
    assert found is not None
    assert found.title == "Hermes 1"


@pytest.mark.parametrize(
    "text",
    ["", "  ", "Apollo 11", "an-older-file.yaml", "Hermes 2", "hermse 2", "Hermes 11", "Hermes one", "1", "a", "h"],
)
def test_what_stands_for_no_mission_finds_none(base: KnowledgeBase, text: str) -> None:
    assert find_mission(text, base) is None


def test_missions_are_offered_by_title_and_given_by_file(base: KnowledgeBase) -> None:
    assert {(o.label, o.value) for o in mission_options(base)} == {("Hermes 1", "hermes.yaml"), ("Argo 2", "argo.yaml")}
