"""A sentence or fact with the words it can be found by and the mentions it can answer with."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.documents.model import Document, Fact, Status
from knowledge.lexicon.lexicon import Lexicon
from knowledge.text.mentions import Mention, find_mentions
from knowledge.text.normalize import fold, squeeze
from knowledge.text.sentences import split_sentences
from knowledge.text.tokens import Token, stem, tokenize

_PRONOUNS = frozenset("it he she they its his her their".split())
_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\.?,?\s+|[A-Z][a-z]+\.?\s+\d{1,2},?\s+|c\.\s*)?\d{3,4}"
_LIFE = re.compile(
    rf"\((?:[^()]{{0,60}}?[;,]\s*)?(?:born\s+|b\.\s*|before\s+|after\s+|about\s+|around\s+|circa\s+)?(?P<born>{_DATE})[^()–—-]{{0,30}}"
    rf"\s*[–—-]\s*(?:after\s+|before\s+|about\s+|around\s+|circa\s+)?(?P<died>{_DATE})[^()]{{0,30}}\)"
)


@dataclass(frozen=True)
class Sentence:
    """One sentence of prose, or one fact. Not slotted: its mentions are found when first asked for."""

    document: Document
    number: int
    """Its place among all sentences of the knowledge."""
    start: int
    end: int
    section: str
    paragraph: int
    """Number of its passage in the document; facts stand alone with -1."""
    tokens: tuple[Token, ...]
    """Offsets count from the start of the sentence."""
    keys: dict[str, list[int]] = field(repr=False)
    """Stems, roots ("~…") and known phrases ("~a b") with the places of their first token."""
    lexicon: Lexicon = field(repr=False)
    fact: Fact | None = None
    concept: str = ""
    """The field concept that a fact's field stands for."""
    field_tokens: int = 0
    """How many of the tokens are the fact's field name."""

    @property
    def text(self) -> str:
        """The sentence as it stands in the document."""
        return self.document.text[self.start : self.end]

    @property
    def is_lead(self) -> bool:
        """Whether it stands in the first paragraph of its document's prose."""
        return self.paragraph == 0

    @cached_property
    def is_about_title(self) -> bool:
        """Whether it is a fact, or begins with the document's title, a word of it, or a pronoun."""
        first = [stem(token.text) for token in self.tokens[:4]]
        titled = any(key in self.title_keys for key in first)
        return self.fact is not None or titled or bool(self.tokens and self.tokens[0].text in _PRONOUNS)

    @property
    def value_start(self) -> int:
        """Where, in the sentence, the part begins that can answer: a fact's value."""
        if not self.field_tokens or self.fact is None:
            return 0
        named = self.tokens[self.field_tokens - 1].end
        return max(named, self.text.find(self.fact.value, named))

    @property
    def quote(self) -> str:
        """The sentence word for word, white space folded."""
        return squeeze(self.text)

    @property
    def statement(self) -> str:
        """What the sentence says, for people to read: a fact as "field: value", and with who claims or disputes it."""
        fact = self.fact
        if fact is None:
            return self.quote
        said = squeeze(f"{fact.field}: {fact.value}") if fact.field else self.quote
        if fact.by and fact.status is not Status.STATED and fold(fact.by) not in fold(said):
            said = f"According to {fact.by}: {said}"
        doubters = [name for name in fact.disputed_by if fold(name) not in fold(said)]
        return f"{said} (disputed by {', '.join(doubters)})" if doubters else said

    @cached_property
    def title_keys(self) -> dict[str, list[int]]:
        """The keys of its document's title."""
        return find_keys(tuple(tokenize(self.document.title)), self.lexicon)

    @cached_property
    def section_keys(self) -> dict[str, list[int]]:
        """The keys of the title of its section; none for a fact."""
        return find_keys(tuple(tokenize(self.section)), self.lexicon) if self.fact is None else {}

    @cached_property
    def token_starts(self) -> tuple[int, ...]:
        """Where each token begins."""
        return tuple(token.start for token in self.tokens)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The dates, quantities, names and quotations in the sentence, in order."""
        return tuple(find_mentions(self.text, self.lexicon.is_ordinary))


def extract_sentences(document: Document, lexicon: Lexicon, first: int = 0) -> list[Sentence]:
    """Return the facts and the sentences of a document, numbered from `first`. Blank facts are left out."""
    found: list[Sentence] = []
    for fact in document.facts:
        if fact.value:
            found.append(_from_fact(document, fact, first + len(found), lexicon))
    for paragraph, passage in enumerate(document.passages):
        for start, end in split_sentences(document.text[passage.start : passage.end]):
            span = (passage.start + start, passage.start + end)
            found.append(_sentence(document, span, passage.section, first + len(found), lexicon, paragraph=paragraph))
    return found


def find_keys(tokens: tuple[Token, ...], lexicon: Lexicon) -> dict[str, list[int]]:
    """Return the stems, roots and known phrases of some tokens, each with its places among them."""
    stems = [stem(token.text) for token in tokens]
    keys: dict[str, list[int]] = {}
    for at, key in enumerate(stems):
        keys.setdefault(key, []).append(at)
        for root in lexicon.roots(key):
            keys.setdefault("~" + root, []).append(at)
        for phrase in lexicon.phrases_at(stems, at):
            for root in lexicon.roots(phrase):
                keys.setdefault("~" + root, []).append(at)
    return keys


def _from_fact(document: Document, fact: Fact, number: int, lexicon: Lexicon) -> Sentence:
    concept = lexicon.field_of(fact.field) if fact.field else None
    return _sentence(
        document, (fact.start, fact.end), fact.section, number, lexicon,
        fact=fact, concept=concept.name if concept else "", field_tokens=len(tokenize(fact.field)),
    )  # fmt: skip


def _sentence(
    document: Document,
    span: tuple[int, int],
    section: str,
    number: int,
    lexicon: Lexicon,
    *,
    paragraph: int = -1,
    fact: Fact | None = None,
    concept: str = "",
    field_tokens: int = 0,
) -> Sentence:
    text = document.text[span[0] : span[1]]
    tokens = tuple(tokenize(text))
    keys = find_keys(tokens, lexicon) | _life_keys(text, tokens, lexicon)
    return Sentence(
        document, number, span[0], span[1], section, paragraph, tokens, keys, lexicon,
        fact, concept, field_tokens,
    )  # fmt: skip


def _life_keys(text: str, tokens: tuple[Token, ...], lexicon: Lexicon) -> dict[str, list[int]]:
    """Return the keys for "born" and "died" where a sentence gives somebody's years of life: "(1854 – 1928)"."""
    match = _LIFE.search(text)
    if not match:
        return {}
    keys: dict[str, list[int]] = {}
    for verb, offset in (("born", match.start("born")), ("die", match.start("died"))):
        place = next(n for n, token in enumerate(tokens) if token.end > offset)
        keys |= {key: [place] for word in (verb, stem(verb)) for key in (word, *("~" + r for r in lexicon.roots(word)))}
    return keys
