"""The practice exams, marked by their own grader, beside the targets; and how well confidence is calibrated.

    python -m benchmarks.exam [--exam FOLDER] [--show-wrong]

The folder holds dev.jsonl, missions/ and grade.py; beside it stands seeds/ with the article. Without `--exam` it is
what ALTAI_EXAM names, else ../shared/exam; where there is none, nothing is measured. A third of the questions, chosen
by their ids, was not looked at while Altai was tuned: "unseen" are their marks, "tuned" those of the others.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import md5
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from types import ModuleType

from bot.cli.records import Record, answer_record
from knowledge.base import load_knowledge

ARTICLE = "soyuz-ms-09.txt"
_TARGETS = ("macro", "precision", "in_short_answer")
_BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Edges of the bins of confidence; the threshold, below which nothing is answered, lies in one of the first."""
_PARTS = ("all", "tuned", "unseen")


@dataclass(frozen=True, slots=True)
class Exam:
    """Questions about some knowledge, and what has to be reached on them."""

    name: str
    questions: tuple[Record, ...]
    knowledge: Path | None
    """None for the shipped knowledge."""
    sources: tuple[Path, ...]
    """The files that may be quoted."""
    targets: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Given:
    """One answer that was given, with whether it is right."""

    confidence: float
    right: bool
    unseen: bool


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--exam", type=Path, default=exam_folder(), help="folder of the exams and grade.py")
    parser.add_argument("--show-wrong", action="store_true", help="list those of the tuned part that went wrong")
    arguments = parser.parse_args()
    if not (arguments.exam / "grade.py").is_file():
        print(f"exam: skipped, no grade.py in {arguments.exam}; name the folder of the exams with --exam or ALTAI_EXAM")
        return
    grader = _load_grader(arguments.exam)
    given: list[Given] = []
    print(f"{'':22}{'part':8}{'n':>4}{'macro':>14}{'precision':>14}{'in short':>14}{'right':>8}{'not verbatim':>14}")
    for exam in load_exams(arguments.exam):
        answers = ask_all(exam)
        for part in _PARTS:
            _print_marks(exam, answers, part, arguments.exam, grader)
        given += _judge(exam, answers, grader)
        if arguments.show_wrong:
            print(_grade(_part(exam.questions, "tuned"), answers, exam.sources, arguments.exam, "--show-wrong"))
    _print_calibration(given)


def exam_folder() -> Path:
    """Return the folder of the exams: what ALTAI_EXAM names, else the one beside the checkout."""
    return Path(os.environ.get("ALTAI_EXAM", "../shared/exam"))


def load_exams(folder: Path) -> list[Exam]:
    """Load the three exams: on the raw article, on the missions, and on the shipped knowledge."""
    article = folder.parent / "seeds" / ARTICLE
    missions = folder / "missions" / "knowledge"
    shipped = [Path(str(file)) for file in (files("knowledge") / "missions").iterdir()]
    about_article = load_questions(folder / "dev.jsonl")
    return [
        Exam(
            "article", about_article, article, (article,),
            {"macro": 0.92, "precision": 0.96, "in_short_answer": 0.90},
        ),
        Exam(
            "missions", load_questions(folder / "missions" / "practice.jsonl"), missions,
            tuple(sorted(path for path in missions.iterdir() if path.is_file())), {"macro": 0.88, "precision": 0.94},
        ),
        Exam(
            "shipped knowledge", tuple(question | {"evidence_any": [], "doc": ""} for question in about_article), None,
            tuple(sorted(path for path in shipped if path.name.endswith(".yaml"))), {"macro": 0.92},
        ),
    ]  # fmt: skip


