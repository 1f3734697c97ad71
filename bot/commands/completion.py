"""Autocomplete of missions and fields."""

from collections.abc import Sequence
from typing import Any

import discord
from discord.app_commands import Choice

from bot.front import Front
from bot.replies.choices import Option, field_options, find_mission, mission_options, rank_options


async def complete_mission(interaction: discord.Interaction[Any], typed: str) -> list[Choice[str]]:
    """Offer the missions that fit what was typed."""
    front: Front = interaction.client.front
    with front.metrics.completing():
        return _choices(rank_options(typed, mission_options(front.library.base)))


async def complete_field(interaction: discord.Interaction[Any], typed: str) -> list[Choice[str]]:
    """Offer the fields that fit what was typed: those of the mission chosen beside it, else of all."""
    front: Front = interaction.client.front
    with front.metrics.completing():
        base = front.library.base
        chosen = find_mission(getattr(interaction.namespace, "mission", None) or "", base)
        return _choices(rank_options(typed, field_options([chosen] if chosen else base.documents)))


def _choices(options: Sequence[Option]) -> list[Choice[str]]:
    return [Choice(name=option.label, value=option.value) for option in options]
