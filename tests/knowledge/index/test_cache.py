"""Indexes on disk: built once, whole or not at all, whoever is killed and whoever builds at the same time."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.index.cache import index_directory, open_or_build
from knowledge.index.model import Entry
from tests.knowledge.index.passages import ENTRIES

ROOT = Path(__file__).resolve().parents[3]

BUILD_SLOWLY = """
import sys, time
from pathlib import Path
from knowledge.index.cache import open_or_build
from knowledge.index.model import Entry

def entries():
    for number in range(3000):
        if number == 2500:
            print("halfway", flush=True)
            sys.stdin.readline()
        yield Entry("large.jsonl", "Large", "", f"Passage {number} of a large corpus.", number + 1, str(number))

index = open_or_build(Path(sys.argv[1]), "large", entries)
print(len(index), len(index.search("passage")), flush=True)
"""


def never() -> Iterator[Entry]:
    raise AssertionError("what is built already is not built again")


def start_building(cache: Path) -> subprocess.Popen[str]:
    """Start a process that builds an index of 3,000 passages and waits for a line before the last of them."""
    building = subprocess.Popen(
        [sys.executable, "-c", BUILD_SLOWLY, str(cache)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert building.stdout is not None
    assert building.stdout.readline() == "halfway\n"
    return building


def unfinished(cache: Path) -> list[str]:
    return [path.name for path in cache.iterdir() if path.name.startswith(".building")]


def test_an_index_is_built_once_and_opened_from_then_on(tmp_path: Path) -> None:
    open_or_build(tmp_path / "new" / "cache", "1", lambda: ENTRIES)
    assert len(open_or_build(tmp_path / "new" / "cache", "1", never)) == len(ENTRIES)


def test_another_revision_is_another_index(tmp_path: Path) -> None:
    open_or_build(tmp_path, "1", lambda: ENTRIES)
    assert len(open_or_build(tmp_path, "2", lambda: ENTRIES[:2])) == 2
    assert len(open_or_build(tmp_path, "1", never)) == len(ENTRIES)


@pytest.mark.parametrize("revision", ["../outside", "a/b", "", "\x00", "ü" * 1000])
def test_whatever_the_revision_is_called_its_index_stays_in_the_folder(tmp_path: Path, revision: str) -> None:
    assert index_directory(tmp_path, revision).parent == tmp_path
    assert len(open_or_build(tmp_path, revision, lambda: ENTRIES)) == len(ENTRIES)


def test_progress_is_told_in_passages_and_bytes(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    entries = [Entry("l.jsonl", "", "", f"Passage {number}.", 1) for number in range(2500)]
    open_or_build(tmp_path, "1", lambda: entries, progress=lambda done, size: told.append((done, size)))
    assert [done for done, _ in told] == [1000, 2000, 2500]
    assert [size for _, size in told] == sorted(size for _, size in told)
    assert told[-1][1] > 2500 * len("Passage 1.")


def test_the_stream_is_not_held(tmp_path: Path) -> None:
    alive: list[int] = []

    class Counted(str):
        __slots__ = ()

        def __new__(cls, text: str) -> "Counted":
            alive.append(1)
            return super().__new__(cls, text)

        def __del__(self) -> None:
            alive.pop()

    def entries() -> Iterator[Entry]:
        for number in range(500):
            assert len(alive) < 10
            yield Entry("l.jsonl", "", "", Counted(f"Passage {number}."), 1)

    assert len(open_or_build(tmp_path, "1", entries)) == 500


def test_entries_that_cannot_be_read_leave_nothing_behind(tmp_path: Path) -> None:
    def entries() -> Iterator[Entry]:
        yield ENTRIES[0]
        raise ValueError("line 2 is broken")

    with pytest.raises(ValueError, match="line 2"):
        open_or_build(tmp_path, "1", entries)
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]
    assert len(open_or_build(tmp_path, "1", lambda: ENTRIES)) == len(ENTRIES)


@pytest.mark.parametrize("harm", ["gone", "cut", "other schema", "no manifest", "broken manifest", "list manifest"])
def test_an_index_that_is_not_whole_is_built_anew(tmp_path: Path, harm: str) -> None:
    open_or_build(tmp_path, "1", lambda: ENTRIES)
    directory = index_directory(tmp_path, "1")
    entries, manifest = directory / "entries", directory / "manifest.json"
    if harm == "gone":
        entries.unlink()
    elif harm == "cut":
        entries.write_bytes(entries.read_bytes()[:-1])
    elif harm == "other schema":
        manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "schema": "0"}))
    elif harm == "no manifest":
        manifest.unlink()
    else:
        manifest.write_text("[]" if harm == "list manifest" else "{")
    assert len(open_or_build(tmp_path, "1", lambda: ENTRIES[:3])) == 3


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal here")
def test_a_killed_build_leaves_nothing_that_is_taken_for_whole(tmp_path: Path) -> None:
    building = start_building(tmp_path)
    assert len(unfinished(tmp_path)) == 1
    os.kill(building.pid, signal.SIGKILL)
    building.communicate()
    assert not index_directory(tmp_path, "large").exists()
    assert len(open_or_build(tmp_path, "large", lambda: ENTRIES)) == len(ENTRIES)
    assert unfinished(tmp_path) == []


def test_what_another_process_is_building_is_left_alone(tmp_path: Path) -> None:
    building = start_building(tmp_path)
    open_or_build(tmp_path, "1", lambda: ENTRIES)
    assert len(unfinished(tmp_path)) == 1
    assert building.communicate("go on\n")[0] == "3000 10\n"
    assert unfinished(tmp_path) == []


def test_two_processes_that_build_the_same_do_not_harm_each_other(tmp_path: Path) -> None:
    first, second = start_building(tmp_path), start_building(tmp_path)
    assert len(unfinished(tmp_path)) == 2
    assert second.communicate("go on\n")[0] == "3000 10\n"
    assert first.communicate("go on\n")[0] == "3000 10\n"
    assert unfinished(tmp_path) == []
    assert len(open_or_build(tmp_path, "large", never)) == 3000
