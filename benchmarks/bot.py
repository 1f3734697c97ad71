"""The bot on the local Discord, beside the least bot there is, in the same run.

    python -m benchmarks.bot [--questions 3000] [--soak 10000]

Both run as processes of their own, in turns, against a local Discord in this process. Measured are the seconds from
the start to READY (the commands of ours are registered before, as `altai sync` does, and no picture is drawn);
interactions answered a second with 50 in flight, every question another; the time from event to callback with 2 in
flight; and the resident memory after all of that, of the process with its children (Linux only). Then the bot alone
answers many mixed interactions while one in a hundred meets a fault: each must be answered exactly once, or fail with
Discord's own error.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from benchmarks.practice import percentile
from benchmarks.questions import EXAMS
from benchmarks.soak import soak
from bot.sandbox.exchange import Exchange
from bot.sandbox.model import Channel
from bot.sandbox.server import Sandbox
from knowledge.base import KnowledgeBase, load_knowledge

RATE, TAIL, MEMORY, START = 0.5, 1.5, 1.4, 1.5
"""Targets, as ratios to the bare bot: at least; at most, plus the engine's own 99th percentile; at most; at most."""
_IN_FLIGHT = 50
_FEW = 2
_BARE = (sys.executable, "-W", "ignore", "-m", "benchmarks.bare_bot")
_ALTAI = (sys.executable, "-W", "ignore", "-m", "bot", "run")
_SYNC = (sys.executable, "-W", "ignore", "-m", "bot", "sync")
_LEADS = (
    "",
    "please: ",
    "hi, ",
    "so ",
    "tell me: ",
    "one more: ",
    "do you know: ",
    "quick one: ",
    "and then, ",
    "ok, ",
)


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured of one bot."""

    start: float
    """Seconds to READY."""
    rate: float
    """Interactions a second."""
    work: float
    """Milliseconds of processor time for an interaction: the rate of a machine with nothing else to do."""
    p50: float
    p99: float
    """Milliseconds from event to callback."""
    memory: float
    """Megabytes."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=int, default=3000, help="how many interactions each bot answers")
    parser.add_argument("--rounds", type=int, default=3, help="how often both are measured, in turns")
    parser.add_argument("--soak", type=int, default=10_000, help="mixed interactions with faults; 0 for none")
    given = parser.parse_args()
    base = load_knowledge()
    questions = different_questions(base, given.questions)
    engine = _time_engine(base, questions)
    results: dict[str, list[Result]] = {"bare bot": [], "altai": []}
    with TemporaryDirectory() as folder:
        for round in range(given.rounds + 1):
            for name, command in (("bare bot", _BARE), ("altai", _ALTAI)):
                measured = asyncio.run(_measure(command, questions if round else questions[:100], Path(folder)))
                results[name] += [measured] if round else []  # the first is not counted
        _print(results, engine)
        if given.soak:
            asyncio.run(_soak(questions, given.soak, Path(folder)))


def different_questions(base: KnowledgeBase, wanted: int) -> list[str]:
    """Return questions that people ask, the golden ones and those of the exams, no two the same."""
    asked = [question.ask for file in base.goldens for question in file.questions]
    for exam in sorted(EXAMS.glob("[acd]/*.jsonl")):
        asked += [line.split('"ask": "')[1].split('"')[0] for line in exam.read_text("utf-8").splitlines()]
    different = dict.fromkeys(f"{lead}{question}" for lead in _LEADS for question in dict.fromkeys(asked) if question)
    numbered = (f"{question} ({number})" for number in count(2) for question in tuple(different))
    questions = list(different)
    while len(questions) < wanted:
        questions.append(next(numbered))
    return questions[:wanted]


def _time_engine(base: KnowledgeBase, questions: Sequence[str]) -> float:
    """Return the 99th percentile of the engine alone, in milliseconds, warm."""
    times = []
    for question in (*questions[:200], *questions):
        start = perf_counter()
        base.ask(question)
        times.append(1000 * (perf_counter() - start))
    return percentile(times[200:], 0.99)


