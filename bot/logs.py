"""The log: lines for people or JSON for programs, without what nobody but Discord and the people themselves may see."""

import json
import logging
import re
from collections.abc import Iterable
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TextIO

from bot.settings import LogFormat, Settings

_QUIET = ("discord", "aiohttp", "asyncio", "matplotlib")
"""Loggers of others whose debugging lines hold whole messages of people, or are too many."""
_TOKENS = re.compile(
    r"""
    \b[\w-]{23,30}\.[\w-]{5,8}\.[\w-]{25,}\b                      # a bot's: its id, a time, a signature
    | \baW50ZXJhY3Rpb246[\w=-]+                                   # an interaction's: "interaction:…" in Base64
    | (?P<place>/(?:webhooks|interactions)/[0-9]+/)[^/?\s"'&]+     # in an address: a webhook's or interaction's
    """,
    re.VERBOSE,
)
_HIDDEN = "[hidden]"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_SHORTEST_PRIVATE = 3
"""Characters: shorter texts say nothing about anyone, and would be found in every line."""

_private: ContextVar[frozenset[str]] = ContextVar("private", default=frozenset())


def set_up_log(settings: Settings, stream: TextIO) -> None:
    """Send all logging of the process to a stream, as the settings say, with the token hidden."""
    formatter = JsonFormatter if settings.log_format is LogFormat.JSON else TextFormatter
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter([settings.token]))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(settings.log_level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.INFO, root.level))
    logging.captureWarnings(True)


def keep_private(*texts: str) -> None:
    """Hide what somebody wrote wherever it would be logged from now on in this task, and in those that it starts."""
    worth = {text.strip() for text in texts if len(text.strip()) >= _SHORTEST_PRIVATE}
    _private.set(_private.get() | worth)


class _HidingFormatter(logging.Formatter):
    """Hides secrets, tokens and private texts in whatever a record is made into, traceback and all."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = frozenset(secret for secret in secrets if secret)

    def hide(self, text: str) -> str:
        """Return a text without anything that must not be in the log."""
        for private in sorted(_spellings(self._secrets | _private.get()), key=len, reverse=True):
            text = text.replace(private, _HIDDEN)
        return _TOKENS.sub(lambda found: (found["place"] or "") + _HIDDEN, text)

    def message(self, record: logging.LogRecord) -> str:
        """Return a record's message, with nothing in it that a terminal would obey."""
        return _CONTROL.sub(_escape, self.hide(record.getMessage()))

    def trace(self, record: logging.LogRecord) -> str:
        """Return a record's traceback; "" where it has none."""
        parts = [self.formatException(record.exc_info)] if record.exc_info and record.exc_info[0] else []
        parts += [self.formatStack(record.stack_info)] if record.stack_info else []
        return _CONTROL.sub(_escape, self.hide("\n".join(parts)))


class TextFormatter(_HidingFormatter):
    """`2018-06-06 11:12:41.000Z INFO bot.client: connected`; all further lines of a record are indented beneath."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        moment = _moment(record).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]
        line = f"{moment}Z {record.levelname} {record.name}: {self.message(record)}"
        return "\n    ".join(f"{line}\n{self.trace(record)}".rstrip().splitlines())


class JsonFormatter(_HidingFormatter):
    """A JSON object a line: time, level, logger, message, and the traceback if there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        told = {
            "time": _moment(record).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": self.message(record),
        }
        if trace := self.trace(record):
            told["traceback"] = trace
        return json.dumps(told, ensure_ascii=False)


def _moment(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)


def _spellings(texts: Iterable[str]) -> set[str]:
    """Return texts as they stand in a log: plain, as Python writes them in a traceback, as JSON does."""
    return {form for text in texts for form in (text, repr(text)[1:-1], json.dumps(text)[1:-1])}


def _escape(found: re.Match[str]) -> str:
    return repr(found[0])[1:-1]
