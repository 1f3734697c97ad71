"""The application's commands, as registered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from bot.sandbox.wire import JsonObject


class CommandKind(IntEnum):
    """Discord's numbers for where a command is found."""

    SLASH = 1
    USER_MENU = 2
    MESSAGE_MENU = 3


@dataclass(frozen=True, slots=True)
class Command:
    """A registered command."""

    id: int
    kind: CommandKind
    name: str
    guild_id: int | None
    """The only guild that has it; None for a global command."""
    version: int
    definition: JsonObject
    """The command as the bot sent it."""

    @property
    def options(self) -> Sequence[JsonObject]:
        """Its options, subcommands and groups."""
        return self.definition.get("options") or ()

    @property
    def default_permissions(self) -> int | None:
        """The permissions that members need to be offered it; None for no need of any."""
        bits = self.definition.get("default_member_permissions")
        return None if bits is None else int(bits)

    @property
    def installs(self) -> Sequence[int]:
        """The kinds of installation that offer it: 0 for a guild's, 1 for a user's."""
        return self.definition.get("integration_types") or (0,)

    @property
    def contexts(self) -> Sequence[int]:
        """The contexts that offer it."""
        contexts = self.definition.get("contexts")
        if contexts is not None:
            return tuple(contexts)
        return (0,) if self.definition.get("dm_permission") is False else (0, 1, 2)


class Registry:
    """All commands of the application, global ones and those of single guilds."""

    def __init__(self, next_id: Callable[[], int]) -> None:
        self._next_id = next_id
        self._commands: dict[int, Command] = {}

    def all_in(self, guild_id: int | None) -> list[Command]:
        """Return the commands registered for one guild, or the global ones."""
        return [command for command in self._commands.values() if command.guild_id == guild_id]

    def get(self, id: int) -> Command | None:
        """Return a command by its id."""
        return self._commands.get(id)

    def find(self, name: str, kinds: Iterable[CommandKind], guild_id: int | None) -> Command | None:
        """Return the command that a user in a guild finds by name, the guild's own before the global one."""
        kinds = tuple(kinds)
        for scope in dict.fromkeys((guild_id, None)):
            for command in self.all_in(scope):
                if command.name == name and command.kind in kinds:
                    return command
        return None

    def overwrite(self, definitions: Sequence[JsonObject], guild_id: int | None) -> list[Command]:
        """Replace all commands of a guild, or the global ones; those that keep name and kind keep their id."""
        kept = {(command.name, command.kind): command.id for command in self.all_in(guild_id)}
        for id in kept.values():
            del self._commands[id]
        return [self._register(definition, guild_id, kept) for definition in definitions]

    def add(self, definition: JsonObject, guild_id: int | None) -> Command:
        """Register one command, in place of one with the same name and kind."""
        kept = {(command.name, command.kind): command.id for command in self.all_in(guild_id)}
        return self._register(definition, guild_id, kept)

    def edit(self, command: Command, changes: JsonObject) -> Command:
        """Change a command; returns it as it is now."""
        definition = {**command.definition, **changes}
        key = (definition["name"], command.kind)
        return self._register({**definition, "type": command.kind}, command.guild_id, {key: command.id})

    def remove(self, command: Command) -> None:
        """Forget a command."""
        del self._commands[command.id]

    def _register(
        self, definition: JsonObject, guild_id: int | None, kept: dict[tuple[str, CommandKind], int]
    ) -> Command:
        kind, name = CommandKind(definition.get("type", CommandKind.SLASH)), definition["name"]
        id = kept.get((name, kind)) or self._next_id()
        command = Command(id, kind, name, guild_id, self._next_id(), definition)
        self._commands[id] = command
        return command
