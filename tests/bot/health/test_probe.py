"""`altai health` where nobody answers."""

from pathlib import Path

import pytest

from bot.cli.main import execute
from bot.health.probe import probe, readiness_url
from bot.settings import Address
from tests.bot.cli.doubles import make_console, told, written


@pytest.mark.parametrize(
    ("address", "url"),
    [
        (Address("127.0.0.1", 8181), "http://127.0.0.1:8181/readyz"),
        (Address("localhost", 1), "http://localhost:1/readyz"),
        (Address("0.0.0.0", 8181), "http://127.0.0.1:8181/readyz"),
        (Address("::", 8181), "http://[::1]:8181/readyz"),
        (Address("::1", 8181), "http://[::1]:8181/readyz"),
    ],
)
def test_who_listens_everywhere_is_asked_here(address: Address, url: str) -> None:
    assert readiness_url(address) == url


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/readyz", "http://[", "nowhere", "file:///nowhere", "http://x y/"])
def test_no_answer_is_a_verdict_and_not_an_error(url: str) -> None:
    verdict = probe(url, 1.0)
    assert not verdict.ready
    assert verdict.line.startswith(f"no answer from {url}: ")
    assert "\n" not in verdict.line


@pytest.mark.parametrize(
    ("variable", "value", "line"),
    [
        ("ALTAI_HEALTH_PORT", "off", "not to be asked: ALTAI_HEALTH_PORT is off\n"),
        ("ALTAI_HEALTH_PORT", "x", "ALTAI_HEALTH_PORT is 'x'. Give a whole number from 1 to 65535.\n"),
        ("ALTAI_HEALTH_PORT", "9", "no answer from http://127.0.0.1:9/readyz: "),
    ],
)
def test_whatever_is_wrong_it_is_one_line_and_status_one(
    variable: str, value: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where there is no .env
    console = make_console(environ={variable: value})
    assert execute(["health"], console) == 1
    assert written(console).startswith(line)
    assert written(console).count("\n") == 1
    assert told(console) == ""
