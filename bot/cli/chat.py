"""`altai chat`: a conversation in the terminal."""

from argparse import ArgumentParser, Namespace
from collections import deque
from collections.abc import Callable, Iterator, Sequence

from bot.cli.ask import Ask
from bot.cli.command import Command
from bot.cli.console import Console
from bot.cli.history import open_history
from bot.cli.layout import Look, layout_answer
from bot.cli.nearest import did_you_mean
from bot.cli.opening import add_knowledge_option, open_knowledge

MOST_TURNS = 12
"""Earlier questions that a follow-up can refer to; older ones are forgotten."""

_EXAMPLES = """\
examples:
  altai chat
  altai chat --knowledge my-missions/

in the chat:  /help  /new  /quit  (or Ctrl-D)
"""
_PROMPT = "> "
_TITLES = 5
"""Missions that the greeting names."""
_HELP = """\
Ask in your own words: "which rocket was it?", "and when did they land?", "how long were they up?"
  /new   forget this conversation: the next question stands alone
  /help  this text
  /quit  leave (so does Ctrl-D, or Ctrl-C twice)"""
_COMMANDS = ("/help", "/new", "/quit")

Read = Callable[[str], str]
"""Asks for a line with a prompt, as `input` does; raises EOFError at the end, KeyboardInterrupt on Ctrl-C."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `altai chat` takes."""
    add_knowledge_option(parser)


def run(options: Namespace, console: Console) -> int:
    """Talk until the user leaves; return 0."""
    base = open_knowledge(options.knowledge, console)
    if not console.interactive:
        converse(base.ask, console, lambda prompt: _read_plainly(console))
        return 0
    console.say(greeting([document.title for document in base.documents]))
    with open_history(console.environ):
        converse(base.ask, console, input)
    return 0


def converse(ask: Ask, console: Console, read: Read) -> None:
    """Answer every line that `read` gives, earlier ones in mind, until the user leaves."""
    look = Look(console.colour, console.width)
    turns: deque[str] = deque(maxlen=MOST_TURNS)
    for line in _lines(console, read):
        if line.startswith("/"):
            _obey(line, turns, console)
        else:
            console.say(f"\n{layout_answer(ask(line, tuple(turns)), look)}\n")
            turns.append(line)


def greeting(titles: Sequence[str]) -> str:
    """Return what a chat opens with: what it knows about, and the way out."""
    known = [title for title in titles if title]
    about = ", ".join(known[:_TITLES]) or "nothing yet"
    more = f" and {len(known) - _TITLES:,} more" if len(known) > _TITLES else ""
    return f"Altai knows about {about}{more}. Ask away; /help tells more, Ctrl-D leaves.\n"


def _lines(console: Console, read: Read) -> Iterator[str]:
    """Yield what the user types, blank lines and /quit apart, until the end or a second Ctrl-C in a row."""
    interrupted = False
    while True:
        try:
            line = read(_PROMPT).strip()
        except EOFError:
            break
        except KeyboardInterrupt:
            if interrupted:
                break
            interrupted = True
            console.say("\n(Ctrl-C once more, Ctrl-D or /quit leaves)")
            continue
        interrupted = False
        if line.lower() in ("/quit", "/exit", "/q"):
            return
        if line:
            yield line
    if console.interactive:
        console.say()


def _obey(command: str, turns: deque[str], console: Console) -> None:
    word = command.split()[0].lower()
    if word == "/new":
        turns.clear()
        console.say("A new conversation.")
    elif word in ("/help", "/?"):
        console.say(_HELP)
    else:
        console.say(f"There is no {word}{did_you_mean(word, _COMMANDS)}. /help lists what there is.")


def _read_plainly(console: Console) -> str:
    line = console.stdin.readline()
    if not line:
        raise EOFError
    return line


COMMAND = Command(_EXAMPLES, add_arguments, run)
