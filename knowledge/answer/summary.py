"""Summaries: what a mission, or one section of its document, is about in a few sentences."""

from collections.abc import Sequence

from knowledge.answer.case import Case
from knowledge.answer.model import Answer, Kind
from knowledge.answer.rank import best_key
from knowledge.answer.reply import reply
from knowledge.answer.short import cut
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import Term
from knowledge.text.patterns import pattern

_ASKS = pattern(
    r"\b(?:tl ?;? ?dr|summ?ar\w+|sum (?:it |this |that |\w+ )?up|in (?:short|brief|a nutshell)|overview|gist|recap"
    r"|short version|rundown|tell me (?:all |everything |more |something )?about"
    r"|what is (?:this|the|it) (?:\w+ )?(?:all )?about|main points|key points|key facts"
    r"|the story (?:of|about|behind|with)|give me the (?:basics|essentials)|eli5|catch me up|whats? the deal with"
    r"|quick version|in a few (?:words|sentences)|explain (?:the|what|this)|the \w+ story|walk me through|fill me in"
    r"|bring me up to speed|what (?:do i need|should i) (?:to )?know|long story short|the essentials)\b"
)
_FILLER = frozenset(
    "summari summar summary sum tl dr tldr short brief overview gist recap version rundown main point key fact stori"
    " basic eli5 deal sentenc word two three four five one few quick articl mission whole thing page catch nutshel"
    " essenti part section explain differ account like new im here walk fill bring speed need long short".split()
)
_ABOUT, _NEARLY = 0.45, 0.25
"""Shares of a topic that a sentence holds to be about it; the lower one where no sentence reaches the other."""
_MOST = 5


def answer_summary(case: Case) -> Answer | None:
    """Answer with the sentences that say most of a mission or of the topic that the question names."""
    if not _ASKS.search(" ".join(case.question.words)):
        return None
    topic = [term for term in case.question.terms if term.key not in _FILLER]
    sentences = [sentence for sentence in case.sentences if not (sentence.fact and sentence.fact.field)]
    about = (_about(sentences, topic, _ABOUT) or _about(sentences, topic, _NEARLY)) if topic else _leads(sentences)
    if not about:
        return None
    text = " ".join(cut(sentence.statement, 230) for sentence in about)
    return reply(Kind.SUMMARY, cut(text, 890), about, 0.8 if not topic else 0.7, long=True)


def _leads(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the first sentences of the text and the first of each section after it."""
    if not sentences:
        return []
    first = [s for s in sentences if s.section == sentences[0].section and s.document is sentences[0].document]
    chosen, seen = first[:3], {(id(sentences[0].document), sentences[0].section)}
    for sentence in sentences:
        if (id(sentence.document), sentence.section) not in seen and len(chosen) < _MOST:
            seen.add((id(sentence.document), sentence.section))
            chosen.append(sentence)
    return chosen


def _about(sentences: Sequence[Sentence], topic: Sequence[Term], least: float) -> list[Sentence]:
    """Return the sentences that say most, and at least a share, of a topic, in the order of the text."""
    total = sum(term.weight for term in topic)
    scored = []
    for place, sentence in enumerate(sentences):
        own = sum(t.weight * best_key(t.alternatives, sentence.keys)[0] for t in topic) / total
        above = sum(t.weight * best_key(t.alternatives, sentence.section_keys)[0] for t in topic) / total
        if max(own, above) >= least:
            scored.append((own + 0.8 * above, -place))
    best = sorted(scored, reverse=True)[:_MOST]
    return [sentences[-place] for _, place in sorted(best, key=lambda pair: -pair[1])]
