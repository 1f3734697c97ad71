"""Commands in the languages of those who type them: what discord.py asks when commands are registered.

A command's own name says which phrases it has: `/mission ask` is named by `commands-mission-ask-name` and described by
`commands-mission-ask-description`, the menu *Answer this* is named by `commands-answer-this-name`, and an option, which
means the same in every command, is named by `commands-option-private-name`. In code stands the English text of each.
"""

from discord import Locale
from discord.app_commands import (
    Command,
    ContextMenu,
    Group,
    Parameter,
    TranslationContextLocation,
    TranslationContextTypes,
    Translator,
    locale_str,
)

from bot.languages.locales import nearest_locale
from bot.languages.phrases import Languages


class CommandTranslator(Translator):
    """Answers for each of Discord's locales whose language Altai speaks."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContextTypes) -> str | None:
        """Return a command's, option's or menu's text in a locale; None where English has to do.

        Raises KeyError where the phrases lack it.
        """
        id = phrase_id(context.location, context.data)
        if id is None or nearest_locale(locale.value) is None:
            return None
        return self._languages.of(locale.value)(id)


def phrase_id(location: TranslationContextLocation, data: object) -> str | None:
    """Return the id of the phrase for a place in a command, menu or option; None for values, which stay as they are."""
    match data:
        case Command() | Group():
            place = data.qualified_name
        case ContextMenu():
            place = data.name.lower()
        case Parameter():
            place = f"option {data.display_name}"
        case _:
            return None
    part = "description" if location.name.endswith("description") else "name"
    return f"commands-{place.replace(' ', '-')}-{part}"
