"""YAML as a tree of values that know their places; harmless whatever the file holds."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from knowledge.errors import Problem

MOST_LEVELS = 20
"""Deepest nesting that is read. Mission files need 4; deeper is a slip or an attack."""

_NOTHING = ("~", "null", "Null", "NULL")
"""What unquoted stands for no value in YAML."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, always as the words written: `no`, `12` and `2018-06-06` are strings here."""

    text: str
    start: int
    """Offset of the first character between the quotes, if there are any."""
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    items: list["Node"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values in the order written; a key given twice stands twice."""

    line: int
    pairs: list[tuple[Scalar, "Node"]] = field(default_factory=list)


Node = Scalar | Items | Mapping


def parse_tree(text: str, source: str) -> Node | tuple[Problem, ...]:
    """Read one YAML document into a tree, or tell where it is broken.

    Works on the events of libyaml's parser, without recursion: no object is made from a tag, and no alias is followed.
    """
    import yaml  # costs 30 ms to import, and folders without YAML need none of it

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _build(text, source, yaml.parse(text, Loader=loader))
    except _RefusedError as refused:
        return (refused.problem,)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = text.count("\n", 0, min(mark.index, len(text))) + 1 if mark else 0
        what = " ".join(filter(None, [error.context, error.problem])) or "broken"
        remedy = "Check indentation, quotes and colons there; a value with `: ` or ` #` in it needs quotes"
        return (Problem(source, line, f"not valid YAML: {what}", remedy),)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        what = "a character that YAML does not allow"
        return (Problem(source, line, what, "Remove the control character"),)


class _RefusedError(Exception):
    def __init__(self, source: str, line: int, what: str, remedy: str) -> None:
        self.problem = Problem(source, line, what, remedy)
        super().__init__(what)


class _Builder:
    """Puts the events of a file together, with the containers that are still open on a stack."""

    def __init__(self, text: str, source: str) -> None:
        self.text = text
        self.source = source
        self.root: Node | None = None
        self.open: list[Items | Mapping] = []
        self.keys: list[Scalar | None] = []
        self._newlines = [match.start() for match in re.finditer("\n", text)]

    def line(self, event: Any) -> int:
        """Return the line of an event. YAML's own count is not the file's: it takes rare characters for line ends."""
        return bisect_left(self._newlines, event.start_mark.index) + 1

    def refuse(self, line: int, what: str, remedy: str) -> _RefusedError:
        return _RefusedError(self.source, line, what, remedy)

    def check(self, event: Any) -> None:
        """Refuse an anchor, an alias or a tag."""
        if event.anchor is not None:
            what = f"an anchor or alias ({event.anchor}), which is not read here"
            raise self.refuse(self.line(event), what, "Write the value out in each place")
        if event.tag is not None:
            what = f"a tag ({event.tag}), which is not read here"
            raise self.refuse(self.line(event), what, "Remove it; values are text")

    def add(self, node: Node) -> None:
        """Put a node where it belongs: the root, the next item, the next key or that key's value."""
        holder = self.open[-1] if self.open else None
        if holder is None:
            if self.root is not None:
                raise self.refuse(node.line, "a second YAML document", "Keep one document a file, without `---`")
            self.root = node
            return
        if isinstance(holder, Items):
            holder.items.append(node)
            return
        key = self.keys[-1]
        if key is None:
            if not isinstance(node, Scalar):
                raise self.refuse(node.line, "a key that is not one word or phrase", "Write `key: value`")
            self.keys[-1] = node
        else:
            holder.pairs.append((key, node))
            self.keys[-1] = None

    def begin(self, node: Items | Mapping) -> None:
        """Open a container."""
        if len(self.open) >= MOST_LEVELS:
            what = f"nested more than {MOST_LEVELS} levels deep"
            raise self.refuse(node.line, what, "Write it flatter; a mission file needs four levels")
        self.add(node)
        self.open.append(node)
        self.keys.append(None)

    def close(self) -> None:
        """Close the innermost container."""
        self.open.pop()
        self.keys.pop()


def _build(text: str, source: str, events: Iterable[Any]) -> Node:
    from yaml import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

    builder = _Builder(text, source)
    for event in events:
        kind = type(event)
        if kind is ScalarEvent:
            builder.check(event)
            builder.add(_scalar(text, event, builder.line(event)))
        elif kind is MappingStartEvent:
            builder.check(event)
            builder.begin(Mapping(builder.line(event)))
        elif kind is SequenceStartEvent:
            builder.check(event)
            builder.begin(Items(builder.line(event)))
        elif kind is AliasEvent:
            builder.check(event)
        elif kind.__name__ in ("SequenceEndEvent", "MappingEndEvent"):
            builder.close()
    return builder.root or Scalar("", 0, 0, 1)


def _scalar(text: str, event: Any, line: int) -> Scalar:
    """Make a scalar; its slice leaves out the quotes, or the `|` or `>` line over a block."""
    start, end = event.start_mark.index, event.end_mark.index
    style, value = event.style, event.value
    if style in ("'", '"'):
        start, end = start + 1, end - 1
    elif style in ("|", ">"):
        newline = text.find("\n", start, end)
        start = newline + 1 if newline >= 0 else end
    elif value in _NOTHING:
        value = ""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Scalar(value.strip(), start, start + len(piece.strip()), line)
