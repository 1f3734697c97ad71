"""A sentence or fact with the words it can be found by and the mentions it can answer with."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from knowledge.documents.model import Document, Fact, Status
from knowledge.evidence.attribution import is_attributed
from knowledge.evidence.gaps import Gap, find_gaps
from knowledge.lexicon.lexicon import Lexicon
from knowledge.text.mentions import Mention, find_mentions, unpack_mention
from knowledge.text.normalize import fold, squeeze
from knowledge.text.patterns import pattern
from knowledge.text.sentences import split_sentences
from knowledge.text.tokens import Token, stem, tokenize

_PRONOUNS = frozenset("it he she they its his her their".split())
_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\.?,?\s+|[A-Z][a-z]+\.?\s+\d{1,2},?\s+|c\.\s*)?\d{3,4}"
_ABOUT = r"(?:(?:before|after|about|around|circa)\s+)?"
_LIFE = pattern(
    rf"\((?:[^()]{{0,60}}?[;,]\s*)?(?:born\s+|b\.\s*)?{_ABOUT}(?P<born>{_DATE})[^()–—-]{{0,30}}"
    rf"\s*[–—-]\s*{_ABOUT}(?P<died>{_DATE})[^()]{{0,30}}\)"
)


class Heading:
    """A title and the keys it is found by, shared by all sentences under it."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon

    @cached_property
    def keys(self) -> dict[str, tuple[int, ...]]:
        """The keys of the title; found when first asked for."""
        return find_keys(tuple(tokenize(self.text)), self.lexicon)


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence of prose, or one fact. Not slotted: its mentions are found when first asked for."""

    document: Document
    number: int
    """Its place among all sentences of the knowledge; of a corpus, among those of its passage."""
    start: int
    end: int
    section: str
    paragraph: int
    """Number of its passage in the document; facts stand alone with -1."""
    tokens: tuple[Token, ...]
    """Offsets count from the start of the sentence."""
    keys: dict[str, tuple[int, ...]] = field(repr=False)
    """Stems, roots ("~…") and known phrases ("~a b") with the places of their first token."""
    lexicon: Lexicon = field(repr=False)
    title: Heading = field(repr=False)
    """Its document's title."""
    heading: Heading | None = field(default=None, repr=False)
    """The title of its section; None for a fact."""
    fact: Fact | None = None
    concept: str = ""
    """The field concept that a fact's field stands for."""
    field_tokens: int = 0
    """How many of the tokens are the fact's field name."""
    kept: tuple[tuple[Any, ...], ...] | None = field(default=None, repr=False)
    """Its mentions as `knowledge.evidence.kept` keeps them; None where they are to be found."""

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

    @cached_property
    def is_attributed(self) -> bool:
        """Whether its words claim, dispute or doubt rather than state."""
        return is_attributed(self.text, self.lexicon)

    @cached_property
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

    def is_capital(self, place: int) -> bool:
        """Tell whether the token at a place begins with a capital letter."""
        return self.document.text[self.start + self.tokens[place].start].isupper()

    @property
    def title_keys(self) -> dict[str, tuple[int, ...]]:
        """The keys of its document's title."""
        return self.title.keys

    @property
    def section_keys(self) -> dict[str, tuple[int, ...]]:
        """The keys of the title of its section; none for a fact."""
        return self.heading.keys if self.heading else {}

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words and numbers, folded."""
        return frozenset([token.text for token in self.tokens])

    @cached_property
    def roles(self) -> tuple[Token, ...]:
        """The words for what somebody is, such as "commander"."""
        known = self.lexicon.listed("role_words")
        return tuple([t for t in self.tokens if t.text in known or t.text.removesuffix("s") in known])

    @cached_property
    def fits(self) -> dict[Mention, float]:
        """How much its names look like a person's, 0 to 1, as far as that was asked for: filled by who tells it."""
        return {}

    @cached_property
    def token_starts(self) -> tuple[int, ...]:
        """Where each token begins."""
        return tuple(token.start for token in self.tokens)

    @cached_property
    def told(self) -> tuple[tuple[Mention, frozenset[str]], ...]:
        """The mentions of the part that can answer, each with the stems of its words."""
        starts, found = self.token_starts, []
        for mention in self.mentions:
            if mention.start >= self.value_start:
                inside = self.tokens[bisect_left(starts, mention.start) : bisect_left(starts, mention.end)]
                found.append((mention, frozenset([stem(token.text) for token in inside])))
        return tuple(found)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The dates, quantities, names and quotations in the sentence, in order."""
        if self.kept is not None:
            return tuple(map(unpack_mention, self.kept))
        return tuple(find_mentions(self.text, self.lexicon.is_ordinary))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The places in a sentence of prose where a value got lost."""
        return tuple(find_gaps(self.text)) if self.fact is None else ()


