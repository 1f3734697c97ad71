import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.ask import answer_batch
from bot.cli.batch import LONGEST_LINE, open_batch
from bot.cli.search import search_batch
from tests.bot.cli.doubles import Echo, make_console, told, written


def replies_to(*lines: bytes) -> list[dict[str, Any]]:
    console = make_console()
    answer_batch(Echo().ask, io.BytesIO(b"\n".join(lines)), console)
    return [json.loads(line) for line in written(console).splitlines()]


def test_every_line_is_answered_in_order_under_its_own_id() -> None:
    replies = replies_to(*(b'{"id": "q%d", "ask": "number %d?"}' % (n, n) for n in range(20)))
    assert [(reply["id"], reply["answer"]) for reply in replies] == [(f"q{n}", f"number {n}?") for n in range(20)]


def test_earlier_turns_reach_the_engine() -> None:
    echo = Echo()
    answer_batch(echo.ask, io.BytesIO(b'{"id": 1, "before": ["who?", "why?"], "ask": "when?"}'), make_console())
    assert echo.asked == [("when?", ("who?", "why?"))]


@pytest.mark.parametrize(
    ("line", "name", "error"),
    [
        (b"not json", None, "no JSON at column 1"),
        (b'{"id": "q1", "ask": "cut off', None, "no JSON"),
        (b"[1, 2]", None, "is a list"),
        (b"null", None, "write one JSON object a line"),
        (b'{"id": "q1"}', "q1", '"ask" is missing'),
        (b'{"id": "q1", "ask": 5}', "q1", '"ask" is a number'),
        (b'{"id": "q1", "ask": ["a"]}', "q1", '"ask" is a list'),
        (b'{"id": "q1", "ask": "a", "before": "who?"}', "q1", '"before" has to be a list'),
        (b'{"id": "q1", "ask": "a", "before": [1]}', "q1", '"before" has to be a list'),
        (b'{"id": {"a": 1}, "ask": "a"}', None, '"id" is an object'),
        (b'{"id": true, "ask": "a"}', None, '"id" is true or false'),
        (b'{"id": "q1", "ask": "\xff"}', None, "not UTF-8 at byte 22"),
        (b"[" * 200_000, None, "nested too deeply"),
        (b'{"id": ' + b"9" * 5000 + b"}", None, "no JSON that can be read"),
        (b'{"id": "q1", "ask": "' + b"a" * LONGEST_LINE + b'"}', None, "longer than 1,048,576 bytes"),
    ],
    ids=range(15),
)
def test_a_bad_line_gets_an_error_with_its_line_number_and_the_run_goes_on(
    line: bytes, name: str | None, error: str
) -> None:
    first, bad, last = replies_to(b'{"id": "a", "ask": "one?"}', line, b'{"id": "b", "ask": "two?"}')
    assert (first["answer"], last["answer"]) == ("one?", "two?")
    assert list(bad) == ["id", "error"]
    assert bad["id"] == name
    assert bad["error"].startswith("line 2: ")
    assert error in bad["error"]


def test_blank_lines_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    replies = replies_to(b'\xef\xbb\xbf{"id": "a", "ask": "one?"}\r', b"", b"  ", b'{"id": "b", "ask": "two?"}\r\n')
    assert [reply["id"] for reply in replies] == ["a", "b"]


def test_other_keys_and_a_missing_id_are_no_error() -> None:
    assert replies_to(b'{"ask": "one?", "kind": "infobox", "before": null}')[0]["id"] is None


def test_bad_lines_are_counted_on_standard_error_only() -> None:
    console = make_console()
    answer_batch(Echo().ask, io.BytesIO(b'x\n{"id": 1, "ask": "one?"}\ny\n'), console)
    assert len(written(console).splitlines()) == 3
    assert "2 of the lines could not be read" in told(console)


def test_each_answer_is_out_before_the_next_line_is_read() -> None:
    console = make_console()
    seen: list[int] = []

    class Lines(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            seen.append(len(written(console).splitlines()))
            return super().readline(size)

    answer_batch(Echo().ask, Lines(b'{"ask": "a?"}\n{"ask": "b?"}\n'), console)
    assert seen == [0, 1, 2]


def test_a_search_batch_answers_with_ranked_hits() -> None:
    console = make_console()
    search_batch(Echo().search, io.BytesIO(b'{"id": "q1", "question": "leak"}\n{"id": "q2"}\n'), 2, console)
    found, bad = map(json.loads, written(console).splitlines())
    assert [hit["passage"] for hit in found["hits"]] == ["Found leak. And more."] * 2
    assert (bad["id"], list(bad)) == ("q2", ["id", "error"])


def test_a_dash_means_standard_input() -> None:
    console = make_console(b"one\n")
    with open_batch("-", console) as lines:
        assert lines.read() == b"one\n"
    assert not console.stdin.closed


def test_a_batch_that_is_not_there_says_which(tmp_path: Path) -> None:
    with (
        pytest.raises(FileNotFoundError, match=r"missing\.jsonl"),
        open_batch(f"{tmp_path}/missing.jsonl", make_console()),
    ):
        pass


@given(st.lists(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: json.dumps({"ask": text}).encode())))
def test_whatever_the_lines_there_is_one_json_object_for_each_that_is_not_blank(lines: list[bytes]) -> None:
    data = b"\n".join(lines)
    console = make_console()
    answer_batch(Echo().ask, io.BytesIO(data), console)
    replies = [json.loads(line) for line in written(console).split("\n") if line]
    assert len(replies) == sum(bool(line.strip()) for line in data.split(b"\n"))
    assert all("error" in reply or "answered" in reply for reply in replies)
