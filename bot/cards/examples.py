"""Example questions made from what is loaded, each tried out: none is shown that Altai could not answer."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from bot.languages.phrases import Phrases
from knowledge.answer.model import Answer
from knowledge.documents.model import Document

MOST_EXAMPLES = 4

_TRIED = 24
"""Questions that are tried at most; each takes the engine a few milliseconds."""
_FIELDS = 3
"""Fields of a document that are asked for by their names, where questions in sentences find no answer."""
_LONGEST = 90
"""Characters of an example, so that it fits a choice of a select."""

_SENTENCES = (
    "help-example-launch",
    "help-example-rocket",
    "help-example-crew",
    "help-example-landing",
    "help-example-summary",
)


def find_examples(documents: Sequence[Document], ask: Callable[[str], Answer], phrases: Phrases) -> tuple[str, ...]:
    """Return questions in the reader's language that the knowledge answers, about one mission after the other."""
    tried = islice(dict.fromkeys(_questions(documents, phrases)), _TRIED)
    answered = (question for question in tried if len(question) <= _LONGEST and ask(question).answered)
    return tuple(islice(answered, MOST_EXAMPLES))


def _questions(documents: Sequence[Document], phrases: Phrases) -> Iterator[str]:
    titled = [document for document in documents if document.title]
    for number, sentence in enumerate(_SENTENCES if titled else ()):
        yield phrases(sentence, mission=titled[number % len(titled)].title)
    for document in titled:
        fields = [fact.field for fact in document.facts if fact.field and fact.value]
        for field in fields[:_FIELDS]:
            yield phrases("help-example-field", field=field, mission=document.title)
