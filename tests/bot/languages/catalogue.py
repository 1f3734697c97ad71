"""The phrases as they stand in the files, and as the code asks for them."""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

LANGUAGES = Path(__file__).parents[3] / "bot" / "languages"
CODE = sorted(LANGUAGES.parent.rglob("*.py"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One message or term of a file; a term's id begins with a hyphen."""

    id: str
    file: str
    """Without its suffix."""
    variables: frozenset[str]
    refers: frozenset[str]
    """Ids of the messages and terms in it."""

    @property
    def area(self) -> str:
        """What its id begins with."""
        return self.id.lstrip("-").partition("-")[0]


@dataclass(frozen=True, slots=True)
class Call:
    """One place in the code where a sentence is made."""

    place: str
    id: str | None
    """None where the id is no literal."""
    assembled: bool
    """Whether the id is put together."""
    values: frozenset[str] | None
    """None where they are handed on as a whole."""


def read_entries(locale: str) -> list[Entry]:
    """Return every entry of a locale's files, in order; raises AssertionError where one cannot be read."""
    entries: list[Entry] = []
    for path in sorted((LANGUAGES / locale).glob("*.ftl")):
        for item in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(item, ftl.Junk), f"{locale}/{path.name}: {item.content}"
            if isinstance(item, ftl.Message | ftl.Term):
                entries.append(_read_entry(item, path.stem))
    return entries


def find_ids(areas: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (place, id) for every literal in the code that looks like an id."""
    shape = re.compile(rf"(?:{'|'.join(areas)})(?:-[a-z0-9]+)+")
    for path in CODE:
        for node in _without_fragments(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and shape.fullmatch(node.value):
                yield f"{path.name}:{node.lineno}", node.value


def find_calls() -> Iterator[Call]:
    """Yield every call of what is named `phrases`, and of `….of(…)`, which returns the same."""
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and _makes_phrases(node.func):
                yield _read_call(node, path)


def _read_entry(item: ftl.Message | ftl.Term, area: str) -> Entry:
    found = _References()
    found.visit(item)
    id = f"-{item.id.name}" if isinstance(item, ftl.Term) else item.id.name
    return Entry(id, area, frozenset(found.variables), frozenset(found.refers))


class _References(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.refers: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.refers.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:
        self.refers.add(f"-{node.id.name}")
        self.generic_visit(node)


def _without_fragments(node: ast.AST) -> Iterator[ast.AST]:
    """Walk a tree, but not into what is only a part of a text."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.JoinedStr) and isinstance(child, ast.Constant)):
            yield from _without_fragments(child)


def _makes_phrases(function: ast.expr) -> bool:
    if isinstance(function, ast.Call):
        return _name_of(function.func) == "of"
    return _name_of(function).lstrip("_") == "phrases"


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _read_call(node: ast.Call, path: Path) -> Call:
    first = node.args[0]
    literal = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
    values = [keyword.arg for keyword in node.keywords]
    named = frozenset(name for name in values if name is not None) if None not in values else None
    assembled = isinstance(first, ast.JoinedStr | ast.BinOp)
    return Call(f"{path.name}:{node.lineno}", literal, assembled, named)
