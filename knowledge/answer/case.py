"""A case: one question with the evidence that may answer it, ranked. What every answerer is given."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.answer.amounts import KINDS
from knowledge.answer.confidence import answer_features, estimate_confidence, is_ruled_out, probability, score_match
from knowledge.answer.doubts import find_doubts
from knowledge.answer.features import View, find_features, view_question
from knowledge.answer.rank import Match, ask_field, match_sentences
from knowledge.answer.span import Span
from knowledge.answer.spans import can_answer, find_spans
from knowledge.documents.model import Document
from knowledge.evidence.collection import Evidence
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import GROUPS, AnswerType, Question
from knowledge.query.read import Reader
from knowledge.text.tokens import stem, tokenize

_TELLING = 0.5
"""Weight from which on the words of a question besides names tell what is asked of them."""
_LEAST_SAID = 0.12
"""The share of them that a sentence must meet."""
_ASKED = 0.45
"""A question of which so much names a field asks for that field, whatever kind of value it seems to want."""
_OUTRIGHT = 0.6
"""A field of which the question names at least so much is the one it asks for, not another of its kind."""
_LEAST_NAMED = 0.3
_RULED_OUT = 0.2
"""Confidence of a sentence that is ruled out, at most."""
_WEIGHED = 16
"""Candidates whose features are worked out; beyond these the right one stood in none of 1,000 practice questions."""


class Weighed(NamedTuple):
    """A sentence held against a question, with the numbers from which the confidence is worked out."""

    match: Match
    features: tuple[float, ...]
    """In the order of `features.NAMES`."""
    spans: tuple[Span, ...]


class Candidate(NamedTuple):
    """A sentence that may answer, with how sure that is."""

    match: Match
    spans: tuple[Span, ...]
    """Pieces of it that are of the kind asked for."""
    score: float
    """Probability, 0 to 1, that it holds the answer, by itself."""
    confidence: float
    """The same, also from how it stands to the other candidates. Calibrated for the best one."""

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.match.sentence


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question of the conversation, and the sentences that answered it."""

    question: Question
    answered_by: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that an answerer may look at."""

    question: Question
    documents: Sequence[Document]
    """The documents that the question may be answered from."""
    evidence: Evidence
    candidates: tuple[Candidate, ...]
    """The best first."""
    reader: Reader
    turns: tuple[Turn, ...] = ()

    @property
    def sentences(self) -> Sequence[Sentence]:
        """All sentences of the documents that the question may be answered from."""
        if self.documents is self.evidence.documents:
            return self.evidence.sentences
        allowed = {id(document) for document in self.documents}
        return [sentence for sentence in self.evidence.sentences if id(sentence.document) in allowed]


def find_candidates(question: Question, evidence: Evidence, documents: Collection[Document]) -> tuple[Candidate, ...]:
    """Return the sentences of some documents that may answer a question, the surest first."""
    weighed = [(score_match(w.features), w) for w in weigh_sentences(question, evidence, documents)]
    weighed.sort(key=lambda pair: (-pair[0], pair[1].match.place))
    return tuple(
        Candidate(w.match, w.spans, probability(score), _confidence(question, compare(question, evidence, weighed, n)))
        for n, (score, w) in enumerate(weighed)
    )


def compare(question: Question, evidence: Evidence, weighed: Sequence[tuple[float, Weighed]], at: int) -> list[float]:
    """Return the answer features of one of the weighed sentences, which come with their log odds, the best first."""
    score, own = weighed[at]
    after = weighed[0 if at else 1][0] if len(weighed) > 1 else None
    others = [other.features for n, (_, other) in enumerate(weighed) if n != at]
    return answer_features(score, after, own.features, others, find_doubts(question, own.match, own.spans, evidence))


def _confidence(question: Question, features: Sequence[float]) -> float:
    confidence = estimate_confidence(features)
    return min(confidence, _RULED_OUT) if is_ruled_out(question, features) else confidence


def weigh_sentences(question: Question, evidence: Evidence, documents: Collection[Document]) -> list[Weighed]:
    """Return the sentences that hold most of a question and can answer it, each with its features."""
    matching = match_sentences(question, evidence, {id(document) for document in documents}, _WEIGHED)
    view = view_question(question, matching)
    unknown = {stem(token.text) for token in tokenize(question.unknown_mission)}
    weighed = []
    for match in matching.matches:
        spans = find_spans(question, match.sentence)
        if _may_answer(view, match, spans) and _names_unknown(question, unknown, match):
            weighed.append(Weighed(match, tuple(find_features(view, match, spans)), tuple(spans)))
    return weighed


def _may_answer(view: View, match: Match, spans: Sequence[Span]) -> bool:
    """Tell whether a sentence can be the answer at all, however many of the question's words it holds."""
    question = view.question
    kind = _is_asked(question, match) or can_answer(question, match.sentence, spans)
    field = kind and (not match.sentence.field_tokens or _is_field_asked(view, match))
    return field and _says_more_than_names(view, match)


def _is_asked(question: Question, match: Match) -> bool:
    """Tell whether a question names a field so that it is asked for, whatever kind of value it seems to want; a field
    of no certain kind is not, where the question wants a certain one."""
    concept = match.sentence.lexicon.fields.get(match.sentence.concept)
    wanted, given = GROUPS.get(question.type), GROUPS.get(AnswerType(concept.type)) if concept else None
    if question.type is AnswerType.TIME:
        return False
    if question.type in KINDS and wanted is None and (concept is None or concept.type != question.type):
        return False
    return match.asked_field >= _ASKED and (wanted is None or wanted == given)


def _is_field_asked(view: View, match: Match) -> bool:
    """Tell whether a field may be the one asked for: no other field of its kind is asked for outright, and it holds
    every name of the question that the evidence knows."""
    question, fields, own = view.question, match.sentence.lexicon.fields, match.sentence.concept
    kind = fields[own].type if own else ""
    rivals = [name for name in question.fields if name != own and fields[name].type == kind] if kind in GROUPS else []
    outdone = any(ask_field(question, name) >= max(_OUTRIGHT, match.asked_field + 0.01) for name in rivals)
    return not outdone and all(match.around[n] >= _LEAST_NAMED for n in view.names if view.known[n] >= 1.0)


def _says_more_than_names(view: View, match: Match) -> bool:
    """Tell whether a sentence meets something of what is asked, and not only the names in the question."""
    question = view.question
    if not view.wants_kind or question.type in (AnswerType.NAME, AnswerType.PERSON) or match.asked_field > 0:
        return True
    heavy = sum([question.terms[n].weight for n in view.plain])
    said = sum([question.terms[n].weight * match.around[n] for n in view.plain])
    return heavy < _TELLING or said >= _LEAST_SAID * heavy


def _names_unknown(question: Question, wanted: Collection[str], match: Match) -> bool:
    """Tell whether a sentence, or what it stands among, names the mission without a document that a question names;
    `wanted` holds the stems of its name."""
    if not wanted:
        return True
    if match.sentence.field_tokens and not match.asked_field:
        return False
    return all(s >= 0.3 for t, s in zip(question.terms, match.around, strict=True) if t.key in wanted)
