"""Markup: the one place where foreign text becomes safe to send in Discord's Markdown, and where it is read back."""

import re
from datetime import datetime

from bot.cards.model import Markup

ASKED, EARLIER, ABOUT = "❯❮◈"
"""Signs by which the lines of a caption are known: the question, an earlier turn, the chosen mission."""
ELLIPSIS = "…"

_BREAK = "⏎"
"""Stands for a line break: escaped text is one line, so that none of it begins a heading, a list or a quote."""
_UNSEEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    r"\U000e0000-\U000e0fff"
)
"""Controls, invisible characters, marks that turn the direction of text, and halves of characters. The joiners and the
selectors of emoji (200C, 200D, FE0E, FE0F) are left: many emoji and scripts need them."""
_GUARD = "\u200b"
"""Parts the @ from what follows: Discord looks for mentions before it heeds a backslash."""
_ESCAPES = re.compile(
    rf"(?P<lead>\A[ \t]*(?:[#>+-]|\d+[.)]))"
    rf"|(?P<mark>[\\*_~`|<\[\]⟦⟧{_BREAK}{ASKED}{EARLIER}{ABOUT}])"
    r"|(?P<link>:(?=//)|(?<=discord\.gg)/|(?<=discord\.com)/|(?<=discordapp\.com)/)"
    r"|(?P<emoji>:(?!\d{1,2}:)(?=[^\s:]+:))"
    rf"|(?P<at>@)|(?P<line>\n)|(?P<unseen>[{_UNSEEN}])",
    re.IGNORECASE,
)
_ESCAPED = re.compile(rf"\\(.)|⟦([0-9A-F]{{1,6}})⟧|({_BREAK})|{_GUARD}", re.DOTALL)
_ATOM = re.compile(r"\\.|⟦[0-9A-F]{1,6}⟧|<[^<>\n]*>|`[^`]*`|\*\*|.", re.DOTALL)
"""What a cut must not go through: an escape, a timestamp or mention, code, the mark of bold text."""
_BOLD = "**"
_LOOK_BACK = 40
"""Characters in which a space to cut at is looked for; a longer word is cut itself."""


def escape(text: str) -> Markup:
    """Return foreign text as one line that shows as it is: it formats, links, pings and hides nothing.

    `unescape` gives any text back exactly.
    """
    return Markup(_ESCAPES.sub(_escape, text))


def brief(text: str, longest: int) -> Markup:
    """Return foreign text escaped, and cut where it is longer than `longest` characters."""
    return cut(escape(text), longest)


def unescape(markup: str) -> str:
    """Return the text that was escaped; of hand-written Markup, what it shows without its escapes."""
    return _ESCAPED.sub(_unescape, markup)


def trusted(text: str) -> Markup:
    """Return Markup that we wrote ourselves; what is foreign in it was escaped before."""
    return Markup(text)


def bold(markup: Markup) -> Markup:
    """Return text in bold type."""
    return Markup(f"{_BOLD}{markup}{_BOLD}") if markup else markup


def small(markup: Markup) -> Markup:
    """Return a line of small print (Discord's subtext)."""
    return Markup(f"-# {markup}")


def code(text: str) -> Markup:
    """Return one of our own words, such as a command, in fixed-width type; foreign text does not belong there."""
    return Markup(f"`{text.replace('`', '')}`")


def timestamp(instant: datetime, style: str = "F") -> Markup:
    """Return an instant that Discord shows in the reader's own time zone and language; raises ValueError without zone.

    Styles: t T d D f F R, as Discord's documentation has them.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return Markup(f"<t:{int(instant.timestamp())}:{style}>")


def command_mention(name: str, id: int) -> Markup:
    """Return a registered command to click on, by its whole English name, such as "mission list"."""
    return Markup(f"</{name}:{id}>")


def cut(markup: Markup, longest: int) -> Markup:
    """Return Markup of at most `longest` characters, cut at a word's end and with an ellipsis where it was longer."""
    if len(markup) <= longest:
        return markup
    kept = cut_bare(markup, longest - 2)
    return Markup(f"{kept} {ELLIPSIS}" if kept else ELLIPSIS[:longest])


def cut_bare(markup: Markup, longest: int) -> Markup:
    """Return the longest beginning of at most `longest` characters that ends with a word; bold type is closed."""
    if len(markup) <= longest:
        return markup
    end, space, is_open, was_open = 0, 0, False, False
    for atom in _ATOM.finditer(markup):
        opened = is_open ^ (atom.group() == _BOLD)
        if atom.end() + len(_BOLD) * opened > longest:
            if atom.group().isspace():
                space, was_open = end, is_open
            break
        end, is_open = atom.end(), opened
        if atom.group().isspace():
            space, was_open = atom.start(), is_open
    if space and end - space <= _LOOK_BACK:
        end, is_open = space, was_open
    kept = markup[:end].rstrip()
    if is_open:
        kept = kept[: -len(_BOLD)] if kept.endswith(_BOLD) else kept + _BOLD
    return Markup(kept)


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    if match["at"]:
        return found + _GUARD
    if match["line"]:
        return _BREAK
    if match["unseen"]:
        return f"⟦{ord(found):X}⟧"
    return found[:-1] + "\\" + found[-1]


def _unescape(match: re.Match[str]) -> str:
    plain, number, line = match.groups()
    if plain is not None:
        return plain
    if number is not None:
        return chr(int(number, 16)) if int(number, 16) <= 0x10FFFF else ""
    return "\n" if line else ""
