"""Yes or no: said only where the text supports it; otherwise the quote stands alone."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.answer.case import Candidate, Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.rank import best_key
from knowledge.answer.reply import reply
from knowledge.answer.short import trim
from knowledge.evidence.attribution import is_claim
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import AnswerType, Term
from knowledge.text.dates import Moment
from knowledge.text.tokens import stem

_NEGATIONS = frozenset(
    "not no never none neither nor without failed fail fails failure unable cannot hardly refused denied unclear"
    " unknown instead almost nearly partly only except".split()
)
_SURE = 0.75
"""Confidence from which on a sentence that holds every word of the question is taken for a yes."""
_GAP = 4
"""Words from one that meets the question to the next, at most, in a sentence that is taken for a yes."""
_SAME = 0.75
"""Strength from which on a word counts as said by the sentence."""


def answer_yes_no(case: Case) -> Answer | None:
    """Answer a yes-no question; None for any other question or where nothing is sure enough."""
    if case.question.type is not AnswerType.YES_NO or not case.candidates:
        return None
    best = case.candidates[0]
    if best.confidence < THRESHOLD:
        return None
    verdict = _verdict(case, best)
    said = trim(best.sentence, case.question)
    close = [c.sentence for c in case.candidates[:2] if c.score >= 0.3 * best.score]
    return reply(Kind.YES_NO, f"{verdict}: {said}" if verdict else said, close, best.confidence)


def _is_told(moment: Moment, sentence: Sentence) -> bool:
    return any(mention.moment is not None and mention.moment.matches(moment) for mention in sentence.mentions)


def _is_compact(best: Candidate, terms: Sequence[Term]) -> bool:
    """Tell whether the words that meet the question stand close together: else they may be of different things."""
    if best.sentence.fact is not None and best.sentence.fact.field:
        return True
    places = sorted(best_key(term.alternatives, best.sentence.keys)[1] for term in terms)
    return all(after - place <= _GAP for place, after in pairwise(places) if place >= 0)


def _is_of_another_nation(best: Candidate, terms: Sequence[Term]) -> bool:
    """Tell whether a sentence gives another nationality to what a question gives one to: "a Russian commander along
    with an American" where the question is whether the commander was American."""
    sentence = best.sentence
    met = [best_key(term.alternatives, sentence.keys)[1] for term in terms]
    nations = [n for n, term in enumerate(terms) if "demonyms" in sentence.lexicon.sections(term.text)]
    if len(nations) != 1 or len(terms) < 2:
        return False
    own = met[nations[0]]
    if own < 0:
        told = [token.text for token in sentence.tokens if "demonyms" in sentence.lexicon.sections(token.text)]
        rest = [strength for n, strength in enumerate(best.match.strengths) if n != nations[0]]
        return len(told) == 1 and all(strength >= _SAME for strength in rest)
    linked = sentence.tokens[own + 1].text in ("and", "or") if own + 1 < len(sentence.tokens) else False
    # Of "an American and a German engineer" the question's nation may be the first: it is linked to the noun after it
    nouns = [place for n, place in enumerate(met) if n not in nations and place > 0 and not (linked and own < place)]
    before = [sentence.tokens[place - 1].text for place in nouns]
    others = [word for word in before if "demonyms" in sentence.lexicon.sections(word)]
    return bool(others) and not any(stem(word) in terms[nations[0]].alternatives for word in others)


def _verdict(case: Case, best: Candidate) -> str:
    """Return "Yes" where a stated sentence says every word of the question and denies none, "No" where it says the
    opposite of one word and all others, "" otherwise."""
    sentence, terms = best.sentence, case.question.terms
    words = sentence.words
    told = len(terms) + sum(stamp.moment.dated for stamp in case.question.stamps if _is_told(stamp.moment, sentence))
    if is_claim(sentence) or words & _NEGATIONS or told < 2 or _NEGATIONS.intersection(case.question.words):
        return ""
    if _is_of_another_nation(best, terms):
        return "No"
    opposed = [any("~" + root in sentence.keys for root in sentence.lexicon.opposites(term.key)) for term in terms]
    said = [strength >= _SAME for strength in best.match.strengths]
    if all(said) and not any(opposed):
        return "Yes" if best.confidence >= _SURE and _is_compact(best, terms) else ""
    denied = [o and not s for o, s in zip(opposed, said, strict=True)]
    rest = [s for s, d in zip(said, denied, strict=True) if not d]
    return "No" if sum(denied) == 1 and rest and all(rest) else ""
