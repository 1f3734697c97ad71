"""Requests against Discord's own OpenAPI specification, corrected where it is stricter than the documentation."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.sandbox.corrections import CORRECTIONS, Json

if TYPE_CHECKING:
    from bot.sandbox.schemas import Schemas


@dataclass(frozen=True, slots=True)
class Operation:
    """What can be done at a path of the API."""

    method: str
    template: str
    name: str
    body: str
    """Where the schema of the request's body stands, a JSON pointer; empty where the operation takes no body."""
    needs_body: bool

    @property
    def steps(self) -> tuple[str, ...]:
        """The template's segments; parameters are empty."""
        return tuple("" if step.startswith("{") else step for step in _steps(self.template))

    def __str__(self) -> str:
        return f"{self.name} ({self.method} {self.template})"


class Specification:
    """What Discord's specification says of its operations, ready to check requests with."""

    def __init__(self, operations: Sequence[Operation], schemas: "Schemas") -> None:
        self._schemas = schemas
        self._by_steps: dict[tuple[str, ...], list[Operation]] = {}
        for operation in operations:
            self._by_steps.setdefault(operation.steps, []).append(operation)

    def check(self, method: str, path: str, body: Any = None) -> list[str]:
        """Return what is wrong with a request: its path below the API's root, and its JSON body or None.

        Each finding names the operation and the place in the body. What was sent as a form is checked by its JSON
        part; files are not looked at.
        """
        method = method.upper()
        operations = self._at(path.partition("?")[0])
        if not operations:
            return [f"{method} {path}: the specification has no such path"]
        operation = next((each for each in operations if each.method == method), None)
        if operation is None:
            known = ", ".join(sorted(each.method for each in operations))
            return [f"{method} {operations[0].template}: the specification has only {known} here"]
        return [f"{operation}: {finding}" for finding in self._check_body(operation, body)]

    def _check_body(self, operation: Operation, body: Any) -> Sequence[str]:
        if body is None:
            return ["it needs a body"] if operation.needs_body else []
        return self._schemas.check(operation.body, body) if operation.body else ["it takes no body"]

    def _at(self, path: str) -> Sequence[Operation]:
        """Return the operations of the template that fits a path best, segments before parameters; none fitting, ()."""
        steps = _steps(path)
        fitting = [template for template in self._by_steps if _fits(template, steps)]
        return self._by_steps[max(fitting, key=lambda template: [*map(bool, template)])] if fitting else ()


def load_specification(path: Path) -> Specification:
    """Read Discord's openapi.json. Raises OSError, or ValueError where it is no such file."""
    document = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(document, dict) or not document.get("openapi"):
        raise ValueError(f"{path} is no OpenAPI document")
    for correction in CORRECTIONS:
        correction.apply(document["components"]["schemas"])
    return build_specification(document)


def build_specification(document: Json) -> Specification:
    """Make an OpenAPI document ready to check requests with; it is kept and noted in."""
    # Only here: the local Discord runs without the specification as well, and then without jsonschema
    from bot.sandbox.schemas import Schemas

    return Specification(tuple(_operations(document)), Schemas(document))


def _operations(document: Json) -> Iterator[Operation]:
    for template, methods in document["paths"].items():
        for method, operation in methods.items():
            if method == "parameters":
                continue
            body = operation.get("requestBody") or {}
            pointer = _pointer(template, method, body["content"]) if body else ""
            yield Operation(method.upper(), template, operation["operationId"], pointer, bool(body.get("required")))


def _pointer(template: str, method: str, content: Json) -> str:
    """Return where the schema of an operation's body stands, of its JSON form where it has one."""
    kind = "application/json" if "application/json" in content else next(iter(content))
    parts = ("paths", template, method, "requestBody", "content", kind, "schema")
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)


def _steps(path: str) -> tuple[str, ...]:
    return tuple(path.strip("/").split("/"))


def _fits(template: Sequence[str], steps: Sequence[str]) -> bool:
    """Return whether a path has a template's segments, and something for each of its parameters."""
    return len(template) == len(steps) and all(
        known == step or (not known and step) for known, step in zip(template, steps, strict=True)
    )
