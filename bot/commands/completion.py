"""Autocomplete of missions and fields."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import discord
from discord.app_commands import Choice

from bot.front import Front
from bot.logs import keep_private
from bot.replies.asking import MANY
from bot.replies.choices import Option, all_field_options, field_options, find_mission, mission_options, rank_options
from knowledge.base import KnowledgeBase


async def complete_mission(interaction: discord.Interaction[Any], typed: str) -> list[Choice[str]]:
    """Offer the missions that fit what was typed."""

    def rank(base: KnowledgeBase) -> Sequence[Option]:
        return rank_options(typed, mission_options(base))

    keep_private(typed)
    return await _complete(interaction, rank)


async def complete_field(interaction: discord.Interaction[Any], typed: str) -> list[Choice[str]]:
    """Offer the fields that fit what was typed: those of the mission chosen beside it, else of all."""
    mission = getattr(interaction.namespace, "mission", None) or ""

    def rank(base: KnowledgeBase) -> Sequence[Option]:
        chosen = find_mission(mission, base)
        return rank_options(typed, field_options([chosen]) if chosen else all_field_options(base))

    keep_private(typed, mission)
    return await _complete(interaction, rank)


async def _complete(
    interaction: discord.Interaction[Any], rank: Callable[[KnowledgeBase], Sequence[Option]]
) -> list[Choice[str]]:
    """Offer what fits; among many in a thread, but not in those where questions wait for their answers."""
    front: Front = interaction.client.front
    with front.metrics.completing():
        base = front.library.base
        options = await asyncio.to_thread(rank, base) if len(base.documents) >= MANY else rank(base)
        return [Choice(name=option.label, value=option.value) for option in options]
