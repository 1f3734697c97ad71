"""`altai sandbox` as a process: the page answers, the session is kept, and a signal ends it cleanly."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.slow

_PATIENCE = 60


@contextmanager
def _running(*arguments: str, home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Give the process and the page's address."""
    environ = {**os.environ, "ALTAI_CACHE": str(home), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "bot", "sandbox", *arguments]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            said = process.stdout.readline()
            assert said.startswith("open http://127.0.0.1:"), process.stderr and process.stderr.read()
            yield process, said.split()[1]
        finally:
            process.kill()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_the_page_until_a_signal_ends_it(tmp_path: Path, ending: signal.Signals) -> None:
    with _running(home=tmp_path) as (process, url):
        with urlopen(url) as page:
            assert b"<main" in page.read()
        with pytest.raises(HTTPError, match="404"):
            urlopen(url.rpartition("/")[0].rpartition("/")[0] + "/another-key/")
        process.send_signal(ending)
        _, told = process.communicate(timeout=_PATIENCE)
        assert process.returncode == 0
        assert "the local Discord is gone" in told
        assert "Traceback" not in told


def test_an_open_page_does_not_hold_the_end_up(tmp_path: Path) -> None:
    with _running("--no-bot", home=tmp_path) as (process, url), _open_page(url):
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0


@contextmanager
def _open_page(url: str) -> Iterator[None]:
    """Hold the page's socket open."""
    host = url.split("/")[2]
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    connection = HTTPConnection(host, timeout=_PATIENCE)
    key = {"Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==", "Origin": f"http://{host}"}
    connection.putrequest("GET", f"/{url.split('/')[3]}/live")
    for name, value in (upgrade | key).items():
        connection.putheader(name, value)
    connection.endheaders()
    assert connection.sock.recv(12) == b"HTTP/1.1 101"
    yield
    connection.close()


def test_another_bot_is_told_what_it_has_to_be_pointed_at(tmp_path: Path) -> None:
    with _running("--no-bot", home=tmp_path) as (process, url):
        assert process.stdout
        told = [process.stdout.readline() for _ in range(3)]
        host = url.split("/")[2]
        assert f"http://{host}/api/v10" in told[0]
        assert f"ws://{host}/gateway" in told[1]
        assert "token" in told[2]


def test_a_session_is_kept_in_its_file(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    for _ in range(2):
        with _running("--no-bot", "--save", str(path), home=tmp_path) as (process, _):
            process.send_signal(signal.SIGINT)
            process.wait(timeout=_PATIENCE)
        assert json.loads(path.read_text("utf-8"))["form"] == 1


def test_a_port_that_is_taken_is_told_in_plain_words(tmp_path: Path) -> None:
    with _running("--no-bot", home=tmp_path) as (_, url):
        port = url.split("/")[2].partition(":")[2]
        refused = _run("--no-bot", "--port", port)
    assert refused.returncode == 2
    assert f"port {port} cannot be used" in refused.stderr


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    refused = _run(f"--port={port}")
    assert refused.returncode == 2
    assert "is no port" in refused.stderr


def test_a_file_that_is_no_session_is_named(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    path.write_text("{}", "utf-8")
    refused = _run("--no-bot", "--save", str(path))
    assert refused.returncode == 2
    assert "session.json" in refused.stderr
    assert "Traceback" not in refused.stderr


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "sandbox", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
