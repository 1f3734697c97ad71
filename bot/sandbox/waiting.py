"""Waiting for something to happen in the local Discord."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from bot.sandbox.errors import NotAnswered
from bot.sandbox.world import World

_NOW_AND_THEN = 0.02
"""Seconds."""


async def wait_until(world: World, condition: Callable[[], bool], timeout: float, what: str) -> None:
    """Wait until a condition holds; raises NotAnswered after so many seconds.

    It is looked at whenever something happens here, and now and then, for conditions on what is elsewhere.
    """
    happened = asyncio.Event()
    stop = world.watch(lambda _: happened.set())
    try:
        async with asyncio.timeout(timeout):
            while not condition():
                happened.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(happened.wait(), _NOW_AND_THEN)
    except TimeoutError:
        raise NotAnswered(f"waited {timeout:g} s for {what} in vain") from None
    finally:
        stop()
