"""Which mission a name stands for."""

import pytest

from bot.replies.missions import Missions
from knowledge.documents.model import Document

_TITLES = (
    "Apollo 11",
    "Apollo 13",
    "Soyuz MS-09",
    "Soyuz TM-9",
    "Vostok 1",
    "Cassiopeia 1",
    "Gemini VI",
    "Winged Shoe",
)


@pytest.fixture
def missions() -> Missions:
    documents = [Document(f"{title.lower().replace(' ', '-')}.yaml", title, "") for title in _TITLES]
    return Missions([*documents, Document("old/twin.yaml", "Twin", ""), Document("new/twin.yaml", "Twin", "")])


def _found(missions: Missions, text: str) -> str | None:
    found = missions.find(text)
    return found.title if found else None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("apollo 11", "Apollo 11"),
        ("Apolo 11", "Apollo 11"),
        ("appolo-13", "Apollo 13"),
        ("apollo-13", "Apollo 13"),
        ("sojus ms 09", "Soyuz MS-09"),
        ("MS-9", "Soyuz MS-09"),
        ("soyuz tm9", "Soyuz TM-9"),
        ("vostok", "Vostok 1"),
        ("Gemini", "Gemini VI"),
        ("wingd shoe", "Winged Shoe"),
        ("Cassiop…", "Cassiopeia 1"),
    ],
)
def test_a_misspelt_or_shortened_name_is_found(missions: Missions, text: str, title: str) -> None:
    assert _found(missions, text) == title


@pytest.mark.parametrize(
    "text",
    [
        "Apollo 12", "Apollo 1", "Apollo 110", "Apollo XI", "Apollo", "Soyuz MS-10", "MS-10", "Soyuz TMA-09M", "Soyuz",
        "Soyuz 9", "Vostok 2", "Voskhod 1", "Gemini VII", "Gemini V", "9", "1", "a", "x", "…", "-", "", "Twin",
    ],
)  # fmt: skip
def test_another_number_another_code_and_what_is_not_one_mission_alone_finds_none(
    missions: Missions, text: str
) -> None:
    assert _found(missions, text) is None


def test_missions_of_one_title_go_by_their_files(missions: Missions) -> None:
    twin = missions.find("new/twin.yaml")
    assert twin
    assert missions.name(twin) == twin.source


def test_the_nearest_are_named_by_likeness(missions: Missions) -> None:
    nearest = missions.nearest("Apollo 12", 3)
    assert len(nearest) == 3
    assert set(nearest[:2]) == {"Apollo 11", "Apollo 13"}
