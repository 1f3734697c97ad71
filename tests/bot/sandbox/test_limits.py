import json
from typing import Any

import pytest
from hypothesis import given

from bot.sandbox.limits import check_commands, check_interaction_response, check_message
from bot.sandbox.problems import FieldError, invalid_form
from tests.bot.sandbox.real_payloads import JSON, Json, Request, mutations, real_requests

LAYOUT = 1 << 15
BUTTON = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}
TEXT = {"type": 10, "content": "Hello"}
PICTURE = {"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}
EMBED = {"image": {"url": "attachment://a.png"}}


def places(errors: list[FieldError]) -> list[tuple[str, str]]:
    return [(".".join(map(str, error.path)), error.code) for error in errors]


def check(request: Request) -> list[FieldError]:
    """Return what is wrong with a request that discord.py made."""
    if request.path.endswith("/callback"):
        return check_interaction_response(request.body)
    if request.path.endswith("/commands"):
        return check_commands(request.body)
    return check_message(request.body, edit=request.method == "PATCH")


@pytest.mark.parametrize("sent", real_requests(), ids=lambda sent: sent.title)
def test_what_discord_py_makes_is_within_the_limits(sent: Request) -> None:
    assert check(sent) == []


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2000},
        {"content": None, "embeds": [{"title": "A"}]},
        {"components": [BUTTON]},
        {"components": [BUTTON], "embeds": [], "content": ""},
        {"flags": LAYOUT, "components": [TEXT]},
        {"flags": LAYOUT, "components": [TEXT], "content": "", "embeds": [], "poll": None},
        {"sticker_ids": ["1"]},
        {"attachments": [{"id": 0, "filename": "a.png", "description": "x" * 1024}]},
        {"message_reference": {"type": 1, "message_id": "1", "channel_id": "2"}},
        {"content": "Hi", "message_reference": {"message_id": "1"}, "nonce": "1" * 25, "enforce_nonce": True},
        {"content": "Hi", "allowed_mentions": {"parse": ["everyone"], "users": ["1"], "roles": [2]}},
        {"content": "Hi", "allowed_mentions": {"parse": ["users"], "users": []}},
        {"content": "Hi", "flags": 1 << 2 | 1 << 6 | 1 << 12},
    ],
)
def test_a_message_within_the_limits_is_taken(body: Json) -> None:
    assert check_message(body) == []


@pytest.mark.parametrize(
    ("body", "place", "code"),
    [
        ({"content": "x" * 2001}, "content", "BASE_TYPE_MAX_LENGTH"),
        ({"content": 5}, "content", "STRING_TYPE_CONVERT"),
        ({"content": "Hi", "flags": 1 << 7}, "flags", "BASE_TYPE_CHOICES"),
        ({"content": "Hi", "flags": "0"}, "flags", "NUMBER_TYPE_COERCE"),
        ({"components": [TEXT]}, "components.0", "UNION_TYPE_CHOICES"),
        ({"content": "Hi", "sticker_ids": ["1"] * 4}, "sticker_ids", "BASE_TYPE_MAX_LENGTH"),
        ({"attachments": [{"filename": "a.png"}]}, "attachments.0.id", "BASE_TYPE_REQUIRED"),
        ({"attachments": [{"id": 0}] * 11}, "attachments", "BASE_TYPE_MAX_LENGTH"),
        (
            {"attachments": [{"id": 0, "description": "x" * 1025}]},
            "attachments.0.description",
            "BASE_TYPE_MAX_LENGTH",
        ),
        ({"content": "Hi", "message_reference": {}}, "message_reference.message_id", "BASE_TYPE_REQUIRED"),
        ({"content": "Hi", "nonce": "1" * 26}, "nonce", "NONCE_TYPE_TOO_LONG"),
        ({"poll": {"question": {"text": "Which?"}}}, "poll.answers", "BASE_TYPE_REQUIRED"),
        (
            {"content": "Hi", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        ({"content": "Hi", "allowed_mentions": {"parse": ["all"]}}, "allowed_mentions.parse.0", "BASE_TYPE_CHOICES"),
        (
            {"content": "Hi", "allowed_mentions": {"parse": ["users", "users"]}},
            "allowed_mentions.parse",
            "SET_TYPE_ALREADY_CONTAINS_VALUE",
        ),
        (
            {"content": "Hi", "allowed_mentions": {"users": [str(n) for n in range(101)]}},
            "allowed_mentions.users",
            "BASE_TYPE_MAX_LENGTH",
        ),
        ([], "", "MODEL_TYPE_CONVERT"),
    ],
)
def test_each_part_of_a_message_has_its_own_limit(body: Any, place: str, code: str) -> None:
    assert places(check_message(body)) == [(place, code)]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"content": " \n"},
        {"content": "", "embeds": [], "components": [], "attachments": []},
        {"embeds": [{"type": "rich", "color": 5}, {}]},
        {"flags": LAYOUT, "components": []},
        {"message_reference": {"message_id": "1"}},
    ],
)
def test_a_message_with_nothing_in_it_is_refused(body: Json) -> None:
    assert invalid_form(check_message(body)).code == 50006


