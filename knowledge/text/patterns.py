"""Patterns that are compiled when they are first used: all of the engine's took 25 ms of a start, which needs few."""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` would, compiled when first used; an error in it is told then."""
    return cast("re.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    """Stands for a pattern until its first use, and from then on hands out the methods of the compiled one."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = (text, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._given)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
