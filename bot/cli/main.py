"""The `altai` command: finds the command that is meant, runs it, and turns what goes wrong into plain words."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from bot.cli.command import Command, UsageError
from bot.cli.console import Console, open_console
from bot.cli.nearest import did_you_mean
from bot.errors import BotError
from knowledge.errors import BadKnowledgeError, KnowledgeError

COMMANDS = {
    "ask": "answer a question with quotes, or say honestly that the knowledge does not tell",
    "chat": "talk with the knowledge; follow-ups are understood",
    "search": "list the passages that match best",
    "run": "answer on Discord",
    "sandbox": "try it in a browser: a local Discord with the real bot, no account needed",
    "sync": "register the bot's commands at Discord, or show what that would change",
    "check": "validate a knowledge folder and ask its golden questions",
    "health": "ask the bot that runs here whether it is ready",
}
"""What each command does; each is a module of this package by the same name."""

ERROR = 2
_INTERRUPTED = 130
_PIPE_CLOSED = 141
"""What a shell reports of a program ended by SIGINT or by SIGPIPE: 128 and the signal's number."""

_ABOUT = "Answers questions about space missions with word-for-word quotes, or says honestly that it does not know."
_EXAMPLES = """\
examples:
  altai ask "which rocket was it?"
  altai chat
  altai search "air leak" -k 3
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `altai` as a process does; return its exit status."""
    console = open_console()
    try:
        status = execute(sys.argv[1:] if argv is None else argv, console)
        console.stdout.flush()
        return status
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _discard_output(console)
        return _PIPE_CLOSED
    except OSError as error:
        _discard_output(console)
        console.tell(f"altai: the output cannot be written: {error.strerror}")
        return ERROR


def execute(argv: Sequence[str], console: Console) -> int:
    """Run one command on a console; return its exit status, 2 for every error that could be told."""
    try:
        name, arguments = _find_command(argv)
        # Only the one that is meant: each start of `altai ask` would wait for the others
        command: Command = import_module(f"bot.cli.{name}").COMMAND
        return _run(command, _command_parser(name, command), arguments, console)
    except SystemExit as end:  # argparse has told all
        return end.code if isinstance(end.code, int) else 0


def _run(command: Command, parser: argparse.ArgumentParser, arguments: Sequence[str], console: Console) -> int:
    options = parser.parse_args(arguments)
    try:
        return command.run(options, console)
    except UsageError as error:
        parser.error(str(error))
    except BadKnowledgeError as error:
        console.tell("\n".join(str(problem) for problem in error.problems))
        count = len(error.problems)
        console.tell(f"altai: the knowledge cannot be used: {count:,} problem{'s' if count != 1 else ''}, see above")
    except (BotError, KnowledgeError) as error:
        console.tell(f"altai: {error}")
    except BrokenPipeError:
        raise
    except OSError as error:
        place = f"{error.filename}: " if error.filename is not None else ""
        console.tell(f"altai: {place}{error.strerror or error}")
    return ERROR


def _find_command(argv: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Return the command that is meant and its arguments. Raises SystemExit where that is settled already."""
    parser = _top_parser()
    options = parser.parse_args(argv)
    if options.command in COMMANDS:
        return options.command, options.arguments
    if options.command is None:
        parser.print_help(sys.stderr)
        parser.exit(ERROR)
    parser.error(f"there is no command {options.command!r}{did_you_mean(options.command, COMMANDS)}")


def _top_parser() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:{width}}  {summary}" for name, summary in COMMANDS.items())
    parser = argparse.ArgumentParser(
        "altai",
        usage="altai [--version] [--help] COMMAND …",
        description=f"{_ABOUT}\n\ncommands:\n{commands}",
        epilog=f"{_EXAMPLES}\n`altai COMMAND --help` tells more about one of them.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    parser.add_argument("command", nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _command_parser(name: str, command: Command) -> argparse.ArgumentParser:
    summary = COMMANDS[name]
    parser = argparse.ArgumentParser(
        f"altai {name}",
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=command.examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return parser


class _Version(argparse.Action):
    """Prints the version of the installed package."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        # Only here: looking packages up takes longer than all the rest of the command line
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"altai {version('altai')}")
        except PackageNotFoundError:
            print("altai, run from a checkout that is not installed")
        parser.exit()


def _discard_output(console: Console) -> None:
    """Send what is still buffered nowhere, so that Python has nothing to complain about when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, console.stdout.fileno())
    os.close(nowhere)
