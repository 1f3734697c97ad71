"""Golden questions: asked of a knowledge base, to know that it still answers what it must and refuses what it must."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.answer.model import Answer
from knowledge.base import KnowledgeBase
from knowledge.documents.golden import GoldenFile, GoldenQuestion
from knowledge.text.normalize import fold, squeeze


@dataclass(frozen=True, slots=True)
class GoldenFailure:
    """A golden question that was not answered as it must be."""

    source: str
    question: GoldenQuestion
    answer: Answer
    reason: str

    def __str__(self) -> str:
        before = "".join(f"{turn} / " for turn in self.question.before)
        return f"{self.source}:{self.question.line}: {before}{self.question.ask}: {self.reason}"


@dataclass(frozen=True, slots=True)
class GoldenReport:
    """How the golden questions went."""

    passed: int
    failed: tuple[GoldenFailure, ...]


def run_golden(base: KnowledgeBase, files: Iterable[GoldenFile]) -> GoldenReport:
    """Ask all questions of some files and report which were not answered as they must be."""
    failed, asked = [], 0
    for file in files:
        for question in file.questions:
            asked += 1
            answer = base.ask(question.ask, question.before)
            reason = find_fault(question, answer)
            if reason:
                failed.append(GoldenFailure(file.source, question, answer, reason))
    return GoldenReport(asked - len(failed), tuple(failed))


def find_fault(question: GoldenQuestion, answer: Answer) -> str:
    """Return what is wrong with an answer to a golden question; "" for nothing."""
    if question.refuse:
        return f"must be refused, but got “{answer.text}”" if answer.answered else ""
    if not answer.answered:
        return "not answered"
    short = _plain(answer.text)
    said = " ".join([short, *(_plain(citation.quote) for citation in answer.citations)])
    missing = [wanted for wanted in question.answer if _plain(wanted) not in said]
    if missing:
        return f"“{missing[0]}” is missing from “{answer.text}”"
    if question.any and not any(_plain(wanted) in said for wanted in question.any):
        return f"none of {', '.join(question.any)} is in “{answer.text}”"
    unwanted = [never for never in question.never if _plain(never) in short]
    if unwanted:
        return f"“{unwanted[0]}” must not be in “{answer.text}”"
    cited = {citation.fact for citation in answer.citations}
    if question.facts and not cited.intersection(question.facts):
        return f"quotes {', '.join(sorted(cited)) or 'no fact'} instead of {' or '.join(question.facts)}"
    return ""


def _plain(text: str) -> str:
    return fold(squeeze(text))
