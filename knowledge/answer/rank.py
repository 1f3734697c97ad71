"""Ranking: how well each sentence of the evidence matches a question."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from knowledge.evidence.collection import Evidence
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import Question, Term
from knowledge.text.tokens import stem, tokenize

_BY_WORDS = 0.9
"""A phrase whose words all stand in a sentence, though not together, counts this much of the phrase."""
_NEIGHBOUR = 0.5
"""A word that only the sentence before or after holds counts this much."""
_PARAGRAPH = 0.3
"""A word that only another sentence of the paragraph holds counts this much."""
_TITLE = 0.6
"""A word that only the document's title holds counts this much."""
_SECTION = 0.75
"""A word that only the section's title holds counts this much."""
_CARRYING = 0.41
"""Strength from which on a word makes a sentence a candidate. With it 561 of 758 questions' sentences came first, with
none 559; it is there so that a question is not answered by a word that is only near one of its own."""
_SHORT = 3
"""Letters of a word that tells little in a phrase."""
_FIELD = 0.9
"""Words by which people ask for a field are met this well by the field itself."""


@dataclass(frozen=True, slots=True)
class Match:
    """One sentence held against a question."""

    sentence: Sentence
    place: int
    """Its place in the evidence."""
    strengths: tuple[float, ...]
    """For each term, 0 to 1, how well something in the sentence itself stands for it."""
    around: tuple[float, ...]
    """The same for what stands around the sentence: neighbours, section and title."""
    covered: float
    """Share of the question's weight that the sentence itself holds, 0 to 1."""
    reached: float
    """The same with what stands around it, 0 to 1."""
    gained: float
    """Like `covered`, but what many sentences hold counts for less, whichever word of the question it stands for."""
    asked_field: float
    """How surely the question asks for this very field, 0 to 1; 0 for prose."""


@dataclass(frozen=True, slots=True)
class Matching:
    """A question held against all evidence."""

    matches: tuple[Match, ...]
    weights: tuple[float, ...]
    """For each term, how much it matters among this evidence."""
    known: tuple[float, ...]
    """For each term, 0 to 1, how well anything in all the evidence stands for it."""


def match_sentences(question: Question, evidence: Evidence, allowed: Collection[int] | None = None) -> Matching:
    """Return the sentences that say a word of the question, or are asked for by their field or date. `allowed` holds
    the document ids (by `id()`) that may be used; None for all."""
    met = [_meet(term, evidence.postings) for term in question.terms]
    gains = [_gain(term, evidence) for term in question.terms]
    weights = [_weigh(term, len(found), len(evidence)) for term, found in zip(question.terms, met, strict=True)]
    held = _Held(question, evidence, met, gains, weights)
    found = []
    for place in _carried(question, met) | _fields_asked(question, evidence) | _dated(question, evidence):
        if allowed is None or id(evidence.sentences[place].document) in allowed:
            found.append(_match(held, place))
    known = [max(strengths.values(), default=0.0) for strengths in met]
    return Matching(tuple(found), tuple(weights), tuple(known))


def best_key(alternatives: Mapping[str, float], keys: Mapping[str, Sequence[int]]) -> tuple[float, int]:
    """Return how well some keys meet a term, 0 to 1, and the place of the word that does; -1 for none."""
    best, place = 0.0, -1
    for key, places in keys.items():
        strength = alternatives.get(key, 0.0)
        if strength > best:
            best, place = strength, places[0]
    return best, place


def ask_field(question: Question, concept: str) -> float:
    """Return how surely a question asks for a field, 0 to 1: the share of its content that names it."""
    spans = question.fields.get(concept)
    if not spans:
        return 0.0
    named = {place for span in spans for place in range(*span)}
    total = sum(term.weight for term in question.terms)
    met = sum(t.weight * _share(t, named) for t in question.terms)
    return met / total if total else 1.0


@dataclass(frozen=True, slots=True)
class _Held:
    """A question's terms held against the evidence: for each, the sentences that meet it and what that gains."""

    question: Question
    evidence: Evidence
    met: Sequence[Mapping[int, float]]
    gains: Sequence[Mapping[int, float]]
    weights: Sequence[float]


def _match(held: _Held, place: int) -> Match:
    question, sentence = held.question, held.evidence.sentences[place]
    named = _naming(question, sentence)
    strengths = tuple([max(found.get(place, 0.0), named.get(n, 0.0)) for n, found in enumerate(held.met)])
    around = _look_around(held, place, strengths)
    total = sum(held.weights) or 1.0
    covered = sum([w * s for w, s in zip(held.weights, strengths, strict=True)]) / total
    reached = sum([w * s for w, s in zip(held.weights, around, strict=True)]) / total
    each = enumerate(zip(question.terms, held.gains, strict=True))
    gained = sum([max(gains.get(place, 0.0), term.weight * named.get(number, 0.0)) for number, (term, gains) in each])
    gained /= sum([term.weight for term in question.terms]) or 1.0
    return Match(sentence, place, strengths, around, covered, reached, gained, ask_field(question, sentence.concept))


