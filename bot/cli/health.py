"""`altai health`: is the bot that runs here ready? For people, and for the container's health check."""

from argparse import ArgumentParser, Namespace

from bot.cli.command import Command
from bot.cli.console import Console

_TIMEOUT = 4.0
"""Seconds; the container's own health check gives up after five."""

_EXAMPLES = """\
examples:
  altai health
  altai health --url http://127.0.0.1:8181/readyz

exit status:  0 ready, 1 not ready, not running, or not to be asked
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `altai health` takes."""
    parser.add_argument(
        "--url", help="where to ask (default: where ALTAI_HEALTH_HOST and ALTAI_HEALTH_PORT say that the bot listens)"
    )


def run(options: Namespace, console: Console) -> int:
    """Ask once and write one line; return 0 when the bot is ready, else 1."""
    from bot.health.probe import probe
    from bot.settings import SettingsError

    try:
        url = options.url or _configured_url(console)
    except SettingsError as error:
        console.say("; ".join(map(str, error.problems)))
        return 1
    if url is None:
        console.say("not to be asked: ALTAI_HEALTH_PORT is off")
        return 1
    verdict = probe(url, _TIMEOUT)
    console.say(verdict.line)
    return 0 if verdict.ready else 1


def _configured_url(console: Console) -> str | None:
    from bot.health.probe import readiness_url
    from bot.settings import load_health_address

    address = load_health_address(console.environ)
    return None if address is None else readiness_url(address)


COMMAND = Command(_EXAMPLES, add_arguments, run)
