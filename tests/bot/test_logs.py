"""The log tells what happened, and never what must stay hidden."""

import asyncio
import io
import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from bot.logs import JsonFormatter, TextFormatter, keep_private

ROOT = Path(__file__).parents[2]
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.a-signature_of-twenty-seven-characters"
FORMATTERS = (TextFormatter, JsonFormatter)
Formatter = type[TextFormatter] | type[JsonFormatter]


def log_of(formatter: Formatter, secrets: tuple[str, ...] = ()) -> tuple[logging.Logger, io.StringIO]:
    """A logger of its own and what it writes."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter(secrets))
    log = logging.Logger("bot.client")
    log.addHandler(handler)
    return log, stream


def logged(text: str, formatter: Formatter = TextFormatter, secrets: tuple[str, ...] = ()) -> str:
    log, stream = log_of(formatter, secrets)
    log.info("%s", text)
    return stream.getvalue()


def fail(log: logging.Logger, error: Exception) -> None:
    try:
        raise error
    except Exception:
        log.exception("it failed")


def test_a_line_for_people_has_the_time_the_weight_and_the_place() -> None:
    formatter = TextFormatter(())
    record = logging.makeLogRecord(
        {"name": "bot.client", "levelname": "INFO", "msg": "%s as %s", "args": ("connected", "Altai"), "created": 0.5}
    )
    assert formatter.format(record) == "1970-01-01 00:00:00.500Z INFO bot.client: connected as Altai"


def test_a_line_for_programs_is_one_json_object() -> None:
    record = logging.makeLogRecord({"name": "bot.client", "levelname": "INFO", "msg": 'готов "к работе"', "created": 0})
    line = JsonFormatter(()).format(record)
    assert json.loads(line) == {
        "time": "1970-01-01T00:00:00.000+00:00",
        "level": "INFO",
        "logger": "bot.client",
        "message": 'готов "к работе"',
    }
    assert "готов" in line


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_an_error_brings_its_traceback(formatter: Formatter) -> None:
    log, stream = log_of(formatter)
    fail(log, ValueError("a number was expected"))
    assert "it failed" in stream.getvalue()
    assert "ValueError: a number was expected" in stream.getvalue()
    assert len(stream.getvalue().splitlines()) == 1 or formatter is TextFormatter


def test_nothing_in_a_message_can_pass_for_another_record_or_steer_a_terminal() -> None:
    first, second = logged("one\n2018-06-06 ERROR bot: two\r\x1b[2J\u2028three").splitlines()
    assert first.endswith(": one")
    assert second == r"    2018-06-06 ERROR bot: two\r\x1b[2J\u2028three"


@pytest.mark.parametrize("formatter", FORMATTERS)
@pytest.mark.parametrize(
    ("text", "hidden", "kept"),
    [
        (f"logging in with {TOKEN}", TOKEN, "logging in with [hidden]"),
        (f"headers: {{'Authorization': 'Bot {TOKEN}'}}", TOKEN, "Authorization"),
        (
            "POST https://discord.com/api/v10/interactions/1234/aW50ZXJhY3Rpb246eHl6/callback?with_response=1",
            "aW50ZXJhY3Rpb246eHl6",
            "/interactions/1234/[hidden]/callback?with_response=1",
        ),
        ("http://127.0.0.1:1/api/webhooks/12/other-form.of_token", "other-form.of_token", "/webhooks/12/[hidden]"),
        ("{'token': 'aW50ZXJhY3Rpb246eHl6_-=='}", "eHl6_", "{'token': '[hidden]'}"),
    ],
)
def test_tokens_are_hidden_and_what_is_around_them_is_not(
    text: str, hidden: str, kept: str, formatter: Formatter
) -> None:
    line = logged(text, formatter)
    assert hidden not in line
    assert kept in line


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_the_secrets_are_hidden_whatever_their_form_and_wherever_they_stand(formatter: Formatter) -> None:
    log, stream = log_of(formatter, ("hunter2", ""))
    log.warning("the token %s is refused", "hunter2")
    fail(log, RuntimeError("hunter2 again"))
    log.info("with its stack", stack_info=True)  # which shows the line of code that says: hunter2
    assert "hunter2" not in stream.getvalue()
    assert "[hidden] again" in stream.getvalue()


@pytest.mark.parametrize("version", ["3.13.12", "bot.client.AltaiClient", "discord.ext.commands", "1.2.3.4", "a1b2c3"])
def test_ordinary_words_with_dots_are_no_tokens(version: str) -> None:
    assert version in logged(version)


@pytest.mark.parametrize("formatter", FORMATTERS)
@pytest.mark.parametrize("text", ["who is she?", 'he said "it\'s\nleaking"', "кто?", "tab\there"])
def test_private_text_is_hidden_in_messages_and_tracebacks_of_its_task(text: str, formatter: Formatter) -> None:
    log, stream = log_of(formatter)

    async def handle() -> None:
        keep_private(text)
        log.info("asked: %s", text)
        log.info("asked: %r", text)
        fail(log, KeyError(text))
        await asyncio.to_thread(log.info, "in a thread: %s", text)

    asyncio.run(handle())
    seen = stream.getvalue()
    assert seen.count("[hidden]") >= 4
    assert not any(word in seen for word in ("she", "leaking", "кто", "here"))


def test_another_task_is_not_concerned() -> None:
    log, stream = log_of(TextFormatter)

    async def handle(text: str) -> None:
        keep_private(text, "", "ok")

    async def main() -> None:
        await asyncio.gather(handle("one secret"), handle("another"))
        log.info("one secret, another, ok")

    asyncio.run(main())
    assert "one secret, another, ok" in stream.getvalue()


def test_the_longest_private_text_is_hidden_first() -> None:
    log, stream = log_of(TextFormatter)

    async def handle() -> None:
        keep_private("leak", "the leak was drilled")
        log.info("the leak was drilled; ok")
        log.info("ok")

    asyncio.run(handle())
    assert stream.getvalue().splitlines()[0].endswith(": [hidden]; ok")
    assert stream.getvalue().splitlines()[1].endswith(": ok")


@pytest.mark.parametrize("level", ["DEBUG", "WARNING"])
def test_set_up_once_it_serves_all_of_the_process_but_not_others_debugging(level: str) -> None:
    program = """
import logging, sys, warnings
from bot.logs import set_up_log
from bot.settings import LogLevel, Settings
set_up_log(Settings(token="hunter2", log_level=LogLevel[sys.argv[1]]), sys.stderr)
for name in ("bot.x", "discord.http", "aiohttp.access"):
    logging.getLogger(name).debug("debug of %s", name)
    logging.getLogger(name).warning("warning of %s, hunter2", name)
warnings.warn("it is old", DeprecationWarning, stacklevel=1)
"""
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", program, level],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert ("debug of bot.x" in done.stderr) is (level == "DEBUG")
    assert "debug of discord.http" not in done.stderr
    assert "debug of aiohttp" not in done.stderr
    assert done.stderr.count("warning of") == done.stderr.count("[hidden]") == 3
    assert "hunter2" not in done.stderr
    assert "it is old" in done.stderr
