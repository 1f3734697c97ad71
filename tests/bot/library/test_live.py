import asyncio
import gc
import weakref
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.library.live import LiveKnowledge, Reload, ReloadRefused, open_library
from knowledge.base import KnowledgeBase, load_knowledge
from knowledge.errors import BadKnowledgeError
from tests.bot.library.folders import MISSION, QUESTIONS, make_library, write_mission

pytestmark = pytest.mark.asyncio

CHANGED = MISSION.replace("Peregrine 2", "Peregrine 3")


def rocket(library: LiveKnowledge) -> str:
    return library.base.ask("which rocket was it").text


async def refused(library: LiveKnowledge) -> ReloadRefused:
    with pytest.raises(ReloadRefused) as caught:
        await library.reload()
    return caught.value


async def test_changed_folder_answers_after_a_reload(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    before = library.base.revision
    write_mission(tmp_path, CHANGED)
    assert rocket(library) == "Peregrine 2"
    reload = await library.reload()
    assert rocket(library) == "Peregrine 3"
    assert (reload.before, reload.after) == (before, library.base.revision)
    assert reload.changed
    assert [change.after for change in reload.changes.facts_changed.examples] == ["Peregrine 3"]
    assert (reload.golden.passed, reload.golden.failed) == (1, ())
    assert reload.seconds > 0
    assert library.last_reload is reload
    assert library.last_refusal is None


async def test_the_clock_given_tells_when(tmp_path: Path) -> None:
    write_mission(tmp_path)
    times = iter(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(9))
    library = LiveKnowledge(load_knowledge(tmp_path), lambda: load_knowledge(tmp_path), clock=lambda: next(times))
    assert library.loaded_at.hour == 0
    write_mission(tmp_path, CHANGED)
    assert (await library.reload()).at.hour == 1
    assert library.loaded_at.hour == 1
    write_mission(tmp_path, "title: [")
    assert (await refused(library)).at.hour == 2
    assert library.loaded_at.hour == 1


async def test_unchanged_folder_keeps_the_base_and_asks_no_golden_questions(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    base, loaded_at = library.base, library.loaded_at
    reload = await library.reload()
    assert not reload.changed
    assert reload.changes.count == 0
    assert reload.golden.passed == 0
    assert library.base is base
    assert library.loaded_at == loaded_at


async def test_bad_file_is_refused_with_its_line_and_the_old_base_answers(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    base = library.base
    write_mission(tmp_path, MISSION + "  - {id: cost, value: 3}\n")
    refusal = await refused(library)
    assert [(problem.file, problem.line) for problem in refusal.problems] == [("kestrel.yaml", 5)]
    assert "kestrel.yaml:5" in str(refusal)
    assert refusal.failed == ()
    assert isinstance(refusal, BotError)
    assert library.base is base
    assert library.last_refusal is refusal
    assert library.last_reload is None


async def test_failed_golden_question_is_refused_with_its_line(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    base = library.base
    write_mission(tmp_path, MISSION.replace("Peregrine 2", "Corvus 5"))
    refusal = await refused(library)
    assert [(failure.source, failure.question.line) for failure in refusal.failed] == [("kestrel.questions.yaml", 2)]
    assert "kestrel.questions.yaml:2" in str(refusal)
    assert library.base is base
    assert rocket(library) == "Peregrine 2"


async def test_new_golden_questions_are_asked_of_the_new_base(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    write_mission(tmp_path, CHANGED, QUESTIONS + "  - {ask: what rocket launched it, any: [Peregrine 3]}\n")
    assert (await library.reload()).golden.passed == 2


@pytest.mark.parametrize("error", [MemoryError("full"), OSError("no disk"), RuntimeError("a bug"), RecursionError()])
async def test_whatever_goes_wrong_is_a_refusal(tmp_path: Path, error: Exception) -> None:
    base = load_knowledge(write_mission(tmp_path))

    def fail() -> KnowledgeBase:
        raise error

    library = LiveKnowledge(base, fail)
    refusal = await refused(library)
    assert type(error).__name__ in refusal.reason
    assert refusal.__cause__ is error
    assert library.base is base
    assert not library.reloading


async def test_folder_that_is_mended_is_taken(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    write_mission(tmp_path, "facts: 3")
    await refused(library)
    write_mission(tmp_path, CHANGED)
    await library.reload()
    assert rocket(library) == "Peregrine 3"


async def test_questions_asked_during_a_reload_are_answered_from_one_base_or_the_other(tmp_path: Path) -> None:
    library, loader = make_library(write_mission(tmp_path))
    write_mission(tmp_path, CHANGED)
    answers: list[tuple[str, str]] = []
    revisions = {library.base.revision: "Peregrine 2"}

    def ask_on(until: Callable[[], bool]) -> None:
        while not until():
            answer = library.base.ask("which rocket was it")
            answers.append((answer.revision, answer.text))

    loader.go.clear()
    running = asyncio.create_task(library.reload())
    await asyncio.to_thread(loader.begun.wait, 30)
    asking = [asyncio.to_thread(ask_on, lambda: running.done() and library.base.revision in revisions) for _ in "ab"]
    threads = [asyncio.create_task(thread) for thread in asking]
    while len(answers) < 5:
        await asyncio.sleep(0.001)
    assert {text for _, text in answers} == {"Peregrine 2"}
    loader.go.set()
    reload = await running
    revisions[reload.after] = "Peregrine 3"
    await asyncio.gather(*threads)
    assert all(revisions[revision] == text for revision, text in answers)
    assert rocket(library) == "Peregrine 3"


async def test_loop_is_free_while_it_reloads(tmp_path: Path) -> None:
    library, loader = make_library(write_mission(tmp_path))
    loader.go.clear()
    running = asyncio.create_task(library.reload())
    await asyncio.to_thread(loader.begun.wait, 30)
    turns = 0
    for _ in range(50):
        await asyncio.sleep(0)
        turns += 1
    assert (turns, running.done(), library.reloading) == (50, False, True)
    loader.go.set()
    await running
    assert not library.reloading


async def test_second_caller_gets_the_outcome_of_the_reload_under_way(tmp_path: Path) -> None:
    library, loader = make_library(write_mission(tmp_path))
    write_mission(tmp_path, CHANGED)
    one, two = await asyncio.gather(library.reload(), library.reload())
    assert one is two
    assert loader.times == 2  # the first was the one it began with
    assert isinstance(await library.reload(), Reload)
    assert loader.times == 3


async def test_both_callers_are_told_of_a_refusal(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    write_mission(tmp_path, "title: [")
    outcomes = await asyncio.gather(library.reload(), library.reload(), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [ReloadRefused, ReloadRefused]


async def test_reload_anew_does_not_take_what_was_read_before_it_was_called(tmp_path: Path) -> None:
    library, loader = make_library(write_mission(tmp_path))
    loader.go.clear()
    first = asyncio.create_task(library.reload())
    await asyncio.to_thread(loader.begun.wait, 30)
    second = asyncio.create_task(library.reload_anew())
    await asyncio.sleep(0)
    write_mission(tmp_path, CHANGED)
    loader.go.set()
    await asyncio.gather(first, second)
    assert loader.times == 3
    assert rocket(library) == "Peregrine 3"


async def test_caller_that_gives_up_does_not_end_the_reload(tmp_path: Path) -> None:
    library, loader = make_library(write_mission(tmp_path))
    write_mission(tmp_path, CHANGED)
    loader.go.clear()
    impatient = asyncio.create_task(library.reload())
    await asyncio.to_thread(loader.begun.wait, 30)
    impatient.cancel()
    patient = asyncio.create_task(library.reload())
    await asyncio.sleep(0)
    loader.go.set()
    await patient
    assert impatient.cancelled()
    assert rocket(library) == "Peregrine 3"


async def test_check_asks_the_current_base(tmp_path: Path) -> None:
    library, _ = make_library(write_mission(tmp_path))
    write_mission(tmp_path, MISSION.replace("Peregrine 2", "Corvus 5"))
    report = await library.check()
    assert (report.passed, report.failed) == (1, ())


async def test_library_is_opened_from_a_folder(tmp_path: Path) -> None:
    library = await open_library(write_mission(tmp_path / "knowledge"), tmp_path / "cache")
    assert rocket(library) == "Peregrine 2"
    write_mission(tmp_path / "knowledge", CHANGED)
    await library.reload()
    assert rocket(library) == "Peregrine 3"


async def test_library_of_a_bad_folder_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(BadKnowledgeError, match=r"kestrel\.yaml:1"):
        await open_library(write_mission(tmp_path, "title: ["), None)


async def test_bases_are_warm_before_anybody_asks(tmp_path: Path) -> None:
    library = await open_library(write_mission(tmp_path), None)
    await library.warm()
    write_mission(tmp_path, CHANGED)
    for _ in range(2):
        assert "responder" in vars(library.base)
        await library.reload()


async def test_knowledge_that_was_replaced_or_refused_is_let_go(tmp_path: Path) -> None:
    library, loader = make_library(write_mission(tmp_path))
    loaded: list[weakref.ref[KnowledgeBase]] = []

    def load() -> KnowledgeBase:
        base = loader()
        loaded.append(weakref.ref(base))
        return base

    library = LiveKnowledge(load(), load)
    for text in (CHANGED, MISSION.replace("Peregrine 2", "Corvus 5"), MISSION, CHANGED, MISSION):
        write_mission(tmp_path, text)
        with suppress(ReloadRefused):
            await library.reload()
    assert library.last_refusal is not None
    gc.disable()  # it is not needed for this
    try:
        async with asyncio.timeout(5):  # the thread that loaded may need a moment to end
            while [base() for base in loaded if base()] != [library.base]:
                await asyncio.sleep(0.01)
    finally:
        gc.enable()


async def test_the_garbage_collector_goes_through_nothing_that_is_loaded(tmp_path: Path) -> None:
    library = await open_library(write_mission(tmp_path), None)
    looked_through: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start" and info["generation"] == 2:
            looked_through.append(sum(isinstance(object, KnowledgeBase) for object in gc.get_objects()))

    gc.freeze()
    gc.callbacks.append(note)
    try:
        write_mission(tmp_path, CHANGED)
        await library.reload()
        assert gc.isenabled()
        assert not any(isinstance(object, KnowledgeBase) for object in gc.get_objects()), "frozen, so left alone"
    finally:
        gc.callbacks.remove(note)
        gc.unfreeze()
    assert looked_through == [0]
