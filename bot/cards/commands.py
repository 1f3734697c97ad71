"""Commands as cards show them: to click on where they are registered, else to read, in the reader's language."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.cards.markup import code, command_mention
from bot.cards.model import Markup
from bot.languages.phrases import Phrases

Commands = Mapping[str, int]
"""Ids of the registered commands by their whole English name, as "mission list"."""

NO_COMMANDS: Commands = MappingProxyType({})
"""Before the commands are registered."""

_GROUP = "commands-mission-name"
_NAMES = {
    "mission ask": "commands-mission-ask-name",
    "mission fact": "commands-mission-fact-name",
    "mission timeline": "commands-mission-timeline-name",
    "mission search": "commands-mission-search-name",
    "mission list": "commands-mission-list-name",
    "mission help": "commands-mission-help-name",
    "mission privacy": "commands-mission-privacy-name",
}


def link_command(name: str, commands: Commands, phrases: Phrases) -> Markup:
    """Return a command of the `mission` group by its whole English name; raises KeyError for one there is not."""
    local = f"/{phrases(_GROUP)} {phrases(_NAMES[name])}"
    return command_mention(name, commands[name]) if name in commands else code(local)
