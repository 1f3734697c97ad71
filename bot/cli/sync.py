"""`altai sync`: register the bot's commands at Discord."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from bot.cli.command import Command, UsageError
from bot.cli.console import Console
from bot.cli.serving import add_env_option, open_settings

if TYPE_CHECKING:
    from bot.sync import SyncPlan

_EXAMPLES = """\
examples:
  altai sync --dry-run       show what would change
  altai sync                 register for everyone
  altai sync --guild 1234    register in one server only, to try things out (or ALTAI_GUILD)

A command that is registered both for everyone and in a server shows twice there: `altai sync --guild 1234 --remove`
takes a server's own away.

exit status:  0 registered, or nothing to change; 1 --dry-run found changes; 2 error
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `altai sync` takes."""
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")
    parser.add_argument(
        "--guild", metavar="ID", nargs="?", const="", help="one server instead of everyone (default: ALTAI_GUILD)"
    )
    parser.add_argument("--remove", action="store_true", help="with --guild: take the server's own commands away")
    add_env_option(parser)


def run(options: Namespace, console: Console) -> int:
    """Show what would change and register it; return 1 for changes that were only shown."""
    if options.remove and options.guild is None:
        raise UsageError("--remove goes with --guild")
    settings = open_settings(options.env_file, console)
    guild = _guild(options.guild, settings.guild)
    # Only here: it brings Discord with it
    from bot.service import run_until_done, sync

    plan = run_until_done(sync(settings, guild, remove=options.remove, dry=options.dry_run))
    console.say(_tell(plan, guild, done=not options.dry_run))
    return 1 if options.dry_run and not plan.empty else 0


def _guild(given: str | None, configured: int | None) -> int | None:
    if given is None:
        return None
    if given == "":
        if configured is None:
            raise UsageError("--guild needs the server's ID, here or as ALTAI_GUILD")
        return configured
    if not given.isdecimal():
        raise UsageError(f"--guild takes a server's ID, a number, not {given!r}")
    return int(given)


def _tell(plan: "SyncPlan", guild: int | None, *, done: bool) -> str:
    where = "for everyone" if guild is None else f"in server {guild}"
    if plan.empty:
        return f"nothing to change {where}: the commands are registered as they are"
    marks = (("+", plan.added), ("~", plan.changed), ("-", plan.removed))
    lines = [f"  {mark} {name}" for mark, names in marks for name in names]
    return "\n".join([*lines, f"registered {where}" if done else f"would be registered {where}"])


COMMAND = Command(_EXAMPLES, add_arguments, run)
