"""Questions with known answers, from the exams in the repository and the practice data, to fit and to measure by."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.base import KnowledgeBase, load_knowledge
from knowledge.documents.folder import Folder
from knowledge.documents.model import Document, Passage
from knowledge.evidence.sentence import Sentence
from knowledge.text.normalize import fold, squeeze

EXAMS = Path("tests/exams")
TUNING = ("a", "c", "d")
_SHARED = 20
"""Characters in a row that a quote and a piece of evidence share at least."""
_SEVERAL = frozenset({"followup", "computed", "compare"})
"""Kinds of question that no single sentence answers."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question put to a knowledge base, and what tells whether a sentence answers it."""

    base: KnowledgeBase
    ask: str
    is_answer: Callable[[Sentence], bool]
    weight: float


def read_exams(names: tuple[str, ...] = TUNING, weight: float = 8.0) -> Iterator[Labelled]:
    """Yield the questions of exams that one sentence answers, or none."""
    for name in names:
        for part in ("missions", "general"):
            folder = EXAMS / name / ("knowledge" if part == "missions" else "general")
            base = load_knowledge(folder)
            for line in (EXAMS / name / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
                question = json.loads(line)
                if question["kind"] not in _SEVERAL and question["answerable"] != "either" and not question["before"]:
                    yield Labelled(base, question["ask"], _holds_evidence(question), weight)


def read_golden(weight: float = 8.0) -> Iterator[Labelled]:
    """Yield the shipped golden questions that name the facts that answer them, or are to be refused."""
    base = load_knowledge()
    for file in base.goldens:
        for question in file.questions:
            if not question.before and (question.refuse or question.facts):
                yield Labelled(base, question.ask, _is_fact(question.facts), weight)


def read_practice(data: Path, each: int = 80) -> Iterator[Labelled]:
    """Yield so many answerable questions, and a quarter as many others, of each article of the practice data."""
    articles: dict[str, list[dict[str, str]]] = defaultdict(list)
    for line in (data / "corpus.jsonl").read_text(encoding="utf-8").splitlines():
        paragraph = json.loads(line)
        articles[paragraph["_id"].split("#")[0]].append(paragraph)
    asked = defaultdict(list)
    for line in (data / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        asked[question["article"], question["answerable"]].append(question)
    for name, paragraphs in sorted(articles.items()):
        base = KnowledgeBase(Folder(documents=(_article(name, paragraphs),)))
        chosen = _spread(asked[name, True], each) + _spread(asked[name, False], each // 4)
        for question in chosen:
            yield Labelled(base, str(question["question"]), _holds_answer(question, paragraphs), 1.0)


def _article(name: str, paragraphs: list[dict[str, str]]) -> Document:
    text, passages = "", []
    for paragraph in paragraphs:
        passages.append(Passage(len(text), len(text) + len(paragraph["text"]), ""))
        text += paragraph["text"] + "\n\n"
    return Document(name, paragraphs[0]["title"], text, passages=tuple(passages))


def _spread(questions: list[dict[str, object]], count: int) -> list[dict[str, object]]:
    step = max(1, len(questions) // count)
    return questions[::step][:count]


def _holds_evidence(question: dict[str, object]) -> Callable[[Sentence], bool]:
    evidence = [_plain(str(piece)) for piece in _strings(question, "evidence_any")]
    documents = [name.strip() for name in str(question.get("doc") or "").split(",") if name.strip()]

    def holds(sentence: Sentence) -> bool:
        quote = _plain(sentence.quote)
        told = any(_overlap(quote, piece) for piece in evidence)
        return told and (not documents or sentence.document.source in documents)

    return holds


def _holds_answer(question: dict[str, object], paragraphs: list[dict[str, str]]) -> Callable[[Sentence], bool]:
    gold, answers = set(_strings(question, "gold")), _strings(question, "answers")

    def holds(sentence: Sentence) -> bool:
        right = bool(question["answerable"]) and paragraphs[sentence.paragraph]["_id"] in gold
        return right and any(answer in sentence.text for answer in answers)

    return holds


def _is_fact(ids: tuple[str, ...]) -> Callable[[Sentence], bool]:
    return lambda sentence: sentence.fact is not None and sentence.fact.id in ids


def _overlap(quote: str, piece: str) -> bool:
    if quote in piece or piece in quote:
        return True
    return any(piece[at : at + _SHARED] in quote for at in range(len(piece) - _SHARED + 1))


def _strings(question: dict[str, object], key: str) -> list[str]:
    told = question.get(key)
    return [str(piece) for piece in told] if isinstance(told, list) else []


def _plain(text: str) -> str:
    return squeeze(fold(text).replace("*", " ").replace("|", " "))
