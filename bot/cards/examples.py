"""Example questions made from what is loaded, each tried out: none is shown that Altai could not answer."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from bot.languages.phrases import Phrases
from knowledge.answer.model import Answer, Kind
from knowledge.documents.model import Document

MOST_EXAMPLES = 4

_TRIED = 24
"""Questions that are tried at most; each takes the engine a few milliseconds."""
_SURE = 0.7
"""Confidence that an example's answer needs."""
_FIELDS = 3
"""Fields of a document that are asked for by their names, where questions in sentences find no answer."""
_LONGEST = 90
"""Characters of an example, so that it fits a choice of a select."""

_SENTENCES = (
    "help-example-launch",
    "help-example-rocket",
    "help-example-crew",
    "help-example-landing",
    "help-example-story",
)


def find_examples(documents: Sequence[Document], ask: Callable[[str], Answer], phrases: Phrases) -> tuple[str, ...]:
    """Return questions in the reader's language that the knowledge answers, about one mission after the other."""
    tried = islice(dict.fromkeys(_questions(documents, phrases)), _TRIED)
    told = (question for question in tried if len(question) <= _LONGEST and _is_good(ask(question)))
    return tuple(islice(told, MOST_EXAMPLES))


def _is_good(answer: Answer) -> bool:
    """Tell whether an answer makes a good first impression: it is sure of what it tells, and that is settled."""
    return answer.answered and answer.confidence >= _SURE and answer.kind not in (Kind.CLAIM, Kind.CONFLICT)


def _questions(documents: Sequence[Document], phrases: Phrases) -> Iterator[str]:
    titled = [document for document in documents if document.title]
    for number, sentence in enumerate(_SENTENCES if titled else ()):
        yield phrases(sentence, mission=titled[number % len(titled)].title)
    for document in titled:
        fields = [fact.field for fact in document.facts if fact.field and fact.value]
        for field in fields[:_FIELDS]:
            yield phrases("help-example-field", field=field, mission=document.title)
