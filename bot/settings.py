"""What the person who hosts the bot decides: read from the environment and `.env`, checked at start, all at once."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from bot.errors import BotError
from bot.languages.locales import SUPPORTED
from bot.variables import (
    Problem,
    Variables,
    WrongValueError,
    parse_choice,
    parse_flag,
    parse_id,
    parse_ids,
    parse_number,
    parse_optional,
    parse_share,
    parse_word,
    read_env_file,
)

ENV_FILE = Path(".env")
"""Beneath the environment: what stands in both is taken from the environment."""

_ELSEWHERE = "ALTAI_CHAT_HISTORY ALTAI_EXAM ALTAI_DISCORD_SPECIFICATION".split()
"""What other parts of Altai read: `altai chat`, the benchmarks, the tests against Discord's specification."""
_GET_A_TOKEN = (
    "In Discord's Developer Portal (https://discord.com/developers/applications) choose New Application, open its page "
    "Bot, press Reset Token, and write ALTAI_TOKEN=… into .env. To try Altai without any: `altai sandbox`"
)
_MOST_SHARDS = 1_000


class SettingsError(BotError):
    """The settings cannot be used; lists every problem found in them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))


class Cards(StrEnum):
    """How answers look: made of Discord's layout components, or as plain text."""

    LAYOUT = "layout"
    PLAIN = "plain"


class LogFormat(StrEnum):
    """How the log is written: for people, or a JSON object a line."""

    TEXT = "text"
    JSON = "json"


class LogLevel(StrEnum):
    """From which weight on messages are logged; the names are logging's own."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


@dataclass(frozen=True, slots=True)
class Rate:
    """So many in so many seconds."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Another Discord than Discord's own; neither address ends with a slash."""

    api: str
    gateway: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where something listens."""

    host: str
    port: int


_HEALTH = Address("127.0.0.1", 8181)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set; what is left out is as it stands here."""

    token: str = field(repr=False)
    knowledge: Path | None = None
    """None for the shipped missions."""
    cache: Path | None = None
    """None for the user's cache folder."""
    discord: Endpoints | None = None
    """None for Discord's own."""
    shards: int | Literal["auto"] = 1
    """Connections to Discord; "auto" for as many as it advises."""
    guild: int | None = None
    """Where `altai sync --guild` registers the commands."""
    sync_on_start: bool = False
    """Whether changed commands are registered when the bot starts."""
    channels: frozenset[int] = frozenset()
    """Where the bot answers unasked. If there are any, it needs the message content intent."""
    unasked_confidence: float = 0.9
    """So sure it must be to do so: in docs/benchmarks.md, all answers given at 0.9 and more were right."""
    cooldown_user: Rate | None = Rate(5, 20)
    cooldown_channel: Rate | None = Rate(20, 20)
    cards: Cards = Cards.LAYOUT
    language: str = SUPPORTED[0]
    """For those whose language Altai does not speak, or Discord does not tell."""
    reload_on_change: bool = False
    reload_guilds: frozenset[int] = frozenset()
    """Whose moderators may reload the knowledge; if none: those of the only server that the bot is in."""
    health: Address | None = _HEALTH
    """Where the bot tells how it is; None where it does not."""
    log_level: LogLevel = LogLevel.INFO
    log_format: LogFormat = LogFormat.TEXT


def load_settings(environ: Mapping[str, str], env_file: Path = ENV_FILE) -> Settings:
    """Return the settings of an environment and a `.env` file; raises SettingsError with every problem in them."""
    variables = _open_variables(environ, env_file)
    discord = _read_endpoints(variables)
    read, default = variables.read, Settings(token="")
    settings = Settings(
        token=_read_token(variables, discord),
        knowledge=read("ALTAI_KNOWLEDGE", _parse_path, default.knowledge),
        cache=read("ALTAI_CACHE", _parse_path, default.cache),
        discord=discord,
        shards=read("ALTAI_SHARDS", _parse_shards, default.shards),
        guild=read("ALTAI_GUILD", parse_id, default.guild),
        sync_on_start=read("ALTAI_SYNC_ON_START", parse_flag, default.sync_on_start),
        channels=read("ALTAI_CHANNELS", parse_ids, default.channels),
        unasked_confidence=read("ALTAI_UNASKED_CONFIDENCE", parse_share, default.unasked_confidence),
        cooldown_user=read("ALTAI_COOLDOWN_USER", parse_optional(_parse_rate), default.cooldown_user),
        cooldown_channel=read("ALTAI_COOLDOWN_CHANNEL", parse_optional(_parse_rate), default.cooldown_channel),
        cards=read("ALTAI_CARDS", parse_choice(Cards), default.cards),
        language=read("ALTAI_LANGUAGE", parse_word(SUPPORTED), default.language),
        reload_on_change=read("ALTAI_RELOAD_ON_CHANGE", parse_flag, default.reload_on_change),
        reload_guilds=read("ALTAI_RELOAD_GUILDS", parse_ids, default.reload_guilds),
        health=_read_health(variables),
        log_level=read("ALTAI_LOG_LEVEL", parse_choice(LogLevel), default.log_level),
        log_format=read("ALTAI_LOG_FORMAT", parse_choice(LogFormat), default.log_format),
    )
    variables.complain_about_unknown("ALTAI_", _ELSEWHERE)
    _raise_problems(variables)
    return settings


