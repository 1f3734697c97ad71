"""Attribution: whether a text hands a statement to somebody, or says that it is disputed or not known."""

import re

from knowledge.documents.model import Status
from knowledge.evidence.sentence import Sentence
from knowledge.lexicon.lexicon import Lexicon
from knowledge.text.normalize import fold
from knowledge.text.tokens import tokenize

_MARKS = re.compile(r"[^\w'-]+")
_WORDS = frozenset({"attribution_verbs", "dispute_words"})


def is_attributed(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text claims, disputes or doubts rather than states, by the words that it uses."""
    folded = fold(text)
    if any(lexicon.sections(token.text) & _WORDS for token in tokenize(folded)):
        return True
    padded = f" {_MARKS.sub(' ', folded)} "
    return any(f" {phrase} " in padded for phrase in lexicon.listed("attribution_phrases"))


def is_claim(sentence: Sentence) -> bool:
    """Tell whether a sentence or fact is not stated but claimed or disputed: by its status, else by its words."""
    if sentence.fact and sentence.fact.status is not Status.STATED:
        return True
    return is_attributed(sentence.text, sentence.lexicon)
