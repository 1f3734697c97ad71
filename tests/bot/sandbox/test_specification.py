import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.sandbox.corrections import CORRECTIONS
from bot.sandbox.limits import check_commands, check_interaction_response, check_message
from bot.sandbox.problems import FieldError
from bot.sandbox.specification import Specification, build_specification, load_specification
from tests.bot.sandbox.real_payloads import Json, Request, mutations, real_requests

VARIABLE = "ALTAI_DISCORD_SPECIFICATION"


def content(schema: Json, kind: str = "application/json", *, required: bool = True) -> Json:
    return {"requestBody": {"content": {kind: {"schema": schema}}, "required": required}}


def small() -> Json:
    """Return a specification with one example of everything that Discord's makes use of."""
    part: Json = {"oneOf": [{"$ref": "#/components/schemas/Text"}, {"$ref": "#/components/schemas/Button"}]}
    parts = {"type": ["array", "null"], "items": part, "maxItems": 2}
    message = {"type": "object", "properties": {"content": {"type": "string", "maxLength": 5}, "parts": parts}}
    mentions = {"oneOf": [{"type": "null"}, {"type": "object", "properties": {"parse": {"type": "array"}}}]}
    message["properties"]["mentions"] = mentions  # type: ignore[index]
    either = {"anyOf": [{"$ref": "#/components/schemas/Message"}, {"type": "object", "required": ["file"]}]}
    return {
        "openapi": "3.1.0",
        "paths": {
            "/things/{id}": {
                "parameters": [{"name": "id"}],
                "get": {"operationId": "get_thing"},
                "post": {"operationId": "make_thing", **content({"$ref": "#/components/schemas/Message"})},
                "patch": {"operationId": "edit_thing", **content(either, required=False)},
                "put": {"operationId": "upload_thing", **content(message, "multipart/form-data")},
            },
            "/things/@me": {"get": {"operationId": "get_my_thing"}},
            "/{any}/@me": {"get": {"operationId": "get_mine"}},
        },
        "components": {
            "schemas": {
                "Message": message,
                "Text": typed(1, {"text": {"type": "string"}}, "text"),
                "Button": typed(2, {"label": {"type": "string", "maxLength": 3}}, "label"),
            }
        },
    }


def typed(type: int, properties: Json, *required: str) -> Json:
    return {
        "type": "object",
        "properties": {"type": {"type": "integer", "enum": [type]}, **properties},
        "required": ["type", *required],
    }


@pytest.fixture(scope="module")
def own() -> Specification:
    return build_specification(small())


@pytest.fixture(scope="module")
def file() -> Path:
    if not os.environ.get(VARIABLE):
        pytest.skip(f"{VARIABLE} is not set: give the path of Discord's openapi.json")
    return Path(os.environ[VARIABLE])


@pytest.fixture(scope="module")
def discords(file: Path) -> Specification:
    return load_specification(file)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/things/7", None),
        ("get", "/things/7/", None),
        ("GET", "/things/7?limit=5", None),
        ("POST", "/things/7", {}),
        ("POST", "/things/7", {"content": "Hello", "parts": [{"type": 1, "text": ""}, {"type": 2, "label": "Go"}]}),
        ("POST", "/things/7", {"parts": None, "mentions": None}),
        ("PATCH", "/things/7", None),
        ("PUT", "/things/7", {"content": "Hello"}),
    ],
)
def test_a_request_in_order_has_no_findings(own: Specification, method: str, path: str, body: Any) -> None:
    assert own.check(method, path, body) == []


@pytest.mark.parametrize(
    ("method", "path", "body", "finding"),
    [
        ("GET", "/nothing", None, "GET /nothing: the specification has no such path"),
        ("GET", "/things/", None, "GET /things/: the specification has no such path"),
        ("DELETE", "/things/7", None, "DELETE /things/{id}: the specification has only GET, PATCH, POST, PUT here"),
        ("POST", "/things/@me", {}, "POST /things/@me: the specification has only GET here"),
        ("POST", "/things/7", None, "make_thing (POST /things/{id}): it needs a body"),
        ("GET", "/things/7", {}, "get_thing (GET /things/{id}): it takes no body"),
        ("POST", "/things/7", {"content": 5}, "make_thing (POST /things/{id}): $.content: 5 is not of type 'string'"),
        (
            "POST",
            "/things/7",
            {"parts": [{"type": 2, "label": "Gone"}]},
            "make_thing (POST /things/{id}): $.parts[0].label: 'Gone' is too long",
        ),
        (
            "POST",
            "/things/7",
            {"parts": [{"type": 3}]},
            "make_thing (POST /things/{id}): $.parts[0]: type 3 is none of 1, 2",
        ),
        (
            "POST",
            "/things/7",
            {"mentions": {"parse": 1}},
            "make_thing (POST /things/{id}): $.mentions.parse: 1 is not of type 'array'",
        ),
        (
            "POST",
            "/things/7",
            {"mentions": 1},
            "make_thing (POST /things/{id}): $.mentions: 1 is not valid under any of the given schemas",
        ),
        ("PUT", "/things/7", {"content": 5}, "upload_thing (PUT /things/{id}): $.content: 5 is not of type 'string'"),
        ("PATCH", "/things/7", {"content": 5}, "edit_thing (PATCH /things/{id}): $.content: 5 is not of type 'string'"),
    ],
)
def test_a_finding_names_the_operation_and_the_place(
    own: Specification, method: str, path: str, body: Any, finding: str
) -> None:
    assert own.check(method, path, body) == [finding]


