from itertools import count

from bot.sandbox.registry import CommandKind, Registry

HELLO = {"name": "hello", "description": "Says hello"}
MENU = {"name": "hello", "type": 3}


def registry() -> Registry:
    return Registry(count(1).__next__)


def test_a_guilds_own_command_is_found_before_the_global_one() -> None:
    commands = registry()
    [everywhere] = commands.overwrite([HELLO], None)
    [own] = commands.overwrite([HELLO], 7)
    assert commands.find("hello", [CommandKind.SLASH], 7) is own
    assert commands.find("hello", [CommandKind.SLASH], 8) is everywhere
    assert commands.find("hello", [CommandKind.MESSAGE_MENU], 7) is None


def test_overwriting_keeps_the_ids_of_what_stays_and_forgets_the_rest() -> None:
    commands = registry()
    hello, menu = commands.overwrite([HELLO, MENU], None)
    [kept] = commands.overwrite([{**HELLO, "description": "Greets"}], None)
    assert kept.id == hello.id
    assert kept.version > hello.version
    assert commands.get(menu.id) is None
    assert commands.all_in(None) == [kept]


def test_adding_replaces_a_command_of_the_same_name_and_editing_may_rename_it() -> None:
    commands = registry()
    first = commands.add(HELLO, None)
    second = commands.add({**HELLO, "description": "Greets"}, None)
    assert (second.id, second.definition["description"]) == (first.id, "Greets")
    renamed = commands.edit(second, {"name": "hi"})
    assert (renamed.id, renamed.name, renamed.definition["description"]) == (first.id, "hi", "Greets")
    commands.remove(renamed)
    assert commands.all_in(None) == []


def test_what_a_command_does_not_say_has_discords_defaults() -> None:
    commands = registry()
    command = commands.add(HELLO, None)
    assert (command.kind, command.installs, command.contexts) == (CommandKind.SLASH, (0,), (0, 1, 2))
    assert command.default_permissions is None
    assert commands.add({**HELLO, "dm_permission": False}, None).contexts == (0,)
    assert commands.add({**HELLO, "contexts": [1], "integration_types": [1]}, None).contexts == (1,)
    assert commands.add({**HELLO, "default_member_permissions": "32"}, None).default_permissions == 32
