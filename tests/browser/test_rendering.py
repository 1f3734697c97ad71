"""What Discord renders is rendered: Markdown, timestamps, embeds, components, files, forms."""

from typing import Any

import pytest
from playwright.async_api import expect

from bot.sandbox import events
from bot.sandbox.model import Upload
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.slow]

_PARSE = "async (text) => (await import('./markdown.js')).parseBlocks(text)"
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8cfc0f01f00050001ff89993d1d0000000049454e44ae426082"
)


async def _show(visit: Visit, **parts: Any) -> None:
    """Put a message of the bot's into the channel."""
    person = visit.tryout.sandbox.person("Nadia")
    message = await person.say(visit.general, "…", files=parts.pop("files", ()))
    message.author = visit.tryout.sandbox.world.bot
    for name, value in parts.items():
        setattr(message, name, value)
    visit.tryout.sandbox.world.tell(events.MessageEdited(message))


async def test_markdown_is_read_as_discord_reads_it(visit: Visit) -> None:
    plain = {"kind": "plain"}
    cases: dict[str, list[dict[str, Any]]] = {
        "**a** *b* __c__ ~~d~~": [
            {"kind": "strong", "children": [plain | {"text": "a"}]},
            plain | {"text": " "},
            {"kind": "em", "children": [plain | {"text": "b"}]},
            plain | {"text": " "},
            {"kind": "underline", "children": [plain | {"text": "c"}]},
            plain | {"text": " "},
            {"kind": "strike", "children": [plain | {"text": "d"}]},
        ],
        r"\*a\* 2 * 3 * 4 snake_case_name": [plain | {"text": "*a* 2 * 3 * 4 snake_case_name"}],
        "`**a**`": [{"kind": "code", "text": "**a**"}],
        "||a||": [{"kind": "spoiler", "children": [plain | {"text": "a"}]}],
        "<t:0:R>": [{"kind": "time", "at": 0, "style": "R"}],
        "<@1> <@&2> <#3>": [
            {"kind": "user", "id": "1"}, plain | {"text": " "}, {"kind": "role", "id": "2"}, plain | {"text": " "},
            {"kind": "channel", "id": "3"},
        ],
        "</mission ask:4>": [{"kind": "command", "name": "mission ask"}],
        "<:name:5>": [plain | {"text": ":name:"}],
        "https://a.example/x.": [
            {"kind": "link", "url": "https://a.example/x", "children": [plain | {"text": "https://a.example/x"}]},
            plain | {"text": "."},
        ],
        "[a](javascript:b)": [plain | {"text": "[a](javascript:b)"}],
        "@everyone@here": [{"kind": "everyone", "who": "everyone"}, {"kind": "everyone", "who": "here"}],
        "**a": [plain | {"text": "**a"}],
    }  # fmt: skip
    for text, inline in cases.items():
        assert await visit.page.evaluate(_PARSE, text) == [{"kind": "text", "inline": inline}], text


async def test_blocks_are_told_apart(visit: Visit) -> None:
    text = "# a\n-# b\n> c\n> d\n- e\n  - f\n1. g\n```py\nh\n```\n#no\n>>> i\nj"
    blocks = await visit.page.evaluate(_PARSE, text)
    kinds = ["heading", "small", "quote", "list", "list", "code", "text", "quote"]
    assert [block["kind"] for block in blocks] == kinds
    assert [item["depth"] for item in blocks[3]["items"]] == [0, 1]
    assert blocks[5] == {"kind": "code", "language": "py", "text": "h"}


@pytest.mark.parametrize("mark", ["*", "_", "**", "||", "[", "`", "<", "> ", "-# ", "\\", "[a](", "~~", "__*"])
async def test_no_text_takes_long_to_read(visit: Visit, mark: str) -> None:
    text = (mark * 4000)[:4000]
    taken = "async (text) => { const { parseBlocks } = await import('./markdown.js'); const start = performance.now();"
    taken += " parseBlocks(text); return performance.now() - start; }"
    assert await visit.page.evaluate(taken, text) < 1500


async def test_timestamps_are_in_the_viewers_zone_and_language(visit: Visit) -> None:
    await visit.say("<t:1528283521:F>")
    await expect(visit.last.locator(".body time")).to_contain_text("June 6, 2018")
    await expect(visit.last.locator(".body time")).to_contain_text("1:12")
    await visit.choose("My language", "de")
    await expect(visit.last.locator(".body time")).to_contain_text("6. Juni 2018 um 13:12")


async def test_a_spoiler_is_opened_by_pressing(visit: Visit) -> None:
    await visit.say("it was ||sabotage||")
    await expect(visit.last).not_to_contain_text("sabotage")
    await visit.last.get_by_role("button", name="Spoiler").click()
    await expect(visit.last).to_contain_text("sabotage")


async def test_embeds_are_shown(visit: Visit) -> None:
    field = {"name": "Field", "value": "**bold** value", "inline": True}
    footer = {"text": "Footer"}
    await _show(visit, embeds=[{"title": "Title", "description": "> quoted", "fields": [field], "footer": footer}])
    for text in ("Title", "quoted", "Field", "bold value", "Footer"):
        await expect(visit.last).to_contain_text(text)


async def test_components_are_shown_and_used(visit: Visit) -> None:
    options = [{"label": "One", "value": "1"}, {"label": "Two", "value": "2", "description": "the second"}]
    press = {"type": 2, "style": 1, "label": "Press", "custom_id": "p"}
    inner = [
        {"type": 10, "content": "## Heading"},
        {"type": 14},
        {"type": 9, "components": [{"type": 10, "content": "beside"}], "accessory": press},
        {"type": 1, "components": [{"type": 3, "custom_id": "s", "placeholder": "Pick", "options": options}]},
        {"type": 1, "components": [{"type": 2, "style": 5, "label": "Out", "url": "https://example.org"}]},
    ]  # fmt: skip
    await _show(
        visit, content="", components=[{"type": 17, "accent_color": 0xFF0000, "components": inner}], flags=1 << 15
    )
    await expect(visit.last.get_by_role("heading", name="Heading")).to_be_visible()
    await expect(visit.last.get_by_role("button", name="Press")).to_be_visible()
    await expect(visit.last.get_by_role("combobox", name="Pick")).to_contain_text("Two – the second")
    await expect(visit.last.get_by_role("link", name="Out")).to_have_attribute("href", "https://example.org")
    await expect(visit.last.locator(".card")).to_have_css("border-left-color", "rgb(255, 0, 0)")


async def test_pictures_are_shown_with_their_words(visit: Visit) -> None:
    await _show(visit, files=[Upload("dot.png", _PNG)])
    picture = visit.last.get_by_role("img", name="picture without a description")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("async (image) => { await image.decode(); return image.naturalWidth; }") == 1


async def test_the_timeline_is_a_picture(visit: Visit) -> None:
    await visit.command("mission timeline")
    await visit.page.keyboard.press("Enter")
    picture = visit.last.get_by_role("img")
    await expect(picture).to_be_visible(timeout=60_000)
    assert await picture.evaluate("async (image) => { await image.decode(); return image.naturalWidth; }") > 100


async def test_a_deferred_answer_says_that_the_bot_is_thinking(visit: Visit) -> None:
    await _show(visit, content="", flags=1 << 7)
    await expect(visit.last).to_contain_text("Altai is thinking…")