def load_health_address(environ: Mapping[str, str], env_file: Path = ENV_FILE) -> Address | None:
    """Return only where the bot tells how it is; raises SettingsError where that cannot be read."""
    variables = _open_variables(environ, env_file)
    address = _read_health(variables)
    _raise_problems(variables)
    return address


def _open_variables(environ: Mapping[str, str], env_file: Path) -> Variables:
    written, problems = read_env_file(env_file)
    return Variables(written | dict(environ), problems)


def _raise_problems(variables: Variables) -> None:
    if variables.problems:
        raise SettingsError(variables.problems)


def _read_token(variables: Variables, discord: Endpoints | None) -> str:
    token = variables.read("ALTAI_TOKEN", str, "")
    if not token:
        variables.complain("ALTAI_TOKEN", "is missing", _GET_A_TOKEN)
    elif discord is None and not re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]+", token):
        variables.complain("ALTAI_TOKEN", "is no bot's token, which has three parts with dots between", _GET_A_TOKEN)
    return token


def _read_endpoints(variables: Variables) -> Endpoints | None:
    api = variables.read("ALTAI_DISCORD_API", _parse_url("http"), "")
    gateway = variables.read("ALTAI_DISCORD_GATEWAY", _parse_url("ws"), "")
    missing = [name for name in ("ALTAI_DISCORD_API", "ALTAI_DISCORD_GATEWAY") if not variables.has(name)]
    if len(missing) == 1:
        variables.complain(missing[0], "is missing beside its counterpart", "Give both, or neither for Discord's own")
    return Endpoints(api, gateway) if api and gateway else None


def _read_health(variables: Variables) -> Address | None:
    host = variables.read("ALTAI_HEALTH_HOST", str, _HEALTH.host)
    usual: int | None = _HEALTH.port
    port = variables.read("ALTAI_HEALTH_PORT", parse_optional(parse_number(1, 65_535)), usual)
    return None if port is None else Address(host, port)


def _parse_path(text: str) -> Path:
    return Path(text).expanduser()


def _parse_shards(text: str) -> int | Literal["auto"]:
    return "auto" if text.lower() == "auto" else parse_number(1, _MOST_SHARDS)(text)


def _parse_rate(text: str) -> Rate:
    found = re.fullmatch(r"([1-9][0-9]{0,5})/([0-9]{1,6}(?:\.[0-9]{1,3})?)", text)
    if found is None or not float(found[2]):
        raise WrongValueError(f"is {text!r}", "Give so many in so many seconds, such as 5/20, or off")
    return Rate(int(found[1]), float(found[2]))


def _parse_url(scheme: str) -> Callable[[str], str]:
    """Return a reader of addresses of a scheme; without encryption they may only lead to this machine."""

    def parse(text: str) -> str:
        try:
            parts = urlsplit(text)
            host, _ = parts.hostname, parts.port
        except ValueError:
            host = None
        if not host or parts.scheme not in (scheme, f"{scheme}s") or parts.query or parts.fragment or parts.username:
            raise WrongValueError("is no address for it", f"Give one such as {scheme}s://discord.example/path")
        if parts.scheme == scheme and not _is_loopback(host):
            raise WrongValueError(f"sends the token to {host} for all to read", f"Use {scheme}s://, or a loopback host")
        return text.rstrip("/")

    return parse


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
