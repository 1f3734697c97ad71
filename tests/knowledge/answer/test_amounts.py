"""Amounts: which number of a sentence can be the one asked for."""

import pytest

from knowledge.base import KnowledgeBase, load_knowledge
from tests.knowledge.missions import write_folder

TOWER = """Harrow Light

The top step of Harrow Light stands 2.9 m above the gallery. The keepers painted the steps in 7 hours and 1 minute. The
first keeper raised four goats. The last sailor left at dawn.
"""


@pytest.fixture(scope="module")
def tower(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return load_knowledge(write_folder(tmp_path_factory.mktemp("tower"), {"harrow.txt": TOWER}))


TERN = """= Tern TK-09 =

Tern TK-09
- Spacecraft: Tern TK-09

The landing of Tern TK-09 was watched by people from Vell.
"""


@pytest.fixture(scope="module")
def tern(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return load_knowledge(write_folder(tmp_path_factory.mktemp("tern"), {"tern.txt": TERN}))


def test_measure_or_rank_is_no_count(tower: KnowledgeBase) -> None:
    assert not tower.ask("how many steps are there").answered
    assert not tower.ask("how many sailors were there").answered


def test_number_of_the_things_asked_for_is_a_count(tower: KnowledgeBase) -> None:
    assert tower.ask("how many goats did the keeper raise").text == "four"


def test_number_in_a_name_counts_nothing(tern: KnowledgeBase) -> None:
    assert not tern.ask("how many people died in the landing").answered
    assert tern.ask("what temperature was it in the capsule").text != "Tern TK-09"
