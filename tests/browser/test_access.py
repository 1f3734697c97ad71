"""For everybody: by the keys alone, by ear, on a phone, in the dark and in the light."""

import json

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE, Visit

axe = pytest.importorskip("axe_playwright_python.async_playwright")

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.slow]

_GRAVE = ("serious", "critical")


async def _complaints(visit: Visit) -> list[str]:
    """Return what axe-core finds that keeps people out."""
    found = await axe.Axe().run(visit.page)
    return [json.dumps(one, indent=1)[:2000] for one in found.response["violations"] if one["impact"] in _GRAVE]


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("size", [(1280, 800), PHONE])
async def test_nothing_serious_stands_in_the_way(visit: Visit) -> None:
    assert not await _complaints(visit)
    await visit.page.get_by_role("button", name="When did Soyuz MS-09 launch?").click()
    await expect(visit.last).to_contain_text("2018")
    assert not await _complaints(visit)
    for panel in ("Under the hood", "Knowledge"):
        await visit.page.get_by_role("button", name=panel, exact=True).click()
        assert not await _complaints(visit)
        await visit.page.get_by_role("button", name=f"Close {panel}").click()
    await visit.box.press_sequentially("/mission f")
    assert not await _complaints(visit)
    await visit.page.keyboard.press("Enter")
    await expect(visit.offers.first).to_be_visible()
    assert not await _complaints(visit)


async def test_all_of_it_goes_by_the_keys_alone(visit: Visit) -> None:
    page = visit.page
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the message box")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await visit.box.focus()
    await page.keyboard.type("@Altai which rocket launched Soyuz MS-09?")
    await page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("Soyuz-FG")
    more = visit.last.get_by_role("button", name="What to do with")
    await page.keyboard.press("Shift+Tab")
    await expect(visit.last.locator("[data-key]").last).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await expect(more).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="Reply")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("menuitem", name="Answer this")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(more).to_be_focused()


async def test_messages_are_moved_in_by_the_arrow_keys(visit: Visit) -> None:
    for text in ("one", "two"):
        await visit.say(text)
    await expect(visit.last).to_contain_text("two")
    await visit.page.keyboard.press("Shift+Tab")
    await expect(visit.last).to_be_focused()
    await visit.page.keyboard.press("ArrowUp")
    await expect(visit.messages.first).to_be_focused()
    await visit.page.keyboard.press("Enter")
    await expect(visit.page.get_by_role("menuitem", name="Reply")).to_be_focused()


async def test_channels_are_moved_in_by_the_arrow_keys(visit: Visit) -> None:
    channels = visit.page.get_by_role("navigation", name="Channels")
    await channels.get_by_role("button", name="general").focus()
    await visit.page.keyboard.press("ArrowDown")
    await expect(channels.get_by_role("button", name="missions")).to_be_focused()
    await visit.page.keyboard.press("Enter")
    await expect(visit.page.get_by_role("heading", name="# missions", exact=True)).to_be_visible()
    await expect(channels.get_by_role("button", name="missions")).to_have_attribute("aria-current", "page")


async def test_an_answer_is_announced(visit: Visit) -> None:
    await visit.say("@Altai which rocket was it?")
    await expect(visit.page.locator("[aria-live=polite]")).to_contain_text("Altai: Mia asked ❯ which rocket was it?")


@pytest.mark.parametrize("size", [PHONE])
async def test_a_phone_has_room_for_everything(visit: Visit) -> None:
    assert await visit.page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    await visit.page.get_by_role("button", name="Places").click()
    await visit.page.get_by_role("button", name="missions").click()
    await expect(visit.page.get_by_role("complementary", name="Places and you")).to_be_hidden()
    await visit.say("@Altai who was on board Soyuz MS-09?")
    await expect(visit.last).to_contain_text("Prokopyev")
    assert await visit.page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


@pytest.mark.parametrize(("scheme", "back"), [("dark", "rgb(27, 31, 36)"), ("light", "rgb(255, 255, 255)")])
async def test_colours_follow_the_system_until_they_are_chosen(visit: Visit, scheme: str, back: str) -> None:
    body = visit.page.locator("body")
    await expect(body).to_have_css("background-color", back)
    await visit.choose("Colours", "light" if scheme == "dark" else "dark")
    await expect(body).not_to_have_css("background-color", back)


async def test_a_long_channel_keeps_few_messages_in_the_page(visit: Visit) -> None:
    mia = visit.tryout.sandbox.person("Nadia")
    for number in range(300):
        await mia.say(visit.general, f"message {number}")
    await expect(visit.last).to_contain_text("message 299")
    assert await visit.messages.count() < 60
    for _ in range(80):
        await visit.page.evaluate("document.querySelector('#scroller').scrollTop -= 400")
        await visit.page.wait_for_timeout(16)
    await visit.page.evaluate("document.querySelector('#scroller').scrollTop = 0")
    await expect(visit.page.get_by_text("message 0", exact=True)).to_be_visible()
    assert await visit.messages.count() < 60
