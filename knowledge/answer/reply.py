"""Replies: answers put together from sentences, with their quotes checked against the documents."""

from collections.abc import Iterable, Sequence

from knowledge.answer.model import Answer, Citation, Kind, Remark
from knowledge.evidence.attribution import is_claim
from knowledge.evidence.sentence import Sentence
from knowledge.text.normalize import squeeze

MOST_QUOTES = 4
LONGEST_QUOTE = 850
"""Characters of one quote at most; the beginning of a longer sentence is quoted."""
MOST_QUOTED = 900
"""Characters quoted in one answer at most; timelines and summaries may have twice as many quotes and characters."""


def cite(sentence: Sentence, said: str = "") -> Citation:
    """Return the quote of a sentence, with where it stands; of an overlong one the part around what is `said`."""
    document = sentence.document
    first = max(sentence.start, sentence.fact.shown) if sentence.fact else sentence.start
    start, end = document.unbroken(first, sentence.end)
    quote = squeeze(document.text[start:end]).lstrip(",;: ")
    if len(quote) > LONGEST_QUOTE:
        start = max(0, quote.find(said[:40]) - LONGEST_QUOTE // 2) if said else 0
        first = quote.find(" ", start) + 1 if start else 0
        quote = quote[first : first + LONGEST_QUOTE].rsplit(" ", 1)[0]
    fact = sentence.fact
    field = fact.field if fact and fact.field not in quote else ""
    line, id = document.line_at(start), fact.id if fact else ""
    return Citation(document.source, sentence.section, line, quote, id, document.title, field, is_claim(sentence))


def reply(
    kind: Kind, text: str, sentences: Iterable[Sentence], confidence: float, *, long: bool = False, note: str = ""
) -> Answer:
    """Return an answer with the quotes of some sentences: each once, and no more than can be read."""
    citations: list[Citation] = []
    room = MOST_QUOTED * (2 if long else 1)
    for sentence in sentences:
        citation = cite(sentence, text)
        fits = len(citation.quote) <= room and len(citations) < MOST_QUOTES * (2 if long else 1)
        if fits and citation not in citations:
            citations.append(citation)
            room -= len(citation.quote)
    return Answer(kind, squeeze(text), tuple(citations), round(confidence, 3), note=note)


def refuse(
    note: str, suggestions: Sequence[str] = (), confidence: float = 0.0, *, remark: Remark | None = None
) -> Answer:
    """Return an answer that says that the knowledge does not tell."""
    return Answer(Kind.NONE, confidence=round(confidence, 3), suggestions=tuple(suggestions), note=note, remark=remark)
