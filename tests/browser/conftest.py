"""A real browser on the page of the local Discord, with the real bot. Chromium is the system's own."""

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.sandbox.model import Channel
from bot.tryout import Options, Tryout, open_tryout

try:
    from playwright.async_api import Browser, Locator, Page, async_playwright, expect
except ImportError:  # the tests say below why they are skipped
    _MISSING = "Playwright is not installed"
else:
    expect.set_options(timeout=10_000)
    _MISSING = ""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_WIDE = (1280, 800)
PHONE = (390, 780)


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that is open, and what it shows."""

    page: "Page"
    tryout: Tryout
    folder: Path
    """The knowledge, for a test to change."""

    @property
    def general(self) -> Channel:
        """The channel that is open at first."""
        return self.tryout.sandbox.world.guild.channel("general")

    @property
    def box(self) -> "Locator":
        """Where messages are written."""
        return self.page.get_by_role("textbox", name="Message")

    @property
    def messages(self) -> "Locator":
        """The messages in sight."""
        return self.page.locator("#messages > li.message")

    @property
    def last(self) -> "Locator":
        """The message at the end."""
        return self.messages.last

    @property
    def offers(self) -> "Locator":
        """What is offered for what is being typed."""
        return self.page.get_by_role("listbox").get_by_role("option")

    async def say(self, text: str) -> None:
        """Write a message and send it, by the keys alone."""
        await self.box.focus()
        await self.page.keyboard.type(text)
        await self.page.keyboard.press("Enter")

    async def choose(self, label: str, value: str) -> None:
        """Choose in one of the menus of "Who am I?"."""
        await self.page.get_by_label(label, exact=True).select_option(value)
        await expect(self.page.get_by_role("region", name="Who am I")).not_to_have_attribute("aria-busy", "true")

    async def command(self, name: str) -> None:
        """Type a slash command up to its options."""
        await self.box.focus()
        await self.page.keyboard.type(f"/{name}")
        await expect(self.offers.first).to_be_visible()
        await self.page.keyboard.press("Enter")
        await expect(self.page.get_by_role("form", name=f"Command /{name}")).to_be_visible()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> "AsyncIterator[Browser]":
    """Chromium; without one the test is skipped, except where it has to be there."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    missing = _MISSING or ("" if path else f"no Chromium: none of {', '.join(_NAMES)} is on the path")
    if missing and os.environ.get("CI"):
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=path, args=arguments)
        yield started
        await started.close()


@pytest.fixture
def knowledge() -> Path | None:
    """The knowledge of the bot; None for the shipped missions. A test may say otherwise."""
    return None


@pytest.fixture
def size() -> tuple[int, int]:
    """How large the window is, in pixels."""
    return _WIDE


@pytest.fixture
def scheme() -> str:
    """Whether the system is dark or light."""
    return "dark"


@pytest_asyncio.fixture(loop_scope="session")
async def visit(
    browser: "Browser",
    knowledge: Path | None,
    size: tuple[int, int],
    scheme: str,
    cache: Path,
    tmp_path: Path,
) -> AsyncIterator[Visit]:
    """A first visit. In the end nothing has gone wrong on the page; a picture of it is left beside the test's files."""
    complaints: list[str] = []
    async with open_tryout(Options(knowledge=knowledge, cache=cache)) as tryout:
        context = await browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="light" if scheme == "light" else "dark",
            timezone_id="Europe/Berlin",
        )
        page = await context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: None if _is_ours(asked.url, tryout) else complaints.append(asked.url))
        await page.goto(tryout.url)
        await expect(page.get_by_role("status").filter(has_text="is connected")).to_be_visible()
        yield Visit(page, tryout, knowledge or Path())
        await page.screenshot(path=tmp_path / "page.png")
        await context.close()
    assert not complaints


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the bot keeps its indexes between the tests."""
    return tmp_path_factory.mktemp("cache")


def _is_ours(url: str, tryout: Tryout) -> bool:
    return url.startswith((tryout.sandbox.url, tryout.sandbox.url.replace("http", "ws"), "data:"))
