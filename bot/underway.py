"""What is being answered: at the end it is waited for, and nothing new is begun."""

import asyncio

_AT_THE_END = 8.0
"""Seconds that answers under way have to be finished in once the bot is to end: containers are killed after 10."""


class Underway:
    """The tasks that answer somebody."""

    def __init__(self, seconds: float = _AT_THE_END) -> None:
        self._seconds = seconds
        self._tasks: set[asyncio.Task[object]] = set()
        self._ending = False

    def begin(self) -> bool:
        """Note that the current task answers somebody; return whether it may: at the end nothing is begun."""
        task = asyncio.current_task()
        assert task is not None, "events are handled in tasks"
        if self._ending:
            return False
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    async def finish(self) -> None:
        """Begin nothing more; wait for what is under way, and give up what takes too long."""
        self._ending = True
        if not self._tasks:
            return
        _, late = await asyncio.wait(set(self._tasks), timeout=self._seconds)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=1)
