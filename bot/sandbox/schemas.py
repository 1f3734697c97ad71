"""JSON bodies against the schemas of an OpenAPI document; the one place that needs jsonschema."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from bot.sandbox.corrections import Json

_ROOT = "urn:discord"
_SCHEMAS = "#/components/schemas/"
_BY_TYPE = "x-by-type"
"""Notes beside alternatives which of them is meant by which "type"."""
_LONGEST_VALUE = 60
"""Characters of a value that a finding shows."""


class Schemas:
    """All schemas of a document; the document is kept and noted in."""

    def __init__(self, document: Json) -> None:
        _note_types(document, document["components"]["schemas"])
        registry: Registry[Any] = Registry()
        self._registry = registry.with_resource(_ROOT, DRAFT202012.create_resource(document))
        self._validators: dict[str, Validator] = {}

    def check(self, pointer: str, value: Any) -> list[str]:
        """Return what the schema that a JSON pointer leads to finds wrong with a value, each with its JSON path."""
        if pointer not in self._validators:
            self._validators[pointer] = _TypedValidator({"$ref": f"{_ROOT}#{pointer}"}, registry=self._registry)
        errors = self._validators[pointer].iter_errors(value)
        return sorted({finding for error in errors for finding in _findings(error)})


def _note_types(node: object, schemas: Json) -> None:
    """Note beside all alternatives of typed objects which is meant by which type: quicker, and says what is wrong."""
    if isinstance(node, list):
        for inner in node:
            _note_types(inner, schemas)
    elif isinstance(node, dict):
        for keyword in ("oneOf", "anyOf"):
            if isinstance(node.get(keyword), list) and (by_type := _types_of(node[keyword], schemas)):
                node[_BY_TYPE] = by_type
        for inner in node.values():
            _note_types(inner, schemas)


def _types_of(alternatives: Sequence[Json], schemas: Json) -> dict[int, int]:
    """Return which alternative has which type; empty where they are not told apart by it."""
    found: dict[int, int] = {}
    for index, alternative in enumerate(alternatives):
        schema = schemas.get(alternative.get("$ref", "").removeprefix(_SCHEMAS), {})
        types = schema.get("properties", {}).get("type", {}).get("enum", ())
        if not types or "type" not in schema.get("required", ()) or found.keys() & set(types):
            return {}
        found.update(dict.fromkeys(types, index))
    return found


def _choose(
    usual: Callable[..., Iterable[ValidationError]],
    validator: Any,
    alternatives: Sequence[Json],
    instance: object,
    schema: Json,
) -> Iterator[ValidationError]:
    """Validate against the alternative that an object's type means, the usual way where no type tells."""
    by_type = schema.get(_BY_TYPE)
    kind = instance.get("type") if isinstance(instance, dict) else None
    if by_type is None or not isinstance(kind, int):
        yield from usual(validator, alternatives, instance, schema)
    elif kind in by_type:
        yield from validator.descend(instance, alternatives[by_type[kind]], schema_path=by_type[kind])
    else:
        yield ValidationError(f"type {kind} is none of {', '.join(map(str, sorted(by_type)))}")


def _findings(error: ValidationError) -> Iterator[str]:
    """Yield what one error says: of alternatives, what speaks against the one that seems to be meant."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [found for found in branches.values() if not any(_is_other_kind(error, inner) for inner in found)]
    if meant and isinstance(error.instance, (dict, list)):
        for inner in min(meant, key=len):
            yield from _findings(inner)
    else:
        yield f"{_place(error)}: {_message(error)}"


def _is_other_kind(error: ValidationError, inner: ValidationError) -> bool:
    """Return whether an alternative is for another kind of value altogether, null for instance."""
    return inner.validator == "type" and inner.absolute_path == error.absolute_path


def _place(error: ValidationError) -> str:
    """Return an error's place as a JSON path."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)


def _message(error: ValidationError) -> str:
    """Return an error's message with the value in it shortened."""
    value = repr(error.instance)
    if len(value) <= _LONGEST_VALUE:
        return error.message
    return error.message.replace(value, f"{value[:_LONGEST_VALUE]}…")


_CHOOSING = {keyword: partial(_choose, Draft202012Validator.VALIDATORS[keyword]) for keyword in ("oneOf", "anyOf")}
_TypedValidator = extend(Draft202012Validator, _CHOOSING)  # type: ignore[no-untyped-call]