def load_questions(path: Path) -> tuple[Record, ...]:
    """Load the questions of an exam, one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines if line.strip())


def is_unseen(question: Record) -> bool:
    """Tell whether a question belongs to the third that was kept unseen while tuning."""
    return int(md5(f"s{question['id']}".encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


def turns_before(question: Record) -> list[str]:
    """Return the earlier turns of the conversation in which a question stands."""
    before = question.get("before")
    return [str(turn) for turn in before] if isinstance(before, list) else []


def ask_all(exam: Exam) -> list[Record]:
    """Return the answers to all questions of an exam, as `altai ask --batch` writes them."""
    knowledge = load_knowledge(exam.knowledge)
    answers = []
    for question in exam.questions:
        start = perf_counter()
        answer = knowledge.ask(str(question["ask"]), turns_before(question))
        answers.append(answer_record(str(question["id"]), answer, 1000 * (perf_counter() - start)))
    return answers


def _part(questions: Sequence[Record], part: str) -> list[Record]:
    return [question for question in questions if part == "all" or is_unseen(question) == (part == "unseen")]


def _print_marks(exam: Exam, answers: Sequence[Record], part: str, folder: Path, grader: ModuleType) -> None:
    questions = _part(exam.questions, part)
    marks = json.loads(_grade(questions, answers, exam.sources, folder, "--json"))
    cells = [_beside(marks[name], exam.targets.get(name)) for name in _TARGETS]
    wrong = _count_not_verbatim(questions, answers, exam.sources, grader)
    print(f"{exam.name:22}{part:8}{marks['count']:4}{''.join(cells)}{marks['right']:8.3f}{wrong:14}", flush=True)


def _beside(figure: float | None, target: float | None) -> str:
    told = "-" if figure is None else f"{figure:.3f}"
    return f"{told}{f' ≥{target:.2f}' if target else '':6}".rjust(14)


def _grade(
    questions: Sequence[Record], answers: Sequence[Record], sources: Sequence[Path], folder: Path, how: str
) -> str:
    """Return what the exam's own grader prints about some answers."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = Path(scratch, "questions.jsonl"), Path(scratch, "answers.jsonl")
        for path, records in zip(paths, (questions, answers), strict=True):
            path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(folder / "grade.py"), "--questions", str(paths[0]), "--answers", str(paths[1]),
             "--source", *map(str, sources), how],
            check=True, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"},
        )  # fmt: skip
    return done.stdout


def _load_grader(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("grade", folder / "grade.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"{folder / 'grade.py'} cannot be imported")
    grader = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(grader)
    return grader


def _verdicts(
    questions: Sequence[Record], answers: Sequence[Record], sources: Sequence[Path], grader: ModuleType
) -> Iterator[tuple[Record, Record, bool, str]]:
    """Yield each question with its answer, whether that is right, and why not."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sources}
    source = " ".join(grader.fold(text) for text in texts.values())
    wikis = {name: grader.wiki_words(text) for name, text in texts.items() if name.endswith(".wiki")}
    answered = {answer["id"]: answer for answer in answers}
    for question in questions:
        answer = answered[question["id"]]
        right, why = grader.verdict(question, answer, source, wikis)
        yield question, answer, right, why


def _count_not_verbatim(
    questions: Sequence[Record], answers: Sequence[Record], sources: Sequence[Path], grader: ModuleType
) -> int:
    return sum("not verbatim" in why for *_, why in _verdicts(questions, answers, sources, grader))


def _judge(exam: Exam, answers: Sequence[Record], grader: ModuleType) -> list[Given]:
    return [
        Given(float(str(answer["confidence"])), right, is_unseen(question))
        for question, answer, right, _ in _verdicts(exam.questions, answers, exam.sources, grader)
        if answer["answered"]
    ]


def _print_calibration(given: Sequence[Given]) -> None:
    """Print, for each bin of confidence, how many answers were given, how sure they were, and how many were right."""
    print(f"\n{'confidence':14}{'answers':>9}{'mean':>9}{'right':>9}{'unseen':>9}{'mean':>9}{'right':>9}")
    for low, high in pairwise(_BINS):
        told = [one for one in given if low <= one.confidence < high or (one.confidence == high == _BINS[-1])]
        print(f"{low:.1f} to {high:.1f}    {_bin(told)}{_bin([one for one in told if one.unseen])}")
    print(f"{'all':14}{_bin(given)}{_bin([one for one in given if one.unseen])}")


def _bin(given: Sequence[Given]) -> str:
    if not given:
        return f"{0:9}{'-':>9}{'-':>9}"
    mean = sum(one.confidence for one in given) / len(given)
    return f"{len(given):9}{mean:9.3f}{sum(one.right for one in given) / len(given):9.3f}"


if __name__ == "__main__":
    main()
