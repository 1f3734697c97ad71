"""Names: the persons, places, organisations and nationalities of a sentence."""

import re
from collections.abc import Iterator

from knowledge.answer.span import Span, find_fresh
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import Question
from knowledge.text.mentions import NUMBER_WORDS, Mention, MentionKind
from knowledge.text.normalize import fold
from knowledge.text.patterns import pattern
from knowledge.text.tokens import stem

_AGE = pattern(
    r"\b(?:aged?(?: of)?|then|turned|turning|at)\s+(?P<a>\d{1,3}|[a-z]+(?:-[a-z]+)?)\b"
    r"|\b(?P<b>\d{1,3})(?:-year-old|\s+years?\s+old|\s+years of age)"
    r"|,\s(?P<c>\d{2})(?=,)|\((?:then |aged )?(?P<d>\d{2})\)|\b(?P<e>[a-z]+(?:-[a-z]+)?)(?:-year-old| years old)"
    r"|\b(?:was|were|is|are|be|been|ages? of|aged)\s(?:only|just|barely|about|around|nearly|almost|over|some|then)"
    r"\s(?P<f>\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b|\bages? of\s(?P<g>\d[\d,]*)",
)
_PLACE_BEFORE = pattern(
    r"\b(?:in|at|near|from|to|into|onto|on|off|over|above|around|outside|inside|through|toward|towards|across|of|under"
    r"|between|aboard)\s+(?:the\s+|a\s+|an\s+|northern\s+|southern\s+|eastern\s+|western\s+|central\s+)*$",
    re.IGNORECASE,
)
_PLACE_PHRASE = pattern(
    r"\b(?:in|at|near|inside|outside|on|off|behind|under|beneath|above|aboard|to|from|into)"
    r"\s+(?:the|a|an|its|their|his|her)\s+[^,.;()]{3,60}",
    re.IGNORECASE,
)
_PLACE_SECTIONS = frozenset({"countries", "cities", "regions", "celestial"})
_ROLE_BEFORE = pattern(r"([^\W\d_]+),?\s+$")
_ACRONYM = pattern(r"[A-Z]{2,6}s?")


def find_persons(question: Question, sentence: Sentence) -> Iterator[Span]:
    """Yield the names that look like a person's, and the words for roles, such as "commander"."""
    for mention in find_fresh(question, sentence):
        if mention.kind is MentionKind.NAME:
            fit = sentence.fits.get(mention)
            if fit is None:
                fit = sentence.fits[mention] = _person_fit(sentence, mention)
            if fit > 0.2:
                yield Span(mention.start, mention.end, fit)
    for token in sentence.roles:
        if stem(token.text) not in question.stems:
            yield Span(token.start, token.end, 0.3)


def find_places(question: Question, sentence: Sentence) -> Iterator[Span]:
    """Yield the names of places, and phrases that tell where: "in the ocean"."""
    text, lexicon = sentence.text, sentence.lexicon
    for mention in find_fresh(question, sentence):
        if mention.kind is MentionKind.NAME:
            words = _words(text[mention.start : mention.end])
            placed = bool(_PLACE_BEFORE.search(text[max(0, mention.start - 40) : mention.start]))
            known = lexicon.sections(" ".join(words)) & _PLACE_SECTIONS
            fit = 1.0 if known or any("place_words" in lexicon.sections(w) for w in words) else 0.75 if placed else 0.25
            if placed or fit > 0.5:
                yield Span(mention.start, mention.end, fit)
    for match in _PLACE_PHRASE.finditer(text, sentence.value_start):
        yield Span(match.start(), match.end(), 0.4)


def find_organisations(question: Question, sentence: Sentence) -> Iterator[Span]:
    """Yield the names, those that look like an organisation's with a better fit."""
    text, lexicon = sentence.text, sentence.lexicon
    for mention in find_fresh(question, sentence):
        if mention.kind is MentionKind.NAME:
            words = _words(text[mention.start : mention.end])
            sure = any("organisation_words" in lexicon.sections(word) for word in words)
            known = sure or "organisations" in lexicon.sections(" ".join(words))
            yield Span(mention.start, mention.end, 1.0 if known else 0.6)


def find_nationalities(question: Question, sentence: Sentence) -> Iterator[Span]:
    """Yield the words that tell where somebody or something comes from."""
    for token in sentence.tokens:
        if sentence.lexicon.sections(token.text) & {"demonyms", "countries"}:
            yield Span(token.start, token.end, 1.0)


def find_names(question: Question, sentence: Sentence) -> Iterator[Span]:
    """Yield all names and quotations."""
    for mention in find_fresh(question, sentence):
        if mention.kind in (MentionKind.NAME, MentionKind.QUOTE):
            yield Span(mention.start, mention.end, 0.6)


def find_ages(question: Question, sentence: Sentence) -> Iterator[Span]:
    """Yield the numbers that tell somebody's age."""
    for match in _AGE.finditer(sentence.text, sentence.value_start):
        name = next(name for name in "abcdefg" if match[name])
        if match[name][0].isdigit() or match[name].split("-")[0] in NUMBER_WORDS:
            yield Span(match.start(name), match.end(name), 1.0)


def _person_fit(sentence: Sentence, mention: Mention) -> float:
    """Return how much a name looks like a person's, 0 to 1."""
    text, lexicon = sentence.text, sentence.lexicon
    words = _words(text[mention.start : mention.end])
    before = _ROLE_BEFORE.search(text[max(0, mention.start - 30) : mention.start])
    first, whole = lexicon.sections(words[0] if words else ""), lexicon.sections(" ".join(words))
    if len(words) > 1 and any(lexicon.sections(word) & {"organisation_words", "place_words"} for word in words):
        return 0.15
    acronym = _ACRONYM.fullmatch(text[mention.start : mention.end])
    if "given_names" in first and not acronym:
        return 1.0
    if before and lexicon.sections(fold(before.group(1))) & {"role_words", "titles"}:
        return 0.95
    if whole & (_PLACE_SECTIONS | {"demonyms"}):
        return 0.2
    if "ambiguous_given_names" in first and len(words) > 1:
        return 0.85
    if "organisations" in whole or acronym:
        return 0.4
    if any(c.isdigit() for word in words for c in word):
        return 0.1
    following = next((t.text for t in sentence.tokens if t.start >= mention.end), "")
    return 0.8 if "person_verbs" in lexicon.sections(following) else 0.6 if len(words) in (2, 3) else 0.5


def _words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W_]+", text)]
