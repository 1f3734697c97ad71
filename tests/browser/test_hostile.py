"""What people and documents write stays text: it runs nothing, hides nothing, and leads nowhere unseen."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.slow]

_SCRIPT = "<script>document.title='taken'</script><img src=x onerror=alert(1)>"
_OVERRIDE = "\u202egnp.exe"
_ARTICLE = f"""\
= Vostok 1 =
- Pilot: Yuri Gagarin {_SCRIPT}
- Rocket: Vostok-K @everyone [press](https://evil.example) {_OVERRIDE}

== Flight ==
Vostok 1 was launched on 12 April 1961 from Baikonur.
"""


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """Knowledge that tries to break out."""
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (folder / "vostok-1.txt").write_text(_ARTICLE, "utf-8")
    return folder


async def test_a_hostile_message_is_shown_as_text(visit: Visit) -> None:
    await visit.say(f"{_SCRIPT} @everyone [press](https://evil.example/x)")
    await expect(visit.last).to_contain_text(_SCRIPT)
    await expect(visit.last).to_contain_text("@everyone")
    await expect(visit.last).to_contain_text("press (evil.example)")
    await expect(visit.last.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer nofollow")
    await expect(visit.last.locator("img, script")).to_have_count(0)
    await expect(visit.page).not_to_have_title("taken")


async def test_marks_that_turn_the_text_are_shown_by_their_number(visit: Visit) -> None:
    await visit.box.fill(f"a picture: {_OVERRIDE}")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("⟦202E⟧gnp.exe")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
async def test_only_web_addresses_become_links(visit: Visit, address: str) -> None:
    await visit.say(f"[press]({address}) <{address}>")
    await expect(visit.last).to_contain_text(address)
    await expect(visit.last.get_by_role("link")).to_have_count(0)


async def test_hostile_knowledge_is_quoted_as_text(visit: Visit) -> None:
    await visit.say("@Altai who was the pilot of Vostok 1?")
    await expect(visit.last).to_contain_text("<script>document.title='taken'</script>")
    await visit.say("@Altai which rocket did Vostok 1 use?")
    await expect(visit.last).to_contain_text("everyone")
    await expect(visit.last).to_contain_text("https://evil.example")
    await expect(visit.last.locator("a, img, script, .everyone")).to_have_count(0)
    await expect(visit.last).not_to_contain_text("\u202e")
    await expect(visit.page).not_to_have_title("taken")


async def test_hostile_names_of_files_and_embeds_are_text(visit: Visit) -> None:
    world, mia = visit.tryout.sandbox.world, visit.tryout.sandbox.person("<b>bold</b>")
    message = await mia.say(visit.general, "look")
    message.embeds = [{"type": "rich", "title": _SCRIPT, "description": "**x**", "url": "javascript:alert(1)"}]
    message.components = [{"type": 2, "style": 5, "label": _SCRIPT, "url": "javascript:alert(1)"}]
    world.react(message, mia.user, "👍")
    await expect(visit.last).to_contain_text("<b>bold</b>")
    await expect(visit.last).to_contain_text(_SCRIPT)
    links = visit.last.get_by_role("link")
    await expect(links).to_have_count(2)
    for number in range(2):
        await expect(links.nth(number)).to_have_attribute("href", "about:blank")
