import os
import sys
from pathlib import Path

import pytest

from bot.cli.console import PLAIN_WIDTH
from bot.cli.history import history_file, open_history
from bot.cli.nearest import did_you_mean
from bot.cli.opening import cache_folder
from bot.cli.progress import Progress, draw_bar
from tests.bot.cli.doubles import make_console, told


@pytest.mark.parametrize(
    ("terminal", "environ", "colour"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
        (True, {"TERM": "xterm"}, True),
    ],
)
def test_colour_is_for_terminals_that_want_it(terminal: bool, environ: dict[str, str], colour: bool) -> None:
    assert make_console(terminal=terminal, environ=environ).colour is colour


def test_only_a_terminal_has_a_width() -> None:
    assert make_console().width == 0
    assert make_console(terminal=True).width == PLAIN_WIDTH


def test_progress_is_drawn_on_a_terminal_and_wiped_out() -> None:
    console = make_console(terminal=True)
    with Progress("building", console, every=0) as progress:
        progress.show(1, 4)
    assert told(console) == "\rbuilding [########......................]  25% of 4\x1b[K\r\x1b[K"


def test_progress_is_silent_in_a_log_and_when_it_is_over_in_a_blink() -> None:
    log, quick = make_console(), make_console(terminal=True)
    with Progress("building", log, every=0) as progress:
        progress.show(1, 4)
    with Progress("building", quick) as progress:
        progress.show(1, 4)
    assert told(log) == told(quick) == ""


def test_a_whole_of_unknown_size_is_counted_and_an_overfull_one_is_full() -> None:
    assert draw_bar(12_345, 0) == "12,345"
    assert "100% of 10" in draw_bar(11, 10)


def test_a_mistyped_word_finds_its_neighbour_and_nonsense_finds_none() -> None:
    assert did_you_mean("serach", ["ask", "search"]) == " (did you mean search?)"
    assert did_you_mean("xyzzy", ["ask", "search"]) == ""


def test_the_users_folders_follow_the_platforms_rules() -> None:
    assert cache_folder({"HOME": "/h"}) == Path("/h/.cache/altai")
    assert cache_folder({"HOME": "/h", "XDG_CACHE_HOME": "/c"}) == Path("/c/altai")
    assert cache_folder({"HOME": "/h", "XDG_CACHE_HOME": "relative/is/ignored"}) == Path("/h/.cache/altai")
    assert cache_folder({"HOME": "/h", "ALTAI_CACHE": "mine"}) == Path("mine")
    assert history_file({"HOME": "/h"}) == Path("/h/.local/state/altai/chat-history")
    assert history_file({"ALTAI_CHAT_HISTORY": "mine"}) == Path("mine")
    assert history_file({"ALTAI_CHAT_HISTORY": ""}) is None


@pytest.mark.skipif(sys.platform == "win32", reason="has no readline")
def test_history_is_kept_for_the_next_chat_in_a_file_of_the_users_own(tmp_path: Path) -> None:
    import readline

    environ = {"ALTAI_CHAT_HISTORY": str(tmp_path / "deep" / "history")}
    readline.clear_history()
    with open_history(environ):
        readline.add_history("which rocket?")
    path = tmp_path / "deep" / "history"
    assert "which" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    readline.clear_history()
    with open_history(environ):
        assert readline.get_history_item(1) == "which rocket?"


def test_a_history_that_cannot_be_kept_does_not_end_the_chat(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with open_history({"ALTAI_CHAT_HISTORY": os.fspath(tmp_path / "file" / "history")}):
        pass