async def _measure(command: Sequence[str], questions: Sequence[str], folder: Path) -> Result:
    async with Sandbox(journal_size=10) as sandbox, _process(sandbox, command, folder) as (pid, started):
        channel = sandbox.world.guild.channel("general")
        await _fire(sandbox, channel, questions[:100], _FEW)  # what is made on first need is made
        start, work = perf_counter(), _processor_time(pid)
        await _fire(sandbox, channel, questions, _IN_FLIGHT)
        rate, work = len(questions) / (perf_counter() - start), (_processor_time(pid) - work) / len(questions)
        few = await _fire(sandbox, channel, questions[: len(questions) // 2], _FEW)
        times = [1000 * exchange.seconds for exchange in few if exchange.seconds is not None]
        return Result(started, rate, work, median(times), percentile(times, 0.99), _memory(pid))


@asynccontextmanager
async def _process(sandbox: Sandbox, command: Sequence[str], folder: Path, **more: str) -> Any:
    """Run a bot until its commands are registered; give its process id and the seconds it took to be ready."""
    environ = os.environ | {
        "ALTAI_TOKEN": sandbox.token,
        "ALTAI_DISCORD_API": sandbox.api_url,
        "ALTAI_DISCORD_GATEWAY": sandbox.gateway_url,
        "ALTAI_COOLDOWN_USER": "off", "ALTAI_COOLDOWN_CHANNEL": "off",
        "ALTAI_CACHE": str(folder), "ALTAI_LOG_LEVEL": "ERROR", "ALTAI_HEALTH_PORT": "off",
        "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    } | more  # fmt: skip
    if command is _ALTAI:
        sync = await asyncio.create_subprocess_exec(
            *_SYNC, env=environ, cwd=Path.cwd(), stdout=asyncio.subprocess.DEVNULL
        )
        await sync.wait()
    start = perf_counter()
    process = await asyncio.create_subprocess_exec(*command, env=environ, cwd=Path.cwd())
    try:
        await sandbox.ready(30)
        ready = perf_counter() - start
        await sandbox.until(lambda: bool(sandbox.world.commands.all_in(None)), 10)
        yield process.pid, ready
    finally:
        process.terminate()
        await process.wait()


async def _fire(sandbox: Sandbox, channel: Channel, questions: Sequence[str], in_flight: int) -> list[Exchange]:
    """Ask all questions, so many at a time, each by a person who has asked nothing before: none follows another."""
    waiting, done = iter(questions), []

    async def ask() -> None:
        for question in waiting:
            person = sandbox.person("Somebody")
            exchange = await person.slash(channel, "mission ask", question=question)
            assert exchange.message, exchange.error
            channel.messages.pop(exchange.message.id, None)  # this process's memory is not what is measured
            done.append(exchange)

    await asyncio.gather(*(ask() for _ in range(in_flight)))
    return done


def _processor_time(pid: int) -> float:
    """Return the milliseconds that a process has worked, in user mode and in the kernel."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> float:
    """Return the resident megabytes of a process and its children."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6 + sum(_memory(int(child)) for child in children)


def _print(results: dict[str, list[Result]], engine: float) -> None:
    middle = {
        name: Result(*(median(getattr(run, field) for run in runs) for field in Result.__slots__))
        for name, runs in results.items()
    }
    for name, told in middle.items():
        print(
            f"{name:9} ready {told.start:.2f} s, {told.rate:5.0f} interactions a second at {told.work:.2f} ms of work, "
            f"event to callback p50 {told.p50:.1f} ms p99 {told.p99:.1f} ms, {told.memory:.0f} MB"
        )
    ours, bare = middle["altai"], middle["bare bot"]
    print(f"rate    {ours.rate / bare.rate:.2f} x (at least {RATE}); by work {bare.work / ours.work:.2f} x")
    print(f"p99     {ours.p99:.1f} ms (at most {TAIL * bare.p99 + engine:.1f}: {TAIL} x + the engine's {engine:.1f})")
    print(f"memory  {ours.memory / bare.memory:.2f} x (at most {MEMORY})")
    print(f"start   {ours.start / bare.start:.2f} x (at most {START})")


async def _soak(questions: Sequence[str], wanted: int, folder: Path) -> None:
    async with Sandbox(journal_size=10) as sandbox, _process(sandbox, _ALTAI, folder):
        await soak(sandbox, questions, wanted)


if __name__ == "__main__":
    main()
