"""Bytes into text."""

import codecs

import pytest

from knowledge.documents.decoding import decode
from knowledge.errors import Problem


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a\nb", "a\nb"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        (codecs.BOM_UTF8 + "é".encode(), "é"),
        ("a\u2028b\x85c".encode(), "a\u2028b\x85c"),
        (b"", ""),
        (b"ab", "ab"),
    ],
)
def test_utf_8_is_read_with_every_line_ending_as_a_line_feed(raw: bytes, text: str) -> None:
    assert decode(raw, "a.txt") == text


@pytest.mark.parametrize(
    ("raw", "line", "what"),
    [
        ("Zürich".encode("utf-16"), 0, "UTF-16"),
        ("plain".encode("utf-16-le"), 0, "UTF-16"),
        ("plain".encode("utf-16-be"), 0, "UTF-16"),
        (b"abc\ndef\0ghi", 2, "binary"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 3, "binary"),
        ("eins\nzwei\nZürich".encode("latin-1"), 3, 'byte 0xFC (in Windows-1252 it is "ü")'),
        (b"a\x81", 1, "byte 0x81"),
        (b"a\xf0\x9f", 1, "0xF0"),
    ],
)
def test_anything_else_is_a_problem_with_its_line(raw: bytes, line: int, what: str) -> None:
    problem = decode(raw, "a.txt")
    assert isinstance(problem, Problem)
    assert (problem.file, problem.line) == ("a.txt", line)
    assert what in problem.what
    assert problem.remedy
