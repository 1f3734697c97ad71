from typing import Any

import pytest
from hypothesis import given

from bot.sandbox.forms import fields
from bot.sandbox.forms.fields import Check, distinct, in_turn, items, one_of, record, text, union, url, whole
from tests.bot.sandbox.real_payloads import JSON

A_TITLE = record({"title": text(3, 1), "type": one_of(1, 2)}, needs=("title",))
CHECKS: dict[str, Check] = {
    "text": text(3),
    "a text that cannot be empty": text(3, 1),
    "a whole number": whole(0, 9),
    "a number": fields.number,
    "truth": fields.truth,
    "a choice": one_of("a", 1),
    "an id": fields.snowflake,
    "a nonce": fields.nonce,
    "a time": fields.timestamp,
    "an address": url("https", most=20),
    "a list": items(text(1), 2, 1),
    "a set": distinct(whole(0, 9), 3),
    "an object": A_TITLE,
    "an object by type": union({1: A_TITLE}),
}


def codes(check: Check, value: Any) -> list[tuple[str, str]]:
    """Return where and by which code a check finds something."""
    return [(".".join(map(str, error.path)), error.code) for error in check(value)]


@pytest.mark.parametrize(
    ("check", "value"),
    [
        ("text", "äöü"),
        ("text", ""),
        ("a whole number", 0),
        ("a whole number", 9.0),
        ("a number", 0.5),
        ("truth", False),
        ("a choice", "a"),
        ("an id", "18446744073709551615"),
        ("an id", 0),
        ("a nonce", "x" * 25),
        ("a nonce", -(2**63)),
        ("a time", "2018-06-06T11:12:39Z"),
        ("a time", "2018-06-06T11:12:39.123456+00:00"),
        ("an address", "https://example.org"),
        ("a list", ["a", "b"]),
        ("a set", [1, 2, 3]),
        ("an object", {"title": "abc", "unknown": 7, "type": None}),
        ("an object by type", {"type": 1, "title": "a"}),
    ],
)
def test_what_is_allowed_is_taken(check: str, value: Any) -> None:
    assert codes(CHECKS[check], value) == []


@pytest.mark.parametrize(
    ("check", "value", "found"),
    [
        ("text", "abcd", ("", "BASE_TYPE_MAX_LENGTH")),
        ("text", 5, ("", "STRING_TYPE_CONVERT")),
        ("a text that cannot be empty", "abcd", ("", "BASE_TYPE_BAD_LENGTH")),
        ("a text that cannot be empty", "", ("", "BASE_TYPE_REQUIRED")),
        ("a whole number", 10, ("", "NUMBER_TYPE_MAX")),
        ("a whole number", -1, ("", "NUMBER_TYPE_MIN")),
        ("a whole number", 0.5, ("", "NUMBER_TYPE_COERCE")),
        ("a whole number", True, ("", "NUMBER_TYPE_COERCE")),
        ("a number", "1", ("", "NUMBER_TYPE_COERCE")),
        ("truth", 1, ("", "BOOLEAN_TYPE_CONVERT")),
        ("a choice", "b", ("", "BASE_TYPE_CHOICES")),
        ("a choice", True, ("", "BASE_TYPE_CHOICES")),
        ("an id", "12a", ("", "NUMBER_TYPE_COERCE")),
        ("an id", -1, ("", "NUMBER_TYPE_COERCE")),
        ("a nonce", "x" * 26, ("", "NONCE_TYPE_TOO_LONG")),
        ("a nonce", 2**63, ("", "NONCE_TYPE_OUT_OF_BOUNDS")),
        ("a nonce", 0.5, ("", "NONCE_TYPE_INVALID_TYPE")),
        ("a time", "yesterday", ("", "DATE_TIME_TYPE_PARSE")),
        ("an address", "ftp://example.org", ("", "URL_TYPE_INVALID_SCHEME")),
        ("an address", "javascript:alert(1)", ("", "URL_TYPE_INVALID_SCHEME")),
        ("an address", "example.org", ("", "URL_TYPE_INVALID_URL")),
        ("an address", "https://[", ("", "URL_TYPE_INVALID_URL")),
        ("an address", "https://example.org/long", ("", "BASE_TYPE_BAD_LENGTH")),
        ("a list", ["a", "b", "c"], ("", "BASE_TYPE_BAD_LENGTH")),
        ("a list", [], ("", "BASE_TYPE_REQUIRED")),
        ("a list", "ab", ("", "LIST_TYPE_CONVERT")),
        ("a list", ["a", "bc"], ("1", "BASE_TYPE_MAX_LENGTH")),
        ("a set", [1, 1], ("", "SET_TYPE_ALREADY_CONTAINS_VALUE")),
        ("an object", {"title": None}, ("title", "BASE_TYPE_REQUIRED")),
        ("an object", {"title": "abcd"}, ("title", "BASE_TYPE_BAD_LENGTH")),
        ("an object", [], ("", "MODEL_TYPE_CONVERT")),
        ("an object by type", {"title": "a"}, ("type", "BASE_TYPE_REQUIRED")),
        ("an object by type", {"type": 2}, ("", "UNION_TYPE_CHOICES")),
        ("an object by type", {"type": True}, ("", "UNION_TYPE_CHOICES")),
        ("an object by type", {"type": []}, ("", "UNION_TYPE_CHOICES")),
        ("an object by type", 1, ("", "MODEL_TYPE_CONVERT")),
    ],
)
def test_what_is_not_allowed_is_told_by_discords_code(check: str, value: Any, found: tuple[str, str]) -> None:
    assert codes(CHECKS[check], value) == [found]


@pytest.mark.parametrize(
    ("check", "value", "words"),
    [
        ("text", "abcd", "Must be 3 or fewer in length."),
        ("a text that cannot be empty", "abcd", "Must be between 1 and 3 in length."),
        ("a choice", "b", "Value must be one of ('a', 1)."),
        ("a whole number", 10, "int value should be less than or equal to 9."),
        ("an object by type", {"type": 2}, 'Value of field "type" must be one of (1,).'),
        ("an object", {}, "This field is required"),
    ],
)
def test_it_is_told_in_discords_words(check: str, value: Any, words: str) -> None:
    assert [error.message for error in CHECKS[check](value)] == [words]


def test_white_space_around_a_trimmed_text_does_not_count() -> None:
    assert codes(text(3, 1, trimmed=True), "  abc \n") == []
    assert codes(text(3, 1, trimmed=True), " \n") == [("", "BASE_TYPE_REQUIRED")]


def test_everything_wrong_with_an_object_is_told_at_once() -> None:
    assert codes(A_TITLE, {"type": 3}) == [("type", "BASE_TYPE_CHOICES"), ("title", "BASE_TYPE_REQUIRED")]


def test_a_later_check_sees_only_what_the_earlier_ones_took() -> None:
    check = in_turn(items(text(1), 2), lambda value: A_TITLE({"title": "abcd"}))
    assert codes(check, ["ab"]) == [("0", "BASE_TYPE_MAX_LENGTH")]
    assert codes(check, ["a"]) == [("title", "BASE_TYPE_BAD_LENGTH")]


@pytest.mark.parametrize("name", CHECKS)
@given(value=JSON)
def test_no_check_fails_on_anything(name: str, value: Any) -> None:
    for error in CHECKS[name](value):
        assert error.code
        assert len(error.message) < 200
