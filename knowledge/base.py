"""The knowledge base: a folder of documents, loaded whole, that answers questions and finds passages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.answer.lookup import Fields
from knowledge.answer.model import Answer
from knowledge.answer.respond import Responder
from knowledge.documents.folder import Corpus, Folder, load_folder
from knowledge.documents.model import Document, Passage
from knowledge.evidence.collection import Evidence
from knowledge.evidence.kept import load_sentences
from knowledge.evidence.sentence import Sentence, extract_sentences
from knowledge.index.model import Entry, Hit
from knowledge.lexicon.english import load_english
from knowledge.lexicon.translations import load_translations
from knowledge.query.languages import SNOWBALL, Translator
from knowledge.query.missions import MissionNames
from knowledge.query.model import Question
from knowledge.query.read import Reader
from knowledge.text.normalize import squeeze

if TYPE_CHECKING:  # imported late where they are used: most questions to small knowledge need no index and no repair
    from knowledge.answer.chronicle import DatedEvent
    from knowledge.answer.explain import Explanation
    from knowledge.index.passages import PassageIndex
    from knowledge.index.vocabulary import Vocabulary

Progress = Callable[[int, int], None]

_NEARER = 0.06
"""So much more alike an ordinary word must be to be taken instead of a word of the knowledge."""
_WEIGHED_WHOLE = 4_000
"""Sentences of a knowledge that are all weighed for a question (about 5 ms); of a larger one, what the index finds."""
_FOUND = 30
"""Passages that the index finds for a question of a large knowledge."""
_KEPT = 256
"""Sets of missions whose evidence is kept ready; more than that are asked for only by somebody who tries."""
_PASSAGES = 512
"""Passages of a corpus whose sentences are kept ready, those met last, some 20 MB: to find the sentences of the 30 that
a question needs takes 20 ms."""
_LARGE = 8 * 1024 * 1024
"""Bytes of a corpus from which on its index is kept on disk."""

SHIPPED = Path(__file__).parent / "missions"
"""The missions that come with Altai. Not by importlib.resources, which takes 10 ms to import."""


class KnowledgeBase:
    """Loaded knowledge. Immutable: a reload makes a new one."""

    def __init__(self, folder: Folder, *, cache: Path | None = None, progress: Progress | None = None) -> None:
        self.documents: Sequence[Document] = folder.documents
        self.revision = folder.revision
        self.goldens = folder.goldens
        self._corpora: Sequence[Corpus] = folder.corpora
        self._cache = cache
        self._progress = progress
        own = [file.sections for file in folder.lexicons if file.language == "en"]
        self._lexicon, self._question_words = load_english(own, cache)
        self._evidence = Evidence(load_sentences(folder.documents, self._lexicon, folder.revision, cache))
        self._words = _count_words(self._evidence.sentences)
        self._of_passages: dict[int, Sequence[Sentence]] = {}
        self._of_missions: dict[tuple[int, ...], Evidence] = {}
        self._translators: dict[str, Translator] = {}
        self._foreign = {file.language: file.sections for file in folder.lexicons if file.language != "en"}

    def ask(self, question: str, before: Sequence[str] = (), *, about: Document | None = None) -> Answer:
        """Return the answer to a question, given the earlier turns of the same person. Never raises for any text.

        `about` is the mission that is meant where the question and the earlier turns name none.
        """
        return replace(self._responder_about(about).respond(question, before), revision=self.revision)

    def explain(self, question: str, before: Sequence[str] = (), *, about: Document | None = None) -> "Explanation":
        """Return what stands behind the answer that `ask` gives: how the question is read, and what is weighed."""
        from knowledge.answer.explain import explain

        titles = {number: document.title or document.source for number, document in enumerate(self.documents)}
        case = self._responder_about(about).read(question, before)
        return explain(case, self.ask(question, before, about=about), titles)

    def look_up(self, field: str, about: Document | None = None) -> Answer | None:
        """Return what a mission's field of that name or id tells, or that of all missions; None where it is in none."""
        found = self._fields.look_up(field, about) if about else self._fields.look_up_all(field)
        return replace(found, revision=self.revision) if found else None

    def missions_with(self, field: str) -> Sequence[Document]:
        """Return the missions that have a field of that name or id."""
        return self._fields.documents_with(field)

    @property
    def is_small(self) -> bool:
        """Whether every sentence is weighed for a question, which takes milliseconds; else the index is asked first."""
        return not self._corpora and len(self._evidence) <= _WEIGHED_WHOLE

    @property
    def collected(self) -> int:
        """How many passages its corpora hold."""
        if not self._corpora:
            return 0
        own = (sum(bool(fact.value) for fact in d.facts) + len(d.passages) for d in self.documents)
        return len(self._index) - sum(own)

    def search(self, query: str, limit: int = 10) -> list[Hit]:
        """Return the passages that match a query best, the best first."""
        return self._index.search(query, limit)

    def timeline(self, documents: Iterable[Document]) -> "tuple[DatedEvent, ...]":
        """Return the dated events that some of its documents tell of, in order; corpora have none."""
        from knowledge.answer.chronicle import tell_chronicle

        chosen = {id(document) for document in documents}
        return tell_chronicle([s for s in self._evidence.sentences if id(s.document) in chosen])

    @cached_property
    def responder(self) -> Responder:
        """What answers questions from this knowledge."""
        missions = MissionNames(self.documents)
        reader = Reader(self._lexicon, self._question_words, missions, self._repair, self._holds, self._translate)
        return Responder(reader, self.documents, self._gather)

    @cached_property
    def _fields(self) -> Fields:
        return Fields(self.documents, self._evidence.sentences)

    @cached_property
    def _index(self) -> "PassageIndex":
        from knowledge.index.builder import build_index
        from knowledge.index.cache import open_or_build

        size = sum(corpus.path.stat().st_size for corpus in self._corpora)
        if size < _LARGE or self._cache is None:
            return build_index(self._entries())
        return open_or_build(self._cache, self.revision, self._entries, progress=self._progress)

    def _entries(self) -> Iterator[Entry]:
        for document in self.documents:
            spans = [(f.start, f.end, f.section) for f in document.facts if f.value]
            spans += [(p.start, p.end, p.section) for p in document.passages]
            for start, end, section in spans:
                text = squeeze(document.text[start:end])
                yield Entry(document.source, document.title, section, text, document.line_at(start))
        for corpus in self._corpora:
            for entry in corpus.entries():
                yield Entry(entry.source, entry.title, "", squeeze(entry.text), entry.line_at(0), entry.key)

    def _gather(self, question: Question) -> Evidence:
        """Return the evidence of the missions that a question names; else all, or what the index finds of much."""
        if question.missions and len(self.documents) > 1:
            return self._of(question.missions)
        if self.is_small:
            return self._evidence
        hits = self._index.search(" ".join(question.words), _FOUND)
        return Evidence(sentence for hit in hits for sentence in self._sentences_of(hit))

    def _sentences_of(self, hit: Hit) -> Sequence[Sentence]:
        known = self._of_passages.get(hit.number)
        if known is None:
            if len(self._of_passages) >= _PASSAGES:
                del self._of_passages[next(iter(self._of_passages))]
            known = self._of_passages[hit.number] = extract_sentences(_as_document(hit.entry), self._lexicon)
        return known

    def _responder_about(self, about: Document | None) -> Responder:
        return replace(self.responder, gather=partial(self._gather_about, about)) if about else self.responder

    def _gather_about(self, about: Document, question: Question) -> Evidence:
        meant = tuple(number for number, document in enumerate(self.documents) if document is about)
        return self._gather(question if question.missions else replace(question, missions=meant))

    def _of(self, missions: tuple[int, ...]) -> Evidence:
        known = self._of_missions.get(missions)
        if known is None:
            named = {id(self.documents[number]) for number in missions}
            known = Evidence(s for s in self._evidence.sentences if id(s.document) in named)
            if len(self._of_missions) >= _KEPT:
                self._of_missions.clear()
            self._of_missions[missions] = known
        return known

    def _holds(self, word: str) -> bool:
        return word in self._words or (bool(self._corpora) and self._index.vocabulary.knows(word))

    def _repair(self, word: str) -> str | None:
        """Return what a word was meant for: one of the knowledge, or an ordinary one where that is clearly nearer."""
        told, ordinary = self._vocabulary.repair(word), self._ordinary.repair(word)
        if ordinary and " " not in ordinary[0].word and (not told or ordinary[0].score > told[0].score + _NEARER):
            return ordinary[0].word
        return told[0].word if told else None

    @cached_property
    def _vocabulary(self) -> "Vocabulary":
        from knowledge.index.vocabulary import Vocabulary

        if self._corpora:
            return self._index.vocabulary
        asking = [word for word in self._question_words.stopwords if word.isalpha() and len(word) > 2]
        return Vocabulary.of(dict.fromkeys(asking, 50) | {word: 5 + count for word, count in self._words.items()})

    @cached_property
    def _ordinary(self) -> "Vocabulary":
        from knowledge.index.ordinary import load_ordinary

        return load_ordinary(self._lexicon, self._cache)

    def _translate(self) -> Mapping[str, Translator]:
        for language, stemmer in SNOWBALL.items():
            if language not in self._translators:
                own = [self._foreign[language]] if language in self._foreign else []
                translations = load_translations(language, stemmer, own, self._cache)
                self._translators[language] = Translator(language, translations)
        return self._translators


def load_knowledge(
    path: Path | None = None, *, cache: Path | None = None, progress: Progress | None = None, goldens: bool = True
) -> KnowledgeBase:
    """Load a knowledge folder or file, or the shipped missions; raises BadKnowledgeError with every problem in it.

    `cache` is where indexes, documents and lexicons are kept between runs, `progress` is told (entries, bytes) done
    while one is built; `goldens` off leaves out the golden questions, to start faster.
    """
    folder = load_folder(SHIPPED if path is None else path, goldens=goldens, cache=cache)
    return KnowledgeBase(folder, cache=cache, progress=progress)


def _as_document(entry: Entry) -> Document:
    """Return a passage that the index found as a document of its own."""
    passage = Passage(0, len(entry.text), entry.section)
    lines = ((0, entry.line),)
    return Document(entry.source, entry.title, entry.text, passages=(passage,), key=entry.key, line_starts=lines)


def _count_words(sentences: Sequence[Sentence]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for sentence in sentences:
        for word in sentence.words:
            counts[word] = counts.get(word, 0) + 1
    return counts
