"""Altai's fixed sentences, by id and locale, from the Fluent files beside this module.

The sentences stand in `<locale>/*.ftl`, and each id begins with its area: `search-nothing` is about searching. In code
an id is one whole string literal, never put together, so that the tests can tell that every id exists in every locale
and that none is left over; a literal that is no id must not look like one. Only the ids of commands.ftl stand nowhere:
translator.py has them from the commands themselves.
"""

from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import FluentParser

from bot.languages.locales import SUPPORTED as SUPPORTED
from bot.languages.locales import nearest_locale

_FOLDER = Path(__file__).parent


class PhraseError(Exception):
    """A sentence was asked for without a value that it needs: a mistake in the program."""


class Phrases:
    """The fixed sentences of one locale."""

    def __init__(self, locale: str, *sources: str) -> None:
        """Take sentences in Fluent syntax; what cannot be read of it is left out, and the tests find it."""
        self.locale = locale
        # Isolating marks would stand in what people copy, and between the signs of Discord's Markdown
        self._bundle = FluentBundle([locale], use_isolating=False)
        parser = FluentParser(with_spans=False)
        self._whole: dict[str, str] = {}
        """The sentences without values that were asked for."""
        for source in sources:
            self._bundle.add_resource(parser.parse(source))

    def __call__(self, id: str, /, **values: str | int) -> str:
        """Return a sentence with its values filled in; numbers are written and counted as the language does it.

        Raises KeyError for an unknown id, PhraseError for a missing value.
        """
        if not values and id in self._whole:
            return self._whole[id]
        pattern: Pattern | None = self._bundle.get_message(id).value
        if pattern is None:
            raise KeyError(id)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise PhraseError(f"{id} in {self.locale}: {'; '.join(map(str, errors))}")
        if not values:
            self._whole[id] = str(text)
        return str(text)


class Languages:
    """The sentences of all locales, each read when it is first needed, which takes about 20 ms, and then kept."""

    def __init__(self, default: str = SUPPORTED[0], folder: Path = _FOLDER) -> None:
        """Take the locale that stands in for unknown ones: one of SUPPORTED."""
        self._default = default
        self._folder = folder
        self._read: dict[str, Phrases] = {}

    def of(self, locale: str | None) -> Phrases:
        """Return the sentences of a locale as Discord names it ("en-GB", "es-419"), else the default's."""
        nearest = nearest_locale(locale) or self._default
        if nearest not in self._read:
            self._read[nearest] = load_phrases(nearest, self._folder)
        return self._read[nearest]


def load_phrases(locale: str, folder: Path = _FOLDER) -> Phrases:
    """Read the sentences of one supported locale from its files."""
    return Phrases(locale, *(path.read_text("utf-8") for path in sorted((folder / locale).glob("*.ftl"))))
