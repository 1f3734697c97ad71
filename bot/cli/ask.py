"""`altai ask`: one question answered, or a file of them."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import BinaryIO

from bot.cli.batch import open_batch, run_batch, text_of, texts_of
from bot.cli.command import Command, UsageError
from bot.cli.console import Console
from bot.cli.layout import Look, layout_answer
from bot.cli.opening import add_knowledge_option, open_knowledge
from bot.cli.records import Id, Record, answer_record, to_json
from knowledge.answer.model import Answer

Ask = Callable[[str, Sequence[str]], Answer]
"""Answers a question, earlier turns of the user in mind."""

_EXAMPLES = """\
examples:
  altai ask "which rocket was it?"
  altai ask --json when did they land
  altai ask --knowledge my-missions/ "who was the commander of apollo 11"
  altai ask --batch questions.jsonl > answers.jsonl

a line of a batch:  {"id": "q1", "before": ["who was on board?"], "ask": "and from where?"}
exit status:        0 answered, 1 not in the knowledge, 2 error
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `altai ask` takes."""
    parser.add_argument("question", metavar="QUESTION", nargs="*", help="in plain words; quotes around it are optional")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--batch", metavar="FILE", help="answer a JSON object a line, in order, as JSON; - is standard input"
    )
    add_knowledge_option(parser)


def run(options: Namespace, console: Console) -> int:
    """Answer; return 0 when answered (a batch: when read through), 1 when not."""
    if (options.batch is None) == (not options.question):
        raise UsageError("give either a QUESTION or --batch FILE")
    if options.batch is not None:
        with open_batch(options.batch, console) as lines:
            answer_batch(open_knowledge(options.knowledge, console).ask, lines, console)
        return 0
    base = open_knowledge(options.knowledge, console)
    return answer_one(base.ask, " ".join(options.question), console, as_json=options.json)


def answer_one(ask: Ask, question: str, console: Console, *, as_json: bool = False) -> int:
    """Write the answer to one question; return 0 when there is one, else 1."""
    answer, elapsed_ms = _timed(ask, question, ())
    if as_json:
        console.say(to_json(answer_record(None, answer, elapsed_ms)))
    else:
        console.say(layout_answer(answer, Look(console.colour, console.width)))
    return 0 if answer.answered else 1


def answer_batch(ask: Ask, lines: BinaryIO, console: Console) -> None:
    """Write the answer to every line of a batch, in order, each as soon as it is there."""

    def reply(name: Id, line: Record) -> Record:
        return answer_record(name, *_timed(ask, text_of(line, "ask"), texts_of(line, "before")))

    run_batch(lines, console, reply)


def _timed(ask: Ask, question: str, before: Sequence[str]) -> tuple[Answer, float]:
    """Return the answer and the milliseconds it took."""
    start = perf_counter()
    answer = ask(question, before)
    return answer, 1000 * (perf_counter() - start)


COMMAND = Command(_EXAMPLES, add_arguments, run)
