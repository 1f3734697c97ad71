"""The knowledge base: a folder of documents, loaded whole, that answers questions and finds passages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources import as_file, files
from pathlib import Path

from knowledge.answer.model import Answer
from knowledge.answer.respond import Responder
from knowledge.documents.folder import Folder, load_folder
from knowledge.documents.model import Document
from knowledge.evidence.collection import Evidence
from knowledge.evidence.sentence import Sentence, extract_sentences
from knowledge.index.vocabulary import Vocabulary
from knowledge.lexicon.lexicon import Lexicon
from knowledge.lexicon.question_words import build_question_words
from knowledge.lexicon.shipped import ENGLISH, read_words, read_lexicon
from knowledge.query.languages import SNOWBALL, Translator
from knowledge.query.model import Question
from knowledge.query.missions import MissionNames
from knowledge.query.read import Reader

_NEARER = 0.06
"""So much more alike an ordinary word must be to be taken instead of a word of the knowledge."""
_FREQUENT = 10_000
"""So many frequent words may be what a misspelt word was meant for, though the knowledge lacks them."""


class KnowledgeBase:
    """Loaded knowledge. Immutable: a reload makes a new one."""

    def __init__(self, folder: Folder) -> None:
        self.documents: Sequence[Document] = folder.documents
        self.revision = folder.revision
        self.goldens = folder.goldens
        self._folder = folder
        own = [file.sections for file in folder.lexicons if file.language == "en"]
        english = [*(read_lexicon(name) for name in ENGLISH), *own]
        self._lexicon = Lexicon(english, read_words("frequency_en"), read_words("thesaurus_en"))
        self._question_words = build_question_words(english)
        self._evidence = Evidence(_all_sentences(folder.documents, self._lexicon))
        self._words = _count_words(self._evidence.sentences)
        self._of_missions: dict[tuple[int, ...], Evidence] = {}
        self._translators: dict[str, Translator] = {}

    def ask(self, question: str, before: Sequence[str] = ()) -> Answer:
        """Return the answer to a question, given the earlier turns of the same person. Never raises for any text."""
        return replace(self._responder.respond(question, before), revision=self.revision)

    @cached_property
    def _responder(self) -> Responder:
        reader = Reader(
            self._lexicon, self._question_words, MissionNames(self.documents), self._repair,
            lambda word: word in self._words, self._translate,
        )  # fmt: skip
        return Responder(reader, self.documents, self._gather)

    def _gather(self, question: Question) -> Evidence:
        """Return the evidence of the missions that a question names; of all where it names none."""
        if not question.missions or len(self.documents) == 1:
            return self._evidence
        known = self._of_missions.get(question.missions)
        if known is None:
            named = {id(self.documents[number]) for number in question.missions}
            known = Evidence(s for s in self._evidence.sentences if id(s.document) in named)
            self._of_missions[question.missions] = known
        return known

    def _repair(self, word: str) -> str | None:
        """Return what a word was meant for: a word of the knowledge, or an ordinary one where that is clearly nearer."""
        told, ordinary = self._vocabulary.repair(word), self._ordinary.repair(word)
        if ordinary and " " not in ordinary[0].word and (not told or ordinary[0].score > told[0].score + _NEARER):
            return ordinary[0].word
        return told[0].word if told else None

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        asking = dict.fromkeys(word for word in self._question_words.stopwords if word.isalpha() and len(word) > 2)
        return Vocabulary.of({word: 50 for word in asking} | {word: 5 + count for word, count in self._words.items()})

    @cached_property
    def _ordinary(self) -> Vocabulary:
        frequent = sorted(self._lexicon.ranks, key=self._lexicon.ranks.__getitem__)[:_FREQUENT]
        return Vocabulary.of(dict.fromkeys(self._lexicon.words, 1) | dict.fromkeys(frequent, 2))

    def _translate(self) -> Mapping[str, Translator]:
        for language in SNOWBALL:
            if language not in self._translators:
                self._translators[language] = Translator(language, read_lexicon(language))
        return self._translators


def load_knowledge(
    path: Path | None = None, *, cache: Path | None = None, progress: Callable[[int, int], None] | None = None
) -> KnowledgeBase:
    """Load a knowledge folder or file, or the shipped missions; raises BadKnowledgeError with every problem in it.

    `cache` is where indexes of large corpora are kept, `progress` is told (entries, bytes) done while one is built.
    """
    if path is not None:
        return KnowledgeBase(load_folder(path))
    with as_file(files("knowledge") / "missions") as shipped:
        return KnowledgeBase(load_folder(shipped))


def _all_sentences(documents: Sequence[Document], lexicon: Lexicon) -> list[Sentence]:
    sentences: list[Sentence] = []
    for document in documents:
        sentences += extract_sentences(document, lexicon, len(sentences))
    return sentences


def _count_words(sentences: Sequence[Sentence]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for sentence in sentences:
        for word in {token.text for token in sentence.tokens}:
            counts[word] = counts.get(word, 0) + 1
    return counts
