import pytest

from bot.cli.chat import MOST_TURNS, converse, greeting
from tests.bot.cli.doubles import Echo, make_console, typing, written


def chat(*lines: str | type[BaseException], terminal: bool = False) -> tuple[str, list[tuple[str, tuple[str, ...]]]]:
    """Return what a chat wrote and what it asked of the engine."""
    console, echo = make_console(terminal=terminal), Echo()
    converse(echo.ask, console, typing(lines))
    return written(console), echo.asked


def test_every_question_is_asked_with_the_earlier_ones_in_mind() -> None:
    text, asked = chat("who?", "  ", "when?", "how")
    assert asked == [("who?", ()), ("when?", ("who?",)), ("how", ("who?", "when?"))]
    assert "[1] “- Launch Rocket: Soyuz-FG”" in text
    assert "I don't know" in text


def test_only_the_latest_turns_are_kept() -> None:
    _, asked = chat(*(f"{n}?" for n in range(MOST_TURNS + 5)))
    assert asked[-1][1] == tuple(f"{n}?" for n in range(4, MOST_TURNS + 4))


def test_a_new_conversation_forgets_the_old_one() -> None:
    assert chat("who?", "/new", "when?")[1] == [("who?", ()), ("when?", ())]


@pytest.mark.parametrize("way_out", ["/quit", "/QUIT", " /exit ", "/q", EOFError])
def test_there_is_a_way_out(way_out: str | type[BaseException]) -> None:
    assert chat("who?", way_out, "never asked?")[1] == [("who?", ())]


def test_one_ctrl_c_is_forgiven_and_two_in_a_row_leave() -> None:
    text, asked = chat("a?", KeyboardInterrupt, "b?", KeyboardInterrupt, KeyboardInterrupt, "never asked?")
    assert [question for question, _ in asked] == ["a?", "b?"]
    assert "Ctrl-C once more" in text


def test_commands_are_not_asked_and_a_mistyped_one_is_put_right() -> None:
    text, asked = chat("/help", "/hlep", "/")
    assert asked == []
    assert "forget this conversation" in text
    assert "There is no /hlep (did you mean /help?)" in text


def test_the_shell_prompt_starts_on_a_line_of_its_own_after_ctrl_d() -> None:
    assert chat("a?", EOFError, terminal=True)[0].endswith("\n\n\n")
    assert not chat("a?", EOFError)[0].endswith("\n\n\n")


@pytest.mark.parametrize(
    ("titles", "about"),
    [
        ([], "nothing yet."),
        (["", "Soyuz MS-09"], "Soyuz MS-09."),
        (list("abcdefg"), "a, b, c, d, e and 2 more."),
    ],
)
def test_the_greeting_names_the_missions_but_not_all_of_many(titles: list[str], about: str) -> None:
    assert greeting(titles).startswith(f"Altai knows about {about}")
