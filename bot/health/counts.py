"""Counting what happens, by kind, in plain numbers: what they are for Prometheus, `exposition` says when it asks."""

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import accumulate
from time import perf_counter

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
"""Seconds: from a usual answer (1 to 10 ms) to the last moment of an interaction (3 s)."""

Kind = tuple[str, ...]
"""The values of a number's labels, in their order."""


@dataclass(slots=True)
class Count:
    """How often something happened, of each kind."""

    name: str
    about: str
    labels: tuple[str, ...] = ()
    counted: dict[Kind, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.labels:
            self.counted[()] = 0

    def add(self, *kind: str) -> None:
        """Count one more."""
        self.counted[kind] = self.counted.get(kind, 0) + 1


@dataclass(slots=True)
class Spell:
    """How long something took, of one kind."""

    total: float = 0.0
    """Seconds of all of them."""
    within: list[int] = field(default_factory=lambda: [0] * (len(BUCKETS) + 1))
    """How many took no longer than each bucket, but longer than the one before; the last holds the rest."""

    def up_to(self) -> list[int]:
        """Return how many took no longer than each bucket, and last how many there are."""
        return list(accumulate(self.within))


@dataclass(slots=True)
class Times:
    """How long something took, of each kind."""

    name: str
    about: str
    labels: tuple[str, ...] = ()
    taken: dict[Kind, Spell] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.labels:
            self.taken[()] = Spell()

    def add(self, seconds: float, *kind: str) -> None:
        """Note one more."""
        spell = self.taken.get(kind)
        if spell is None:
            spell = self.taken[kind] = Spell()
        spell.total += seconds
        spell.within[bisect_left(BUCKETS, seconds)] += 1

    @contextmanager
    def measure(self, *kind: str) -> Iterator[None]:
        """Note how long the context lasts."""
        start = perf_counter()
        try:
            yield
        finally:
            self.add(perf_counter() - start, *kind)
