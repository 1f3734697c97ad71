"""The health server over a real socket, and `altai health` asking it."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.cli.main import execute
from bot.health.metrics import Metrics
from bot.health.probe import probe, readiness_url
from bot.health.server import HealthAddressError, serve_health
from bot.health.state import HealthSources, KnowledgeState, Shard
from bot.settings import Address
from tests.bot.cli.doubles import make_console, told, written

ANY_PORT = Address("127.0.0.1", 0)
KNOWLEDGE = KnowledgeState("a1b2c3", datetime(2018, 12, 20, tzinfo=UTC))
READY = HealthSources(lambda: [Shard(0, True, 1.0, 1.0, 0.05)], lambda: KNOWLEDGE)
NOT_READY = HealthSources(list, lambda: KNOWLEDGE)

pytestmark = pytest.mark.asyncio


async def fetch(address: Address, path: str) -> tuple[int, str, str]:
    """Return status, content type and body."""
    url = f"http://{address.host}:{address.port}{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status, response.headers["Content-Type"], await response.text()


@pytest.mark.parametrize(("sources", "status"), [(READY, 200), (NOT_READY, 503)])
async def test_ready_means_ready_and_alive_means_alive(sources: HealthSources, status: int) -> None:
    async with serve_health(ANY_PORT, sources, Metrics()) as address:
        assert (await fetch(address, "/livez"))[0] == 200
        code, kind, body = await fetch(address, "/readyz")
    assert (code, kind) == (status, "application/json; charset=utf-8")
    assert json.loads(body)["ready"] is (status == 200)
    assert json.loads(body)["knowledge"]["revision"] == "a1b2c3"


async def test_the_numbers_are_in_the_form_that_prometheus_reads() -> None:
    metrics = Metrics()
    metrics.feedback("good")
    async with serve_health(ANY_PORT, READY, metrics) as address:
        code, kind, body = await fetch(address, "/metrics")
    assert (code, kind.split(";")[0]) == (200, "text/plain")
    assert 'altai_feedback_total{kind="good"} 1.0' in body


async def test_there_is_nothing_else() -> None:
    async with serve_health(ANY_PORT, READY, Metrics()) as address:
        assert (await fetch(address, "/"))[0] == 404


async def test_afterwards_nobody_listens() -> None:
    async with serve_health(ANY_PORT, READY, Metrics()) as address:
        pass
    with pytest.raises(aiohttp.ClientConnectionError):
        await fetch(address, "/livez")


async def test_a_port_that_is_taken_is_told_with_what_to_do() -> None:
    async with serve_health(ANY_PORT, READY, Metrics()) as address:
        with pytest.raises(HealthAddressError, match=f"127.0.0.1:{address.port}.*ALTAI_HEALTH_PORT"):
            async with serve_health(address, READY, Metrics()):
                raise AssertionError("it listens twice")


@pytest.mark.parametrize(
    ("sources", "status", "line"),
    [
        (READY, 0, "ready, knowledge a1b2c3\n"),
        (NOT_READY, 1, "not ready: not connected to Discord yet\n"),
    ],
)
async def test_altai_health_tells_it_in_one_line(
    sources: HealthSources, status: int, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where there is no .env
    async with serve_health(ANY_PORT, sources, Metrics()) as address:
        console = make_console(environ={"ALTAI_HEALTH_PORT": str(address.port)})
        assert await asyncio.to_thread(execute, ["health"], console) == status
        assert (written(console), told(console)) == (line, "")
        console = make_console(environ={"ALTAI_HEALTH_PORT": "off"})
        url = f"http://127.0.0.1:{address.port}/readyz"
        assert await asyncio.to_thread(execute, ["health", "--url", url], console) == status


async def test_a_proxy_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    async with serve_health(ANY_PORT, READY, Metrics()) as address:
        assert (await asyncio.to_thread(probe, readiness_url(address), 5.0)).ready


async def test_a_bot_that_hangs_is_given_up() -> None:
    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(hang, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        verdict = await asyncio.to_thread(probe, f"http://127.0.0.1:{port}/readyz", 0.1)
    assert not verdict.ready
    assert "timed out" in verdict.line


async def test_some_other_program_at_the_port_is_not_taken_for_the_bot() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        verdict = await asyncio.to_thread(probe, f"http://127.0.0.1:{port}/readyz", 5.0)
    assert (verdict.ready, verdict.line) == (
        False,
        "this is not Altai: HTTP status 200 and something that it never says",
    )
