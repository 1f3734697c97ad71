"""Two passages that tell different times: both are given."""

from pathlib import Path

import pytest

from knowledge.answer.model import Kind
from knowledge.base import load_knowledge
from tests.knowledge.conftest import Ask
from tests.knowledge.missions import VOSTOK, write_folder


@pytest.mark.parametrize("question", ["what time did they land", "When did it land?"])
def test_both_times_and_both_quotes_are_given(ask: Ask, question: str) -> None:
    answer = ask("vostok", question)
    assert answer.kind is Kind.CONFLICT
    assert "09:41" in answer.text
    assert "09:43" in answer.text
    assert [time for time in ("09:41", "09:43") if not any(time in c.quote for c in answer.citations)] == []


def test_one_time_told_twice_is_no_conflict(tmp_path: Path) -> None:
    agreed = load_knowledge(write_folder(tmp_path, {"vostok-21.txt": VOSTOK.replace("09:41", "09:43")}))
    answer = agreed.ask("what time did they land")
    assert answer.kind is not Kind.CONFLICT
    assert "09:43" in answer.text
