"""Golden questions: what a knowledge folder must be able to answer, and what it must refuse."""

from dataclasses import dataclass

from knowledge.documents.shape import Shape
from knowledge.documents.yamltree import Node, parse_tree
from knowledge.errors import Problem

_QUESTION_KEYS = ("ask", "before", "kind", "answer", "any", "never", "facts", "refuse")


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """One question with what the reply to it must and must not hold."""

    ask: str
    line: int
    """1-based line of its file."""
    before: tuple[str, ...] = ()
    """Earlier turns of the same user."""
    kind: str = ""
    """The kind of question; "" where it does not matter."""
    answer: tuple[str, ...] = ()
    """All of these must stand in the reply."""
    any: tuple[str, ...] = ()
    """One of these must stand in the reply."""
    never: tuple[str, ...] = ()
    """None of these may stand in the short answer."""
    facts: tuple[str, ...] = ()
    """One of these facts, by id, must be quoted."""
    refuse: bool = False
    """Whether the reply must be that it is not known."""


@dataclass(frozen=True, slots=True)
class GoldenFile:
    """The golden questions of one file."""

    source: str
    mission: str
    """Title of the mission asked about, or name of its file; "" where the questions name theirs."""
    questions: tuple[GoldenQuestion, ...]


def parse_golden(text: str, source: str) -> GoldenFile | tuple[Problem, ...]:
    """Read a file of golden questions."""
    tree = parse_tree(text, source)
    if isinstance(tree, tuple):
        return tree
    shape = Shape(source)
    top = shape.keys(tree, known=("mission", "questions"), needed=("questions",), what="the file of golden questions")
    mission = shape.text(top.get("mission"), "the mission")
    questions = [_question(node, shape) for node in shape.items(top.get("questions"), "questions")]
    _refuse_duplicates(questions, shape)
    return tuple(shape.problems) or GoldenFile(source, mission, tuple(questions))


def _question(node: Node, shape: Shape) -> GoldenQuestion:
    """Read one question; it must say what is expected, or that it is to be refused."""
    keys = shape.keys(node, known=_QUESTION_KEYS, needed=("ask",), what="a question")
    ask = shape.text(keys.get("ask"), "ask", blank=True)
    what = f'the question "{ask}"'
    lists = {
        name: shape.texts(keys.get(name), f"{name} of {what}", single=True)
        for name in ("before", "answer", "any", "never", "facts")
    }
    refuse = shape.truth(keys.get("refuse"), f"refuse of {what}")
    expected = [name for name in ("answer", "any", "facts") if name in keys]
    if refuse and expected:
        shape.problem(keys[expected[0]].line, f"{what} is to be refused and answered", "Remove `refuse` or the answer")
    elif not refuse and not expected and keys:
        shape.problem(node.line, f"{what} expects nothing", "Add `answer`, `any` or `facts`, or `refuse: true`")
    kind = shape.text(keys.get("kind"), f"kind of {what}")
    return GoldenQuestion(
        ask,
        node.line,
        before=lists["before"],
        kind=kind,
        answer=lists["answer"],
        any=lists["any"],
        never=lists["never"],
        facts=lists["facts"],
        refuse=refuse,
    )


def _refuse_duplicates(questions: list[GoldenQuestion], shape: Shape) -> None:
    """Note every question that is asked twice after the same turns."""
    first: dict[tuple[str, tuple[str, ...]], int] = {}
    for question in questions:
        key = (question.ask.casefold(), question.before)
        if question.ask and key in first:
            remedy = f"Line {first[key]} asks it too: keep one"
            shape.problem(question.line, f'"{question.ask}" is asked twice', remedy)
        first.setdefault(key, question.line)
