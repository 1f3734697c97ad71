import asyncio

import pytest

from bot.pictures.cache import Pictures, TimelinePicture
from bot.pictures.model import Chart
from bot.pictures.process import PictureError
from tests.bot.pictures.invented import CASES, every, in_order, phrases_of
from tests.bot.pictures.invented import DAY as A_DAY

pytestmark = pytest.mark.asyncio

EVENTS = in_order(CASES["two events"])


class Studio:
    """Draws charts as their titles; counts, can be held back, and can be made to fail."""

    def __init__(self, size: int = 1) -> None:
        self.drawn: list[str] = []
        self.at_once = 0
        self.most_at_once = 0
        self.go = asyncio.Event()
        self.go.set()
        self.broken = False
        self._size = size

    async def __call__(self, chart: Chart) -> bytes:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            self.drawn.append(chart.title)
            await self.go.wait()
            await asyncio.sleep(0)
            if self.broken:
                raise PictureError("no paint")
            return chart.title.encode() * self._size
        finally:
            self.at_once -= 1


async def draw(
    pictures: Pictures, revision: str = "r1", mission: str = "Kestrel 4", locale: str = "en"
) -> TimelinePicture:
    return await pictures.timeline(revision, every(A_DAY, 2, mission=mission), phrases_of(locale))


async def test_picture_comes_with_its_words() -> None:
    picture = await draw(Pictures(Studio()))
    assert picture.content == b"Kestrel 4"
    assert picture.description.startswith("Timeline of Kestrel 4, 2 dated events.")
    assert picture.filename == "timeline.png"


async def test_same_knowledge_missions_and_language_are_drawn_once() -> None:
    studio = Studio()
    pictures = Pictures(studio)
    assert await draw(pictures) is await draw(pictures)
    assert len(studio.drawn) == 1


async def test_other_knowledge_missions_or_languages_are_drawn_anew() -> None:
    studio = Studio()
    pictures = Pictures(studio)
    for revision, mission, locale in (("r1", "A", "en"), ("r2", "A", "en"), ("r1", "B", "en"), ("r1", "A", "de")):
        await draw(pictures, revision, mission, locale)
    assert len(studio.drawn) == 4


async def test_those_who_ask_while_it_is_drawn_wait_for_the_one() -> None:
    studio = Studio()
    pictures = Pictures(studio)
    one, two = await asyncio.gather(draw(pictures), draw(pictures))
    assert one is two
    assert len(studio.drawn) == 1


async def test_only_one_is_drawn_at_a_time() -> None:
    studio = Studio()
    await asyncio.gather(*(draw(pictures, mission=f"M{n}") for pictures in [Pictures(studio)] for n in range(5)))
    assert len(studio.drawn) == 5
    assert studio.most_at_once == 1


async def test_pictures_used_longest_ago_are_given_up() -> None:
    studio = Studio()
    pictures = Pictures(studio, most=2)
    for mission in ("A", "B", "A", "C", "A", "B"):
        await draw(pictures, mission=mission)
    assert studio.drawn == ["A", "B", "C", "B"]


async def test_all_pictures_together_stay_within_their_bytes() -> None:
    studio = Studio(size=100)
    pictures = Pictures(studio, most_bytes=250)
    for mission in ("A", "B", "C", "C", "B", "A"):
        await draw(pictures, mission=mission)
    assert studio.drawn == ["A", "B", "C", "A"]


async def test_picture_too_large_to_be_kept_is_still_given() -> None:
    studio = Studio(size=1000)
    pictures = Pictures(studio, most_bytes=10)
    assert len((await draw(pictures, mission="A")).content) == 1000
    await draw(pictures, mission="A")
    assert studio.drawn == ["A", "A"]


async def test_failure_is_told_to_all_who_wait_and_not_kept() -> None:
    studio = Studio()
    studio.broken = True
    pictures = Pictures(studio)
    outcomes = await asyncio.gather(draw(pictures), draw(pictures), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [PictureError, PictureError]
    studio.broken = False
    assert (await draw(pictures)).content == b"Kestrel 4"


async def test_caller_that_gives_up_does_not_end_the_drawing() -> None:
    studio = Studio()
    studio.go.clear()
    pictures = Pictures(studio)
    impatient = asyncio.create_task(draw(pictures))
    patient = asyncio.create_task(draw(pictures))
    while not studio.drawn:
        await asyncio.sleep(0.001)
    impatient.cancel()
    studio.go.set()
    assert (await patient).content == b"Kestrel 4"
    assert len(studio.drawn) == 1


async def test_closing_gives_up_what_is_being_drawn() -> None:
    studio = Studio()
    studio.go.clear()
    pictures = Pictures(studio)
    waiting = asyncio.create_task(draw(pictures))
    while not studio.drawn:
        await asyncio.sleep(0.001)
    await pictures.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert studio.at_once == 0