def test_files_alone_are_a_message() -> None:
    assert check_message({}, attached=["a.png"]) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("content", "Hi"), ("embeds", [{"title": "A"}]), ("sticker_ids", ["1"]), ("shared_client_theme", {"colors": []})],
)
def test_a_layout_has_nothing_beside_its_components(name: str, value: Any) -> None:
    errors = check_message({"flags": LAYOUT, "components": [TEXT], name: value})
    assert places(errors) == [(name, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    assert errors[0].message == f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"


@pytest.mark.parametrize(
    ("body", "place", "code"),
    [
        (
            {"flags": LAYOUT, "components": [PICTURE]},
            "components.0.items.0.media.url",
            "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        ),
        (
            {"flags": LAYOUT, "components": [{"type": 13, "file": {"url": "attachment://a.png"}}]},
            "components.0.file.url",
            "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        ),
        ({"embeds": [{"title": "A"}, EMBED]}, "embeds.1.image.url", "ATTACHMENT_NOT_FOUND"),
    ],
)
def test_a_picture_that_is_shown_has_to_be_attached(body: Json, place: str, code: str) -> None:
    other = {"attachments": [{"id": 0, "filename": "b.png"}]}
    assert places(check_message(body)) == [(place, code)]
    assert places(check_message({**body, **other})) == [(place, code)]
    assert places(check_message({**body, **other}, edit=True)) == [(place, code)]
    assert check_message(body, attached=["a.png"]) == []
    assert check_message({**body, "attachments": [{"id": 0, "filename": "a.png"}]}) == []


def test_an_edit_may_show_pictures_that_it_keeps() -> None:
    assert check_message({"embeds": [EMBED]}, edit=True) == []
    assert check_message({"embeds": [EMBED], "attachments": [{"id": "123"}]}, edit=True) == []


def test_an_edit_leaves_out_what_stays_and_passes_over_flags_that_cannot_be_set() -> None:
    assert check_message({}, edit=True) == []
    assert check_message({"content": ""}, edit=True) == []
    assert check_message({"flags": 1 << 7}, edit=True) == []
    assert places(check_message({"content": "x" * 2001}, edit=True)) == [("content", "BASE_TYPE_MAX_LENGTH")]


def test_an_edit_that_takes_everything_away_is_refused() -> None:
    emptied: Json = {"content": None, "embeds": [], "components": [], "attachments": []}
    assert invalid_form(check_message(emptied, edit=True)).code == 50006


@pytest.mark.parametrize(
    "body",
    [
        {"type": 1},
        {"type": 4, "data": {"content": "Hi", "flags": 64}},
        {"type": 4, "data": {"flags": LAYOUT | 64, "components": [TEXT]}},
        {"type": 5},
        {"type": 5, "data": {"flags": 64}},
        {"type": 6},
        {"type": 7, "data": {"content": ""}},
        {"type": 7},
        {"type": 8, "data": {"choices": [{"name": str(n), "value": "x" * 100} for n in range(25)]}},
        {"type": 8, "data": {"choices": []}},
        {"type": 10},
    ],
)
def test_a_response_within_the_limits_is_taken(body: Json) -> None:
    assert check_interaction_response(body) == []


@pytest.mark.parametrize(
    ("body", "place", "code"),
    [
        ({}, "type", "BASE_TYPE_REQUIRED"),
        ({"type": 2}, "type", "BASE_TYPE_CHOICES"),
        ([], "", "MODEL_TYPE_CONVERT"),
        ({"type": 4}, "data", "50006"),
        ({"type": 4, "data": []}, "data", "MODEL_TYPE_CONVERT"),
        ({"type": 4, "data": {"content": "x" * 2001}}, "data.content", "BASE_TYPE_MAX_LENGTH"),
        ({"type": 5, "data": {"flags": LAYOUT}}, "data.flags", "BASE_TYPE_CHOICES"),
        ({"type": 7, "data": {"content": "x" * 2001}}, "data.content", "BASE_TYPE_MAX_LENGTH"),
        ({"type": 8}, "data.choices", "BASE_TYPE_REQUIRED"),
        (
            {"type": 8, "data": {"choices": [{"name": str(n), "value": n} for n in range(26)]}},
            "data.choices",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            {"type": 8, "data": {"choices": [{"name": "x" * 101, "value": "x"}]}},
            "data.choices.0.name",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            {"type": 8, "data": {"choices": [{"name": "x", "value": "x" * 101}]}},
            "data.choices.0.value",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            {"type": 8, "data": {"choices": [{"name": "x", "value": "x"}, {"name": "1", "value": 1}]}},
            "data.choices.1.value",
            "STRING_TYPE_CONVERT",
        ),
    ],
)
def test_each_kind_of_response_has_its_own_limits(body: Any, place: str, code: str) -> None:
    assert places(check_interaction_response(body)) == [(place, code)]


@pytest.mark.parametrize(
    ("values", "place", "code"),
    [
        ({"title": "x" * 46}, "data.title", "BASE_TYPE_BAD_LENGTH"),
        ({"title": ""}, "data.title", "BASE_TYPE_REQUIRED"),
        ({"custom_id": "x" * 101}, "data.custom_id", "BASE_TYPE_BAD_LENGTH"),
        ({"components": []}, "data.components", "BASE_TYPE_REQUIRED"),
        ({"components": [TEXT] * 6}, "data.components", "BASE_TYPE_BAD_LENGTH"),
        ({"components": [BUTTON]}, "data.components.0.components.0", "UNION_TYPE_CHOICES"),
        ({"components": None}, "data.components", "BASE_TYPE_REQUIRED"),
    ],
)
def test_a_modal_has_a_title_an_id_and_fields(values: Json, place: str, code: str) -> None:
    modal = {"title": "x" * 45, "custom_id": "x" * 100, "components": [TEXT]}
    assert check_interaction_response({"type": 9, "data": modal}) == []
    assert places(check_interaction_response({"type": 9, "data": {**modal, **values}})) == [(place, code)]


@given(JSON)
def test_no_check_fails_on_any_body(body: Any) -> None:
    for errors in (
        check_message(body),
        check_message(body, edit=True),
        check_commands(body),
        check_interaction_response(body),
        check_interaction_response({"type": 4, "data": body}),
    ):
        json.dumps(invalid_form(errors).body())


@given(mutations(real_requests()))
def test_no_check_fails_on_what_nearly_is_in_order(sent: Request) -> None:
    json.dumps(invalid_form(check(sent)).body())
