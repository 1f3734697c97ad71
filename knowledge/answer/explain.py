"""Explaining: how a question was read, what was weighed for it, and how sure it had to be. For those who look behind
an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.answer.case import Candidate, Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer
from knowledge.query.model import Question

_MOST_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class ReadTerm:
    """A word or phrase of the question that a source has to hold."""

    text: str
    weight: float
    """How much it matters, 0 to 1."""
    name: bool
    """Whether nothing else can stand for it."""


@dataclass(frozen=True, slots=True)
class WeighedSentence:
    """A sentence or fact that was held against the question."""

    quote: str
    source: str
    title: str
    section: str
    line: int
    """1-based line of the file."""
    score: float
    """How probable it is, 0 to 1, that it holds the answer, by itself: what the candidates are ranked by."""
    confidence: float
    """The same, also from how it stands to the others. Calibrated for the best one."""
    met: tuple[tuple[str, float], ...]
    """For each term, how well something in the sentence or around it stands for it, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What stands behind one answer."""

    language: str
    """The language that the question was read in, such as "de"."""
    words: tuple[str, ...]
    """The question in English words, as read: repaired and translated."""
    repairs: tuple[tuple[str, str], ...]
    """Words that were read differently: as written and as read."""
    wanted: str
    """The kind of thing that answers it, such as "date"."""
    missions: tuple[str, ...]
    """Titles of the documents that the question, or the conversation, is about; none for all."""
    unknown_mission: str
    """A mission that is named but is no document's; "" for none."""
    fields: tuple[str, ...]
    """Fields that the words ask for."""
    terms: tuple[ReadTerm, ...]
    candidates: tuple[WeighedSentence, ...]
    """The best first, then the surest."""
    threshold: float
    """How sure the best one must be to answer by itself."""
    answer: Answer


def explain(case: Case, answer: Answer, titles: Mapping[int, str]) -> Explanation:
    """Return what stands behind an answer, given the case that it was made from and the documents' titles by number."""
    question = case.question
    return Explanation(
        language=question.language,
        words=question.words,
        repairs=question.repairs,
        wanted=question.type.value,
        missions=tuple(titles[number] for number in question.missions),
        unknown_mission=question.unknown_mission,
        fields=tuple(question.fields),
        terms=tuple(ReadTerm(term.text, term.weight, term.name) for term in question.terms),
        candidates=tuple(_weighed(candidate, question) for candidate in _surest(case.candidates)),
        threshold=THRESHOLD,
        answer=answer,
    )


def _surest(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return the best candidate, and the next best by how sure each is: they were ranked by their words."""
    return [*candidates[:1], *sorted(candidates[1:_MOST_CANDIDATES], key=lambda candidate: -candidate.confidence)]


def _weighed(candidate: Candidate, question: Question) -> WeighedSentence:
    sentence, document = candidate.sentence, candidate.sentence.document
    met = zip(question.terms, candidate.match.around, strict=True)
    return WeighedSentence(
        quote=sentence.quote,
        source=document.source,
        title=document.title,
        section=sentence.section,
        line=document.line_at(sentence.start),
        score=candidate.score,
        confidence=candidate.confidence,
        met=tuple((term.text, strength) for term, strength in met),
    )
