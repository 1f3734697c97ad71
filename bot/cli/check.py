"""`altai check`: is a knowledge folder in order, and does it still answer its golden questions?"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from bot.cli.command import Command, UsageError
from bot.cli.console import Console
from bot.cli.opening import add_knowledge_option, open_knowledge

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase
    from knowledge.golden import GoldenReport

_EXAMPLES = """\
examples:
  altai check
  altai check my-missions/

exit status:  0 all in order, 1 a golden question failed, 2 the knowledge cannot be used
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `altai check` takes."""
    parser.add_argument(
        "folder", metavar="FOLDER", nargs="?", help="the folder or file (default: the shipped missions)"
    )
    add_knowledge_option(parser)


def run(options: Namespace, console: Console) -> int:
    """Validate, then ask the golden questions; return 0 when all is in order, 1 when a question failed."""
    if options.folder is not None and options.knowledge is not None:
        raise UsageError("give either a FOLDER or --knowledge PATH")
    # Only here: no other command asks golden questions
    from knowledge.golden import run_golden

    base = open_knowledge(options.folder or options.knowledge, console, goldens=True)
    console.say(_inventory(base))
    return report_golden(run_golden(base, base.goldens), console)


def report_golden(report: "GoldenReport", console: Console) -> int:
    """Write how the golden questions went; return 0 when all passed, else 1."""
    for failure in report.failed:
        console.say(f"failed: {failure}")
    asked = report.passed + len(report.failed)
    console.say(f"{report.passed:,} of {asked:,} golden questions passed" if asked else "no golden questions to ask")
    return 1 if report.failed else 0


def _inventory(base: "KnowledgeBase") -> str:
    documents = base.documents
    facts = sum(len(document.facts) for document in documents)
    passages = sum(len(document.passages) for document in documents)
    return f"in order: documents {len(documents):,}, facts {facts:,}, passages {passages:,}, revision {base.revision}"


COMMAND = Command(_EXAMPLES, add_arguments, run)
