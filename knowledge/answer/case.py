"""A case: one question with the evidence that may answer it, ranked. What every answerer is given."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from knowledge.answer.confidence import NO_NEXT, estimate_confidence, probability, score_match
from knowledge.answer.features import find_features
from knowledge.answer.rank import Match, ask_field, match_sentences
from knowledge.answer.span import Span
from knowledge.answer.spans import can_answer, wants_kind
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
_WEIGHED = 16
"""Candidates whose features are worked out; beyond these the right one stood in none of 1,000 practice questions."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence held against a question, with the numbers from which the confidence is worked out."""

    match: Match
    features: tuple[float, ...]
    """In the order of `features.NAMES`."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
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
    def sentences(self) -> list[Sentence]:
        """All sentences of the documents that the question may be answered from."""
        allowed = {id(document) for document in self.documents}
        return [sentence for sentence in self.evidence.sentences if id(sentence.document) in allowed]


def find_candidates(question: Question, evidence: Evidence, documents: Collection[Document]) -> tuple[Candidate, ...]:
    """Return the sentences of some documents that may answer a question, the surest first."""
    weighed = [(score_match(w.features), w) for w in weigh_sentences(question, evidence, documents)]
    weighed.sort(key=lambda pair: (-pair[0], pair[1].match.place))
    best, second = ([score for score, _ in weighed[:2]] + [NO_NEXT, NO_NEXT])[:2]
    return tuple(
        Candidate(w.match, w.spans, probability(score), estimate_confidence(score, best if n else second, w.features))
        for n, (score, w) in enumerate(weighed)
    )


def weigh_sentences(question: Question, evidence: Evidence, documents: Collection[Document]) -> list[Weighed]:
    """Return the sentences that hold most of a question and can answer it, each with its features."""
    matching = match_sentences(question, evidence, {id(document) for document in documents})
    ranked = sorted(
        matching.matches,
        key=lambda m: (-(0.3 * m.covered + 0.7 * m.reached + 0.5 * m.asked_field), m.place),
    )
    weighed = []
    for match in ranked[:_WEIGHED]:
        features, spans = find_features(question, match, matching)
        if _may_answer(question, match, spans, matching.known):
            weighed.append(Weighed(match, tuple(features), tuple(spans)))
    return weighed


def _may_answer(question: Question, match: Match, spans: Sequence[Span], known: Sequence[float]) -> bool:
    """Tell whether a sentence can be the answer at all, however many of the question's words it holds."""
    kind = _is_asked(question, match) or can_answer(question, match.sentence, spans)
    field = not match.sentence.field_tokens or _is_field_asked(question, match, known)
    return kind and field and _names_unknown(question, match) and _says_more_than_names(question, match)


def _is_asked(question: Question, match: Match) -> bool:
    """Tell whether a question names a field so that it is asked for, whatever kind of value it seems to want; a field
    of no certain kind is not, where the question wants a certain one."""
    concept = match.sentence.lexicon.fields.get(match.sentence.concept)
    wanted, given = GROUPS.get(question.type), GROUPS.get(AnswerType(concept.type)) if concept else None
    if question.type in (AnswerType.TIME, AnswerType.NUMBER):
        return False
    return match.asked_field >= _ASKED and (wanted is None or wanted == given)


def _is_field_asked(question: Question, match: Match, known: Sequence[float]) -> bool:
    """Tell whether a field may be the one asked for: no other field of its kind is asked for outright, and it holds
    every name of the question that the evidence knows."""
    fields, own = match.sentence.lexicon.fields, match.sentence.concept
    kind = fields[own].type if own else ""
    rivals = [name for name in question.fields if name != own and fields[name].type == kind] if kind in GROUPS else []
    outdone = any(ask_field(question, name) >= max(_OUTRIGHT, match.asked_field + 0.01) for name in rivals)
    named = zip(question.terms, match.around, known, strict=True)
    return not outdone and all(s >= _LEAST_NAMED for t, s, k in named if t.name and k >= 1.0)


def _says_more_than_names(question: Question, match: Match) -> bool:
    """Tell whether a sentence meets something of what is asked, and not only the names in the question."""
    if not wants_kind(question) or question.type in (AnswerType.NAME, AnswerType.PERSON):
        return True
    plain = [(t.weight, s) for t, s in zip(question.terms, match.around, strict=True) if not t.name]
    heavy = sum(weight for weight, _ in plain)
    return heavy < _TELLING or match.asked_field > 0 or sum(w * s for w, s in plain) >= _LEAST_SAID * heavy


def _names_unknown(question: Question, match: Match) -> bool:
    """Tell whether a sentence, or what it stands among, names the mission without a document that a question names."""
    wanted = {stem(token.text) for token in tokenize(question.unknown_mission)}
    if wanted and match.sentence.field_tokens and not match.asked_field:
        return False
    return all(s >= 0.3 for t, s in zip(question.terms, match.around, strict=True) if t.key in wanted)
