"""Lexicon files: their shape only; what the sections mean is the lexicon's own matter."""

from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from knowledge.documents.shape import Shape
from knowledge.documents.yamltree import Items, Node, Scalar, parse_tree
from knowledge.errors import Problem

Section = str | list[str] | dict[str, "Section"]
"""A line of words, a list of lines, or lines under keys; deeper only as keys under keys."""

_MOST_LEVELS = 3
"""Keys under keys under a section: the fields' `keys`, `ask` and `type` need two."""


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """One lexicon file as written."""

    source: str
    language: str
    sections: Map[str, Section]
    """Every section but the language, in the order written; all words are text, `no` and `1` too."""
    lines: Map[tuple[str, int | str], int] = field(default_factory=dict, repr=False)
    """1-based line of each entry, by section and the entry's place or key."""

    def line_of(self, section: str, entry: int | str) -> int:
        """Return the line of an entry, for a problem found in its meaning; 0 where there is none."""
        return self.lines.get((section, entry), 0)


def parse_lexicon(text: str, source: str) -> LexiconFile | tuple[Problem, ...]:
    """Read a lexicon file."""
    tree = parse_tree(text, source)
    return tree if isinstance(tree, tuple) else read_lexicon(tree, source)


def read_lexicon(tree: Node, source: str) -> LexiconFile | tuple[Problem, ...]:
    """Read a lexicon file whose YAML has been parsed."""
    shape = Shape(source)
    top = shape.keys(tree, known=(), needed=("language",), what="the lexicon")
    lines: dict[tuple[str, int | str], int] = {}
    sections: dict[str, Section] = {}
    for name, node in top.items():
        if name != "language":
            sections[name] = _section(f'"{name}"', node, shape, _MOST_LEVELS)
            lines |= {(name, entry): line for entry, line in _entry_lines(node)}
    language = shape.text(top.get("language"), "the language")
    return tuple(shape.problems) or LexiconFile(source, language, sections, lines)


def _section(what: str, node: Node, shape: Shape, levels: int) -> Section:
    """Read a section or the value of a key in one."""
    if isinstance(node, Scalar):
        return shape.text(node, what, blank=True)
    if isinstance(node, Items):
        return [shape.text(item, f"an entry of {what}") for item in node.items]
    if levels == 0:
        shape.problem(node.line, f"{what} has keys in keys in keys", "Write it flatter")
        return {}
    keys = shape.keys(node, known=(), needed=(), what=what)
    return {key: _section(f'"{key}" in {what}', value, shape, levels - 1) for key, value in keys.items()}


def _entry_lines(node: Node) -> list[tuple[int | str, int]]:
    """Return the lines of a section's own entries."""
    if isinstance(node, Scalar):
        return []
    if isinstance(node, Items):
        return [(number, item.line) for number, item in enumerate(node.items)]
    return [(key.text, key.line) for key, _ in node.pairs]
