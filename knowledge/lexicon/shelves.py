"""Tables on shelves: parts of a large table that are unpacked only when a word on them is asked for.

Of a table of 10,000 words a question asks for some ten. Unpacking all tables of the lexicon took 15 to 40 ms of a
start; the shelves that a question needs take less than one.
"""

import marshal
from collections.abc import Iterator, Mapping
from typing import TypeVar, overload

_LETTERS = 2
"""The first letters that the keys on one shelf share: some 400 shelves of 30 keys."""

_V = TypeVar("_V")
_D = TypeVar("_D")


def shelve(table: Mapping[str, _V]) -> dict[str, bytes]:
    """Return a table, of values that `marshal` takes, in packed shelves."""
    shelves: dict[str, dict[str, _V]] = {}
    for key, value in table.items():
        shelves.setdefault(key[:_LETTERS], {})[key] = value
    return {letters: marshal.dumps(shelf) for letters, shelf in shelves.items()}


class Shelves(Mapping[str, _V]):
    """A table that `shelve` packed."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        self._packed = packed
        self._open: dict[str, Mapping[str, _V]] = {}

    @overload
    def get(self, key: str) -> _V | None: ...
    @overload
    def get(self, key: str, default: _V | _D) -> _V | _D: ...
    def get(self, key: str, default: _V | _D | None = None) -> _V | _D | None:
        """Return the value of a key, or the default."""
        shelf = self._open.get(key[:_LETTERS])
        return (self._unpack(key[:_LETTERS]) if shelf is None else shelf).get(key, default)

    def __getitem__(self, key: str) -> _V:
        return self._unpack(key[:_LETTERS])[key]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._unpack(key[:_LETTERS])

    def __iter__(self) -> Iterator[str]:
        return (key for letters in self._packed for key in self._unpack(letters))

    def __len__(self) -> int:
        return sum(len(self._unpack(letters)) for letters in self._packed)

    def _unpack(self, letters: str) -> Mapping[str, _V]:
        shelf = self._open.get(letters)
        if shelf is None:
            packed = self._packed.get(letters)
            if packed is None:
                return {}
            shelf = self._open[letters] = marshal.loads(packed)
        return shelf