def extract_sentences(document: Document, lexicon: Lexicon, first: int = 0) -> list[Sentence]:
    """Return the facts and the sentences of a document, numbered from `first`. Blank facts are left out."""
    found: list[Sentence] = []
    title = Heading(document.title, lexicon)
    headings = {section: Heading(section, lexicon) for section in {passage.section for passage in document.passages}}
    for fact in document.facts:
        if fact.value:
            found.append(_from_fact(document, fact, first + len(found), title))
    for paragraph, passage in enumerate(document.passages):
        heading = headings[passage.section]
        for start, end in split_sentences(document.text[passage.start : passage.end]):
            span = (passage.start + start, passage.start + end)
            number = first + len(found)
            found.append(
                _sentence(document, span, passage.section, number, title, heading=heading, paragraph=paragraph)
            )
    return found


def find_keys(tokens: tuple[Token, ...], lexicon: Lexicon) -> dict[str, tuple[int, ...]]:
    """Return the stems, roots and known phrases of some tokens, each with its places among them."""
    stems = [stem(token.text) for token in tokens]
    keys: dict[str, list[int]] = {}
    for at, word in enumerate(stems):
        for key in lexicon.keys_of(word):
            keys.setdefault(key, []).append(at)
        for phrase in lexicon.phrases_at(stems, at):
            for root in lexicon.roots(phrase):
                keys.setdefault("~" + root, []).append(at)
    # As tuples: the garbage collector leaves those of numbers alone, and there are fifty for each sentence
    return {key: tuple(places) for key, places in keys.items()}


def _from_fact(document: Document, fact: Fact, number: int, title: Heading) -> Sentence:
    concept = title.lexicon.field_of(fact.field) if fact.field else None
    return _sentence(
        document, (fact.start, fact.end), fact.section, number, title,
        fact=fact, concept=concept.name if concept else "", field_tokens=len(tokenize(fact.field)),
    )  # fmt: skip


def _sentence(
    document: Document,
    span: tuple[int, int],
    section: str,
    number: int,
    title: Heading,
    *,
    heading: Heading | None = None,
    paragraph: int = -1,
    fact: Fact | None = None,
    concept: str = "",
    field_tokens: int = 0,
) -> Sentence:
    text = document.text[span[0] : span[1]]
    tokens = tuple(tokenize(text))
    keys = find_keys(tokens, title.lexicon) | _life_keys(text, tokens, title.lexicon)
    return Sentence(
        document, number, span[0], span[1], section, paragraph, tokens, keys, title.lexicon,
        title, heading, fact, concept, field_tokens,
    )  # fmt: skip


def _life_keys(text: str, tokens: tuple[Token, ...], lexicon: Lexicon) -> dict[str, tuple[int, ...]]:
    """Return the keys for "born" and "died" where a sentence gives somebody's years of life: "(1854 – 1928)"."""
    match = _LIFE.search(text)
    if not match:
        return {}
    keys: dict[str, tuple[int, ...]] = {}
    for verb, offset in (("born", match.start("born")), ("die", match.start("died"))):
        place = next(n for n, token in enumerate(tokens) if token.end > offset)
        keys |= {
            key: (place,) for word in (verb, stem(verb)) for key in (word, *("~" + r for r in lexicon.roots(word)))
        }
    return keys
