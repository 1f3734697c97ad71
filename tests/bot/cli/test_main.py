"""The command line as a whole: through `execute`, and as a process where streams and signals matter."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.main import COMMANDS, execute
from tests.bot.cli.doubles import make_console, told, written

ROOT = Path(__file__).parents[3]
ARTICLE = """\
= Soyuz MS-09 =

Soyuz MS-09
- Launch Rocket: Soyuz-FG
- Launch Date: UTC
- Landing Site: Kazakh Steppe

Soyuz MS-09 was a Soyuz spaceflight that launched on 6 June 2018.

== Air leak ==
The leak was sealed with an epoxy sealant.
"""
ASCII_ONLY = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ALTAI = [sys.executable, "-m", "bot"]
ENVIRON = os.environ | {"PYTHONPATH": str(ROOT)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A knowledge folder with one small article."""
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "soyuz.txt").write_text(ARTICLE, "utf-8")
    return tmp_path / "knowledge"


def altai(*arguments: str, typed: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    """Run `altai` as a process."""
    return subprocess.run(
        [*ALTAI, *arguments],
        input=typed,
        env=ENVIRON | environ,
        encoding="utf-8",
        capture_output=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("question", "status", "shown"),
    [
        (["which rocket was it?"], 0, "[1] “- Launch Rocket: Soyuz-FG”\n    Soyuz MS-09, Infobox, soyuz.txt, line 4"),
        (["which", "rocket", "was", "it"], 0, "Soyuz-FG"),
        (["--", "- which rocket was it?"], 0, "Soyuz-FG"),
        (["who won the world cup in 1998?"], 1, ""),
        ([""], 1, ""),
    ],
)
def test_the_exit_status_tells_whether_there_is_an_answer(
    question: list[str], status: int, shown: str, folder: Path
) -> None:
    console = make_console()
    assert execute(["ask", "--knowledge", str(folder), *question], console) == status
    assert shown in written(console)
    assert written(console).strip()
    assert told(console) == ""


def test_json_is_one_object_and_nothing_else(folder: Path) -> None:
    console = make_console()
    assert execute(["ask", "--json", "which rocket was it?", "--knowledge", str(folder)], console) == 0
    record = json.loads(written(console))
    assert list(record) == [
        "id", "answered", "kind", "answer", "confidence", "citations", "suggestions", "revision", "elapsed_ms",
    ]  # fmt: skip
    assert record["answer"] == "Soyuz-FG"
    assert record["citations"] == [
        {"source": "soyuz.txt", "section": "Infobox", "line": 4, "quote": "- Launch Rocket: Soyuz-FG"}
    ]


def test_no_answer_is_json_too(folder: Path) -> None:
    console = make_console()
    assert execute(["ask", "--json", "--knowledge", str(folder), "who won the world cup?"], console) == 1
    record = json.loads(written(console))
    assert (record["answered"], record["answer"], record["citations"]) == (False, "", [])


def test_a_batch_file_is_answered(folder: Path, tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_text('{"id": "a", "ask": "which rocket?"}\noops\n{"id": "b", "ask": "where did it land?"}\n')
    console = make_console()
    assert execute(["ask", "--batch", str(batch), "--knowledge", str(folder)], console) == 0
    first, bad, last = map(json.loads, written(console).splitlines())
    assert (first["answer"], bad["id"], last["answer"]) == ("Soyuz-FG", None, "Kazakh Steppe")


def test_search_finds_passages_for_people_and_programs(folder: Path) -> None:
    people, programs = make_console(), make_console()
    assert execute(["search", "epoxy", "-k", "1", "--knowledge", str(folder)], people) == 0
    assert " 1. The leak was sealed with an epoxy sealant.\n    Soyuz MS-09, Air leak, soyuz.txt, line 11" in written(
        people
    )
    assert execute(["search", "epoxy", "-k", "1", "--json", "--knowledge", str(folder)], programs) == 0
    (hit,) = json.loads(written(programs))["hits"]
    assert list(hit) == ["source", "document", "passage", "score"]
    assert hit["passage"] == "The leak was sealed with an epoxy sealant."


def test_nothing_found_is_status_one(folder: Path) -> None:
    console = make_console()
    assert execute(["search", "zzzzqqqq", "--knowledge", str(folder)], console) == 1
    assert written(console) == ""


@pytest.mark.parametrize("command", ["ask", "search", "check", "chat"])
def test_bad_knowledge_is_told_with_every_problem_and_no_traceback(command: str, tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("title: [", "utf-8")
    (tmp_path / "two.yaml").write_text("facts: 5", "utf-8")
    console = make_console()
    words = ["x"] if command in ("ask", "search") else []
    assert execute([command, *words, "--knowledge", str(tmp_path)], console) == 2
    assert written(console) == ""
    assert "one.yaml:" in told(console)
    assert "two.yaml" in told(console)
    assert "altai: the knowledge cannot be used" in told(console)


@pytest.mark.parametrize("command", ["ask", "search"])
def test_knowledge_or_a_batch_that_is_not_there_is_named(command: str, folder: Path, tmp_path: Path) -> None:
    console = make_console()
    assert execute([command, "x", "--knowledge", str(tmp_path / "nowhere")], console) == 2
    assert "nowhere" in told(console)
    console = make_console()
    assert execute([command, "--batch", str(tmp_path / "none.jsonl"), "--knowledge", str(folder)], console) == 2
    assert "none.jsonl: No such file or directory" in told(console)


def test_the_environment_can_name_the_knowledge_and_the_option_wins(folder: Path) -> None:
    console = make_console(environ={"ALTAI_KNOWLEDGE": str(folder)})
    assert execute(["ask", "which rocket was it?"], console) == 0
    console = make_console(environ={"ALTAI_KNOWLEDGE": "nowhere"})
    assert execute(["ask", "which rocket was it?", "--knowledge", str(folder)], console) == 0


def test_a_chat_through_a_pipe_answers_line_by_line(folder: Path) -> None:
    console = make_console(b"which rocket was it?\nand where did it land?\n/quit\nnever asked\n")
    assert execute(["chat", "--knowledge", str(folder)], console) == 0
    assert "Soyuz-FG" in written(console)
    assert "Kazakh Steppe" in written(console)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["aks", "x"], "there is no command 'aks' (did you mean ask?)"),
        (["ask"], "give either a QUESTION or --batch FILE"),
        (["ask", "x", "--batch", "f"], "give either a QUESTION or --batch FILE"),
        (["search"], "give either a QUERY or --batch FILE"),
        (["search", "x", "-k", "0"], "'0' is no number from 1 to 1000"),
        (["search", "x", "-k", "many"], "'many' is no number from 1 to 1000"),
        (["check", "a", "--knowledge", "b"], "give either a FOLDER or --knowledge PATH"),
        (["ask", "--jsno", "x"], "unrecognized arguments: --jsno"),
        ([], "commands:"),
    ],
)
def test_a_wrong_call_is_told_on_standard_error_with_status_two(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(arguments, make_console()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err


@pytest.mark.parametrize("command", [*COMMANDS, ""])
def test_every_command_explains_itself_with_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute([*command.split(), "--help"], make_console()) == 0
    out, _ = capsys.readouterr()
    assert "examples:\n  altai" in out
    assert all(name in out for name in (COMMANDS if not command else [command]))


def test_the_version_is_told() -> None:
    done = altai("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("altai")


def test_output_is_utf8_whatever_the_locale(folder: Path) -> None:
    done = altai("ask", "which rocket was it?", "--knowledge", str(folder), **ASCII_ONLY)
    assert (done.returncode, done.stderr) == (0, "")
    assert "“- Launch Rocket: Soyuz-FG”" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are bytes on POSIX only")
def test_an_argument_that_is_no_text_is_a_question_like_any_other(folder: Path) -> None:
    done = subprocess.run(
        [*ALTAI, "ask", "--json", b"which rocket \xff\xfe", "--knowledge", str(folder)],
        env=ENVIRON,
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["answered"] is True


def test_a_question_with_a_lone_surrogate_stays_valid_json(folder: Path) -> None:
    done = altai(
        "ask", "--batch", "-", "--knowledge", str(folder), typed='{"id": "\\ud800", "ask": "\\udc00 rocket?"}\n'
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["id"] == "\ud800"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_leaves_early_is_no_error(folder: Path) -> None:
    lines = '{"ask": "which rocket?"}\n' * 2000
    process = subprocess.Popen(
        [*ALTAI, "ask", "--batch", "-", "--knowledge", str(folder)],
        env=ENVIRON,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdin.write(lines.encode()[:40])
        process.stdin.flush()
        assert process.stdout.readline()
        process.stdout.close()
        process.stdin.write(lines.encode()[:30_000])
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
def test_ctrl_c_ends_quietly(folder: Path) -> None:
    with subprocess.Popen(
        [*ALTAI, "ask", "--batch", "-", "--knowledge", str(folder)],
        env=ENVIRON,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b'{"ask": "which rocket?"}\n')
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(folder: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*ALTAI, "ask", "which rocket?", "--knowledge", str(folder)],
            env=ENVIRON,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("altai: ")
    assert "Traceback" not in done.stderr


def test_asking_imports_neither_discord_nor_an_event_loop(folder: Path) -> None:
    program = (
        "import sys; from bot.cli.main import main; main(['ask', 'which rocket?', '--knowledge', sys.argv[1]]);"
        "print(sorted({'discord', 'aiohttp', 'asyncio', 'importlib.metadata', 'difflib'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        env=ENVIRON,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.stdout.endswith("[]\n")
