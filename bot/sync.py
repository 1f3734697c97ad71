"""Registering the commands: what would change at Discord, and doing it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands
from discord.http import Route

Payload = Mapping[str, Any]

_KEYS = (
    "type", "name", "description", "name_localizations", "description_localizations", "options", "required", "choices",
    "autocomplete", "min_length", "max_length", "min_value", "max_value", "channel_types", "default_member_permissions",
    "contexts", "integration_types", "nsfw",
)  # fmt: skip
"""What we say of a command or option; Discord adds ids, versions and what it derives."""
_LOCALIZED = "_localizations"
_SUBCOMMAND = 1
"""The type of an option that is a command of its own."""
_SETS = ("contexts", "integration_types")


@dataclass(frozen=True, slots=True)
class SyncPlan:
    """What registering would change, by the commands' names."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether all is registered as it is."""
        return not (self.added or self.changed or self.removed)


def plan_sync(wanted: Iterable[Payload], registered: Iterable[Payload], *, translations: bool = True) -> SyncPlan:
    """Compare the commands we have with those that are registered, with their translations or without."""
    keys = frozenset(_KEYS if translations else (key for key in _KEYS if not key.endswith(_LOCALIZED)))
    ours = {_identity(command): command for command in wanted}
    theirs = {_identity(command): command for command in registered}
    return SyncPlan(
        added=tuple(name for kind, name in ours if (kind, name) not in theirs),
        changed=tuple(
            key[1] for key in ours if key in theirs and _normal(ours[key], keys) != _normal(theirs[key], keys)
        ),
        removed=tuple(name for kind, name in theirs if (kind, name) not in ours),
    )


def untranslated_commands(tree: app_commands.CommandTree[Any]) -> list[Payload]:
    """Return the commands of a tree in English only, which takes no time."""
    return [command.to_dict(tree) for command in tree.get_commands()]


async def wanted_commands(tree: app_commands.CommandTree[Any]) -> list[Payload]:
    """Return the commands of a tree as they would be registered, translations and all."""
    translator = tree.translator
    assert translator is not None, "the client sets it before it connects"
    return [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]


async def registered_commands(client: discord.Client, guild: int | None) -> Sequence[Payload]:
    """Return what is registered now, for everyone or for one server."""
    route = Route("GET", _path(guild), application_id=client.application_id, guild_id=guild)
    registered: Sequence[Payload] = await client.http.request(route, params={"with_localizations": "true"})
    return registered


async def register(client: discord.Client, commands: Sequence[Payload], guild: int | None) -> Sequence[Payload]:
    """Register the commands in the place of all that were; return them with their ids."""
    route = Route("PUT", _path(guild), application_id=client.application_id, guild_id=guild)
    registered: Sequence[Payload] = await client.http.request(route, json=list(commands))
    return registered


def command_ids(registered: Iterable[Payload]) -> dict[str, int]:
    """Return the ids of slash commands by their whole names ("mission ask"), for mentioning them."""
    commands = [command for command in registered if command.get("type", 1) == 1]
    return {
        f"{command['name']} {option['name']}": int(command["id"])
        for command in commands
        for option in command.get("options", ())
        if option["type"] == _SUBCOMMAND
    }


def _path(guild: int | None) -> str:
    return (
        "/applications/{application_id}/commands"
        if guild is None
        else ("/applications/{application_id}/guilds/{guild_id}/commands")
    )


def _identity(command: Payload) -> tuple[int, str]:
    return int(command.get("type", 1)), str(command["name"])


def _normal(value: Any, keys: frozenset[str], key: str = "") -> Any:
    """Return a payload in one form: the given keys only, nothing that says no more than its absence, sets sorted."""
    if isinstance(value, Mapping):
        wanted = value if key.endswith(_LOCALIZED) else keys.intersection(value)
        normal = {name: _normal(value[name], keys, name) for name in wanted}
        return {name: said for name, said in normal.items() if said not in _NOTHING}
    if isinstance(value, list | tuple):
        items = [_normal(item, keys) for item in value]
        return sorted(items) if key in _SETS else items
    return str(value) if key == "default_member_permissions" and value is not None else value


_NOTHING: tuple[Any, ...] = (None, False, [], {}, "")
