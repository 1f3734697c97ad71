"""Entries of lexicon files: how a line is taken apart, and the form in which a word or phrase is known."""

from knowledge.text.tokens import stem, tokenize


def phrase_key(text: str) -> str:
    """Return the stems of a word or phrase joined by spaces: the form in which the lexicon knows it."""
    if text.isascii() and text.isalpha():  # most entries by far, in a third of the time
        return stem(text.lower())
    return " ".join([stem(token.text) for token in tokenize(text)])


def split_entry(line: str) -> list[str]:
    """Return the entries of a comma-separated line of a lexicon file."""
    return [part for part in (piece.strip() for piece in line.split(",")) if part]
