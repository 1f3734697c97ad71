"""Showing that an answer is coming."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import discord

AFTER = 1.0
"""Seconds after which "Altai is typing…" shows that an answer is coming."""
_SHOWN = 9.0
"""Seconds after which it is said again: Discord shows it for ten."""

T = TypeVar("T")


async def show_typing(channel: discord.abc.Messageable, making: Coroutine[Any, Any, T]) -> T:
    """Wait for what is being made, and show meanwhile that it is coming when it takes long; no longer than that."""
    typing = asyncio.create_task(_type(channel))
    try:
        return await making
    finally:
        typing.cancel()


async def _type(channel: discord.abc.Messageable) -> None:
    await asyncio.sleep(AFTER)
    with suppress(Exception):  # refused, disconnected or shutting down: it is only a courtesy
        while True:
            await channel.typing()
            await asyncio.sleep(_SHOWN)
