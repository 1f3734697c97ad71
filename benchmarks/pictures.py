"""The pictures of the page that the README shows: the real page with the real bot, in the dark and in the light.

    python -m benchmarks.pictures [FOLDER]

Writes page-dark.png and page-light.png into a folder, docs/pictures unless told otherwise. Needs what the tests in
tests/browser need; colours are reduced so that the files stay small.
"""

import argparse
import asyncio
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, async_playwright, expect

from benchmarks.page import open_browser
from bot.tryout import Options, Tryout, open_tryout

_FOLDER = Path("docs/pictures")
_SIZE = (1120, 700)
_COLOURS = 96
_QUESTION = "wich rokcet launched Soyuz MS-09?"


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=_FOLDER, help=f"default: {_FOLDER}")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as cache:
        asyncio.run(_take(folder, Path(cache)))


async def _take(folder: Path, cache: Path) -> None:
    async with async_playwright() as playwright, await open_browser(playwright) as browser:
        for scheme in ("dark", "light"):
            async with open_tryout(Options(cache=cache)) as tryout:
                picture = await _shoot(browser, tryout, scheme)
            path = folder / f"page-{scheme}.png"
            Image.open(BytesIO(picture)).convert("RGB").quantize(_COLOURS).save(path, optimize=True)
            print(f"{path}  {path.stat().st_size / 1024:.0f} kB")


async def _shoot(browser: Browser, tryout: Tryout, scheme: str) -> bytes:
    """Return what a visitor sees who has asked something and looks at why it was answered so."""
    page = await browser.new_page(
        viewport={"width": _SIZE[0], "height": _SIZE[1]},
        color_scheme="light" if scheme == "light" else "dark",
        timezone_id="UTC",
    )
    await page.goto(tryout.url)
    await page.locator(".examples button").first.wait_for()
    await page.locator("#say").fill(f"@Altai {_QUESTION}")
    await page.keyboard.press("Enter")
    answer = page.locator("#messages > li.message").last
    await expect(answer).to_contain_text("Soyuz-FG")
    await page.get_by_role("button", name="Knowledge").click()
    await page.get_by_role("textbox", name="Question", exact=True).fill(_QUESTION)
    await page.get_by_role("button", name="Explain").click()
    await expect(page.get_by_text("rokcet → rocket")).to_be_visible()
    await page.mouse.move(0, 0)
    picture = await page.screenshot(animations="disabled")
    await page.close()
    return picture


if __name__ == "__main__":
    main()
