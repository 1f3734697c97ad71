from pathlib import Path

import pytest

from bot.cli.main import execute
from tests.bot.cli.doubles import make_console, told, written

MISSION = """\
title: Soyuz MS-09
facts:
  - {id: rocket, field: Launch rocket, value: Soyuz-FG}
"""
RIGHT = "questions:\n  - {ask: which rocket was it, answer: [Soyuz-FG]}\n"
WRONG = "  - {ask: what rocket launched it, answer: [Falcon 9]}\n"


def check(folder: Path, **files: str) -> tuple[int, str]:
    """Return the exit status and the output for a folder with these files."""
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, "utf-8")
    console = make_console()
    status = execute(["check", str(folder)], console)
    assert told(console) == ""
    return status, written(console)


def test_a_folder_in_order_is_counted_and_its_golden_questions_pass(tmp_path: Path) -> None:
    status, text = check(tmp_path, soyuz__yaml=MISSION, soyuz__questions__yaml=RIGHT)
    assert status == 0
    assert text.startswith("in order: documents 1, facts 1, ")
    assert "1 of 1 golden questions passed" in text


def test_a_failed_question_is_shown_with_its_line_and_its_reason(tmp_path: Path) -> None:
    status, text = check(tmp_path, soyuz__yaml=MISSION, soyuz__questions__yaml=RIGHT + WRONG)
    assert status == 1
    assert "failed: soyuz.questions.yaml:3" in text
    assert "what rocket launched it" in text
    assert "1 of 2 golden questions passed" in text


def test_a_folder_without_golden_questions_is_in_order(tmp_path: Path) -> None:
    status, text = check(tmp_path, soyuz__yaml=MISSION)
    assert status == 0
    assert "no golden questions to ask" in text


@pytest.mark.slow
def test_the_shipped_missions_pass_all_their_golden_questions() -> None:
    console = make_console()
    assert execute(["check"], console) == 0, written(console)
