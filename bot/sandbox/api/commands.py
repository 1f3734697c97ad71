"""The application's commands, global and of single guilds."""

from bot.sandbox.api.body import as_object, as_objects, refuse
from bot.sandbox.api.endpoint import Call, Endpoint
from bot.sandbox.limits import check_commands
from bot.sandbox.payloads.interactions import command_payload
from bot.sandbox.problems import DiscordError, missing_access, unknown_command
from bot.sandbox.registry import Command
from bot.sandbox.wire import JsonObject


def _list(call: Call) -> list[JsonObject]:
    return [_told(call, command) for command in call.world.commands.all_in(_scope(call))]


def _overwrite(call: Call) -> list[JsonObject]:
    definitions = as_objects(call.body)
    refuse(check_commands(definitions))
    return [_told(call, command) for command in call.world.commands.overwrite(definitions, _scope(call))]


def _create(call: Call) -> JsonObject:
    definition = as_object(call.body)
    refuse(check_commands([definition]))
    return _told(call, call.world.commands.add(definition, _scope(call)))


def _fetch(call: Call) -> JsonObject:
    return _told(call, _command(call))


def _edit(call: Call) -> JsonObject:
    command, changes = _command(call), as_object(call.body)
    refuse(check_commands([{**command.definition, **changes}]))
    return _told(call, call.world.commands.edit(command, changes))


def _delete(call: Call) -> None:
    call.world.commands.remove(_command(call))


def _permissions(call: Call) -> JsonObject:
    _command(call)
    raise DiscordError(404, 10066, "Unknown application command permissions")


def _scope(call: Call) -> int | None:
    if call.id("application") != call.world.application.id:
        raise missing_access()
    return call.guild().id if "guild" in call.path else None


def _command(call: Call) -> Command:
    command, scope = call.world.commands.get(call.id("command")), _scope(call)
    if command is None or command.guild_id != scope:
        raise unknown_command()
    return command


def _told(call: Call, command: Command) -> JsonObject:
    return command_payload(command, call.world.application.id)


_GLOBAL = "/applications/{application}/commands"
_OF_GUILD = "/applications/{application}/guilds/{guild}/commands"
ENDPOINTS = (
    *(
        Endpoint(method, base + rest, handle)
        for base in (_GLOBAL, _OF_GUILD)
        for method, rest, handle in (
            ("GET", "", _list),
            ("PUT", "", _overwrite),
            ("POST", "", _create),
            ("GET", "/{command}", _fetch),
            ("PATCH", "/{command}", _edit),
            ("DELETE", "/{command}", _delete),
        )
    ),
    Endpoint("GET", _OF_GUILD + "/{command}/permissions", _permissions),
)
