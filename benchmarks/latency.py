"""The time that one answer takes, in process, beside a bare tantivy query over the same sentences in the same run.

    python -m benchmarks.latency [--exam FOLDER] [--rounds 10]

The practice questions about the article are asked of the raw article, earlier turns and all, each in a round of its
own of both engines in turn. Tantivy holds one document for each fact and sentence, in memory, and parses the
question's words as a bag; ten hits. Before that, every question is asked once, so that what is made on first need (the
vocabulary of typing errors, the mentions of each sentence, stems) is there: what that costs stands apart. "Once" are
the times of a knowledge that has answered the questions about the five missions, and then each of these for the first
time, as a bot meets them: the median of five loads for each question.
"""

import argparse
import gc
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median
from time import perf_counter

from tantivy import Document as Entry
from tantivy import Index, SchemaBuilder

from benchmarks.exam import ARTICLE, exam_folder, load_questions, turns_before
from benchmarks.practice import percentile
from knowledge.base import KnowledgeBase, load_knowledge
from knowledge.documents.model import Document
from knowledge.text.normalize import fold
from knowledge.text.sentences import split_sentences
from knowledge.text.tokens import stem

MEAN, P50, P99, RATIO = 0.9, 3.0, 5.0, 60.0
"""Targets: milliseconds, and median over median. The mean is that of questions asked once: a bare bot needs 0.8 ms for
an interaction, and Altai is to answer at least half as many a second."""
_LOADS = 5
Asked = tuple[str, list[str]]
"""A question and the turns before it."""
_WORD = re.compile(r"[^\W_]+")
_HITS = 10


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--exam", type=Path, default=exam_folder(), help="folder of the practice questions")
    parser.add_argument("--rounds", type=int, default=10, help="how often each question is asked")
    given = parser.parse_args()
    article = given.exam.parent / "seeds" / ARTICLE
    if not article.is_file() or not (given.exam / "dev.jsonl").is_file():
        print(f"latency: skipped, no dev.jsonl in {given.exam} or no article beside it; use --exam or ALTAI_EXAM")
        return
    asked = [(str(q["ask"]), turns_before(q)) for q in load_questions(given.exam / "dev.jsonl")]
    start = perf_counter()
    knowledge = load_knowledge(article)
    loading = 1000 * (perf_counter() - start)
    firsts = [_timed(knowledge.ask, *question) for question in asked]
    search = _build_tantivy(knowledge.documents)
    for question, _ in asked:
        search(question)
    ours, bare = _measure(knowledge, search, asked, given.rounds)
    others = [(str(q["ask"]), turns_before(q)) for q in load_questions(given.exam / "missions" / "practice.jsonl")]
    once = [median(times) for times in zip(*(_ask_once(article, asked, others) for _ in range(_LOADS)), strict=True)]
    print(f"loading {loading:.0f} ms, first question {firsts[0]:.1f} ms, first round of all {sum(firsts):.0f} ms")
    _print_times(ours, once, bare)


def _ask_once(article: Path, asked: Sequence[Asked], others: Sequence[Asked]) -> list[float]:
    """Return the milliseconds of each answer asked for the first time, after other questions."""
    knowledge = load_knowledge(article)
    stem.cache_clear()
    fold.cache_clear()
    for question in others:
        knowledge.ask(*question)
    gc.collect()
    return [_timed(knowledge.ask, *question) for question in asked]


def _measure(
    knowledge: KnowledgeBase, search: Callable[[str], object], asked: Sequence[tuple[str, list[str]]], rounds: int
) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each answer and of each bare query, warm."""
    ours: list[float] = []
    bare: list[float] = []
    gc.collect()
    for _ in range(rounds):
        for question, before in asked:
            ours.append(_timed(knowledge.ask, question, before))
            bare.append(_timed(search, question))
    return ours, bare


def _print_times(ours: Sequence[float], once: Sequence[float], bare: Sequence[float]) -> None:
    ratio = percentile(ours, 0.5) / percentile(bare, 0.5)
    print(f"\n{'ms, warm':16}{'n':>6}{'mean':>10}{'p50':>10}{'p99':>10}{'max':>10}")
    for name, times in (("altai", ours), ("altai, once", once), ("bare tantivy", bare)):
        figures = (mean(times), percentile(times, 0.5), percentile(times, 0.99), max(times))
        print(f"{name:16}{len(times):6}{''.join(f'{figure:10.3f}' for figure in figures)}")
    print(f"{'target':16}{'':6}{f'≤ {MEAN:g}':>10}{f'≤ {P50:g}':>10}{f'≤ {P99:g}':>10}")
    print(f"p50 of altai over p50 of bare tantivy: {ratio:.1f} (target ≤ {RATIO:g})")


def _build_tantivy(documents: Sequence[Document]) -> Callable[[str], object]:
    """Return a search for the ten best facts and sentences by a question's bag of words, stemmed, by BM25."""
    builder = SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="en_stem")
    index = Index(builder.build())
    writer = index.writer()
    for document in documents:
        for text in _texts(document):
            entry = Entry()
            entry.add_text("text", text)
            writer.add_document(entry)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(question: str) -> object:
        query = index.parse_query(" ".join(_WORD.findall(question.lower())), ["text"])
        return searcher.search(query, _HITS, count=False).hits

    return search


def _texts(document: Document) -> list[str]:
    passages = [document.text[passage.start : passage.end] for passage in document.passages]
    sentences = [text[start:end] for text in passages for start, end in split_sentences(text)]
    return [document.text[fact.start : fact.end] for fact in document.facts] + sentences


def _timed(call: Callable[..., object], *arguments: object) -> float:
    """Return the milliseconds that a call takes."""
    start = perf_counter()
    call(*arguments)
    return 1000 * (perf_counter() - start)


if __name__ == "__main__":
    main()
