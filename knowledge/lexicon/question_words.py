"""Question words: what carries no content in a question, what tells the kind of answer, and how people greet."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from knowledge.lexicon.entries import split_entry
from knowledge.text.normalize import fold
from knowledge.text.tokens import stem


class QuestionWords(NamedTuple):
    """The `question_words` section of the lexicon files."""

    stopwords: frozenset[str]
    light: frozenset[str]
    past_verbs: frozenset[str]
    answer_types: Mapping[str, str]
    """Stem of a noun to the type of answer that it asks for."""
    greetings: frozenset[str]
    thanks: frozenset[str]


def build_question_words(files: Iterable[Mapping[str, object]]) -> QuestionWords:
    """Return the question words of parsed lexicon files, the later extending the earlier."""
    sections: dict[str, list[str]] = {}
    types: dict[str, str] = {}
    for file in files:
        told = file.get("question_words")
        for name, words in told.items() if isinstance(told, Mapping) else ():
            if isinstance(words, Mapping):
                types |= {stem(word): str(kind) for kind, line in words.items() for word in split_entry(str(line))}
            else:
                sections.setdefault(str(name), []).extend(fold(word) for word in split_entry(str(words)))
    names = ("stopwords", "light", "past_verbs", "greetings", "thanks")
    return QuestionWords(answer_types=types, **{name: frozenset(sections.get(name, ())) for name in names})
