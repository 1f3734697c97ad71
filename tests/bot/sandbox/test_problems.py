import json
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.sandbox import problems
from bot.sandbox.problems import DiscordError, FieldError, invalid_form, rate_limit_headers, rate_limited


def as_discord_py_reads(error: DiscordError) -> discord.HTTPException:
    response = cast(Any, SimpleNamespace(status=error.status, reason=""))
    return discord.HTTPException(response, json.loads(json.dumps(error.body())))


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (problems.unauthorized(), 401, 0),
        (problems.not_found(), 404, 0),
        (problems.unknown_channel(), 404, 10003),
        (problems.unknown_guild(), 404, 10004),
        (problems.unknown_member(), 404, 10007),
        (problems.unknown_message(), 404, 10008),
        (problems.unknown_user(), 404, 10013),
        (problems.unknown_emoji(), 400, 10014),
        (problems.unknown_webhook(), 404, 10015),
        (problems.unknown_interaction(), 404, 10062),
        (problems.unknown_command(), 404, 10063),
        (problems.already_acknowledged(), 400, 40060),
        (problems.missing_access(), 403, 50001),
        (problems.cannot_edit_another_users_message(), 403, 50005),
        (problems.cannot_message_user(), 403, 50007),
        (problems.missing_permissions(), 403, 50013),
        (problems.invalid_webhook_token(), 401, 50027),
        (problems.invalid_json(), 400, 50109),
        (problems.server_error(502), 502, 0),
    ],
)
def test_a_refusal_has_discords_status_and_code(error: DiscordError, status: int, code: int) -> None:
    assert (error.status, error.body()["code"]) == (status, code)
    assert error.body() == {"message": error.message, "code": code}
    assert as_discord_py_reads(error).code == code


def test_a_failure_before_discord_itself_is_told_as_well() -> None:
    assert problems.server_error().message == "500: Internal Server Error"
    assert problems.server_error(524).body() == {"message": "524: Server Error", "code": 0}


def test_what_is_wrong_with_a_form_is_nested_by_the_path_of_its_fields() -> None:
    error = invalid_form(
        [
            FieldError(("embeds", 0, "title"), "BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length."),
            FieldError(("embeds", 0, "title"), "SECOND", "As well."),
            FieldError(("content",), "BASE_TYPE_REQUIRED", "This field is required"),
            FieldError((), "WHOLE", "All of it."),
        ]
    )
    assert error.status == 400
    assert error.body() == {
        "message": "Invalid Form Body",
        "code": 50035,
        "errors": {
            "embeds": {
                "0": {
                    "title": {
                        "_errors": [
                            {"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 256 or fewer in length."},
                            {"code": "SECOND", "message": "As well."},
                        ]
                    }
                }
            },
            "content": {"_errors": [{"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}]},
            "_errors": [{"code": "WHOLE", "message": "All of it."}],
        },
    }


def test_discord_py_understands_what_is_wrong_with_a_form() -> None:
    error = invalid_form([FieldError((1, "options", 0, "name"), "X", "Command name is invalid")])
    assert as_discord_py_reads(error).text == "Invalid Form Body\nIn 1.options.0.name: Command name is invalid"


def test_a_finding_with_a_number_is_told_as_an_error_of_its_own_once_the_fields_are_in_order() -> None:
    empty = FieldError((), "50006", "Cannot send an empty message")
    assert invalid_form([empty]).body() == {"message": "Cannot send an empty message", "code": 50006}
    both = invalid_form([empty, FieldError(("content",), "X", "Wrong")])
    assert both.code == 50035
    assert both.body()["errors"] == {"content": {"_errors": [{"code": "X", "message": "Wrong"}]}}


def test_a_finding_reads_as_a_line() -> None:
    assert str(FieldError(("embeds", 0, "title"), "X", "Too long")) == "embeds[0].title: Too long (X)"
    assert str(FieldError((0, "name"), "X", "Too long")) == "[0].name: Too long (X)"
    assert str(FieldError((), "X", "Too long")) == "body: Too long (X)"


def test_a_full_bucket_says_when_to_try_again_and_comes_from_discords_edge() -> None:
    error = rate_limited(1.25, bucket="abc", limit=5, now=1000.0)
    assert error.status == 429
    assert error.body() == {
        "message": "You are being rate limited.",
        "code": 0,
        "retry_after": 1.25,
        "global": False,
    }
    assert error.headers == {
        "Via": "1.1 google",
        "Retry-After": "2",
        "X-RateLimit-Scope": "user",
        "X-RateLimit-Limit": "5",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset": "1001.250",
        "X-RateLimit-Reset-After": "1.250",
        "X-RateLimit-Bucket": "abc",
    }


def test_the_global_limit_names_no_bucket() -> None:
    error = rate_limited(0.5, everything=True)
    assert error.body()["global"] is True
    assert error.headers == {
        "Via": "1.1 google",
        "Retry-After": "1",
        "X-RateLimit-Scope": "global",
        "X-RateLimit-Global": "true",
    }


def test_a_bucket_that_is_not_full_is_told_as_well() -> None:
    headers = rate_limit_headers("abc", limit=5, remaining=4, seconds=2.0, now=10.0)
    assert headers["X-RateLimit-Remaining"] == "4"
    assert headers["X-RateLimit-Reset"] == "12.000"
