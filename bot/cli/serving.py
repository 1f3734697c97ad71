"""What the commands that go to Discord share."""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.console import Console

if TYPE_CHECKING:
    from bot.settings import Settings


def add_env_option(parser: ArgumentParser) -> None:
    """Give a command its `--env-file FILE`."""
    parser.add_argument("--env-file", metavar="FILE", default=".env", help="where settings stand (default: .env)")


def open_settings(env_file: str, console: Console) -> "Settings":
    """Read the settings and set the log up as they say; raises SettingsError with every problem in them."""
    # Only here: `altai ask` starts without them
    from bot.logs import set_up_log
    from bot.settings import load_settings

    settings = load_settings(console.environ, Path(env_file))
    set_up_log(settings, console.stderr)
    return settings
