"""The panels at the right: faults and recovery under the hood; the knowledge, reloaded and explained."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from knowledge.answer.confidence import THRESHOLD
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.slow]

_ARTICLE = """\
= Vostok 1 =
- Pilot: Yuri Gagarin
- Launch Rocket: {rocket}
- Launch Site: Baikonur
"""


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A folder that can be changed."""
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (folder / "vostok-1.txt").write_text(_ARTICLE.format(rocket="Vostok"), "utf-8")
    return folder


async def _open(visit: Visit, panel: str) -> None:
    await visit.page.get_by_role("button", name=panel, exact=True).click()
    await expect(visit.page.get_by_role("complementary", name=panel)).to_be_visible()


async def test_every_event_and_call_of_an_answer_is_seen_with_its_body(visit: Visit) -> None:
    await _open(visit, "Under the hood")
    await visit.command("mission ask")
    await visit.page.keyboard.type("who was the pilot?")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("Gagarin")
    log = visit.page.get_by_role("list", name="Events and calls")
    await expect(log.get_by_text("INTERACTION_CREATE").last).to_be_visible()
    call = log.get_by_role("group").filter(has_text="/callback").last
    await expect(call).to_contain_text("204")
    await call.locator("summary").click()
    await expect(call.locator("pre").first).to_contain_text("Gagarin")
    await expect(visit.page.get_by_role("complementary", name="Under the hood")).to_contain_text("ms, answered")


async def test_a_dropped_connection_is_taken_up_again_and_the_bot_answers(visit: Visit) -> None:
    await _open(visit, "Under the hood")
    await visit.page.get_by_role("button", name="Drop the connection").click()
    await expect(visit.page.get_by_text("RESUMED")).to_be_visible()
    await expect(visit.page.get_by_role("status").filter(has_text="is connected")).to_be_visible()
    await visit.say("@Altai who was the pilot?")
    await expect(visit.last).to_contain_text("Gagarin")


async def test_an_interaction_that_fails_is_worded_as_discord_does(visit: Visit) -> None:
    visit.tryout.sandbox.interaction_deadline = 0.5
    visit.tryout.sandbox.faults.slow(1.0, route="callback")
    await visit.command("mission list")
    await visit.page.keyboard.press("Enter")
    await expect(visit.page.get_by_role("alert").filter(has_text="The application did not respond")).to_be_visible()
    await _open(visit, "Under the hood")
    await expect(visit.page.get_by_role("complementary", name="Under the hood")).to_contain_text("not in time")


async def test_one_sees_that_somebody_is_typing(visit: Visit) -> None:
    nadia = visit.tryout.sandbox.person("Nadia")
    await nadia.type(visit.general)
    await expect(visit.page.get_by_text("Nadia is typing")).to_be_visible()


async def test_a_moderator_reloads_an_edited_folder(visit: Visit) -> None:
    await visit.choose("I am", "Theo")
    await visit.say("@Altai which rocket launched Vostok 1?")
    await expect(visit.last.get_by_role("heading", name="Vostok", exact=True)).to_be_visible()
    (visit.folder / "vostok-1.txt").write_text(_ARTICLE.format(rocket="Vostok-K 8K72K"), "utf-8")
    await visit.command("mission-admin reload")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("Vostok-K 8K72K")
    await visit.say("@Altai which rocket launched Vostok 1?")
    await expect(visit.last.get_by_role("heading", name="Vostok-K 8K72K")).to_be_visible()


async def test_the_panel_reloads_and_says_what_changed_or_why_not(visit: Visit) -> None:
    await _open(visit, "Knowledge")
    panel = visit.page.get_by_role("complementary", name="Knowledge")
    (visit.folder / "vostok-1.txt").write_text(_ARTICLE.format(rocket="Vostok-K 8K72K"), "utf-8")
    await panel.get_by_role("button", name="Reload").click()
    await expect(panel).to_contain_text("Vostok → Vostok-K 8K72K")
    (visit.folder / "broken.yaml").write_text("facts: 3\n", "utf-8")
    await panel.get_by_role("button", name="Reload").click()
    await expect(panel).to_contain_text("the old knowledge goes on answering")
    await expect(panel).to_contain_text("broken.yaml")


async def test_an_answer_is_explained_by_what_was_read_and_weighed(visit: Visit) -> None:
    await visit.say("@Altai wich rokcet launched Vostok 1?")
    await expect(visit.last.get_by_role("heading", name="Vostok", exact=True)).to_be_visible()
    await visit.last.hover()
    await visit.last.get_by_role("button", name="What to do with").click()
    await visit.page.get_by_role("menuitem", name="Why this answer?").click()
    panel = visit.page.get_by_role("complementary", name="Knowledge")
    await expect(panel).to_contain_text("rokcet → rocket")
    await expect(panel).to_contain_text(f"the threshold is {THRESHOLD}")
    await expect(panel.get_by_role("listitem").filter(has_text="Launch Rocket: Vostok")).to_be_visible()
