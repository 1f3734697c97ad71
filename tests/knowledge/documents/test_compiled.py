"""Compiled files: kept between runs, and never worse than building anew."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.documents.compiled import Origin, Plain, load_compiled

BUILT = ({"a": ("b", frozenset({"c"}))}, ["d", 1, 0.5], b"e")
MODULES = ("text/*.py",)


def origin(source: bytes = b"source", name: str = "english") -> Origin:
    return Origin(name, (source,), MODULES, ("yaml",))


class Builder:
    """Builds, and counts how often it had to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Plain:
        self.times += 1
        return BUILT


@pytest.fixture
def build() -> Builder:
    return Builder()


def test_what_was_built_once_is_read_the_next_time(build: Builder, tmp_path: Path) -> None:
    assert load_compiled(tmp_path / "new", origin(), build) == BUILT
    assert load_compiled(tmp_path / "new", origin(), build) == BUILT
    assert build.times == 1


def test_without_a_folder_it_is_built_each_time(build: Builder) -> None:
    assert load_compiled(None, origin(), build) == load_compiled(None, origin(), build) == BUILT
    assert build.times == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content + b"\0",
        lambda content: content[:20] + b"\xff" + content[21:],
        lambda content: b"\xff" * len(content),
    ],
)
def test_a_damaged_file_is_built_anew_and_mended(
    damage: Callable[[bytes], bytes], build: Builder, tmp_path: Path
) -> None:
    load_compiled(tmp_path, origin(), build)
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert load_compiled(tmp_path, origin(), build) == BUILT
    assert (build.times, path.read_bytes()) == (2, whole)


@pytest.mark.parametrize(
    "other",
    [
        origin(b"other source"),
        Origin("english", (b"sou", b"rce"), MODULES, ("yaml",)),
        Origin("english", (b"source",), ("lexicon/*.py",), ("yaml",)),
        Origin("english", (b"source",), MODULES, ("tantivy",)),
    ],
)
def test_a_file_of_another_origin_is_not_read(other: Origin, build: Builder, tmp_path: Path) -> None:
    load_compiled(tmp_path, origin(), build)
    load_compiled(tmp_path, other, build)
    assert build.times == 2


def test_a_folder_that_cannot_be_written_costs_only_time(build: Builder, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert load_compiled(blocked / "cache", origin(), build) == BUILT
    assert load_compiled(blocked, origin(), build) == BUILT
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_directory_in_the_files_place_costs_only_time(build: Builder, tmp_path: Path) -> None:
    path = origin().path(tmp_path)
    path.mkdir()
    assert load_compiled(tmp_path, origin(), build) == BUILT
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_kept_is_built_each_time(tmp_path: Path) -> None:
    assert load_compiled(tmp_path, origin(), lambda: (Path("x"),)) == (Path("x"),)
    assert list(tmp_path.iterdir()) == []


def test_old_files_of_a_name_are_removed_and_those_of_others_kept(build: Builder, tmp_path: Path) -> None:
    load_compiled(tmp_path, origin(name="other"), build)
    for number in range(12):
        load_compiled(tmp_path, origin(b"%d" % number), build)
        os.utime(origin(b"%d" % number).path(tmp_path), (number, number))
    kept = {path.name for path in tmp_path.iterdir()}
    assert kept == {origin(b"%d" % n).path(tmp_path).name for n in range(4, 12)} | {
        origin(name="other").path(tmp_path).name
    }
