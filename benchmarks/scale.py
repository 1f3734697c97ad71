"""Building and searching at 100,000 and 1,000,000 real passages, beside bare tantivy, each in a process of its own.

    python -m benchmarks.scale --text FOLDER... [--data ../shared/retrieval] [--scratch benchmarks/work]

The passages are read from documentation on the machine (`benchmarks.real_text`; some large Debian documentation
packages, unpacked, are enough), the practice corpus stands among them, and its questions are asked. Build: wall and CPU
seconds (of all threads) and peak resident memory of the process that builds; on a busy machine only the CPU seconds can
be compared. Queries: one process opens all and asks each question of each engine once, ten hits ("again": once more); a
second process asks our index alone, and tells its peak memory. "tantivy" is asked for the words of content only, which
is ten times as fast as all words, and better.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path
from time import perf_counter, process_time

from tantivy import Index

from benchmarks.peers import BareTantivy, FuzzyTantivy, build_tantivy
from benchmarks.practice import DATA, Practice, load_entries, load_questions, percentile
from benchmarks.real_text import write_corpus
from knowledge.index.cache import index_directory, open_or_build
from knowledge.index.model import Entry
from knowledge.index.passages import PassageIndex

_SCRATCH = Path("benchmarks/work")
_REVISION = "scale"
_ASKED_EVERY = 5


def main() -> None:
    """Measure and print, or, called by itself, take one measure and print it as JSON."""
    given = _arguments()
    if given.measure:
        print(json.dumps(_MEASURES[given.measure](given)))
        return
    if not (given.data / "corpus.jsonl").is_file() or not (given.text or _corpus(given).is_file()):
        print(f"scale: skipped, no corpus.jsonl in {given.data}, or no --text to make a large corpus of")
        return
    given.scratch.mkdir(parents=True, exist_ok=True)
    if not _corpus(given).exists():
        print(write_corpus(given.text, _corpus(given), max(given.sizes)))
    print(
        f"{'passages':>9} {'engine':24}{'build s':>9}{'CPU s':>7}{'peak MB':>9}{'MB on disk':>12}{'p50':>8}{'p99':>8}",
        end="",
    )
    print(f"{'typo p50':>10}{'typo p99':>10}{'again p50':>11}{'R@1':>7}{'typo R@1':>10}")
    for size in given.sizes:
        _print_size(given, size)


def _print_size(given: argparse.Namespace, size: int) -> None:
    builds = {name: _apart(given, size, f"build-{name}") for name in ("tantivy", "altai")}
    asked = _apart(given, size, "ask")
    alone = _apart(given, size, "memory")
    for name, figures in asked.items():
        built = builds["altai" if name == "altai" else "tantivy"]
        print(
            f"{size:9} {name:24}{built['seconds']:9.1f}{built['cpu']:7.1f}{built['peak']:9.0f}{built['disk']:12.0f}",
            end="",
        )
        print("{:8.2f}{:8.2f}{:10.2f}{:10.2f}{:11.2f}{:7.1f}{:10.1f}".format(*figures))
    print(f"{size:9} {'altai, opened and asked':24}{alone['open']:9.3f}{'':7}{alone['peak']:9.0f}", flush=True)


def _apart(given: argparse.Namespace, size: int, measure: str) -> dict:  # type: ignore[type-arg]
    command = [sys.executable, "-m", "benchmarks.scale", "--measure", measure, "--sizes", str(size)]
    folders = ["--data", str(given.data), "--scratch", str(given.scratch)]
    done = subprocess.run([*command, *folders], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def _entries(given: argparse.Namespace) -> Iterator[Entry]:
    practice = list(load_entries(given.data / "corpus.jsonl"))
    return islice(chain(practice, load_entries(_corpus(given))), given.sizes[0])


def _build_tantivy(given: argparse.Namespace) -> dict[str, float]:
    directory = _bare(given)
    shutil.rmtree(directory, ignore_errors=True)
    start = perf_counter()
    build_tantivy(_entries(given), directory)
    return _built(start, directory)


def _build_altai(given: argparse.Namespace) -> dict[str, float]:
    cache = _cache(given)
    shutil.rmtree(cache, ignore_errors=True)
    start = perf_counter()
    open_or_build(cache, _REVISION, lambda: _entries(given))
    return _built(start, index_directory(cache, _REVISION))


def _built(start: float, directory: Path) -> dict[str, float]:
    seconds = perf_counter() - start
    disk = sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())
    return {"seconds": seconds, "cpu": process_time(), "peak": _peak(), "disk": disk / 1e6}


def _ask(given: argparse.Namespace) -> dict[str, list[float]]:
    questions = load_questions(given.data)[::_ASKED_EVERY]
    ours, bare = _open(given), Index.open(str(_bare(given)))
    keys = [entry.key for entry in load_entries(given.data / "corpus.jsonl")]
    engines: dict[str, Callable[[str], list[int]]] = {
        "tantivy, all words": BareTantivy(bare, function_words=True).search,
        "tantivy": BareTantivy(bare).search,
        "tantivy, unknown fuzzy": FuzzyTantivy(bare).search,
        "altai": lambda question: [hit.number for hit in ours.search(question, 10)],
    }
    return {name: _figures(search, questions, keys) for name, search in engines.items()}


def _figures(search: Callable[[str], list[int]], questions: list[Practice], keys: list[str]) -> list[float]:
    """Return p50 and p99 of clean and of misspelt questions, p50 of the clean ones asked again, and R@1 of both."""
    times, right = [], []
    for spelling in ("question", "misspelt"):
        taken, found = [], 0
        for question in questions:
            time, numbers = _timed(search, getattr(question, spelling))
            taken.append(time)
            found += bool(numbers) and numbers[0] < len(keys) and keys[numbers[0]] in question.gold
        times += [percentile(taken, 0.5), percentile(taken, 0.99)]
        right.append(100 * found / len(questions))
    again = [_timed(search, question.question)[0] for question in questions]
    return [*times, percentile(again, 0.5), *right]


def _timed(search: Callable[[str], list[int]], question: str) -> tuple[float, list[int]]:
    start = perf_counter()
    numbers = search(question)
    return 1000 * (perf_counter() - start), numbers


def _memory(given: argparse.Namespace) -> dict[str, float]:
    start = perf_counter()
    index = _open(given)
    opened = perf_counter() - start
    for question in load_questions(given.data)[::_ASKED_EVERY]:
        index.search(question.misspelt)
    return {"open": opened, "peak": _peak()}


def _open(given: argparse.Namespace) -> PassageIndex:
    return open_or_build(_cache(given), _REVISION, lambda: iter(()))


def _peak() -> float:
    """Return the most memory that this process has had resident, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _corpus(given: argparse.Namespace) -> Path:
    return Path(given.scratch / "corpus.jsonl")


def _cache(given: argparse.Namespace) -> Path:
    return Path(given.scratch / f"altai-{given.sizes[0]}")


def _bare(given: argparse.Namespace) -> Path:
    return Path(given.scratch / f"tantivy-{given.sizes[0]}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the practice corpus and questions")
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="folders of documentation to read")
    parser.add_argument("--scratch", type=Path, default=_SCRATCH, help="folder for the corpus and the indexes")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--measure", choices=sorted(_MEASURES), help=argparse.SUPPRESS)
    return parser.parse_args()


_MEASURES: dict[str, Callable[[argparse.Namespace], dict]] = {  # type: ignore[type-arg]
    "build-tantivy": _build_tantivy, "build-altai": _build_altai, "ask": _ask, "memory": _memory,
}  # fmt: skip


if __name__ == "__main__":
    main()
