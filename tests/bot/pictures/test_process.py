"""Drawing in a process of its own, with real processes."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import ToldError
from bot.pictures.events import split_missions
from bot.pictures.layout import lay_out
from bot.pictures.model import Chart
from bot.pictures.process import PNG, Drawer, PictureError
from bot.pictures.wording import word_timeline
from tests.bot.pictures.invented import CASES, phrases_of

pytestmark = pytest.mark.asyncio


def make_chart() -> Chart:
    return word_timeline(split_missions(CASES["two events"]), phrases_of()).chart


async def test_process_draws_what_the_layout_draws(tmp_path: Path) -> None:
    drawn = await Drawer(os.environ, tmp_path)(make_chart())
    assert drawn.startswith(PNG)
    assert drawn == lay_out(make_chart()).png()


async def test_process_that_dies_is_an_error_with_its_last_words() -> None:
    with pytest.raises(PictureError, match=r"ended with 1: .*No module named bot\.pictures\.none"):
        await Drawer(os.environ, module="bot.pictures.none")(make_chart())


async def test_process_that_gives_no_picture_is_an_error() -> None:
    with pytest.raises(PictureError, match="ended with 0: no picture"):
        await Drawer(os.environ, module="tests.bot.pictures.silent")(make_chart())


async def test_process_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    environ = os.environ | {"SLEEPER": str(tmp_path / "pid")}
    with pytest.raises(PictureError, match="not drawn after 2 seconds"):
        await Drawer(environ, seconds=2, module="tests.bot.pictures.sleeper")(make_chart())
    assert not is_running(tmp_path / "pid")


async def test_process_of_a_caller_that_gives_up_is_ended(tmp_path: Path) -> None:
    environ = os.environ | {"SLEEPER": str(tmp_path / "pid")}
    task = asyncio.create_task(Drawer(environ, module="tests.bot.pictures.sleeper")(make_chart()))
    while not (tmp_path / "pid").exists():
        await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not is_running(tmp_path / "pid")


async def test_process_is_not_told_the_token(tmp_path: Path) -> None:
    environ = os.environ | {"ALTAI_TOKEN": "secret", "SLEEPER": str(tmp_path / "pid")}
    with pytest.raises(PictureError):
        await Drawer(environ, seconds=2, module="tests.bot.pictures.sleeper")(make_chart())
    assert "secret" not in (tmp_path / "pid.environ").read_text("utf-8")


async def test_system_without_room_for_a_process_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="no process to draw in"):
        await Drawer(os.environ, python=str(tmp_path / "nowhere"))(make_chart())


async def test_people_are_told_that_the_text_says_the_same() -> None:
    error = PictureError("killed")
    assert isinstance(error, ToldError)
    assert error.tell(phrases_of("de")) == "Das Bild ließ sich nicht zeichnen; der Text sagt dasselbe."


async def test_the_bot_itself_never_imports_what_draws() -> None:
    program = (
        "import sys, bot.pictures.cache, bot.pictures.process;"
        " print(sorted({'matplotlib', 'numpy', 'PIL'} & sys.modules.keys()))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def is_running(pid_file: Path) -> bool:
    try:
        os.kill(int(pid_file.read_text("utf-8")), 0)
    except ProcessLookupError:
        return False
    return True
