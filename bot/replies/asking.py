"""Asking the knowledge from the event loop: what takes longer than a moment in threads, so that nobody else waits."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import replace
from functools import partial
from time import perf_counter
from typing import ParamSpec, TypeVar

from bot.cards.model import Question
from bot.errors import UnknownMissionError
from bot.health.metrics import Metrics
from bot.library.live import LiveKnowledge
from bot.replies.missions import missions_of
from knowledge.answer.model import Answer
from knowledge.base import KnowledgeBase
from knowledge.documents.model import Document

_THREADS = 2
"""The engine holds the interpreter while it works: a second thread only keeps one slow question from stopping all."""

_SHORT = 300
"""Characters of a question that a small knowledge answers within a few milliseconds."""

MANY = 500
"""Missions from which on it takes longer than a moment to find the one that a misspelt name stands for."""
_NEAREST = 5
"""Missions named where there is none of the name that was chosen."""

P = ParamSpec("P")
T = TypeVar("T")


class Asking:
    """Puts questions to the current knowledge."""

    def __init__(self, library: LiveKnowledge, metrics: Metrics) -> None:
        self.library = library
        self._metrics = metrics
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="altai-ask")

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what some work of the engine returns, done in a thread."""
        context = copy_context()  # what is logged there is as private as here
        call = partial(context.run, work, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._threads, call)

    async def answer(self, question: Question, via: str) -> tuple[Question, Answer]:
        """Return the answer, and the question with only those earlier turns that it needs, and its mission's name.

        `via` says for the metrics how it was asked. Raises UnknownMissionError.
        """
        base = self.library.base
        mission = await self.mission(question.mission, base)
        start = perf_counter()
        needed, answer = await self._ask(base, question, mission)
        if mission:
            needed, answer = tell_mission(needed, answer, mission, base)
        seconds = perf_counter() - start
        if answer.answered:
            self._metrics.answered(answer.kind, via, seconds)
        else:
            self._metrics.refused(via, seconds)
        return needed, answer

    async def mission(self, name: str, base: KnowledgeBase) -> Document | None:
        """Return the mission that a name stands for; None for no name. Raises UnknownMissionError."""
        if len(base.documents) < MANY or not name:
            return chosen_mission(name, base)
        return await self.run(chosen_mission, name, base)

    def close(self) -> None:
        """Let the threads end; what is still waiting is given up."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _ask(self, base: KnowledgeBase, question: Question, mission: Document | None) -> tuple[Question, Answer]:
        """Ask at once where that is quicker than handing it to a thread (0.4 ms of the two's work), else in one."""
        if base.is_small and len(question.text) <= _SHORT and not question.before:
            return answer_shortly(base, question, mission)
        return await self.run(answer_shortly, base, question, mission)


def chosen_mission(name: str, base: KnowledgeBase) -> Document | None:
    """Return the mission that a name stands for; None for no name. Raises UnknownMissionError."""
    if not name:
        return None
    missions = missions_of(base)
    found = missions.find(name)
    if found is None:
        raise UnknownMissionError(name, tuple(missions.nearest(name, _NEAREST)), len(base.documents))
    return found


def tell_mission(question: Question, answer: Answer, mission: Document, base: KnowledgeBase) -> tuple[Question, Answer]:
    """Return a question with its mission by name, and an answer that says so where the name was not written so."""
    missions = missions_of(base)
    name = missions.name(mission)
    if missions.is_name(question.mission, mission):
        return replace(question, mission=name), answer
    return replace(question, mission=name), replace(answer, repairs=((question.mission, name), *answer.repairs))


def answer_shortly(base: KnowledgeBase, question: Question, mission: Document | None) -> tuple[Question, Answer]:
    """Return the answer in its conversation, and the question with the fewest last turns that give the same answer.

    The card shows the turns that a question follows: those that change nothing would only clutter it.
    """
    answer = base.ask(question.text, question.before, about=mission)
    if not question.before or base.ask(question.text, about=mission) == answer:
        return replace(question, before=()), answer
    for count in range(1, len(question.before)):
        fewer = question.before[len(question.before) - count :]
        if base.ask(question.text, fewer, about=mission) == answer:
            return replace(question, before=fewer), answer
    return question, answer
