"""Retrieval beside bare tantivy on the practice corpus: R@1, best sentence, misspelt questions.

    python -m benchmarks.retrieval [--data ../shared/retrieval]

All engines search the same questions in the same run. "tantivy" is asked for the words of content only, which suits
it better than all words. The constants were fitted on the articles marked "tuned", every
other one of the nineteen; "unseen" are the rest. R@1: a gold passage comes first. Sentence: the best sentence of that
first passage holds a gold answer; bare tantivy has no best sentence, so it is given the one with the largest summed
idf of question words. AUROC: half of the articles are indexed, every question is asked, and the coverage of the first
hit must separate questions about an indexed article from the others, which are off the corpus; both halves take their
turn. Tantivy's first score stands beside it.
"""

import argparse
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from time import perf_counter

from benchmarks.peers import BareTantivy, FuzzyTantivy, build_tantivy
from benchmarks.practice import DATA, Practice, auroc, holds_answer, load_entries, load_questions, percentile
from knowledge.index.builder import build_index
from knowledge.index.model import Entry
from knowledge.index.passages import PassageIndex
from knowledge.index.terms import stems_of, words_of
from knowledge.text.sentences import split_sentences

Engine = Callable[[str], tuple[Entry, str] | None]
"""Gives the first passage for a question, and its best sentence."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the practice corpus and questions")
    data = parser.parse_args().data
    if not (data / "corpus.jsonl").is_file():
        print(f"retrieval: skipped, no corpus.jsonl in {data}; use --data")
        return
    entries = list(load_entries(data / "corpus.jsonl"))
    questions = load_questions(data)
    articles = sorted({question.article for question in questions})
    tuned = set(articles[::2])
    ours, bare = build_index(entries), build_tantivy(entries)
    engines: dict[str, Engine] = {
        "tantivy, all words": _with_sentence(BareTantivy(bare, function_words=True), entries),
        "tantivy": _with_sentence(BareTantivy(bare), entries),
        "tantivy, unknown fuzzy": _with_sentence(FuzzyTantivy(bare), entries),
        "altai": _ours(ours),
    }
    parts = {
        "tuned": [question for question in questions if question.article in tuned],
        "unseen": [question for question in questions if question.article not in tuned],
        "all": questions,
    }
    print(f"{'':24}{'part':8}{'n':>6}{'R@1':>8}{'typo R@1':>10}{'sentence':>10}{'typo sent.':>12}")
    for name, engine in engines.items():
        for part, asked in parts.items():
            figures = _marks(engine, asked, "question"), _marks(engine, asked, "misspelt")
            (hit, sentence), (typo_hit, typo_sentence) = figures
            print(f"{name:24}{part:8}{len(asked):6}{hit:8.1f}{typo_hit:10.1f}{sentence:10.1f}{typo_sentence:12.1f}")
    _print_auroc(entries, questions, tuned)
    _print_times(ours, BareTantivy(bare), FuzzyTantivy(bare), questions)


def _ours(index: PassageIndex) -> Engine:
    def first(question: str) -> tuple[Entry, str] | None:
        hits = index.search(question, 10)
        return (hits[0].entry, hits[0].entry.text[slice(*hits[0].sentence)]) if hits else None

    return first


def _with_sentence(engine: BareTantivy, entries: Sequence[Entry]) -> Engine:
    idf = _idf(entries)

    def first(question: str) -> tuple[Entry, str] | None:
        found = engine.search(question)
        if not found:
            return None
        entry = entries[found[0]]
        asked = set(stems_of(words_of(question)))
        sentences = [entry.text[start:end] for start, end in split_sentences(entry.text)]
        return entry, max(sentences, key=lambda s: sum(idf[t] for t in asked & set(stems_of(words_of(s)))))

    return first


def _idf(entries: Sequence[Entry]) -> dict[str, float]:
    stems = [set(stems_of(words_of(entry.text))) for entry in entries]
    frequency: dict[str, int] = {}
    for passage in stems:
        for found in passage:
            frequency[found] = frequency.get(found, 0) + 1
    return {found: log(1 + (len(entries) - n + 0.5) / (n + 0.5)) for found, n in frequency.items()}


def _marks(engine: Engine, questions: Sequence[Practice], spelling: str) -> tuple[float, float]:
    """Return R@1 and the share with a right best sentence, in per cent."""
    right = told = 0
    for question in questions:
        first = engine(getattr(question, spelling))
        if first and first[0].key in question.gold:
            right += 1
            told += holds_answer(first[1], question.answers)
    return 100 * right / len(questions), 100 * told / len(questions)


def _print_auroc(entries: Sequence[Entry], questions: Sequence[Practice], tuned: set[str]) -> None:
    print(f"\n{'AUROC off-corpus':24}{'indexed':8}{'altai':>10}{'altai typo':>12}{'tantivy':>10}{'tantivy typo':>14}")
    for part, wanted in (("tuned", True), ("unseen", False)):
        kept = [entry for entry in entries if (entry.key.rsplit("#", 1)[0] in tuned) == wanted]
        index, bare = build_index(kept), build_tantivy(kept)
        figures = []
        for spelling in ("question", "misspelt"):
            inside: list[tuple[float, float]] = []
            outside: list[tuple[float, float]] = []
            for question in questions:
                asked = getattr(question, spelling)
                hits = index.search(asked, 10)
                scores = hits[0].coverage if hits else 0.0, BareTantivy(bare).top_score(asked)
                (inside if (question.article in tuned) == wanted else outside).append(scores)
            figures += [auroc([s[at] for s in inside], [s[at] for s in outside]) for at in (0, 1)]
        ours, theirs, ours_typo, theirs_typo = (100 * figure for figure in figures)
        print(f"{'':24}{part:8}{ours:10.1f}{ours_typo:12.1f}{theirs:10.1f}{theirs_typo:14.1f}")


def _print_times(ours: PassageIndex, bare: BareTantivy, fuzzy: BareTantivy, questions: Sequence[Practice]) -> None:
    print(f"\n{'ms a query, 10 hits':24}{'p50':>8}{'p99':>8}{'typo p50':>10}{'typo p99':>10}")
    for name, search in (("tantivy", bare.search), ("tantivy, unknown fuzzy", fuzzy.search), ("altai", ours.search)):
        figures = []
        for spelling in ("question", "misspelt"):
            times = [_timed(search, getattr(question, spelling)) for question in questions]
            figures += [percentile(times, 0.5), percentile(times, 0.99)]
        print(f"{name:24}{figures[0]:8.2f}{figures[1]:8.2f}{figures[2]:10.2f}{figures[3]:10.2f}")


def _timed(search: Callable[[str], object], question: str) -> float:
    start = perf_counter()
    search(question)
    return 1000 * (perf_counter() - start)


if __name__ == "__main__":
    main()
