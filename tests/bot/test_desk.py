"""Altai's desk: what the page shows of the knowledge."""

from pathlib import Path

import pytest

from bot.desk import KnowledgeDesk
from bot.languages.phrases import Languages
from bot.library.live import LiveKnowledge
from knowledge.base import load_knowledge

pytestmark = pytest.mark.asyncio

_ARTICLE = "= Vostok 1 =\n- Pilot: Yuri Gagarin\n- Launch Rocket: {rocket}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one article."""
    (tmp_path / "vostok-1.txt").write_text(_ARTICLE.format(rocket="Vostok"), "utf-8")
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> KnowledgeDesk:
    """The desk on that folder."""
    return KnowledgeDesk(LiveKnowledge(load_knowledge(folder), lambda: load_knowledge(folder)), folder, Languages())


async def test_it_tells_what_is_loaded(desk: KnowledgeDesk, folder: Path) -> None:
    told = desk.summary()
    assert told["folder"] == str(folder)
    assert told["documents"] == [{"title": "Vostok 1", "source": "vostok-1.txt", "facts": 2, "passages": 0}]


async def test_a_reload_tells_what_changed(desk: KnowledgeDesk, folder: Path) -> None:
    (folder / "vostok-1.txt").write_text(_ARTICLE.format(rocket="Vostok-K"), "utf-8")
    (folder / "vostok-2.txt").write_text("= Vostok 2 =\n- Pilot: German Titov\n", "utf-8")
    told = await desk.reload()
    assert told["done"]
    assert told["changed"]
    assert "document added: Vostok 2" in told["changes"]
    assert "fact changed: Vostok 1, Launch Rocket: Vostok → Vostok-K" in told["changes"]
    assert "fact added: Vostok 2, Pilot: German Titov" in told["changes"]


async def test_a_reload_of_the_same_tells_so(desk: KnowledgeDesk) -> None:
    told = await desk.reload()
    assert told["done"]
    assert not told["changed"]


async def test_a_refused_reload_tells_every_problem(desk: KnowledgeDesk, folder: Path) -> None:
    before = desk.summary()["revision"]
    (folder / "broken.yaml").write_text("facts: 3\n", "utf-8")
    told = await desk.reload()
    assert not told["done"]
    assert any("broken.yaml" in problem for problem in told["problems"])
    assert desk.summary()["revision"] == before


async def test_examples_are_answered_and_in_the_persons_language(desk: KnowledgeDesk) -> None:
    assert "Vostok 1" in (await desk.examples("en-US"))[0]
    assert await desk.examples("de") != await desk.examples("fr")


async def test_a_card_is_explained_by_the_question_that_stands_on_it(desk: KnowledgeDesk) -> None:
    told = await desk.explain(["-# Mia asked ❯ wich rokcet was it?", "## Vostok"])
    assert told
    assert told["question"] == "wich rokcet was it?"
    assert told["answer"]["text"] == "Vostok"
    assert await desk.explain(["just a message"]) is None
    assert await desk.explain([]) is None
