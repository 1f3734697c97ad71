"""Checking the shape of a YAML file: every slip becomes a problem with its line, and reading goes on."""

from collections.abc import Iterable, Sequence

from knowledge.documents.yamltree import Items, Mapping, Node, Scalar
from knowledge.errors import Problem

_LIST_REMEDY = "Write `[one, two]` or a line `- one` for each"
_NEAR_ENOUGH = 70.0
"""rapidfuzz ratio (0 to 100) from which another key is suggested: "sumary"/"summary" has 92, "id"/"by" 0."""


class Shape:
    """Reads values out of one file's tree and gathers what is wrong with them."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def problem(self, line: int, what: str, remedy: str) -> None:
        """Note one thing wrong."""
        self.problems.append(Problem(self.source, line, what, remedy))

    def keys(self, node: Node, *, known: Sequence[str], needed: Sequence[str], what: str) -> dict[str, Node]:
        """Return a mapping's values by key, without those that are unknown or given twice."""
        if not isinstance(node, Mapping):
            self.problem(node.line, f"{what} is {_kind(node)}", f"Write it as `{needed[0] if needed else 'key'}: …`")
            return {}
        found: dict[str, Node] = {}
        for key, value in node.pairs:
            if known and key.text not in known:
                self.problem(key.line, f'unknown key "{key.text}" in {what}', _suggestion(key.text, known))
            elif key.text in found:
                self.problem(key.line, f'"{key.text}" given twice in {what}', "Keep one of them")
            else:
                found[key.text] = value
        for name in needed:
            if name not in found:
                self.problem(node.line, f'{what} has no "{name}"', f"Add `{name}: …`")
        return found

    def text(self, node: Node | None, what: str, *, blank: bool = False) -> str:
        """Return a single value as text."""
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            self.problem(node.line, f"{what} is {_kind(node)}, not text", "Write it as one line of text")
            return ""
        if not node.text and not blank:
            self.problem(node.line, f"{what} is empty", "Fill it in or remove the key")
        return " ".join(node.text.split())

    def texts(self, node: Node | None, what: str, *, single: bool = False) -> tuple[str, ...]:
        """Return a list of texts; `single` also takes one text for a list of one."""
        if node is None:
            return ()
        if single and isinstance(node, Scalar):
            return tuple(filter(None, [self.text(node, what)]))
        texts = [self.text(item, f"an item of {what}") for item in self.items(node, what)]
        return tuple(filter(None, texts))

    def items(self, node: Node | None, what: str) -> list[Node]:
        """Return the items of a list."""
        if node is None:
            return []
        if not isinstance(node, Items):
            self.problem(node.line, f"{what} is {_kind(node)}, not a list", _LIST_REMEDY)
            return []
        return node.items

    def truth(self, node: Node | None, what: str) -> bool:
        """Return true or false."""
        value = self.text(node, what).lower()
        if value in ("true", "yes", "on"):
            return True
        if value not in ("false", "no", "off", ""):
            self.problem(node.line if node else 0, f'{what} is "{value}"', "Write `true` or `false`")
        return False


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that a misspelt one most likely meant; "" where none is near."""
    from rapidfuzz import fuzz, process  # only misspelt files need it

    found = process.extractOne(word.lower(), list(known), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return str(found[0]) if found else ""


def _suggestion(word: str, known: Sequence[str]) -> str:
    near = nearest(word, known)
    return f'Did you mean "{near}"?' if near else "Known are: " + ", ".join(known)


def _kind(node: Node) -> str:
    """Return what a node is, in words."""
    if isinstance(node, Scalar):
        return "a single value" if node.text else "empty"
    return "a list" if isinstance(node, Items) else "a mapping"
