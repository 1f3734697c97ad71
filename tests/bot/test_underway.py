"""The end of the bot, seen from what is being answered."""

import asyncio

import pytest

from bot.underway import Underway

pytestmark = pytest.mark.asyncio


async def _answer(underway: Underway, seconds: float) -> bool:
    if not underway.begin():
        return False
    await asyncio.sleep(seconds)
    return True


async def test_what_is_under_way_is_finished_and_nothing_new_is_begun() -> None:
    underway = Underway()
    answering = asyncio.create_task(_answer(underway, 0.05))
    await asyncio.sleep(0)
    await underway.finish()
    assert answering.done()
    assert answering.result()
    assert not await _answer(underway, 0)


async def test_what_takes_too_long_is_given_up() -> None:
    underway = Underway(seconds=0.05)
    answering = asyncio.create_task(_answer(underway, 60))
    await asyncio.sleep(0)
    await asyncio.wait_for(underway.finish(), 5)
    assert answering.cancelled()


async def test_where_nothing_is_under_way_nothing_is_waited_for() -> None:
    await asyncio.wait_for(Underway().finish(), 0.1)
