"""YAML as a tree that knows its places and cannot do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.yamltree import MOST_LEVELS, Items, Mapping, Scalar, parse_tree
from knowledge.errors import Problem


def scalars(text: str) -> list[Scalar]:
    tree = parse_tree(text, "a.yaml")
    assert isinstance(tree, Mapping)
    return [node for pair in tree.pairs for node in pair if isinstance(node, Scalar)]


@pytest.mark.parametrize(
    ("yaml", "value", "quoted"),
    [
        ("k: plain é words # remark", "plain é words", "plain é words"),
        ('k: "quoted: é"', "quoted: é", "quoted: é"),
        ("k: 'it''s'", "it's", "it''s"),
        ("k: |\n  one\n  two\n", "one\ntwo", "one\n  two"),
        ("k: >-\n  one\n  two", "one two", "one\n  two"),
        ("k: one\n  two", "one two", "one\n  two"),
        ("k: no", "no", "no"),
        ("k: 012", "012", "012"),
        ("k: 2018-06-06", "2018-06-06", "2018-06-06"),
        ("k: ~", "", "~"),
        ('k: "~"', "~", "~"),
        ("k:", "", ""),
        ("k: ''", "", ""),
        ("k: |\n", "", ""),
    ],
)
def test_value_is_text_and_its_place_leaves_out_quotes_and_block_marks(yaml: str, value: str, quoted: str) -> None:
    node = scalars(yaml)[1]
    assert (node.text, yaml[node.start : node.end]) == (value, quoted)


def test_lines_count_from_one() -> None:
    assert [node.line for node in scalars("# remark\na: 1\n\nb:\n  2\n")] == [2, 2, 4, 5]


def test_rare_characters_that_end_lines_in_yaml_only_are_not_counted() -> None:
    assert [node.line for node in scalars('a: "b\u2028c\x85d"\ne: f')] == [1, 1, 2, 2]
    assert problem_of('a: "b\u2028c"\nd: [').line == 2


def test_empty_file_is_an_empty_value() -> None:
    assert parse_tree("# nothing\n", "a.yaml") == Scalar("", 0, 0, 1)


def problem_of(text: str) -> Problem:
    problems = parse_tree(text, "a.yaml")
    assert isinstance(problems, tuple)
    return problems[0]


@pytest.mark.parametrize(
    ("yaml", "line", "what"),
    [
        ("a: b\nc: [1, 2\nd: e", 3, "not valid YAML"),
        ("a: b\n  c: d", 2, "not valid YAML"),
        ("a: b: c", 1, "not valid YAML"),
        ('a: "open\n\n', 3, "not valid YAML"),
        ("a:\n\t- b", 2, "not valid YAML"),
        ("a: x\nb: \x07", 2, "a character that YAML does not allow"),
        ("a: &x 1\nb: *x", 1, "anchor or alias (x)"),
        ("a: *x", 1, "anchor or alias (x)"),
        ("a: 1\nb: !!python/object:os.system {}", 2, "a tag"),
        ("a: !!int 5", 1, "a tag"),
        ("? [a, b]\n: c", 1, "a key that is not one word"),
        ("a: 1\n---\nb: 2", 3, "second YAML document"),
        ("a: " + "[" * 30 + "]" * 30, 1, f"more than {MOST_LEVELS} levels"),
        ("a: " + "[" * 100_000, 1, f"more than {MOST_LEVELS} levels"),
        ("\n".join(" " * n + "a:" for n in range(40)), 21, f"more than {MOST_LEVELS} levels"),
        ("a: b\n<<: *c", 2, "anchor or alias"),
        ('a: "\\ud800"', 1, "not valid YAML"),
        ("%YAML 9.9\n---\na: b", 1, "not valid YAML"),
        ("a: b\n}", 2, "not valid YAML"),
    ],
)
def test_broken_and_harmful_yaml_is_a_problem_with_its_line(yaml: str, line: int, what: str) -> None:
    problem = problem_of(yaml)
    assert what in problem.what
    assert (problem.file, problem.line) == ("a.yaml", line)
    assert problem.remedy


def test_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a0: &a0 [x, x]\n" + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))
    assert problem_of(bomb).line == 1


def test_nesting_up_to_the_limit_is_read() -> None:
    assert isinstance(parse_tree("[" * MOST_LEVELS + "]" * MOST_LEVELS, "a.yaml"), Items)


@given(st.text(alphabet="ab:- \n[]{}'\"|>&*!#~,?%\té", max_size=60))
def test_any_text_is_a_tree_or_a_problem_and_every_value_stands_in_the_text(text: str) -> None:
    todo = [parse_tree(text, "a.yaml")]
    if isinstance(todo[0], tuple):
        assert all(0 <= problem.line <= text.count("\n") + 1 for problem in todo[0])
        return
    while todo:
        node = todo.pop()
        if isinstance(node, Scalar):
            assert 0 <= node.start <= node.end <= len(text)
        elif isinstance(node, Items):
            todo += node.items
        elif isinstance(node, Mapping):
            todo += [part for pair in node.pairs for part in pair]
