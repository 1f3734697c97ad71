"""Short answers: the span or the clean sentence that says it, never a paragraph."""

import re
from collections.abc import Iterator

from knowledge.answer.amounts import KINDS
from knowledge.answer.case import Candidate
from knowledge.answer.rank import best_key
from knowledge.answer.span import Span
from knowledge.evidence.attribution import is_attributed
from knowledge.evidence.sentence import Sentence, find_keys
from knowledge.query.model import AnswerType, Question
from knowledge.text.normalize import squeeze
from knowledge.text.patterns import pattern
from knowledge.text.tokens import tokenize

LONGEST = 380
"""Characters of a short answer at most: what a phone shows without scrolling."""

_SURE = 0.6
_CLAUSE = pattern(r"(?<=[,;:])\s+|\s+(?=\()|(?<=\))\s+|\s+(?=(?:which|who|where|while|but|although|because|since)\b)")
_LISTABLE = frozenset({AnswerType.PERSON, AnswerType.PEOPLE, AnswerType.NUMBER, AnswerType.NATIONALITY})
_LIST_LINK = pattern(
    r"(?:\s+(?:of|from)\s+[A-Z][^\W\d_]+)?\s*(?:,|,?\s*\band\b|,?\s*\bor\b|&|/)(?:\s+(?:a|an|the))?\s*"
)
_WITHIN_LINK = pattern(r",?\s+(?:in|near|off)\s+(?:the\s+)?|,\s+")
_LINKS = dict.fromkeys(_LISTABLE, _LIST_LINK) | {AnswerType.PLACE: _WITHIN_LINK}
"""What may stand between pieces that are told as one: a list's comma, or the "in" between a town and its country."""
_QUALIFIER = pattern(
    r"\b(?:(?:more|less|fewer|later|earlier|no (?:more|less|fewer|later)) than|at (?:least|most)|up to|about|around"
    r"|almost|nearly|roughly|approximately|over|under|only|some|an estimated)\s+$",
    re.IGNORECASE,
)
_MEASURED = frozenset(KINDS) - {AnswerType.DATE, AnswerType.TIME, AnswerType.YEAR}
_LISTED = pattern(r"\s*(?:,|\band\b|&|/)\s*")


def shorten(question: Question, candidate: Candidate) -> str:
    """Return the short answer that a sentence or fact gives to a question."""
    sentence = candidate.sentence
    if sentence.fact and sentence.fact.field:
        return cut(squeeze(_placed(question, sentence.fact.value)), LONGEST)
    span = choose_span(question, candidate)
    if span is not None:
        return cut(squeeze(sentence.text[_qualified(question, sentence, span) : span.end]).strip(" ,;:"), LONGEST)
    return trim(sentence, question)


def choose_span(question: Question, candidate: Candidate) -> Span | None:
    """Return the one piece of a sentence that answers, if it is sure which: of the right kind, near what matched."""
    spans = [span for span in candidate.spans if span.fit >= _SURE]
    if not spans or question.type in (AnswerType.NAME, AnswerType.MANNER, AnswerType.ANY):
        return None
    places = _matched_places(question, candidate)
    link = _LINKS.get(question.type)
    runs = [*_runs(candidate.sentence, spans, link)] if link else spans
    return min(runs, key=lambda span: (-span.fit, _distance(candidate.sentence, span, places), span.start))


def trim(sentence: Sentence, question: Question, longest: int = LONGEST) -> str:
    """Return a sentence cut to the clauses that matter to a question, where it is longer than can be taken in."""
    text = sentence.statement
    if len(text) <= longest:
        return text
    clauses = _CLAUSE.split(text)
    scores = [_clause_score(clause, sentence, question) for clause in clauses]
    kept = _keep(clauses, scores, longest)
    pieces = [clause if n == 0 or n - 1 in kept else "… " + clause for n, clause in enumerate(clauses) if n in kept]
    trimmed = cut(" ".join(pieces), longest).replace("… …", "…")
    if is_attributed(text, sentence.lexicon) and not is_attributed(trimmed, sentence.lexicon):
        return cut(text, longest)
    return trimmed


def cut(text: str, longest: int) -> str:
    """Return a text cut at a word's end to at most `longest` characters, with an ellipsis where something is cut."""
    if len(text) <= longest:
        return text
    return text[: longest - 2].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _keep(clauses: list[str], scores: list[float], longest: int) -> set[int]:
    kept: set[int] = set()
    length = 0
    for n in sorted(range(len(clauses)), key=lambda n: (-scores[n], n)):
        if scores[n] <= 0 and kept:
            break
        if length + len(clauses[n]) + 3 <= longest:
            kept.add(n)
            length += len(clauses[n]) + 3
    return kept or {0}


def _clause_score(clause: str, sentence: Sentence, question: Question) -> float:
    keys = find_keys(tuple(tokenize(clause)), sentence.lexicon)
    met = sum(term.weight * best_key(term.alternatives, keys)[0] for term in question.terms)
    return met + (0.6 if is_attributed(clause, sentence.lexicon) else 0.0)


def _matched_places(question: Question, candidate: Candidate) -> list[int]:
    keys = candidate.sentence.keys
    found = [best_key(term.alternatives, keys)[1] for term in question.terms]
    return [candidate.sentence.tokens[place].start for place in found if place >= 0]


def _distance(sentence: Sentence, span: Span, places: list[int]) -> float:
    """Return how far a span stands from the matched words, in characters; a break between them counts as twenty."""
    if not places:
        return 0.0
    if any(span.start <= place < span.end for place in places):
        return -1.0  # as in a span of life, where the year itself stands for "born" or "died"

    def far(place: int) -> float:
        between = sentence.text[min(place, span.start) : max(place, span.start)]
        return len(between) + 20.0 * sum(between.count(mark) for mark in ",;()")

    return sum(sorted(far(place) for place in places)[:2])


def _qualified(question: Question, sentence: Sentence, span: Span) -> int:
    """Return where an amount begins with the words that qualify it: "more than 20" is not 20."""
    if question.type not in _MEASURED:
        return span.start
    before = _QUALIFIER.search(sentence.text, max(sentence.value_start, span.start - 20), span.start)
    return before.start() if before else span.start


def _runs(sentence: Sentence, spans: list[Span], link: re.Pattern[str]) -> Iterator[Span]:
    """Yield the spans, those that belong together, as in "A, B of Paris and C" or "X in Y", as one."""
    run = spans[0]
    for span in spans[1:]:
        if link.fullmatch(sentence.text[run.end : span.start]):
            run = Span(run.start, span.end, max(run.fit, span.fit))
        else:
            yield run
            run = span
    yield run


def _placed(question: Question, value: str) -> str:
    """Return the part of a listing "From left: A, B and C" that a question about a place in it asks for."""
    head, mark, listing = value.partition(":")
    if not mark or "left" not in head.lower():
        return value
    names = [name for name in _LISTED.split(listing.strip()) if name]
    middle = len(names) // 2
    wanted = {"left": 0, "right": len(names) - 1, "middle": middle, "centre": middle, "center": middle}
    place = next((wanted[word] for word in question.words if word in wanted), None)
    return names[place] if place is not None and names else value
