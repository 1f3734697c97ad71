"""The time that one answer takes, in process, beside a bare tantivy query over the same sentences in the same run.

    python -m benchmarks.latency [--exam FOLDER] [--rounds 10]

The practice questions about the article are asked of the raw article, earlier turns and all, each in a round of its
own of both engines in turn. Tantivy holds one document for each fact and sentence, in memory, and parses the
question's words as a bag; ten hits. Before that, every question is asked once, so that what is made on first need (the
vocabulary of typing errors, the mentions of each sentence, stems) is there: what that costs stands apart.
"""

import argparse
import gc
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from tantivy import Document as Entry
from tantivy import Index, SchemaBuilder

from benchmarks.exam import ARTICLE, exam_folder, load_questions, turns_before
from benchmarks.practice import percentile
from knowledge.base import KnowledgeBase, load_knowledge
from knowledge.documents.model import Document
from knowledge.text.sentences import split_sentences

P50, P99, RATIO = 3.0, 15.0, 60.0
"""Targets: milliseconds, milliseconds, and median over median."""
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
    print(f"loading {loading:.0f} ms, first question {firsts[0]:.1f} ms, first round of all {sum(firsts):.0f} ms")
    _print_times(ours, bare)


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


def _print_times(ours: Sequence[float], bare: Sequence[float]) -> None:
    ratio = percentile(ours, 0.5) / percentile(bare, 0.5)
    print(f"\n{'ms, warm':16}{'n':>6}{'p50':>10}{'p99':>10}{'max':>10}")
    for name, times in (("altai", ours), ("bare tantivy", bare)):
        print(f"{name:16}{len(times):6}{percentile(times, 0.5):10.3f}{percentile(times, 0.99):10.3f}{max(times):10.3f}")
    print(f"{'target':16}{'':6}{f'≤ {P50:g}':>10}{f'≤ {P99:g}':>10}")
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
