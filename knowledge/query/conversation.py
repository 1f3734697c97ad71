"""Conversation: what a question takes over from the ones before it."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.query.model import AnswerType, Question, Term

PRONOUNS = frozenset(
    "it its they them their theirs he him his she her hers this that these those there one ones same".split()
)
"""Words that point back to something said before."""
_LEADS = frozenset("and or but then also what about how so no nope sorry i mean meant ok okay not".split())
_INHERITED = 0.35
"""A term taken over from an earlier question weighs this much of what it weighed there."""
_ORDINALS = frozenset("first second third fourth fifth last next previous other".split())
_TELLING = 0.5
"""Weight from which on a word tells what is asked, and nothing need be taken over."""
_RESUMING = frozenset("and or but no nope sorry".split())
"""Words with which a question goes on from the one before it."""
_LATER = frozenset("after afterwards next following later".split())
_EARLIER = frozenset("before previous preceding earlier".split())
_WITH_PLACE = ("where", "whom", "who", "when", "why", "how")


def continue_from(question: Question, earlier: Sequence[Question]) -> Question:
    """Return a question completed by what the earlier ones of the conversation named and it leaves out."""
    if not earlier:
        return question
    last = earlier[-1]
    missions = question.missions or next((q.missions for q in reversed(earlier) if q.missions), ())
    if question.unknown_mission:
        missions = question.missions
    elliptic = is_elliptic(question)
    if elliptic and not _own_terms(question):
        question = _repeated(question, last)
    elif elliptic and _names_another(question):
        question = replace(question, type=last.type if question.type is AnswerType.ANY else question.type)
    elif points_back(question) or elliptic:
        inherited = tuple(_lighter(term) for term in last.terms if not _asks_anew(term, question))
        question = replace(question, terms=question.terms + inherited)
    return replace(question, missions=missions)


def _names_another(question: Question) -> bool:
    """Tell whether a question only puts something else in the place of what was asked: "what about the pilot?"."""
    about = question.words[:2] in (("what", "about"), ("how", "about"))
    plain = question.type is AnswerType.ANY and not points_back(question)
    return (about or plain) and any(term.weight >= _TELLING for term in question.terms)


def points_back(question: Question) -> bool:
    """Tell whether a question has a pronoun that stands for something said before."""
    return any(word in PRONOUNS for word in question.words)


def is_elliptic(question: Question) -> bool:
    """Tell whether a question is no whole sentence: "and from where?", "by whom?", "what about Apollo 11?"."""
    words = question.words
    if not words:
        return True
    starts_over = words[0] in _RESUMING or words[:2] in (
        ("what", "about"),
        ("how", "about"),
        ("i", "mean"),
        ("i", "meant"),
    )
    bare = len(words) <= 3 and any(word in _WITH_PLACE for word in words) and not _own_terms(question)
    return starts_over or bare or not question.terms


def _own_terms(question: Question) -> list[Term]:
    return [term for term in question.terms if term.text not in _LEADS]


def _repeated(question: Question, last: Question) -> Question:
    """Return the last question asked anew: of another mission, or with another question word."""
    kind = question.type
    if kind in (AnswerType.ANY, AnswerType.YES_NO, AnswerType.NAME):
        kind = last.type
    keep = kind is last.type
    terms = last.terms if keep else tuple(replace(term, asked=False) for term in last.terms if not term.asked)
    fields = question.fields or (last.fields if keep else {})
    turned = _turned(question, last)
    if turned:
        whole = (0, len(question.words))
        asked = Term(turned, turned, 1.0, {}, start=whole[0], end=whole[1])
        return replace(question, terms=(asked,), type=last.type, fields={turned: (whole,)})
    return replace(question, terms=terms, type=kind, fields=fields, stamps=question.stamps or last.stamps)


def _turned(question: Question, last: Question) -> str:
    """Return the field on the other side of the one asked for last: "and after?" asks for the next mission."""
    sides = (("previous mission", "next mission", _LATER), ("next mission", "previous mission", _EARLIER))
    return next((to for of, to, words in sides if of in last.fields and words.intersection(question.words)), "")


def _lighter(term: Term) -> Term:
    return replace(term, weight=_INHERITED * term.weight, asked=False, start=-1, end=-1)


def _asks_anew(term: Term, question: Question) -> bool:
    """Tell whether a term of the last question is no longer meant: it was asked for, or the new one has it too."""
    ordinals = term.text in _ORDINALS and not _ORDINALS.isdisjoint(question.words)
    return term.asked or ordinals or any(term.key == own.key for own in question.terms)
