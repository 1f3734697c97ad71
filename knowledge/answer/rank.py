"""Ranking: how well each sentence of the evidence matches a question."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

from knowledge.evidence.collection import Evidence
from knowledge.evidence.sentence import Heading, Sentence
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
_SHORT = 3
"""Letters of a word that tells little in a phrase."""
_FIELD = 0.9
"""Words by which people ask for a field are met this well by the field itself."""


class Match(NamedTuple):
    """One sentence held against a question. A tuple, as sixteen are made for each question: a third of the time."""

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
    """The best first, as many as were asked for."""
    weights: tuple[float, ...]
    """For each term, how much it matters among this evidence."""
    known: tuple[float, ...]
    """For each term, 0 to 1, how well anything in all the evidence stands for it."""


def match_sentences(
    question: Question, evidence: Evidence, allowed: Collection[int] | None = None, most: int | None = None
) -> Matching:
    """Return the sentences that hold a word of the question, or are asked for by their field or date, those first that
    hold most of it. `allowed` holds the document ids (by `id()`) that may be used, `most` is how many are wanted; None
    for all."""
    held = _hold(question, evidence)
    places = set().union(*held.met) | _fields_asked(question, evidence) | _dated(question, evidence)
    if allowed is not None:
        places = {place for place in places if id(evidence.sentences[place].document) in allowed}
    # Each is held against the question only as far as its rank needs: most are left behind
    drafts = sorted([_draft(held, place) for place in places])[:most]
    known = [max(strengths.values(), default=0.0) for strengths in held.met]
    return Matching(tuple([_match(held, draft) for draft in drafts]), tuple(held.weights), tuple(known))


def best_key(alternatives: Mapping[str, float], keys: Mapping[str, Sequence[int]]) -> tuple[float, int]:
    """Return how well some keys meet a term, 0 to 1, and the place of the word that does, the first of equals; -1 for
    none."""
    shared = alternatives.keys() & keys.keys()  # few of some fifty and some hundred: a quarter of a loop's time
    if not shared:
        return 0.0, -1
    best = max([alternatives[key] for key in shared])
    equal = [key for key in shared if alternatives[key] == best]
    key = equal[0] if len(equal) == 1 else next(key for key in keys if key in equal)
    return best, keys[key][0]


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
    """A question's terms held against the evidence. What is the same for many sentences is worked out once."""

    question: Question
    evidence: Evidence
    met: Sequence[Mapping[int, float]]
    """For each term, the sentences that meet it, with how well they do."""
    gains: Sequence[Mapping[int, float]]
    """For each term, the same with what that gains."""
    weights: Sequence[float]
    total: float
    """Of the weights."""
    paragraphs: Sequence[Mapping[int, float]]
    """For each term, the paragraphs that meet it, by the place of their first sentence."""
    fields: Mapping[str, "_Asked"]
    """The fields that the question asks for."""
    lent: dict[tuple[Heading, Heading | None], Sequence[float]]
    """What a title and a section's title lend each term; filled as they are met."""


class _Asked(NamedTuple):
    """How a question asks for a field."""

    met: Mapping[int, float]
    """The terms that name it, each met by the field itself."""
    share: float
    """How surely, 0 to 1."""


class _Draft(NamedTuple):
    """What ranks a sentence: the first two, in order."""

    behind: float
    """Its rank score, negated."""
    place: int
    strengths: Sequence[float]
    around: Sequence[float]
    covered: float
    reached: float
    asked: _Asked


_NOT_ASKED = _Asked({}, 0.0)


def _hold(question: Question, evidence: Evidence) -> _Held:
    met, gains = [], []
    for term in question.terms:
        found, gained = _meet(term, evidence)
        met.append(found)
        gains.append(gained)
    weights = [_weigh(term, len(found), len(evidence)) for term, found in zip(question.terms, met, strict=True)]
    fields = {name: _Asked(_naming(question, name), ask_field(question, name)) for name in question.fields}
    paragraphs = [_by_paragraph(found, evidence) for found in met]
    return _Held(question, evidence, met, gains, weights, sum(weights) or 1.0, paragraphs, fields, {})


def _draft(held: _Held, place: int) -> _Draft:
    sentence = held.evidence.sentences[place]
    asked = held.fields.get(sentence.concept, _NOT_ASKED)
    strengths = [found.get(place, 0.0) for found in held.met]
    for number, strength in asked.met.items():
        strengths[number] = max(strengths[number], strength)
    around = _look_around(held, place, strengths)
    covered: float = sum(map(mul, held.weights, strengths)) / held.total
    reached: float = sum(map(mul, held.weights, around)) / held.total
    score = 0.3 * covered + 0.7 * reached + 0.5 * asked.share
    return _Draft(-score, place, strengths, around, covered, reached, asked)


def _match(held: _Held, draft: _Draft) -> Match:
    terms, named = held.question.terms, draft.asked.met
    gained = [gains.get(draft.place, 0.0) for gains in held.gains]
    for number, strength in named.items():
        gained[number] = max(gained[number], terms[number].weight * strength)
    total = sum([term.weight for term in terms]) or 1.0
    sentence = held.evidence.sentences[draft.place]
    _, place, strengths, around, covered, reached, asked = draft
    gain = sum(gained) / total
    return Match(sentence, place, tuple(strengths), tuple(around), covered, reached, gain, asked.share)


