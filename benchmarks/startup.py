"""The time that `altai ask QUESTION` takes as a process, beside Python importing the engine's libraries.

    python -m benchmarks.startup [--runs 15]

Each round starts, one after the other: the import of tantivy, rapidfuzz and yaml, which is what no start can do
without; `altai ask` with its cache in place, on a plain question and on one with typing errors; and `altai ask` with an
empty cache, as after an installation. The cache is a folder of the benchmark's own. All are run with Python's compiled
modules in place (a start without them, as in a checkout with PYTHONDONTWRITEBYTECODE set, compiles all of Altai anew:
`--no-bytecode` shows it).
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

TARGET = 3.0
"""Median of `altai ask` over the median of the import."""
_IMPORT = (sys.executable, "-c", "import tantivy, rapidfuzz, yaml")
_ASK = (sys.executable, "-m", "bot", "ask")
_PLAIN = "When did it launch?"
_MISSPELT = "wich roket was usd"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15, help="how often each command is started")
    parser.add_argument("--no-bytecode", action="store_true", help="start without compiled modules of Altai")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        times = _measure(Path(folder), given.runs, bytecode=not given.no_bytecode)
    base = median(times["import of the libraries"])
    for name, taken in times.items():
        ratio = median(taken) / base
        print(f"{name:30}  median {median(taken):4.0f} ms  fastest {min(taken):4.0f} ms  ratio {ratio:.2f}")
    print(f"target: a plain question at a ratio of at most {TARGET}")


def _measure(folder: Path, runs: int, *, bytecode: bool) -> Mapping[str, Sequence[float]]:
    """Return the milliseconds of every start, the commands taking turns."""
    kept, empty = folder / "kept", folder / "empty"
    own = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "PYTHONDONTWRITEBYTECODE": ""}
    environ = {**os.environ, **(own if bytecode else {"PYTHONDONTWRITEBYTECODE": "1"})}
    commands = {
        "import of the libraries": (_IMPORT, kept),
        "altai ask": ((*_ASK, _PLAIN), kept),
        "altai ask, typing errors": ((*_ASK, _MISSPELT), kept),
        "altai ask, empty cache": ((*_ASK, _PLAIN), empty),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, (command, cache) in commands.items():
            shutil.rmtree(empty, ignore_errors=True)
            taken = _start(command, environ | {"ALTAI_CACHE": str(cache)})
            if turn:  # the first makes compiled modules and the cache
                times[name].append(taken)
    return times


def _start(command: Sequence[str], environ: Mapping[str, str]) -> float:
    """Return the milliseconds that a command takes from start to end."""
    start = perf_counter()
    ended = subprocess.run(command, env=environ, capture_output=True, check=False)
    taken = 1000 * (perf_counter() - start)
    if ended.returncode > 1:
        raise SystemExit(ended.stderr.decode(errors="replace"))
    return taken


if __name__ == "__main__":
    main()
