"""The type of answer that a question asks for, from its question word and the noun it asks about."""

from collections.abc import Collection, Sequence

from knowledge.lexicon.question_words import QuestionWords
from knowledge.query.model import AnswerType
from knowledge.text.tokens import stem

_WHO = {"who": AnswerType.PERSON, "whom": AnswerType.PERSON, "whose": AnswerType.PERSON, "whos": AnswerType.PERSON}
_PLAIN = _WHO | {
    "when": AnswerType.DATE, "whens": AnswerType.DATE, "where": AnswerType.PLACE, "wheres": AnswerType.PLACE,
    "why": AnswerType.REASON,
}  # fmt: skip
_HOW = {
    "long": AnswerType.DURATION, "far": AnswerType.LENGTH, "high": AnswerType.LENGTH, "tall": AnswerType.LENGTH,
    "deep": AnswerType.LENGTH, "wide": AnswerType.LENGTH, "thick": AnswerType.LENGTH, "big": AnswerType.QUANTITY,
    "large": AnswerType.QUANTITY, "strong": AnswerType.QUANTITY, "late": AnswerType.QUANTITY,
    "much": AnswerType.QUANTITY, "many": AnswerType.NUMBER, "often": AnswerType.NUMBER, "fast": AnswerType.SPEED,
    "quickly": AnswerType.DURATION, "quick": AnswerType.DURATION, "soon": AnswerType.DURATION, "old": AnswerType.AGE,
    "heavy": AnswerType.MASS, "hot": AnswerType.TEMPERATURE, "cold": AnswerType.TEMPERATURE,
    "expensive": AnswerType.MONEY, "come": AnswerType.REASON,
}  # fmt: skip
_UNIT_TYPES = {
    "day": AnswerType.DURATION, "week": AnswerType.DURATION, "month": AnswerType.DURATION, "year": AnswerType.DURATION,
    "hour": AnswerType.DURATION, "minut": AnswerType.DURATION, "second": AnswerType.DURATION,
    "decad": AnswerType.DURATION, "kilometr": AnswerType.LENGTH, "km": AnswerType.LENGTH, "mile": AnswerType.LENGTH,
    "meter": AnswerType.LENGTH, "metr": AnswerType.LENGTH, "feet": AnswerType.LENGTH, "kg": AnswerType.MASS,
    "kilo": AnswerType.MASS, "pound": AnswerType.MASS, "ton": AnswerType.MASS, "tonn": AnswerType.MASS,
    "dollar": AnswerType.MONEY, "buck": AnswerType.MONEY, "euro": AnswerType.MONEY, "money": AnswerType.MONEY,
    "percent": AnswerType.PERCENT, "degre": AnswerType.ANGLE,
}  # fmt: skip
_MONEY_VERBS = frozenset("cost pay paid spend spent charge charged earn earned sell sold fined worth".split())
_LAST_VERBS = {"cost": AnswerType.MONEY, "weigh": AnswerType.MASS}
"""Verbs at the end of "what did it …" that ask for an amount."""
_AUXILIARIES = frozenset(
    "is are was were did does do has have had can could will would should isnt wasnt didnt doesnt arent werent".split()
)
_OPENERS = frozenset("so and but wait ok okay hey um well then also actually or hm bot hi hello btw please".split())
_ASKED_PERSONS = frozenset("you u ya anyone anybody someone somebody we i".split())
_OF_KIND = frozenset("kind sort type name names brand make model form piece part".split())
_SKIPPED = frozenset("of the a an its their his her this that".split())
_LASTING = frozenset(
    "total flight travel transit journey burn running response reaction exposure recovery waiting working half fall"
    " delivery travelling eva spacewalk moonwalk orbit orbital reverberation rotation crew mission".split()
)
"""Words before "time" that make it a length of time."""
_BREAKS = frozenset(
    "of in on at to from by for with that which who during before after about as and or the a an".split()
)


def find_answer_type(
    words: Sequence[str], known: QuestionWords, named: Collection[int] = ()
) -> tuple[AnswerType, int | None]:
    """Return the answer type and the place of the noun asked for among the words; None where none is named. `named`
    holds the places of words that name a mission or a date."""
    if _confirms(words):
        return AnswerType.YES_NO, None
    for at, word in enumerate(words):
        if word in _PLAIN:
            return _PLAIN[word], None
        if word in ("what", "which", "whats") and "why" in words[at:]:
            return AnswerType.REASON, None
        if word == "how" and at + 1 < len(words):
            return _after_how(words, at)
        if word in ("what", "which", "whats"):
            return _after_what(words, at, known)
    if words and words[-1] in ("right", "correct", "true"):
        return AnswerType.YES_NO, None
    return _of_keywords(words, known, named)


