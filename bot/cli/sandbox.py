"""`altai sandbox`: the local Discord in a browser, with the real bot in it."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.command import Command
from bot.cli.console import Console
from bot.cli.opening import add_knowledge_option, cache_folder

if TYPE_CHECKING:
    from bot.tryout import Options, Tryout

_EXAMPLES = """\
examples:
  altai sandbox --open                       try Altai in a browser: no account, no token
  altai sandbox --knowledge my-missions/     rehearse a change of the knowledge
  altai sandbox --save session.json          go on later where it was left, or send it with a bug report
  altai sandbox --no-bot --port 8000         for another bot: prints what it has to be pointed at

Everything stays on this machine and in its memory. Ctrl-C ends it.
"""
_MOST_PORTS = 65_535


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `altai sandbox` takes."""
    parser.add_argument("--port", type=_port, default=0, metavar="N", help="where to listen (default: any free port)")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.add_argument("--no-bot", action="store_true", help="wait for another bot instead of starting Altai")
    parser.add_argument("--save", metavar="FILE", help="keep what is said in a file, and take up what stands in it")
    add_knowledge_option(parser)


def run(options: Namespace, console: Console) -> int:
    """Run the local Discord until it is told to stop."""
    # Only here: they bring Discord with them
    from bot.logs import set_up_log
    from bot.service import run_until_done
    from bot.settings import LogLevel, Settings
    from bot.tryout import try_out

    set_up_log(Settings(token="", log_level=LogLevel.WARNING), console.stderr)
    console.tell("starting the local Discord …")
    try:
        run_until_done(try_out(_read(options, console), lambda tryout: _announce(tryout, options, console)))
    except KeyboardInterrupt:
        console.tell("")
    console.tell("the local Discord is gone" + (f"; the session is in {options.save}" if options.save else ""))
    return 0


def _read(options: Namespace, console: Console) -> "Options":
    from bot.tryout import Options

    knowledge = options.knowledge or console.environ.get("ALTAI_KNOWLEDGE")
    specification = console.environ.get("ALTAI_DISCORD_SPECIFICATION")
    return Options(
        port=options.port,
        knowledge=Path(knowledge) if knowledge else None,
        cache=cache_folder(console.environ),
        specification=Path(specification) if specification else None,
        with_bot=not options.no_bot,
        saved=Path(options.save) if options.save else None,
    )


def _announce(tryout: "Tryout", options: Namespace, console: Console) -> None:
    """Say where the page is, and for another bot what it needs; open the page if that is wanted."""
    console.say(f"open {tryout.url}")
    if options.no_bot:
        console.say(f"the REST API   {tryout.sandbox.api_url}")
        console.say(f"the gateway    {tryout.sandbox.gateway_url}")
        console.say(f"the bot token  {tryout.sandbox.token}")
    console.tell("Ctrl-C ends it")
    if options.open:
        import webbrowser

        webbrowser.open(tryout.url)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 <= int(text) <= _MOST_PORTS:
        raise ArgumentTypeError(f"{text!r} is no port: give 0 to {_MOST_PORTS}")
    return int(text)


COMMAND = Command(_EXAMPLES, add_arguments, run)