def test_segments_go_before_parameters() -> None:
    document = small()
    del document["paths"]["/things/@me"]
    assert build_specification(document).check("GET", "/things/@me", {}) == [
        "get_thing (GET /things/{id}): it takes no body"
    ]


def test_long_values_are_shortened_in_findings(own: Specification) -> None:
    [finding] = own.check("POST", "/things/7", {"content": "x" * 5000})
    assert len(finding) < 200
    assert finding.endswith("… is too long")


def test_a_file_that_is_no_specification_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "openapi.json"
    for text in ("[]", "{}", "not json"):
        file.write_text(text)
        with pytest.raises(ValueError, match=r"no OpenAPI document|Expecting value"):
            load_specification(file)
    with pytest.raises(OSError, match="missing"):
        load_specification(tmp_path / "missing.json")


def test_a_specification_without_the_corrected_schemas_is_used_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(small()))
    assert load_specification(file).check("POST", "/things/7", {"content": "Hello"}) == []


def test_jsonschema_is_needed_only_by_who_has_the_specification() -> None:
    code = "import sys, bot.sandbox.specification; sys.exit('jsonschema' in sys.modules)"
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


@pytest.mark.parametrize("sent", real_requests(), ids=lambda sent: sent.title)
def test_what_discord_py_makes_fits_discords_specification(discords: Specification, sent: Request) -> None:
    assert discords.check(sent.method, sent.path, sent.body) == []


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/users/@me", None),
        ("GET", "/oauth2/applications/@me", None),
        ("GET", "/gateway/bot", None),
        ("POST", "/users/@me/channels", {"recipient_id": 1}),
        ("POST", "/channels/1/typing", None),
        ("POST", "/channels/1/messages/2/threads", {"name": "Soyuz", "auto_archive_duration": 1440}),
        ("PUT", "/channels/1/messages/2/reactions/%F0%9F%91%8D/@me", None),
        ("DELETE", "/channels/1/messages/2", None),
        ("DELETE", "/webhooks/1/token/messages/@original", None),
        ("GET", "/applications/1/commands", None),
        ("PATCH", "/channels/1", {"archived": True}),
    ],
)
def test_the_requests_of_a_bot_are_known(discords: Specification, method: str, path: str, body: Any) -> None:
    assert discords.check(method, path, body) == []


@pytest.mark.parametrize(
    ("method", "path", "body", "finding"),
    [
        ("POST", "/channels/1/messages", {"embeds": [{"title": "x" * 257}]}, "$.embeds[0].title: "),
        ("POST", "/webhooks/1/token", {"content": 5}, "$.content: "),
        ("PATCH", "/webhooks/1/token/messages/@original", {"content": 5}, "update_original_webhook_message"),
        ("POST", "/interactions/1/token/callback", {"type": 99}, "type 99 is none of "),
        ("POST", "/interactions/1/token/callback", {"type": 4, "data": {"tts": 1}}, "$.data.tts: "),
        ("PUT", "/applications/1/commands", [{"description": "Ask"}], "$[0]: 'name' is a required property"),
        ("PUT", "/channels/1/messages", {}, "only GET, POST"),
    ],
)
def test_discords_specification_finds_what_is_wrong(
    discords: Specification, method: str, path: str, body: Any, finding: str
) -> None:
    found = discords.check(method, path, body)
    assert len(found) == 1
    assert finding in found[0]


@pytest.mark.parametrize(
    ("schema", "method", "path", "body"),
    [
        ("SnowflakeType", "POST", "/users/@me/channels", {"recipient_id": 1}),
        (
            "MessageReferenceType",
            "POST",
            "/channels/1/messages",
            {"message_reference": {"type": 1, "message_id": "1"}},
        ),
        ("PongInteractionCallbackRequest", "POST", "/interactions/1/token/callback", {"type": 10}),
        (
            "ApplicationCommandCreateRequest",
            "POST",
            "/applications/1/commands",
            {"name": "ask", "default_member_permissions": "32"},
        ),
        (
            "ApplicationCommandPatchRequestPartial",
            "PATCH",
            "/applications/1/commands/2",
            {"default_member_permissions": "32"},
        ),
        (
            "ApplicationCommandUpdateRequest",
            "PUT",
            "/applications/1/commands",
            [{"name": "ask", "default_member_permissions": "32"}],
        ),
    ],
)
def test_each_correction_is_needed_and_enough(
    file: Path, discords: Specification, schema: str, method: str, path: str, body: Any
) -> None:
    assert schema in {correction.schema for correction in CORRECTIONS}
    uncorrected = build_specification(json.loads(file.read_text(encoding="utf-8")))
    assert uncorrected.check(method, path, body) != []
    assert discords.check(method, path, body) == []


def check_limits(sent: Request) -> list[FieldError]:
    if sent.path.endswith("/callback"):
        return check_interaction_response(sent.body)
    if sent.path.endswith("/commands"):
        return check_commands(sent.body)
    return check_message(sent.body, edit=sent.method == "PATCH")


@settings(derandomize=True, max_examples=300)
@given(st.data())
def test_what_is_within_the_limits_fits_the_specification(discords: Specification, data: st.DataObject) -> None:
    sent = data.draw(mutations(real_requests()))
    assume(not check_limits(sent))
    # What comes with a deferred update is passed over by Discord and by the limits
    assume(not (isinstance(sent.body, dict) and sent.body.get("type") == 6))
    assert discords.check(sent.method, sent.path, sent.body) == []
