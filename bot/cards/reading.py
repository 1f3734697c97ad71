"""Reading a posted card again: its caption gives the question back, in any language, also after a restart."""

import re
from collections.abc import Sequence

from bot.cards.markup import ABOUT, ASKED, EARLIER, unescape
from bot.cards.model import Question

_LINE = re.compile(rf"-# (?:[^\\{ASKED}{EARLIER}{ABOUT}]|\\.)*([{ASKED}{EARLIER}{ABOUT}])(?: (.*))?")
"""Small print up to its first sign; a sign in foreign text stands behind a backslash."""


def read_question(texts: Sequence[str]) -> Question | None:
    """Return the question that a message shows, given its texts from top to bottom; None where it shows none."""
    found: dict[str, list[str]] = {ASKED: [], EARLIER: [], ABOUT: []}
    for line in texts[0].split("\n") if texts else ():
        match = _LINE.fullmatch(line)
        if match is None:
            break
        found[match[1]].append(unescape(match[2] or ""))
    if len(found[ASKED]) != 1:
        return None
    return Question(found[ASKED][0], tuple(found[EARLIER]), "".join(found[ABOUT][:1]))
