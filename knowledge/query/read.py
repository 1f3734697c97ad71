"""Reading a question: language, typing errors, missions named, what kind of answer is asked for, terms."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from knowledge.lexicon.lexicon import Lexicon
from knowledge.lexicon.question_words import QuestionWords
from knowledge.query.answer_type import find_answer_type
from knowledge.query.homophones import mend_homophones
from knowledge.query.languages import Translator, detect_language
from knowledge.query.missions import MissionNames
from knowledge.query.model import GROUPS, TOLD_BY_KIND, AnswerType, Question
from knowledge.query.terms import find_terms, merge_choices, with_fields, with_opposites
from knowledge.text.dates import find_stamps
from knowledge.text.patterns import pattern
from knowledge.text.tokens import Token, stem, tokenize

LONGEST_QUESTION = 1_000
"""Characters of a question that are read; people's questions are shorter, and pasted walls of text are not one."""

_TELLING = 0.35
"""A term of at least this weight tells what a question is about."""
_COMMON = 4_000
"""A word among this many most frequent English ones speaks for English."""
_MOSTLY = 0.6
"""A question of which so many words are English is not looked up in other languages."""
_FILLERS = frozenset("right directly immediately straight just exactly shortly soon precisely".split())
_GOING = frozenset("fli flew flight last stay".split())
"""Stems of words that say no more than that a mission took place."""
_JOINED = pattern(r"([^\W\d_]{3,})(\d+)")
"""A name and its number written as one word."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns a message into a question, with the help of the lexicon and of the words that the knowledge holds."""

    lexicon: Lexicon
    words: QuestionWords
    missions: MissionNames
    repair: Callable[[str], str | None]
    """Gives the known word that a word unknown to the knowledge was meant for, or None."""
    holds: Callable[[str], bool]
    """Tells whether a folded word stands anywhere in the knowledge."""
    translators: Callable[[], Mapping[str, Translator]]
    """Gives the translators of the other languages; asked for only when a question does not look English."""

    def read(self, text: str) -> Question:
        """Return the question that a message holds."""
        text = text[:LONGEST_QUESTION]
        tokens = tokenize(text)
        language, words = self._in_english([token.text for token in tokens])
        words, repairs = self._repaired(words)
        words = [word for word, after in pairwise([*words, ""]) if not _is_filler(word, after)]
        return self._question(text, tokens, words, language, repairs)

    def _question(
        self, text: str, tokens: list[Token], words: list[str], language: str, repairs: list[tuple[str, str]]
    ) -> Question:
        joined = " ".join(words)
        offsets = _offsets(words)
        stems = [stem(word) for word in words]
        stamps = find_stamps(joined)
        mentions = self.missions.find(joined)
        spans = [(m.start, m.end) for m in mentions if m.whole] + [(stamp.start, stamp.end) for stamp in stamps]
        consumed = {n for n, (start, end) in enumerate(offsets) if any(a < end and start < b for a, b in spans)}
        kind, asked = find_answer_type(words, self.words, consumed)
        skip = consumed | {n for n, word in enumerate(words) if word in self.words.stopwords and n != asked}
        names = {n for n in range(len(words)) if n not in skip and self._is_name(words[n])}
        counted = asked is not None and "many" in words[max(0, asked - 2) : asked] and kind is AnswerType.NUMBER
        if asked is not None and kind in TOLD_BY_KIND and not counted and len(set(range(len(words))) - skip) > 1:
            skip.add(asked)
        terms = find_terms(words, stems, self.lexicon, skip=skip, names=names, asked=asked, light=self.words.light)
        fields = {
            name: tuple(span for span in found if not set(range(*span)) <= consumed)
            for name, found in self.lexicon.fields_asked(stems).items()
        }
        if kind is AnswerType.DURATION and all(t.weight < _TELLING or t.key in _GOING for t in terms):
            fields.setdefault("mission duration", ((0, len(words)),))
        told = {name: found for name, found in fields.items() if found and self._suits(name, kind)}
        terms = merge_choices(with_fields(terms, told, kind, self.lexicon), words)
        terms = with_opposites(terms, self.lexicon) if kind is AnswerType.YES_NO else terms
        return Question(
            text, tuple(tokens), tuple(words), tuple(stems), tuple(terms), kind,
            told,
            tuple(dict.fromkeys(n for m in mentions for n in m.documents)),
            self.missions.find_unknown(joined, mentions), tuple(stamps), language, tuple(repairs),
        )  # fmt: skip

    def _in_english(self, words: list[str]) -> tuple[str, list[str]]:
        spelt = [word for word in words if word.isalpha()]
        ordinary = sum(self._is_english(word) for word in spelt)
        if ordinary >= _MOSTLY * len(spelt) and any(word in self.words.stopwords for word in words):
            return "en", words
        translators = self.translators()
        language = detect_language(words, translators, ordinary)
        if language not in translators:
            return "en", words
        return language, translators[language].translate(words)

    def _is_english(self, word: str) -> bool:
        common = self.lexicon.ranks.get(word, _COMMON) < _COMMON
        return common or word in self.words.stopwords or word in self.lexicon.words

    def _repaired(self, words: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
        read, repairs = [], []
        for word in chain.from_iterable(self._apart(written) for written in words):
            meant = None if self._is_known(word) else self.repair(word)
            if meant and meant != word:
                repairs.append((word, meant))
                read += meant.split()
            else:
                read.append(word)
        for at, meant in mend_homophones(read, self.lexicon):
            repairs.append((read[at], meant))
            read[at] = meant
        return read, repairs

    def _apart(self, word: str) -> tuple[str, ...]:
        """Return a name and a number that were written as one word, as in "apollo11"; any other word as it is."""
        joined = None if self.holds(word) else _JOINED.fullmatch(word)
        return joined.groups() if joined else (word,)

    def _is_known(self, word: str) -> bool:
        return len(word) < 3 or not word.isalpha() or self.holds(word) or self.lexicon.knows(word)

    def _suits(self, field: str, kind: AnswerType) -> bool:
        """Tell whether a field can be meant by a question that asks for a certain type of answer."""
        wanted, given = GROUPS.get(kind), GROUPS.get(AnswerType(self.lexicon.fields[field].type))
        return wanted is None or given is None or wanted == given

    def _is_name(self, word: str) -> bool:
        return any(letter.isdigit() for letter in word) or not self.lexicon.knows(word)


def _is_filler(word: str, after: str) -> bool:
    """Tell whether a word only strengthens the one after it: "right after", "directly before"."""
    return word in _FILLERS and after in ("after", "before", "at", "when", "on")


def _offsets(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each word stands when all are joined by single spaces."""
    offsets, at = [], 0
    for word in words:
        offsets.append((at, at + len(word)))
        at += len(word) + 1
    return offsets
