"""Events: what a text says happened, with when."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.evidence.sentence import Sentence
from knowledge.text.dates import Moment


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence."""

    sentence: Sentence
    moment: Moment
    start: int
    end: int
    """Where the date stands in the sentence."""

    @property
    def date_text(self) -> str:
        """The date as the sentence writes it; a field's value where that is the date in words."""
        fact = self.sentence.fact
        if fact and fact.field and fact.value not in self.sentence.quote:
            return fact.value
        return " ".join(self.sentence.text[self.start : self.end].split())


def find_events(sentences: Sequence[Sentence]) -> list[Event]:
    """Return the dated sentences in the order of the text; a date without its year takes the one told before it."""
    events: list[Event] = []
    context: Moment = Moment()
    document = None
    for sentence in sentences:
        if sentence.document is not document:
            document, context = sentence.document, _first_full(sentences, sentence)
        for mention in sentence.mentions:
            if mention.moment and mention.moment.dated:
                moment = mention.moment.completed(context)
                events.append(Event(sentence, moment, mention.start, mention.end))
                context = moment if moment.year is not None else context
    return events


def _first_full(sentences: Sequence[Sentence], first: Sentence) -> Moment:
    """Return the first date with a year in a document: what dates without a year before it lean on."""
    for sentence in sentences:
        if sentence.document is first.document:
            for mention in sentence.mentions:
                if mention.moment and mention.moment.year is not None and mention.moment.month is not None:
                    return mention.moment
    return Moment()