def _confirms(words: Sequence[str]) -> bool:
    """Tell whether a question asks for a yes or no: it begins with an auxiliary, and not as in "do you know when"."""
    opened = [word for word in words if word not in _OPENERS]
    return bool(opened) and opened[0] in _AUXILIARIES and (len(opened) < 2 or opened[1] not in _ASKED_PERSONS)


def _after_how(words: Sequence[str], at: int) -> tuple[AnswerType, int | None]:
    word = words[at + 1]
    noun = next((n for n in range(at + 2, min(at + 5, len(words))) if words[n] not in _SKIPPED), None)
    if word == "many":
        return (_UNIT_TYPES.get(stem(words[noun]), AnswerType.NUMBER), noun) if noun else (AnswerType.NUMBER, None)
    if word == "much":
        if any(other in _MONEY_VERBS for other in words):
            return AnswerType.MONEY, None
        if "weigh" in words:
            return AnswerType.MASS, None
        if noun is None or words[noun] in _AUXILIARIES:
            return AnswerType.QUANTITY, None
        return _UNIT_TYPES.get(stem(words[noun])) or AnswerType.QUANTITY, noun
    if word == "long" and at + 2 < len(words) and words[at + 2] in ("is", "are"):
        return AnswerType.LENGTH, None
    return _HOW.get(word, AnswerType.MANNER), None


def _after_what(words: Sequence[str], at: int, known: QuestionWords) -> tuple[AnswerType, int | None]:
    rest = words[at + 1 :]
    if words[at] == "whats" or (rest and rest[0] in ("is", "was", "are", "were")):
        return _what_is(words, at + (1 if words[at] == "whats" else 2), known)
    if not rest or rest[0] in _AUXILIARIES:
        if rest and words[-1] == "for":
            return AnswerType.REASON, None
        if words[-1] in _LAST_VERBS:
            return _LAST_VERBS[words[-1]], None
        return (AnswerType.CLAUSE if rest else AnswerType.ANY), None
    head = _head_noun(words, at + 1, known)
    return (_type_of(words[head], known) or AnswerType.NAME, head) if head is not None else (AnswerType.ANY, None)


def _what_is(words: Sequence[str], at: int, known: QuestionWords) -> tuple[AnswerType, int | None]:
    """ "What is the name of the ship", "what was the landing date", "what is an epoxy"."""
    noun = [n for n in range(at, len(words)) if words[n] not in ("the", "a", "an", "its", "their", "his", "her")]
    stop = next((n for n in noun if words[n] in _BREAKS or words[n] in _AUXILIARIES), len(words))
    heads = [n for n in noun if n < stop]
    if any(words[n] in known.past_verbs or words[n].endswith("ed") for n in heads[1:]):
        return AnswerType.ANY, None
    if not heads:
        return AnswerType.ANY, None
    kind = _type_of_last(words, heads[-1], known)
    if kind:
        return kind, heads[-1]
    if stop == len(words) and len(heads) <= 3:
        return AnswerType.DEFINITION, heads[-1]
    return AnswerType.ANY, heads[-1]


def _head_noun(words: Sequence[str], at: int, known: QuestionWords) -> int | None:
    """Return the place of the noun after "what" or "which": the last word before a verb or a preposition."""
    head = None
    for place in range(at, min(at + 5, len(words))):
        word = words[place]
        if word == "of" and head is not None and words[head] in _OF_KIND:
            continue
        if word in _BREAKS or word in _AUXILIARIES:
            break
        if word in known.past_verbs or word.endswith("ed"):
            break
        head = place
        if _type_of(word, known) and not (place + 1 < len(words) and _type_of(words[place + 1], known)):
            break
    return head


def _type_of_last(words: Sequence[str], at: int, known: QuestionWords) -> AnswerType | None:
    """Return the type that the last word of a noun phrase tells: "the area of" is an amount, "the travel time" a
    length of time."""
    if words[at] == "area" and words[at + 1 : at + 2] == ["of"]:
        return AnswerType.QUANTITY
    if words[at] == "time" and (_LASTING.intersection(words[max(0, at - 1) : at]) or "total" in words):
        return AnswerType.DURATION
    return _type_of(words[at], known)


def _type_of(word: str, known: QuestionWords) -> AnswerType | None:
    kind = known.answer_types.get(stem(word))
    return AnswerType(kind) if kind else _UNIT_TYPES.get(stem(word))


def _of_keywords(words: Sequence[str], known: QuestionWords, named: Collection[int]) -> tuple[AnswerType, int | None]:
    """ "air leak date", "commander name", "date of the launch": the last word or the first, where it names a type."""
    content = [n for n in range(len(words)) if n not in named and words[n] not in known.stopwords]
    headed = content[:1] if content and words[content[0] + 1 : content[0] + 2] == ["of"] else []
    for at in [*headed, *content[-1:], *content[-2:-1], *content[:1]]:
        kind = _type_of_last(words, at, known) if stem(words[at]) in known.answer_types else None
        if kind:
            return kind, at
    return AnswerType.ANY, None
