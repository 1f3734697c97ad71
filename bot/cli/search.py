"""`altai search`: the passages that match a query best."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from typing import BinaryIO

from bot.cli.batch import open_batch, run_batch, text_of
from bot.cli.command import Command, UsageError
from bot.cli.console import Console
from bot.cli.layout import Look, layout_hits
from bot.cli.opening import add_knowledge_option, open_knowledge
from bot.cli.records import Id, Record, hits_record, to_json
from knowledge.index.model import Hit

Search = Callable[[str, int], Sequence[Hit]]
"""Finds the passages that match a query best, so many at most."""

MOST_HITS = 1000

_EXAMPLES = """\
examples:
  altai search "air leak" -k 3
  altai search --json epoxy
  altai search --knowledge corpus/ --batch questions.jsonl -k 10 > hits.jsonl

a line of a batch:  {"id": "q1", "question": "who repaired the leak?"}
exit status:        0 found, 1 nothing found, 2 error
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `altai search` takes."""
    parser.add_argument("query", metavar="QUERY", nargs="*", help="words to look for; typos are mended")
    parser.add_argument("-k", metavar="N", type=_count, default=10, help="passages at most (default: 10)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--batch", metavar="FILE", help="search a JSON object a line, in order, as JSON; - is standard input"
    )
    add_knowledge_option(parser)


def run(options: Namespace, console: Console) -> int:
    """Search; return 0 when something is found (a batch: when read through), 1 when not."""
    if (options.batch is None) == (not options.query):
        raise UsageError("give either a QUERY or --batch FILE")
    if options.batch is not None:
        with open_batch(options.batch, console) as lines:
            search_batch(open_knowledge(options.knowledge, console).search, lines, options.k, console)
        return 0
    base = open_knowledge(options.knowledge, console)
    return search_one(base.search, " ".join(options.query), options.k, console, as_json=options.json)


def search_one(search: Search, query: str, limit: int, console: Console, *, as_json: bool = False) -> int:
    """Write what one query finds; return 0 when it finds something, else 1."""
    hits = search(query, limit)
    if as_json:
        console.say(to_json(hits_record(None, hits)))
    elif hits:
        console.say(layout_hits(hits, Look(console.colour, console.width)))
    else:
        console.tell("Nothing found. Try fewer or more general words.")
    return 0 if hits else 1


def search_batch(search: Search, lines: BinaryIO, limit: int, console: Console) -> None:
    """Write what every line of a batch finds, in order, each as soon as it is there."""

    def reply(name: Id, line: Record) -> Record:
        return hits_record(name, search(text_of(line, "question"), limit))

    run_batch(lines, console, reply)


def _count(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= MOST_HITS:
        return int(text)
    raise ArgumentTypeError(f"{text!r} is no number from 1 to {MOST_HITS}")


COMMAND = Command(_EXAMPLES, add_arguments, run)
