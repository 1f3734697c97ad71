"""The practice questions and passages, in BEIR's form, and the measures taken on them."""

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.index.model import Entry

DATA = Path("../shared/retrieval")
"""Where the practice corpus is looked for."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Practice:
    """One practice question with its misspelt twin."""

    question: str
    misspelt: str
    answers: tuple[str, ...]
    gold: frozenset[str]
    """Keys of the passages that answer it."""
    article: str


def load_entries(path: Path) -> Iterator[Entry]:
    """Stream the passages of a BEIR file."""
    with path.open(encoding="utf-8") as file:
        for line, row in enumerate(file, 1):
            entry = json.loads(row)
            yield Entry(path.name, entry.get("title", ""), "", entry["text"], line, entry["_id"])


def load_questions(data: Path) -> list[Practice]:
    """Load the questions that have an answer."""
    misspelt = {row["id"]: row["question"] for row in _rows(data / "questions_typo.jsonl")}
    return [
        Practice(row["question"], misspelt[row["id"]], tuple(row["answers"]), frozenset(row["gold"]), row["article"])
        for row in _rows(data / "questions.jsonl")
        if row["answerable"]
    ]


def holds_answer(sentence: str, answers: Sequence[str]) -> bool:
    """Whether a sentence holds one of the answers, word for word, whatever the case and marks."""
    words = _plain(sentence)
    return any(_plain(answer) in words for answer in answers)


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Return how often a positive is scored above a negative, ties counting half."""
    ordered = sorted(negative)
    above = sum((bisect_left(ordered, score) + bisect_right(ordered, score)) / 2 for score in positive)
    return above / (len(positive) * len(negative))


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
