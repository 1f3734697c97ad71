"""The languages that people use Discord in: told with each interaction, missed with each message."""

from collections import OrderedDict

_LASTING = 24 * 60 * 60.0
"""Seconds for which a language is remembered."""
_MOST = 10_000
"""People whose language is remembered; the longest silent is forgotten first."""


class SpokenLocales:
    """Remembers the locale of people's last interactions, in memory. Times are seconds of any steady clock."""

    def __init__(self) -> None:
        self._spoken: OrderedDict[int, tuple[float, str]] = OrderedDict()

    def add(self, user: int, locale: str, now: float) -> None:
        """Remember in which language somebody used a command or a button."""
        self._spoken.pop(user, None)
        self._spoken[user] = (now, locale)
        while len(self._spoken) > _MOST or now - next(iter(self._spoken.values()))[0] > _LASTING:
            self._spoken.popitem(last=False)

    def get(self, user: int, now: float) -> str | None:
        """Return somebody's language; None where it is not known, or no longer."""
        at, locale = self._spoken.get(user, (0.0, None))
        return locale if now - at <= _LASTING else None

    def forget(self, user: int) -> None:
        """Forget somebody's language."""
        self._spoken.pop(user, None)
