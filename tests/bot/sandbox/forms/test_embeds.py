from typing import Any

import pytest

from bot.sandbox.forms.embeds import check_embeds

Json = dict[str, Any]


def found(*embeds: Any) -> list[tuple[str, str]]:
    return [(".".join(map(str, error.path)), error.code) for error in check_embeds(list(embeds))]


@pytest.mark.parametrize(
    "embed",
    [
        {"title": "x" * 256},
        {"description": "x" * 4096},
        {"description": " " * 5000},
        {"title": f"  {'x' * 256}  "},
        {"fields": [{"name": "n", "value": "v", "inline": True}] * 25},
        {"fields": [{"name": "n" * 256, "value": "v" * 1024}]},
        {"footer": {"text": "x" * 2048, "icon_url": "attachment://a.png"}},
        {"author": {"name": "x" * 256, "url": "https://example.org"}},
        {"image": {"url": "https://example.org/a.png"}, "color": 0xFFFFFF, "timestamp": "2018-06-06T11:12:00+00:00"},
    ],
)
def test_an_embed_within_its_limits_is_taken(embed: Json) -> None:
    assert found(embed) == []


@pytest.mark.parametrize(
    ("embed", "place", "code"),
    [
        ({"title": "x" * 257}, "0.title", "BASE_TYPE_MAX_LENGTH"),
        ({"description": "x" * 4097}, "0.description", "BASE_TYPE_MAX_LENGTH"),
        ({"fields": [{"name": "n", "value": "v"}] * 26}, "0.fields", "BASE_TYPE_MAX_LENGTH"),
        ({"fields": [{"name": "n" * 257, "value": "v"}]}, "0.fields.0.name", "BASE_TYPE_BAD_LENGTH"),
        ({"fields": [{"name": "n", "value": "v" * 1025}]}, "0.fields.0.value", "BASE_TYPE_BAD_LENGTH"),
        ({"fields": [{"name": " ", "value": "v"}]}, "0.fields.0.name", "BASE_TYPE_REQUIRED"),
        ({"fields": [{"name": "n"}]}, "0.fields.0.value", "BASE_TYPE_REQUIRED"),
        ({"footer": {"text": "x" * 2049}}, "0.footer.text", "BASE_TYPE_BAD_LENGTH"),
        ({"footer": {"icon_url": "https://example.org"}}, "0.footer.text", "BASE_TYPE_REQUIRED"),
        ({"author": {"name": "x" * 257}}, "0.author.name", "BASE_TYPE_BAD_LENGTH"),
        ({"author": {"name": "x", "url": "attachment://a.png"}}, "0.author.url", "URL_TYPE_INVALID_SCHEME"),
        ({"url": "javascript://x"}, "0.url", "URL_TYPE_INVALID_SCHEME"),
        ({"image": {"url": "a.png"}}, "0.image.url", "URL_TYPE_INVALID_URL"),
        ({"color": 0x1000000}, "0.color", "NUMBER_TYPE_MAX"),
        ({"timestamp": "6 June 2018"}, "0.timestamp", "DATE_TIME_TYPE_PARSE"),
        ("embed", "0", "MODEL_TYPE_CONVERT"),
    ],
)
def test_each_part_of_an_embed_has_its_own_limit(embed: Any, place: str, code: str) -> None:
    assert found(embed) == [(place, code)]


def test_a_message_has_ten_embeds() -> None:
    assert found(*[{"title": "x"}] * 10) == []
    assert found(*[{"title": "x"}] * 11) == [("", "BASE_TYPE_MAX_LENGTH")]


def test_all_texts_of_all_embeds_have_six_thousand_characters_together() -> None:
    embed = {
        "title": "x" * 100,
        "description": "x" * 2000,
        "footer": {"text": "x" * 400},
        "author": {"name": "x" * 100},
        "fields": [{"name": "n" * 100, "value": "v" * 300, "inline": False}],
    }
    assert found(embed, embed) == []
    assert found(embed, embed, {"description": "  "}) == []
    assert found(embed, embed, {"description": "x"}) == [("", "MAX_EMBED_SIZE_EXCEEDED")]
