"""What a visitor does first: ask, in every way that there is, and read the answer."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.slow]

_ROCKET = re.compile("^“Soyuz-FG”$")
"""The quote itself: the live region says it within a sentence."""


async def test_a_first_visit_leads_to_a_cited_answer_by_pressing_an_example(visit: Visit) -> None:
    await visit.page.get_by_role("button", name="Which rocket launched Soyuz MS-09?").click()
    await expect(visit.last.get_by_role("heading", name="Soyuz-FG")).to_be_visible()
    await expect(visit.last.get_by_text(_ROCKET)).to_be_visible()
    await expect(visit.last.get_by_text("fact launch-rocket")).to_be_visible()


async def test_a_mention_is_offered_while_it_is_typed_and_answered(visit: Visit) -> None:
    await visit.box.focus()
    await visit.page.keyboard.type("@Al")
    await expect(visit.offers.filter(has_text="@Altai")).to_be_visible()
    await visit.page.keyboard.press("Enter")
    await visit.page.keyboard.type("wich rokcet was it?")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last.get_by_text(_ROCKET)).to_be_visible()
    await expect(visit.messages.first).to_contain_text("@Altai wich rokcet was it?")


async def test_a_slash_command_is_typed_with_what_the_bot_offers(visit: Visit) -> None:
    await visit.box.focus()
    await visit.page.keyboard.type("/fact")
    await expect(visit.offers).to_have_count(1)
    await expect(visit.offers).to_contain_text("Look one fact up")
    await visit.page.keyboard.press("Enter")
    await visit.page.keyboard.type("lanch rokt")
    offered = visit.offers.filter(has_text="Launch rocket")
    await expect(offered).to_have_attribute("aria-selected", "true")
    await visit.page.keyboard.press("Enter")
    await expect(visit.page.get_by_role("combobox", name="field")).to_have_value("Launch rocket")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last.get_by_text(_ROCKET)).to_be_visible()
    await expect(visit.last).to_contain_text("Mia used /mission fact")


async def test_a_missing_option_is_asked_for(visit: Visit) -> None:
    await visit.command("mission ask")
    await visit.page.get_by_role("button", name="Send").click()
    await expect(visit.page.get_by_role("textbox", name="question")).to_be_focused()
    await visit.page.keyboard.press("Escape")
    await expect(visit.box).to_be_focused()


async def test_commands_speak_the_chosen_language(visit: Visit) -> None:
    await visit.choose("My language", "de")
    await visit.box.focus()
    await visit.page.keyboard.type("/")
    await expect(visit.offers.first).to_contain_text("Stell")


async def test_a_follow_up_goes_through_the_form(visit: Visit) -> None:
    await visit.say("@Altai which rocket launched Soyuz MS-09?")
    await visit.last.get_by_role("button", name="Ask a follow-up").click()
    form = visit.page.get_by_role("dialog", name="Ask a follow-up")
    await form.get_by_role("textbox").fill("and from where?")
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_be_hidden()
    await expect(visit.last).to_contain_text("Baikonur")
    await expect(visit.last).to_contain_text("which rocket launched Soyuz MS-09?")


async def test_a_private_answer_is_seen_by_one_and_then_shared(visit: Visit) -> None:
    await visit.command("mission ask")
    await visit.page.keyboard.type("which rocket was it?")
    await visit.page.get_by_role("combobox", name="private").fill("t")
    await visit.page.keyboard.press("Enter")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("Only you can see this")
    await visit.last.get_by_role("button", name="Share").click()
    await expect(visit.messages).to_have_count(2)
    await expect(visit.last).not_to_contain_text("Only you can see this")
    await visit.choose("I am", "Theo")
    await expect(visit.messages).to_have_count(1)


async def test_a_private_answer_is_dismissed(visit: Visit) -> None:
    await visit.command("mission help")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("Only you can see this")
    await visit.last.get_by_role("button", name="Dismiss message").click()
    await expect(visit.messages).to_have_count(0)


async def test_the_menu_of_a_message_has_it_answered(visit: Visit) -> None:
    await visit.say("which rocket was it?")
    await visit.last.hover()
    await visit.last.get_by_role("button", name="What to do with").click()
    await visit.page.get_by_role("menuitem", name="Answer this").click()
    await expect(visit.page.get_by_text(_ROCKET)).to_be_visible()


async def test_the_arrow_up_edits_the_last_message_and_the_answer_follows(visit: Visit) -> None:
    await visit.say("@Altai which rocket was it?")
    await expect(visit.last.get_by_text(_ROCKET)).to_be_visible()
    await visit.box.focus()
    await visit.page.keyboard.press("ArrowUp")
    await expect(visit.box).to_have_value("@Altai which rocket was it?")
    await visit.box.fill("@Altai where did it launch?")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("Baikonur")
    await expect(visit.messages.first).to_contain_text("(edited)")


async def test_deleting_a_question_takes_its_answer_away(visit: Visit) -> None:
    await visit.say("@Altai which rocket was it?")
    await expect(visit.messages).to_have_count(2)
    await visit.messages.first.hover()
    await visit.messages.first.get_by_role("button", name="What to do with").click()
    await visit.page.get_by_role("menuitem", name="Delete message").click()
    await expect(visit.messages).to_have_count(0)


async def test_a_reply_to_the_bot_goes_on_in_the_conversation(visit: Visit) -> None:
    await visit.say("@Altai which rocket launched Soyuz MS-09?")
    await expect(visit.last.get_by_text(_ROCKET)).to_be_visible()
    await visit.last.hover()
    await visit.last.get_by_role("button", name="Reply", exact=True).click()
    await expect(visit.page.get_by_text("Replying to Altai")).to_be_visible()
    await visit.page.keyboard.type("and from where?")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("Baikonur")


async def test_the_bot_answers_in_a_direct_message_and_as_ones_own_app(visit: Visit) -> None:
    await visit.choose("I use the bot", "dm")
    await visit.say("which rocket was it?")
    await expect(visit.last.get_by_text(_ROCKET)).to_be_visible()
    await visit.choose("I use the bot", "own")
    await expect(visit.page.get_by_role("heading", name="# lounge")).to_be_visible()
    await visit.command("mission list")
    await visit.page.keyboard.press("Enter")
    await expect(visit.last).to_contain_text("Soyuz MS-09")
