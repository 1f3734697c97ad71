"""Looking fields up by their names, and asking about one chosen mission."""

from pathlib import Path

import pytest

from knowledge.answer.model import Kind
from knowledge.base import KnowledgeBase, load_knowledge

_HERMES = """\
title: Hermes 1
facts:
  - {id: rocket, field: Launch rocket, value: Ariane 5}
  - {id: landing-a, field: Landing date, value: 3 May 1999}
  - {id: landing-b, field: Landing date, value: 4 May 1999}
  - {id: leak, field: Leak cause, value: a loose screw, status: disputed, by: Dana Reed, disputed_by: [the agency]}
unknown:
  - {field: Cost, note: No source tells the cost.}
"""
_ARGO = """\
title: Argo 2
facts:
  - {id: rocket, field: Launch rocket, value: Proton}
"""


@pytest.fixture
def base(tmp_path: Path) -> KnowledgeBase:
    (tmp_path / "hermes.yaml").write_text(_HERMES, encoding="utf-8")
    (tmp_path / "argo.yaml").write_text(_ARGO, encoding="utf-8")
    return load_knowledge(tmp_path)


@pytest.mark.parametrize("name", ["Launch rocket", "launch ROCKET", "rocket"])
def test_a_field_is_found_by_name_or_id_in_the_mission_meant(base: KnowledgeBase, name: str) -> None:
    argo, hermes = base.documents
    found = [base.look_up(name, mission) for mission in (hermes, argo)]
    assert [answer and answer.text for answer in found] == ["Ariane 5", "Proton"]
    assert all(answer and answer.citations[0].fact == "rocket" and answer.revision for answer in found)


def test_two_values_of_one_field_are_a_conflict_and_both_are_told(base: KnowledgeBase) -> None:
    answer = base.look_up("Landing date", base.documents[1])
    assert answer is not None
    assert (answer.kind, answer.text, len(answer.citations)) == (Kind.CONFLICT, "3 May 1999; 4 May 1999", 2)


def test_a_disputed_value_keeps_its_attribution(base: KnowledgeBase) -> None:
    answer = base.look_up("Leak cause", base.documents[1])
    assert answer is not None
    assert answer.kind is Kind.CLAIM
    assert "According to Dana Reed" in answer.text
    assert "disputed by the agency" in answer.text


def test_a_blank_field_is_no_answer_and_says_why(base: KnowledgeBase) -> None:
    answer = base.look_up("Cost", base.documents[1])
    assert answer is not None
    assert not answer.answered
    assert answer.note == "No source tells the cost."


@pytest.mark.parametrize("name", ["", " ", "Colour", "rocke"])
def test_what_is_no_field_is_left_to_the_caller(base: KnowledgeBase, name: str) -> None:
    assert base.look_up(name, base.documents[1]) is None


def test_a_question_that_names_no_mission_is_about_the_one_chosen(base: KnowledgeBase) -> None:
    argo, hermes = base.documents
    assert base.ask("Which rocket was it?", about=argo).text == "Proton"
    assert base.ask("Which rocket was it?", about=hermes).text == "Ariane 5"
    assert base.ask("Which rocket launched Hermes 1?", about=argo).text == "Ariane 5"
