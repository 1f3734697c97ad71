"""The faults that the page has buttons for, by name."""

from collections.abc import Callable, Mapping
from functools import partial

from bot.sandbox.faults import Faults

_SLOW_SECONDS, _SLOW_CALLS = 1.0, 20
_TOO_LATE = 4.0
"""Seconds: more than the three that a bot has to answer."""
_LIMITED_SECONDS = 2.0

FAULTS: Mapping[str, Callable[[Faults], None]] = {
    "drop": Faults.drop_sockets,
    "reconnect": Faults.reconnect,
    "no-resume": Faults.invalidate,
    "rate-limit": partial(Faults.rate_limit, seconds=_LIMITED_SECONDS),
    "server-error": Faults.fail,
    "slow": partial(Faults.slow, seconds=_SLOW_SECONDS, times=_SLOW_CALLS),
    "too-late": partial(Faults.slow, seconds=_TOO_LATE, route="callback"),
    "duplicate": Faults.duplicate_events,
    "clear": Faults.clear,
}
"""`too-late` holds the next answer back until its interaction is over; `slow` slows the next twenty calls down."""
