"""The bot as a real process: settings, signals, health, and what it says when something is wrong."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox

pytestmark = [pytest.mark.asyncio, pytest.mark.slow]

_HERMES = "title: Hermes 1\nfacts:\n  - {id: rocket, field: Launch rocket, value: %s}\n"


class _Process:
    """`altai …` as a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    async def end(self) -> tuple[int, str]:
        """Wait for its end; return its exit status and all that it wrote."""
        out, err = await asyncio.wait_for(self.process.communicate(), 20)
        return self.process.returncode or 0, (out + err).decode()


def _environment(sandbox: Sandbox, folder: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ALTAI_")}
    return kept | {
        "ALTAI_TOKEN": sandbox.token,
        "ALTAI_DISCORD_API": sandbox.api_url,
        "ALTAI_DISCORD_GATEWAY": sandbox.gateway_url,
        "ALTAI_CACHE": str(folder / "cache"), "ALTAI_HEALTH_PORT": "off", "PYTHONPATH": os.getcwd(),
    } | more  # fmt: skip


async def _altai(*arguments: str, env: Mapping[str, str], cwd: Path) -> _Process:
    command = [sys.executable, "-W", "ignore", "-m", "bot", *arguments]
    pipe = asyncio.subprocess.PIPE
    return _Process(await asyncio.create_subprocess_exec(*command, env=env, cwd=cwd, stdout=pipe, stderr=pipe))


@asynccontextmanager
async def _running(sandbox: Sandbox, folder: Path, **more: str) -> AsyncIterator[_Process]:
    altai = await _altai("run", env=_environment(sandbox, folder, ALTAI_SYNC_ON_START="on", **more), cwd=folder)
    try:
        await sandbox.ready(20)
        await sandbox.until(lambda: len(sandbox.world.commands.all_in(None)) == 3, 10)
        yield altai
    finally:
        if altai.process.returncode is None:
            altai.process.kill()
            await altai.process.wait()


async def test_it_answers_and_a_signal_ends_it_cleanly(
    sandbox: Sandbox, anna: Person, general: Channel, tmp_path: Path
) -> None:
    async with _running(sandbox, tmp_path) as altai:
        exchange = await anna.slash(general, "mission ask", question="Which rocket launched Soyuz MS-09?")
        assert "Soyuz-FG" in exchange.text
        question = await anna.say(general, f"{sandbox.mention} where did Soyuz MS-09 land?")
        assert "Kazakh" in (await anna.reply_from_bot(question)).text
        altai.signal(signal.SIGTERM)
        status, log = await altai.end()
    assert status == 0
    assert sandbox.token not in log
    assert "where did Soyuz" not in log


async def test_killed_and_started_again_it_knows_its_old_buttons(
    sandbox: Sandbox, anna: Person, general: Channel, tmp_path: Path
) -> None:
    async with _running(sandbox, tmp_path) as altai:
        exchange = await anna.slash(general, "mission ask", question="Which rocket launched Soyuz MS-09?")
        altai.signal(signal.SIGKILL)
        await altai.process.wait()
    async with _running(sandbox, tmp_path):
        assert exchange.message
        form = await anna.press(exchange.message, "Ask a follow-up")
        assert "Baikonur" in (await anna.submit(form, question="and from where?")).text


async def test_sighup_reloads_and_a_changed_folder_does_where_that_is_set(
    sandbox: Sandbox, anna: Person, general: Channel, tmp_path: Path
) -> None:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    file = folder / "hermes.yaml"
    file.write_text(_HERMES % "Ariane 4", encoding="utf-8")

    async def rocket() -> str:
        return (await anna.slash(general, "mission fact", field="Launch rocket")).text

    async def until_told(name: str) -> None:
        for _ in range(100):
            if name in await rocket():
                return
            await asyncio.sleep(0.1)
        raise AssertionError(f"{name} is not told")

    off = {"ALTAI_COOLDOWN_USER": "off", "ALTAI_COOLDOWN_CHANNEL": "off"}
    async with _running(sandbox, tmp_path, ALTAI_KNOWLEDGE=str(folder), ALTAI_RELOAD_ON_CHANGE="on", **off) as altai:
        await until_told("Ariane 4")
        file.write_text(_HERMES % "Ariane 5", encoding="utf-8")
        await until_told("Ariane 5")
    async with _running(sandbox, tmp_path, ALTAI_KNOWLEDGE=str(folder), **off) as altai:
        file.write_text(_HERMES % "Ariane 6", encoding="utf-8")
        await asyncio.sleep(1)
        assert "Ariane 5" in await rocket(), "nothing asked for a reload yet"
        altai.signal(signal.SIGHUP)
        await until_told("Ariane 6")


async def test_health_is_ready_only_while_connected(sandbox: Sandbox, tmp_path: Path, unused_tcp_port: int) -> None:
    address = f"http://127.0.0.1:{unused_tcp_port}"
    port = {"ALTAI_HEALTH_PORT": str(unused_tcp_port)}
    async with _running(sandbox, tmp_path, **port):
        for _ in range(50):
            state = await asyncio.to_thread(_get, f"{address}/readyz")
            if state["ready"]:
                break
            await asyncio.sleep(0.1)
        assert state["ready"], state
        probe = await _altai("health", env=_environment(sandbox, tmp_path, **port), cwd=tmp_path)
        assert (await probe.end())[0] == 0
        await sandbox.stop()
        for _ in range(50):
            state = await asyncio.to_thread(_get, f"{address}/readyz")
            if not state["ready"]:
                break
            await asyncio.sleep(0.1)
        assert "not connected" in str(state["problems"])
        probe = await _altai("health", env=_environment(sandbox, tmp_path, **port), cwd=tmp_path)
        assert (await probe.end())[0] == 1


def _get(url: str) -> dict[str, object]:
    try:
        with urlopen(url, timeout=5) as answer:
            return dict(json.load(answer))
    except HTTPError as error:
        return dict(json.load(error))


async def test_sync_shows_what_would_change_and_then_does_it(sandbox: Sandbox, tmp_path: Path) -> None:
    env = _environment(sandbox, tmp_path)
    dry = await (await _altai("sync", "--dry-run", env=env, cwd=tmp_path)).end()
    assert dry[0] == 1
    assert "+ mission-admin" in dry[1]
    assert not sandbox.world.commands.all_in(None)
    assert (await (await _altai("sync", env=env, cwd=tmp_path)).end())[0] == 0
    assert len(sandbox.world.commands.all_in(None)) == 3
    again = await (await _altai("sync", "--dry-run", env=env, cwd=tmp_path)).end()
    assert again[0] == 0
    assert "nothing to change" in again[1]


async def test_check_logs_in_and_leaves(sandbox: Sandbox, tmp_path: Path) -> None:
    good = await (await _altai("run", "--check", env=_environment(sandbox, tmp_path), cwd=tmp_path)).end()
    assert good[0] == 0
    assert "all in order" in good[1]
    wrong = _environment(sandbox, tmp_path, ALTAI_TOKEN="not.the.token")
    bad = await (await _altai("run", "--check", env=wrong, cwd=tmp_path)).end()
    assert bad[0] == 2
    assert "ALTAI_TOKEN" in bad[1]
    assert "Traceback" not in bad[1]


async def test_everything_wrong_with_the_settings_is_told_at_once(sandbox: Sandbox, tmp_path: Path) -> None:
    wrong = _environment(sandbox, tmp_path, ALTAI_TOKEN="", ALTAI_SHARDS="many", ALTAI_CRADS="plain")
    status, text = await (await _altai("run", env=wrong, cwd=tmp_path)).end()
    assert status == 2
    assert all(name in text for name in ("ALTAI_TOKEN", "ALTAI_SHARDS", "ALTAI_CARDS"))
    assert "altai sandbox" in text
    assert "Traceback" not in text


async def test_an_intent_that_was_not_granted_is_told_plainly(
    sandbox: Sandbox, general: Channel, tmp_path: Path
) -> None:
    env = _environment(sandbox, tmp_path, ALTAI_CHANNELS=str(general.id))
    status, text = await (await _altai("run", env=env, cwd=tmp_path)).end()
    assert status == 2
    assert "message content intent" in text
    assert "Traceback" not in text