def _look_around(held: _Held, place: int, strengths: Sequence[float]) -> tuple[float, ...]:
    """Return how well each term is met by a sentence or by what stands around it."""
    evidence, sentence = held.evidence, held.evidence.sentences[place]
    beside = [other for other in (evidence.neighbour(place, -1), evidence.neighbour(place, 1)) if other is not None]
    further = [other for other in evidence.paragraph(place) if other not in beside and other != place]
    titles, sections = sentence.title_keys, sentence.section_keys
    around = []
    for term, found, strength in zip(held.question.terms, held.met, strengths, strict=True):
        near = _NEIGHBOUR * max([found.get(other, 0.0) for other in beside], default=0.0)
        near = max(near, _PARAGRAPH * max([found.get(other, 0.0) for other in further], default=0.0))
        if strength < _TITLE and not titles.keys().isdisjoint(term.alternatives):
            near = max(near, _TITLE * best_key(term.alternatives, titles)[0])
        if strength < _SECTION and not sections.keys().isdisjoint(term.alternatives):
            near = max(near, _SECTION * best_key(term.alternatives, sections)[0])
        around.append(max(near, strength))
    return tuple(around)


def _meet(term: Term, postings: Mapping[str, Sequence[int]]) -> dict[int, float]:
    """Return the sentences in which something stands for a term, with how well it does."""
    found = _meet_any(term.alternatives, postings)
    if term.parts:
        parts = [_meet_any(part, postings) for part in term.parts]
        for place in set().union(*parts):
            together = _BY_WORDS * sum(part.get(place, 0.0) for part in parts) / len(parts)
            found[place] = max(found.get(place, 0.0), together)
    return found


def _meet_any(alternatives: Mapping[str, float], postings: Mapping[str, Sequence[int]]) -> dict[int, float]:
    found: dict[int, float] = {}
    for key, strength in alternatives.items():
        for place in postings.get(key, ()):
            if found.get(place, 0.0) < strength:
                found[place] = strength
    return found


def _gain(term: Term, evidence: Evidence) -> dict[int, float]:
    found: dict[int, float] = {}
    count = len(evidence)
    options = [(1.0, term.alternatives)] + [(_BY_WORDS / len(term.parts), part) for part in term.parts]
    for share, alternatives in options:
        for key, strength in alternatives.items():
            places = evidence.postings.get(key, ())
            if places:
                rarity = math.log((count + 1) / (len(places) + 0.5)) / math.log(count + 1)
                value = share * term.weight * strength * rarity
                for place in places:
                    if found.get(place, 0.0) < value:
                        found[place] = value
    return found


def _weigh(term: Term, holding: int, count: int) -> float:
    """Return a term's weight: its own, lessened where many sentences hold it (inverse document frequency,
    K. Spärck Jones, 1972, scaled to 0.35..1)."""
    rarity = math.log((count + 1) / (holding + 1)) / math.log(count + 1) if count else 1.0
    return term.weight * (0.35 + 0.65 * rarity)


def _naming(question: Question, sentence: Sentence) -> dict[int, float]:
    """Return the terms by which a question asks for the field of a fact, each met by the field itself."""
    named = {place for span in question.fields.get(sentence.concept, ()) for place in range(*span)}
    shares = ((n, _share(term, named)) for n, term in enumerate(question.terms)) if named else ()
    return {n: _FIELD * share for n, share in shares if share}


def _share(term: Term, named: Collection[int]) -> float:
    """Return the share of a term's words, short ones such as "on" aside, by which a field is named, 0 to 1."""
    places = range(term.start, term.end)
    telling = [p for p, word in zip(places, term.text.split(), strict=False) if len(word) > _SHORT] or places
    return sum(place in named for place in telling) / max(1, len(telling))


def _carried(question: Question, met: Sequence[Mapping[int, float]]) -> set[int]:
    """Return the sentences that say a word of the question: words that are only near help others, and carry nothing
    alone, except where the question names a date."""
    least = 0.0 if question.stamps else _CARRYING
    return {place for found in met for place, strength in found.items() if strength >= least}


def _dated(question: Question, evidence: Evidence) -> set[int]:
    """Return the sentences that hold all words of a date that a question names."""
    found: set[int] = set()
    joined = " ".join(question.words)
    for stamp in question.stamps if not question.unknown_mission else ():
        words = [stem(token.text) for token in tokenize(joined[stamp.start : stamp.end])]
        found |= set.intersection(*(set(evidence.postings.get(word, ())) for word in words)) if words else set()
    return found


def _fields_asked(question: Question, evidence: Evidence) -> set[int]:
    if not question.fields:
        return set()
    return {at for at, sentence in enumerate(evidence.sentences) if sentence.concept in question.fields}
