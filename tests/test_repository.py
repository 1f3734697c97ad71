"""Rules of the repository itself that no other tool checks."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONSTRAINTS = (ROOT / "constraints.txt").read_text("utf-8")
ENGINE = sorted((ROOT / "knowledge").rglob("*.py"))


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_engine_asks_neither_the_environment_nor_the_date(path: Path) -> None:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    asked = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    assert not asked & {"environ", "environb", "getenv", "today", "now", "utcnow"}


def test_every_pinned_package_has_hashes_and_no_address() -> None:
    pins = re.findall(r"^[a-z0-9-]+==\S+.*\\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", CONSTRAINTS, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^\S", CONSTRAINTS, re.MULTILINE)) > 20
    assert not re.search(r"://|--index|--find-links|--trusted|(^|\s)/", CONSTRAINTS)


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=!~\[; ]", line)[0].lower().replace(".", "-").replace("_", "-") for line in wanted}
    assert names <= set(re.findall(r"^([a-z0-9-]+)==", CONSTRAINTS, re.MULTILINE))
