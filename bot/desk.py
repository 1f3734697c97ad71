"""Altai's desk on the page of the local Discord: its documents, reloading them, and why it answered as it did."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.cards.examples import find_examples
from bot.cards.model import Question
from bot.cards.reading import read_question
from bot.languages.phrases import Languages
from bot.library.changes import Changes, FactChange, PassageChange, Renamed, Tally
from bot.library.live import LiveKnowledge, Reload, ReloadRefused
from bot.replies.choices import find_mission
from knowledge.base import KnowledgeBase
from knowledge.documents.model import Document

_EXAMPLES = 3

Json = dict[str, Any]


class KnowledgeDesk:
    """Shows the knowledge that the bot answers from, as `bot.sandbox.browser.desk` asks for it."""

    def __init__(self, library: LiveKnowledge, folder: Path | None, languages: Languages) -> None:
        """Take the knowledge and the folder that it was read from; None for the shipped missions."""
        self._library = library
        self._folder = folder
        self._languages = languages
        self._examples: dict[tuple[str, str], Sequence[str]] = {}

    async def examples(self, locale: str) -> Sequence[str]:
        """Return questions that the knowledge answers, in a person's language."""
        base, phrases = self._library.base, self._languages.of(locale)
        known = base.revision, phrases.locale
        if known not in self._examples:
            found = await asyncio.to_thread(find_examples, base.documents, base.ask, phrases)
            self._examples = {known: found[:_EXAMPLES]}
        return self._examples[known]

    def summary(self) -> Json:
        """Return what is loaded."""
        base = self._library.base
        return {
            "revision": base.revision,
            "since": self._library.loaded_at.isoformat(),
            "folder": str(self._folder or ""),
            "documents": [_tell_document(document) for document in base.documents],
        }

    async def reload(self) -> Json:
        """Read the folder again; return what changed, or why the old knowledge stays."""
        try:
            done = await self._library.reload_anew()
        except ReloadRefused as refused:
            return {"done": False, "problems": str(refused).splitlines()}
        return {"done": True, **_tell_reload(done)}

    async def explain(self, texts: Sequence[str]) -> Json | None:
        """Return what stands behind a card; None where it shows no question."""
        question = read_question(["\n".join(texts)])
        return None if question is None else await self._explain(question)

    async def explain_question(self, question: str) -> Json:
        """Return what stands behind the answer to a question that stands alone."""
        return await self._explain(Question(question))

    async def _explain(self, question: Question) -> Json:
        told = await asyncio.to_thread(_explain, self._library.base, question)
        return {"question": question.text, "before": question.before, **told}


def _explain(base: KnowledgeBase, question: Question) -> Json:
    about = find_mission(question.mission, base) if question.mission else None
    return asdict(base.explain(question.text, question.before, about=about))


def _tell_document(document: Document) -> Json:
    return {
        "title": document.title or document.source,
        "source": document.source,
        "facts": len(document.facts),
        "passages": len(document.passages),
    }


def _tell_reload(reload: Reload) -> Json:
    return {
        "changed": reload.changed,
        "before": reload.before,
        "after": reload.after,
        "seconds": reload.seconds,
        "passed": reload.golden.passed,
        "changes": [*_tell_changes(reload.changes)],
    }


def _tell_changes(changes: Changes) -> Iterator[str]:
    """Yield every kind of change that there was, with its examples."""
    yield from _tell("document added", changes.documents_added)
    yield from _tell("document removed", changes.documents_removed)
    yield from _tell("document renamed", changes.documents_renamed)
    yield from _tell("fact added", changes.facts_added)
    yield from _tell("fact changed", changes.facts_changed)
    yield from _tell("fact removed", changes.facts_removed)
    yield from _tell("passage added", changes.passages_added)
    yield from _tell("passage removed", changes.passages_removed)


def _tell(kind: str, tally: Tally[Any]) -> Iterator[str]:
    yield from (f"{kind}: {_say(example)}" for example in tally.examples)
    if tally.count > len(tally.examples):
        yield f"{kind}: {tally.count - len(tally.examples):,} more"


def _say(change: str | Renamed | FactChange | PassageChange) -> str:
    match change:
        case Renamed():
            return f"{change.before} → {change.after}"
        case FactChange(before="") | FactChange(after=""):
            return f"{change.document}, {change.name}: {change.before or change.after}"
        case FactChange():
            return f"{change.document}, {change.name}: {change.before} → {change.after}"
        case PassageChange():
            return f"{change.document}: {change.text}"
    return change