def _look_around(held: _Held, place: int, strengths: Sequence[float]) -> Sequence[float]:
    """Return how well each term is met by a sentence or by what stands around it."""
    sentence, paragraph = held.evidence.sentences[place], held.evidence.paragraph(place)
    lent = held.lent.get((sentence.title, sentence.heading))
    if lent is None:
        lent = held.lent[sentence.title, sentence.heading] = _lend(held.question.terms, sentence)
    around = list(map(max, lent, strengths))
    if len(paragraph) > 1:
        before, after, first = place - 1 if place > paragraph.start else -1, place + 1, paragraph.start
        after = after if after < paragraph.stop else -1
        for n, (found, best) in enumerate(zip(held.met, held.paragraphs, strict=True)):
            further = _PARAGRAPH * best.get(first, 0.0)  # that this may be its own does no harm: around is more anyway
            if further:
                beside = _NEIGHBOUR * max(found.get(before, 0.0), found.get(after, 0.0))
                around[n] = max(around[n], beside, further)
    return around


def _lend(terms: Sequence[Term], sentence: Sentence) -> Sequence[float]:
    """Return how well each term is met by the titles above a sentence."""
    titles, sections = sentence.title_keys, sentence.section_keys
    return [
        max(_TITLE * best_key(term.alternatives, titles)[0], _SECTION * best_key(term.alternatives, sections)[0])
        for term in terms
    ]


def _by_paragraph(met: Mapping[int, float], evidence: Evidence) -> Mapping[int, float]:
    """Return how well the best sentence of each paragraph meets a term, by the place of the paragraph's first."""
    best: dict[int, float] = {}
    for place, strength in met.items():
        first = evidence.paragraph(place).start
        if strength > best.get(first, 0.0):
            best[first] = strength
    return best


def _meet(term: Term, evidence: Evidence) -> tuple[dict[int, float], dict[int, float]]:
    """Return the sentences in which something stands for a term, with how well it does, and what that gains."""
    met, gains = _meet_any(term.alternatives, evidence, term.weight)
    if term.parts:
        share = _BY_WORDS / len(term.parts) * term.weight
        parts = [_meet_any(part, evidence, share) for part in term.parts]
        for place in set().union(*[found for found, _ in parts]):
            together = _BY_WORDS * sum([found.get(place, 0.0) for found, _ in parts]) / len(parts)
            met[place] = max(met.get(place, 0.0), together)
            gains[place] = max(gains.get(place, 0.0), *[gained.get(place, 0.0) for _, gained in parts])
    return met, gains


def _meet_any(
    alternatives: Mapping[str, float], evidence: Evidence, weight: float
) -> tuple[dict[int, float], dict[int, float]]:
    met: dict[int, float] = {}
    gains: dict[int, float] = {}
    postings = evidence.postings
    for key in alternatives.keys() & postings.keys():
        strength = alternatives[key]
        gain = weight * strength * evidence.rarity(key)
        for place in postings[key]:
            if met.get(place, 0.0) < strength:
                met[place] = strength
            if gains.get(place, 0.0) < gain:
                gains[place] = gain
    return met, gains


def _weigh(term: Term, holding: int, count: int) -> float:
    """Return a term's weight: its own, lessened where many sentences hold it (inverse document frequency,
    K. Spärck Jones, 1972, scaled to 0.35..1)."""
    rarity = math.log((count + 1) / (holding + 1)) / math.log(count + 1) if count else 1.0
    return term.weight * (0.35 + 0.65 * rarity)


def _naming(question: Question, concept: str) -> dict[int, float]:
    """Return the terms by which a question asks for a field, each met by the field itself."""
    named = {place for span in question.fields[concept] for place in range(*span)}
    shares = [(n, _share(term, named)) for n, term in enumerate(question.terms)]
    return {n: _FIELD * share for n, share in shares if share}


def _share(term: Term, named: Collection[int]) -> float:
    """Return the share of a term's words, short ones such as "on" aside, by which a field is named, 0 to 1."""
    places = range(term.start, term.end)
    telling = [p for p, word in zip(places, term.text.split(), strict=False) if len(word) > _SHORT] or places
    return sum(place in named for place in telling) / max(1, len(telling))


def _dated(question: Question, evidence: Evidence) -> set[int]:
    """Return the sentences that hold all words of a date that a question names."""
    found: set[int] = set()
    joined = " ".join(question.words)
    for stamp in question.stamps if not question.unknown_mission else ():
        words = [stem(token.text) for token in tokenize(joined[stamp.start : stamp.end])]
        found |= set.intersection(*(set(evidence.postings.get(word, ())) for word in words)) if words else set()
    return found


def _fields_asked(question: Question, evidence: Evidence) -> set[int]:
    return {place for name in question.fields for place in evidence.of_field(name)}
