"""What registering the commands would change."""

from typing import Any

from bot.sync import SyncPlan, command_ids, plan_sync

_ASK: dict[str, Any] = {
    "type": 1, "name": "ask", "description": "Ask", "nsfw": False, "default_member_permissions": 32,
    "name_localizations": {"de": "frag"}, "contexts": [0, 1], "integration_types": [0, 1],
    "options": [{"type": 3, "name": "question", "description": "What", "required": True, "autocomplete": False}],
}  # fmt: skip


def _as_discord_returns(command: dict[str, Any]) -> dict[str, Any]:
    """Return a command with what Discord adds, leaves out and reorders."""
    options = [{k: v for k, v in option.items() if v is not False} for option in command["options"]]
    return command | {
        "id": "99", "application_id": "1", "version": "5", "dm_permission": True, "options": options,
        "default_member_permissions": "32", "contexts": [1, 0], "description_localizations": None,
    }  # fmt: skip


def test_commands_that_are_registered_as_they_are_need_nothing() -> None:
    assert plan_sync([_ASK], [_as_discord_returns(_ASK)]) == SyncPlan()
    assert plan_sync([_ASK], [_as_discord_returns(_ASK)]).empty


def test_new_changed_and_gone_commands_are_told_apart() -> None:
    gone = _as_discord_returns(_ASK | {"name": "old"})
    changed = _as_discord_returns(_ASK | {"name_localizations": {"de": "frage"}})
    menu = {"type": 3, "name": "ask", "contexts": [0], "integration_types": [0]}
    assert plan_sync([_ASK, menu], [changed, gone]) == SyncPlan(added=("ask",), changed=("ask",), removed=("old",))


def test_a_changed_option_changes_its_command() -> None:
    longer = _ASK | {"options": [_ASK["options"][0] | {"max_length": 10}]}
    assert plan_sync([longer], [_as_discord_returns(_ASK)]).changed == ("ask",)


def test_ids_of_slash_commands_are_found_by_their_whole_names() -> None:
    group = _as_discord_returns(_ASK | {"name": "mission", "options": [{"type": 1, "name": "ask"}]})
    assert command_ids([group, {"type": 3, "name": "Answer this", "id": "5"}]) == {"mission ask": 99}
