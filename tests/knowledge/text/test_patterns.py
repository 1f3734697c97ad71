"""Patterns that are compiled when first used."""

import re

import pytest

from knowledge.text.patterns import pattern


def test_a_pattern_finds_what_a_compiled_one_does() -> None:
    lazy, compiled = pattern(r"(?P<n>\d)x", re.IGNORECASE), re.compile(r"(?P<n>\d)x", re.IGNORECASE)
    for text in ("1X 2x", "", "x"):
        assert lazy.findall(text) == compiled.findall(text)
        assert lazy.sub("-", text) == compiled.sub("-", text)
        assert [match.span("n") for match in lazy.finditer(text)] == [m.span("n") for m in compiled.finditer(text)]
    assert lazy.search("3x") is not None
    assert lazy.groups == compiled.groups


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("text")
