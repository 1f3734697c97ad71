"""Terms: the words and phrases of a question that a source has to hold, with what may stand for them."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from knowledge.lexicon.lexicon import Lexicon
from knowledge.query.model import AnswerType, Term

_LIGHTEST = 0.25
"""Weight of the most frequent words that are searched at all."""
_RARE_RANK = 8_000
"""From this frequency rank on a word has full weight."""
_NAME_WEIGHT = 1.0
_OWN_WEIGHT = 0.5
"""Weight of a field that no word of content asks for."""
_OPPOSITE = 0.6
"""How well the opposite of a word tells what a yes-no question asks by it."""
_LIGHT = 0.35
"""A light word counts this much of what its frequency would give it."""


def find_terms(
    words: Sequence[str],
    stems: Sequence[str],
    lexicon: Lexicon,
    *,
    skip: Collection[int],
    names: Collection[int],
    asked: int | None,
    light: Collection[str] = (),
) -> list[Term]:
    """Return the terms among a question's words. `skip` holds the places of words that are no content, `names` of
    those that are names or numbers, `asked` the place of the noun asked for; `light` words count for less."""
    terms: list[Term] = []
    at = 0
    while at < len(words):
        length = _phrase_length(stems, at, lexicon, skip, names)
        if length:
            terms.append(_phrase(words, stems, at, length, lexicon, skip, asked))
        elif at not in skip:
            terms.append(_word(words, stems, at, lexicon, names, asked))
        at += length or 1
    return [replace(t, weight=_LIGHT * t.weight) if _is_light(t, light) else t for t in terms]


def with_fields(
    terms: Sequence[Term], fields: Mapping[str, Sequence[tuple[int, int]]], kind: AnswerType, lexicon: Lexicon
) -> list[Term]:
    """Return the terms, those that name a field also met by the other words for it. A field that is asked for by
    words without content, as in "how long was it", becomes a term of its own."""
    found = list(terms)
    for name, spans in fields.items():
        if lexicon.fields[name].type != kind:
            continue
        words = lexicon.field_words(name)
        inside = [n for n, t in enumerate(found) if any(a < t.end and t.start < b for a, b in spans)]
        for n in inside:
            found[n] = replace(found[n], alternatives={**words, **found[n].alternatives})
        if not any(found[n].weight >= _OWN_WEIGHT for n in inside):
            start, end = spans[0]
            found.append(Term(name, name, _OWN_WEIGHT, words, start=start, end=end))
    return found


def with_opposites(terms: Sequence[Term], lexicon: Lexicon) -> list[Term]:
    """Return the terms, each also met by its opposites: for a yes-no question these tell as much as the word itself."""
    found = []
    for term in terms:
        opposites = {"~" + root: _OPPOSITE for root in lexicon.opposites(term.key)}
        found.append(replace(term, alternatives={**opposites, **term.alternatives}) if opposites else term)
    return found


def merge_choices(terms: Sequence[Term], words: Sequence[str]) -> list[Term]:
    """Return the terms, two that a question gives as a choice, as in "inside or outside", as one."""
    merged: list[Term] = []
    for term in terms:
        last = merged[-1] if merged else None
        if (
            last
            and 0 <= last.end < len(words)
            and words[last.end] == "or"
            and term.start == last.end + 1
            and not term.name
        ):
            either = dict(term.alternatives)
            for key, strength in last.alternatives.items():
                either[key] = max(strength, either.get(key, 0.0))
            merged[-1] = replace(last, text=f"{last.text} or {term.text}", alternatives=either, end=term.end)
        else:
            merged.append(term)
    return merged


def weigh(word: str, lexicon: Lexicon) -> float:
    """Return a word's weight, from 0.25 for the most frequent to 1: the logarithm of its frequency rank, scaled."""
    rank = lexicon.ranks.get(word)
    if rank is None:
        return 1.0
    return max(_LIGHTEST, min(1.0, math.log(rank + 2) / math.log(_RARE_RANK)))


def _is_light(term: Term, light: Collection[str]) -> bool:
    words = term.text.split()
    grammar = all(word in light or len(word) < 4 for word in words)
    return not term.asked and grammar and any(word in light for word in words)


def _phrase_length(
    stems: Sequence[str], at: int, lexicon: Lexicon, skip: Collection[int], names: Collection[int]
) -> int:
    length = lexicon.phrase_at(list(stems), at)
    places = range(at, at + length)
    content = [place for place in places if place not in skip]
    return length if content and not any(place in names for place in places) else 0


def _phrase(
    words: Sequence[str],
    stems: Sequence[str],
    at: int,
    length: int,
    lexicon: Lexicon,
    skip: Collection[int],
    asked: int | None,
) -> Term:
    places = [place for place in range(at, at + length) if place not in skip]
    key = " ".join(stems[at : at + length])
    parts = tuple(lexicon.alternatives(stems[place]) for place in places)
    weight = max(weigh(words[place], lexicon) for place in places)
    text = " ".join(words[at : at + length])
    is_asked = asked is not None and at <= asked < at + length
    return Term(text, key, weight, lexicon.alternatives(key), parts, False, is_asked, at, at + length)


def _word(
    words: Sequence[str], stems: Sequence[str], at: int, lexicon: Lexicon, names: Collection[int], asked: int | None
) -> Term:
    name = at in names
    alternatives = {stems[at]: 1.0} if name else lexicon.alternatives(stems[at])
    weight = _NAME_WEIGHT if name else weigh(words[at], lexicon)
    return Term(words[at], stems[at], weight, alternatives, (), name, at == asked, at, at + 1)
