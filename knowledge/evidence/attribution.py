"""Attribution: whether a text hands a statement to somebody, or says that it is disputed or not known."""

import re
from typing import TYPE_CHECKING

from knowledge.documents.model import Status
from knowledge.lexicon.lexicon import Lexicon
from knowledge.text.normalize import fold
from knowledge.text.tokens import tokenize

if TYPE_CHECKING:
    from knowledge.evidence.sentence import Sentence

_MARKS = re.compile(r"[^\w'-]+")
_SECTIONS = ("attribution_verbs", "dispute_words")


def is_attributed(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text claims, disputes or doubts rather than states, by the words that it uses."""
    folded = fold(text)
    words = [token.text for token in tokenize(folded)]
    if not all(lexicon.listed(section).isdisjoint(words) for section in _SECTIONS):
        return True
    padded = f" {_MARKS.sub(' ', folded)} "
    phrases = lexicon.listed_from("attribution_phrases")
    return any(f" {phrase} " in padded for first in phrases.keys() & padded.split() for phrase in phrases[first])


def is_claim(sentence: "Sentence") -> bool:
    """Tell whether a sentence or fact is not stated but claimed or disputed: by its status, else by its words."""
    if sentence.fact and sentence.fact.status is not Status.STATED:
        return True
    return sentence.is_attributed
