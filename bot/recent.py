"""A set that remembers only so much."""

from collections import OrderedDict


class RecentIds:
    """The last ids that were seen: tells the first time from the second. Bounded; the oldest is forgotten first."""

    def __init__(self, most: int = 5_000) -> None:
        self._most = most
        self._seen: OrderedDict[int, None] = OrderedDict()

    def add(self, id: int) -> bool:
        """Remember an id; return whether it is new."""
        if id in self._seen:
            return False
        self._seen[id] = None
        if len(self._seen) > self._most:
            self._seen.popitem(last=False)
        return True

    def discard(self, id: int) -> None:
        """Forget an id."""
        self._seen.pop(id, None)
