"""Responding: a message becomes a question, the question a case, the case an answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from knowledge.answer.case import Case, Turn, find_candidates
from knowledge.answer.direct import answer_directly
from knowledge.answer.model import Answer
from knowledge.answer.reply import refuse
from knowledge.answer.small_talk import answer_small_talk
from knowledge.documents.model import Document
from knowledge.evidence.collection import Evidence
from knowledge.query.model import Question
from knowledge.query.read import Reader

ANSWERERS: tuple[Callable[[Case], Answer | None], ...] = (answer_directly,)
"""The ways to answer, in the order in which they are tried: the more special first."""

_REMEMBERED = 6
"""Earlier turns of a conversation that are taken into account."""


@dataclass(frozen=True, slots=True)
class Responder:
    """Answers questions from one knowledge. Immutable: may be shared by threads."""

    reader: Reader
    documents: Sequence[Document]
    gather: Callable[[Question], Evidence]
    """Gives the evidence that may answer a question: all of a small knowledge, the index's hits of a large one."""

    def respond(self, text: str, before: Sequence[str] = ()) -> Answer:
        """Return the answer to a message that follows earlier ones of the same person."""
        talk = answer_small_talk(text, self.reader.words)
        if talk:
            return talk
        turns: list[Turn] = []
        case = self._case(self.reader.read(text), tuple(turns))
        return self._answer(case)

    def _case(self, question: Question, turns: tuple[Turn, ...]) -> Case:
        evidence = self.gather(question)
        documents = self._documents(question)
        return Case(question, documents, evidence, find_candidates(question, evidence, documents), turns)

    def _answer(self, case: Case) -> Answer:
        for answerer in ANSWERERS:
            answer = answerer(case)
            if answer:
                return answer
        best = case.candidates[0].confidence if case.candidates else 0.0
        return refuse("The sources do not tell.", confidence=best)

    def _documents(self, question: Question) -> Sequence[Document]:
        if question.missions and len(self.documents) > 1:
            return [self.documents[number] for number in question.missions]
        return self.documents
