import asyncio
import logging
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.library.live import LiveKnowledge, Reload, ReloadRefused
from bot.library.watch import watch_folder
from tests.bot.library.folders import MISSION, make_library, write_mission

pytestmark = pytest.mark.asyncio

CHANGED = MISSION.replace("Peregrine 2", "Peregrine 3")
Outcomes = asyncio.Queue[Reload | ReloadRefused]


@asynccontextmanager
async def watching(path: Path, library: LiveKnowledge) -> AsyncIterator[Outcomes]:
    """Watch a folder for the length of the block; what its reloads come to is put into the queue."""
    outcomes: Outcomes = asyncio.Queue()
    task = asyncio.create_task(watch_folder(path, library, outcomes.put_nowait, look=0.1, rest=0.1))
    await asyncio.sleep(0.3)  # until the watch is set up: there is no telling from outside
    yield outcomes
    task.cancel()
    with suppress(asyncio.CancelledError):
        await asyncio.wait_for(task, 10)


async def next_of(outcomes: Outcomes) -> Reload | ReloadRefused:
    return await asyncio.wait_for(outcomes.get(), 30)


async def taken(outcomes: Outcomes) -> Reload:
    """Return the next reload that changed something; a slow disk may tell of one saving twice."""
    while True:
        outcome = await next_of(outcomes)
        assert isinstance(outcome, Reload), outcome
        if outcome.changed:
            return outcome


async def test_saved_file_is_reloaded(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    async with watching(tmp_path, library) as outcomes:
        write_mission(tmp_path, CHANGED)
        await taken(outcomes)
    assert library.base.ask("which rocket was it").text == "Peregrine 3"


async def test_many_files_saved_at_once_are_one_reload(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    async with watching(tmp_path, library) as outcomes:
        for number in range(20):
            (tmp_path / f"m{number}.yaml").write_text(MISSION.replace("Kestrel 4", f"Heron {number}"), "utf-8")
        reload = await taken(outcomes)
    assert reload.changes.documents_added.count == 20


async def test_refusal_is_told_once_and_the_watch_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    library, _ = make_library(write_mission(tmp_path))
    async with watching(tmp_path, library) as outcomes:
        with caplog.at_level(logging.INFO, "bot.library"):
            write_mission(tmp_path, "title: [")
            assert isinstance(await next_of(outcomes), ReloadRefused)
        assert "kestrel.yaml:1" not in caplog.text, "the observer logs it"
        write_mission(tmp_path, CHANGED)
        await taken(outcomes)


async def test_folder_that_vanishes_and_returns_is_reloaded(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    library, _ = make_library(write_mission(folder))
    async with watching(folder, library) as outcomes:
        shutil.rmtree(folder)
        await asyncio.sleep(1)
        assert library.base.ask("which rocket was it").text == "Peregrine 2"
        write_mission(folder, CHANGED)
        while not (isinstance(outcome := await next_of(outcomes), Reload) and outcome.changed):
            pass
        write_mission(folder, MISSION)
        await taken(outcomes)
    assert library.base.ask("which rocket was it").text == "Peregrine 2"


async def test_folder_behind_a_link_that_is_pointed_elsewhere_is_reloaded(tmp_path: Path) -> None:
    for name, text in (("one", MISSION), ("two", CHANGED)):
        write_mission(tmp_path / name, text)
    (tmp_path / "current").symlink_to(tmp_path / "one")
    library, _ = make_library(tmp_path / "current")
    async with watching(tmp_path / "current", library) as outcomes:
        (tmp_path / "next").symlink_to(tmp_path / "two")
        (tmp_path / "next").replace(tmp_path / "current")
        await taken(outcomes)
        (tmp_path / "two" / "more.yaml").write_text(MISSION.replace("Kestrel 4", "Heron IX"), "utf-8")
        assert (await taken(outcomes)).changes.documents_added.examples == ("Heron IX",)


async def test_single_file_is_watched_also_when_another_takes_its_place(tmp_path: Path) -> None:
    path = write_mission(tmp_path / "knowledge") / "kestrel.yaml"
    library, _ = make_library(path)
    async with watching(path, library) as outcomes:
        (tmp_path / "knowledge" / "other.txt").write_text("Nothing of this is read.", "utf-8")
        for text in (CHANGED, MISSION):
            (tmp_path / "new.yaml").write_text(text, "utf-8")
            (tmp_path / "new.yaml").replace(path)
            await taken(outcomes)
    assert library.base.ask("which rocket was it").text == "Peregrine 2"


async def test_watch_ends_at_once_when_cancelled(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    task = asyncio.create_task(watch_folder(tmp_path, library))
    await asyncio.sleep(0.3)
    task.cancel()
    done, _ = await asyncio.wait([task], timeout=3)
    assert done
    assert task.cancelled()


async def test_folder_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    library, loader = make_library(write_mission(tmp_path / "one"))
    loader.folder = tmp_path / "two"
    async with watching(tmp_path / "two", library) as outcomes:
        write_mission(tmp_path / "two", CHANGED)
        await taken(outcomes)
