"""Reading typed values from variables, so that all that is wrong with them can be told at once."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from dotenv.parser import parse_stream

from bot.cli.nearest import did_you_mean

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_YES = frozenset({"on", "true", "yes", "1"})
_NO = frozenset({"off", "false", "no", "0"})
_IDS_END = 2**64


@dataclass(frozen=True, slots=True)
class Problem:
    """One variable that cannot be used: its name, what is wrong, and what to do."""

    variable: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.variable} {self.what}. {self.remedy}."


class WrongValueError(ValueError):
    """A text that means no value; knows what is wrong with it and what would be right."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


class Variables:
    """Variables being read: what is asked for becomes known, what is wrong is kept as a problem."""

    def __init__(self, values: Mapping[str, str], problems: Iterable[Problem] = ()) -> None:
        self._values = values
        self._known: set[str] = set()
        self.problems = list(problems)

    def read(self, variable: str, parse: Callable[[str], T], default: T) -> T:
        """Return what a variable means; the default where it is left out, empty or wrong."""
        self._known.add(variable)
        text = self._values.get(variable, "").strip()
        if not text:
            return default
        try:
            return parse(text)
        except WrongValueError as error:
            self.complain(variable, error.what, error.remedy)
            return default

    def has(self, variable: str) -> bool:
        """Tell whether a variable is given, right or wrong."""
        return bool(self._values.get(variable, "").strip())

    def complain(self, variable: str, what: str, remedy: str) -> None:
        """Keep a problem."""
        self.problems.append(Problem(variable, what, remedy))

    def complain_about_unknown(self, prefix: str, elsewhere: Iterable[str]) -> None:
        """Keep a problem for each variable with a prefix that was neither read nor is known elsewhere."""
        known = self._known.union(elsewhere)
        for variable in sorted(self._values):
            if variable.startswith(prefix) and variable not in known:
                meant = did_you_mean(variable, sorted(known))
                self.complain(variable, f"is no setting{meant}", "Mend its name or take it out")


def read_env_file(path: Path) -> tuple[dict[str, str], list[Problem]]:
    """Return the variables of a `.env` file, none if there is no such file, and what cannot be read of it."""
    try:
        with path.open(encoding="utf-8-sig") as stream:
            bindings = list(parse_stream(stream))
    except FileNotFoundError:
        return {}, []
    except (OSError, UnicodeError) as error:
        return {}, [Problem(str(path), f"cannot be read: {error}", "Mend it or take it away")]
    remedy = "Write NAME=value, or # before what is not meant"
    lines = [binding.original.line for binding in bindings if binding.error]
    problems = [Problem(f"{path}:{line}", "is no variable", remedy) for line in lines]
    return {binding.key: binding.value or "" for binding in bindings if binding.key}, problems


def parse_flag(text: str) -> bool:
    """Read on or off."""
    if text.lower() not in _YES | _NO:
        raise WrongValueError(f"is {text!r}", "Say on or off")
    return text.lower() in _YES


def parse_optional(parse: Callable[[str], T]) -> Callable[[str], T | None]:
    """Return a reader of what can be switched off, by "off" or 0: None then."""
    return lambda text: None if text.lower() in _NO else parse(text)


def parse_id(text: str) -> int:
    """Read one of Discord's ids."""
    if not re.fullmatch(r"[0-9]{1,20}", text) or not 0 < int(text) < _IDS_END:
        remedy = "Switch on the Developer Mode in Discord's settings, then use Copy ID in the menu of what you mean"
        raise WrongValueError(f"is {text!r}, which is no id", remedy)
    return int(text)


def parse_ids(text: str) -> frozenset[int]:
    """Read Discord's ids with commas or blanks between them."""
    return frozenset(parse_id(word) for word in re.split(r"[,\s]+", text) if word)


def parse_word(words: Iterable[str]) -> Callable[[str], str]:
    """Return a reader of one of a few words, small or capital letters alike."""
    known = {word.lower(): word for word in words}

    def parse(text: str) -> str:
        if text.lower() not in known:
            meant = did_you_mean(text.lower(), known)
            raise WrongValueError(f"is {text!r}{meant}", f"Say one of: {', '.join(known.values())}")
        return known[text.lower()]

    return parse


def parse_choice(choices: type[E]) -> Callable[[str], E]:
    """Return a reader of one of an enumeration's words."""
    parse = parse_word(choices)
    return lambda text: choices(parse(text))


def parse_number(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers in a range, both ends in it."""

    def parse(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
            raise WrongValueError(f"is {text!r}", f"Give a whole number from {least} to {most}")
        return int(text)

    return parse


def parse_share(text: str) -> float:
    """Read a number from 0 to 1."""
    if not re.fullmatch(r"0?\.[0-9]{1,9}|[01](\.0*)?", text):
        raise WrongValueError(f"is {text!r}", "Give a number from 0 to 1, such as 0.9")
    return float(text)
