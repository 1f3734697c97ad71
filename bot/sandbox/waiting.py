"""Waiting for something to happen in the local Discord."""

import asyncio
from collections.abc import Callable

from bot.sandbox.errors import NotAnswered
from bot.sandbox.world import World


async def wait_until(world: World, condition: Callable[[], bool], timeout: float, what: str) -> None:
    """Wait until a condition holds, looking whenever something happens; raises NotAnswered after so many seconds."""
    happened = asyncio.Event()
    stop = world.watch(lambda _: happened.set())
    try:
        async with asyncio.timeout(timeout):
            while not condition():
                happened.clear()
                await happened.wait()
    except TimeoutError:
        raise NotAnswered(f"waited {timeout:g} s for {what} in vain") from None
    finally:
        stop()
