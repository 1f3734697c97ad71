"""Altai's fixed sentences, by id and locale, from the Fluent files beside this module.

The sentences stand in `<locale>/*.ftl`, and each id begins with its area: `search-nothing` is about searching. In code
an id is one whole string literal, never put together, so that the tests can tell that every id exists in every locale
and that none is left over; a literal that is no id must not look like one. Only the ids of commands.ftl stand nowhere:
translator.py has them from the commands themselves.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.languages.locales import SUPPORTED as SUPPORTED
from bot.languages.locales import nearest_locale

if TYPE_CHECKING:  # imported late where they are used: the start of the bot need not wait for a tenth of a second
    from fluent.runtime import FluentBundle
    from fluent.syntax.ast import Message, Resource

_FOLDER = Path(__file__).parent

_Pieces = tuple[tuple[str, str], ...]
"""A sentence of nothing but texts and values: each text with the name of the value after it, "" for none."""


class PhraseError(Exception):
    """A sentence was asked for without a value that it needs: a mistake in the program."""


class Phrases:
    """The fixed sentences of one locale."""

    def __init__(self, locale: str, *sources: str) -> None:
        """Take sentences in Fluent syntax; what cannot be read of it is left out, and the tests find it."""
        from fluent.syntax import FluentParser
        from fluent.syntax.ast import Message

        self.locale = locale
        parser = FluentParser(with_spans=False)
        self._resources: Sequence[Resource] = [parser.parse(source) for source in sources]
        messages = [entry for resource in self._resources for entry in resource.body if isinstance(entry, Message)]
        self._plain = {message.id.name: pieces for message in messages if (pieces := _pieces(message)) is not None}
        """The sentences that put texts and values together, which takes a fifth of the time without Fluent."""

    def __call__(self, id: str, /, **values: str | int) -> str:
        """Return a sentence with its values filled in; numbers are written and counted as the language does it.

        Raises KeyError for an unknown id, PhraseError for a missing value.
        """
        pieces = self._plain.get(id)
        if pieces is None:
            return self._format(id, values)
        try:
            return "".join([text + values[name] if name else text for text, name in pieces])  # type: ignore[operator]
        except TypeError:  # there is a number to be written
            return self._format(id, values)
        except KeyError as error:
            raise PhraseError(f"{id} in {self.locale}: no value for {error}") from None

    def _format(self, id: str, values: Mapping[str, str | int]) -> str:
        pattern = self._bundle.get_message(id).value
        if pattern is None:
            raise KeyError(id)
        text, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            raise PhraseError(f"{id} in {self.locale}: {'; '.join(map(str, errors))}")
        return str(text)

    @cached_property
    def _bundle(self) -> "FluentBundle":
        """What writes and counts numbers, and puts sentences into sentences."""
        from fluent.runtime import FluentBundle

        # Isolating marks would stand in what people copy, and between the signs of Discord's Markdown
        bundle = FluentBundle([self.locale], use_isolating=False)
        for resource in self._resources:
            bundle.add_resource(resource)
        return bundle


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


def _pieces(message: "Message") -> _Pieces | None:
    """Return a sentence in its pieces; None for one that counts, writes numbers or holds other sentences."""
    from fluent.syntax.ast import Placeable, TextElement, VariableReference

    pieces: list[tuple[str, str]] = []
    text = ""
    for element in message.value.elements if message.value else ():
        match element:
            case TextElement():
                text += element.value
            case Placeable(expression=VariableReference() as value):
                pieces.append((text, value.id.name))
                text = ""
            case _:
                return None
    return (*pieces, (text, "")) if message.value else None
