"""Responding: a message becomes a question, the question a case, the case an answer."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from knowledge.answer.case import Case, Turn, find_candidates
from knowledge.answer.claims import answer_claim
from knowledge.answer.compare import answer_comparison
from knowledge.answer.computed import answer_computed
from knowledge.answer.conflicts import answer_conflict
from knowledge.answer.direct import answer_directly
from knowledge.answer.fields import answer_count, answer_fields, find_blank
from knowledge.answer.lost import is_lost
from knowledge.answer.model import Answer, Citation, Reason, Remark
from knowledge.answer.order import answer_order
from knowledge.answer.refuse import answer_no
from knowledge.answer.reply import refuse
from knowledge.answer.sequence import answer_sequence
from knowledge.answer.small_talk import answer_small_talk
from knowledge.answer.summary import answer_summary
from knowledge.answer.timeline import answer_timeline
from knowledge.answer.which import answer_which
from knowledge.answer.yes_no import answer_yes_no
from knowledge.documents.model import Document
from knowledge.evidence.collection import Evidence
from knowledge.evidence.sentence import Sentence
from knowledge.query.conversation import continue_from, is_elliptic, points_back
from knowledge.query.model import AnswerType, Question
from knowledge.query.read import Reader
from knowledge.text.patterns import pattern

Answerer = Callable[[Case], Answer | None]
OF_SEVERAL: tuple[Answerer, ...] = (
    answer_sequence, answer_which, answer_comparison, answer_order, answer_computed, answer_summary, answer_timeline,
)  # fmt: skip
"""Ways to answer that put several sentences together, in the order in which they are tried: the more special first."""
OF_ONE: tuple[Answerer, ...] = (
    answer_fields,
    answer_count,
    answer_conflict,
    answer_claim,
    answer_yes_no,
    answer_directly,
)
"""Ways to answer from the surest sentence or field, tried next; not where the field asked for is left blank."""

REMEMBERED = 4
"""Earlier turns of a conversation that are taken into account."""
_NEAR = 0.2
"""Confidence from which on a question without an answer still tells what the conversation is about."""
_SAID_SO = 0.9
"""For a time of day, of which a field tells the date only, the word itself must stand there."""
_SAID = 0.6
"""Strength from which on a sentence says a word of the question."""
_SEGMENT = pattern(r"(?<=[.!?;])\s+|\n+|\bbtw\b|\bby the way\b", re.IGNORECASE)
_MOST_SEGMENTS = 6
_MOST_REPAIRS = 3
"""Words of which a note tells how they were read; the note of a longer message is cut there."""


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
        return self._answer(text, self._turns(before))

    def read(self, text: str, before: Sequence[str] = ()) -> Case:
        """Return a message as `respond` reads it, with what was weighed for it."""
        return self._case(text, self._turns(before))

    def _turns(self, before: Sequence[str]) -> list[Turn]:
        turns: list[Turn] = []
        for earlier in before[-REMEMBERED:]:
            case = self._case(earlier, turns)
            answer = self._try(case)
            turns.append(Turn(case.question, _cited(case, answer) if answer else _nearest(case)))
        return turns

    def _answer(self, text: str, turns: Sequence[Turn]) -> Answer:
        case = self._case(text, turns)
        if any(not stamp.moment.exists for stamp in case.question.stamps):
            return refuse("There is no such date. Is it a slip?", remark=Remark(Reason.NO_SUCH_DATE))
        answer = self._try(case) or (self._try(self._case(text, ())) if turns and not _leans(case) else None)
        if answer:
            return answer
        segments = [part for part in _SEGMENT.split(text) if part.strip()][-_MOST_SEGMENTS:]
        for segment in reversed(segments) if len(segments) > 1 else ():
            answer = self._try(self._case(segment, turns))
            if answer:
                return answer
        return answer_no(case)

    def _case(self, text: str, turns: Sequence[Turn]) -> Case:
        read = self.reader.read(text)
        question = continue_from(read, [turn.question for turn in turns])
        if turns and not question.missions and not question.unknown_mission:
            question = replace(question, missions=self._mission_of(turns))
        evidence = self.gather(question)
        candidates = find_candidates(question, evidence, evidence.documents)
        return Case(question, evidence.documents, evidence, candidates, self.reader, tuple(turns))

    def _mission_of(self, turns: Sequence[Turn]) -> tuple[int, ...]:
        """Return the document that the last answer came from, as a mission that the conversation is about."""
        last = turns[-1].answered_by[:1] if turns else ()
        return tuple(
            n for n, document in enumerate(self.documents) for sentence in last if sentence.document is document
        )

    def _try(self, case: Case) -> Answer | None:
        untold = (find_blank(case) and not _told_elsewhere(case)) or is_lost(case)
        answerers = OF_SEVERAL if untold else OF_SEVERAL + OF_ONE
        found = next((answer for answerer in answerers if (answer := answerer(case))), None)
        return _noted(found, case.question) if found else None


def _leans(case: Case) -> bool:
    """Tell whether a question is no whole one without those before it."""
    return is_elliptic(case.question) or points_back(case.question)


def _nearest(case: Case) -> tuple[Sentence, ...]:
    """Return the sentence that an earlier question without an answer was nearest to, if it was near at all."""
    return tuple(c.sentence for c in case.candidates[:1] if c.confidence >= _NEAR)


def _told_elsewhere(case: Case) -> bool:
    """Tell whether the surest sentence itself says the words by which a question asks for a field left blank."""
    best = case.candidates[0] if case.candidates else None
    strengths = best.match.strengths if best else ()
    spans = [span for found in case.question.fields.values() for span in found]
    asked = [
        strength
        for term, strength in zip(case.question.terms, strengths, strict=False)
        if not term.name and any(start < term.end and term.start < end for start, end in spans)
    ]
    least = _SAID_SO if case.question.type is AnswerType.TIME else _SAID
    return bool(asked) and min(asked) >= least


def _noted(answer: Answer, question: Question) -> Answer:
    """Return an answer with a note of how misspelt words of its question were read."""
    if not answer.answered or answer.note or not question.repairs:
        return answer
    repairs = tuple(dict.fromkeys(question.repairs))[:_MOST_REPAIRS]
    note = f"Read {', '.join(f'“{word}” as “{meant}”' for word, meant in repairs)}."
    return replace(answer, note=note, repairs=repairs)


def _cited(case: Case, answer: Answer) -> tuple[Sentence, ...]:
    """Return the sentences that an answer quotes, in its order; a quote may be only part of a long sentence."""
    found = (next((s for s in case.sentences if _is_quoted(citation, s)), None) for citation in answer.citations)
    return tuple(sentence for sentence in found if sentence is not None)


def _is_quoted(citation: Citation, sentence: Sentence) -> bool:
    if sentence.document.source != citation.source or (sentence.fact.id if sentence.fact else "") != citation.fact:
        return False
    return bool(citation.fact) or citation.quote in sentence.quote
