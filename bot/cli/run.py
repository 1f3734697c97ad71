"""`altai run`: the bot on Discord."""

from argparse import ArgumentParser, Namespace

from bot.cli.command import Command
from bot.cli.console import Console
from bot.cli.opening import no_garbage
from bot.cli.serving import add_env_option, open_settings

_EXAMPLES = """\
examples:
  altai run                  with the settings of the environment and of .env
  altai run --check          is everything in order? then leave

No token yet? .env.example says how to get one; `altai sandbox` needs none.

exit status:  0 stopped by a signal or all in order, 2 something is wrong
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `altai run` takes."""
    parser.add_argument("--check", action="store_true", help="verify settings, knowledge and login, then leave")
    add_env_option(parser)


def run(options: Namespace, console: Console) -> int:
    """Run the bot until it is told to stop."""
    settings = open_settings(options.env_file, console)
    with no_garbage():
        # Only here: it brings Discord with it
        from bot.service import rehearse, run_until_done, serve

    if options.check:
        console.say(f"all in order: {run_until_done(rehearse(settings))}")
    else:
        run_until_done(serve(settings))
    return 0


COMMAND = Command(_EXAMPLES, add_arguments, run)
