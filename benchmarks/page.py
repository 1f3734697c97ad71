"""The page of the local Discord in a real browser: what its first load weighs, and how soon an answer stands there.

    python -m benchmarks.page [--questions 40] [--messages 2000]

Starts the local Discord with the real bot, opens the page in the system's Chromium, and prints

- the kilobytes of the first load over the wire, by the browser's own count, the first words of the socket included;
- the milliseconds from the key that sends a question to the drawn card of its answer, by the page's own clock
  (`bot/sandbox/page/timing.js`), every question different: the shipped golden ones, by mention;
- with thousands of messages in the channel: the milliseconds between two frames while it is scrolled from end to
  beginning and back, those from a typed letter to the next frame, and how many messages are in the document.

Needs Playwright and Chromium, as the tests in tests/browser do.
"""

import argparse
import asyncio
import os
import shutil
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.async_api import Browser, Page, Playwright, async_playwright

from benchmarks.practice import percentile
from bot.tryout import Options, Tryout, open_tryout
from knowledge.base import load_knowledge

FIRST_LOAD, ANSWER = 150, 100
"""Targets: kilobytes, and milliseconds at the median. A frame at sixty a second has 16.7 ms."""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_ANSWERED = """async (before) => {
  for (;;) {
    const found = performance.getEntriesByName("answer");
    if (found.length > before) return found.at(-1).duration;
    await new Promise(requestAnimationFrame);
  }
}"""
_SCROLL = """async () => {
  const scroller = document.getElementById("scroller");
  const frame = () => new Promise(requestAnimationFrame);
  const times = [];
  let most = 0;
  for (const step of [-400, 400]) {
    for (let count = 0; count < 150; count++) {
      const before = await frame();
      scroller.scrollTop += step;
      times.push(await frame() - before);
      most = Math.max(most, document.querySelectorAll("#messages > li").length);
    }
  }
  return { times, most };
}"""
_TYPE = """async () => {
  const field = document.getElementById("say");
  const times = [];
  field.focus();
  for (const letter of "a question that somebody writes while two thousand messages stand above it") {
    const before = performance.now();
    document.execCommand("insertText", false, letter);
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - before);
  }
  field.value = "";
  return times;
}"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=int, default=40, help="how many are asked")
    parser.add_argument("--messages", type=int, default=2_000, help="how many stand in the long channel")
    given = parser.parse_args()
    questions = [question.ask for file in load_knowledge().goldens for question in file.questions]
    with TemporaryDirectory() as folder:
        options = Options(cache=Path(folder))
        asyncio.run(_measure(options, list(dict.fromkeys(questions))[: given.questions], given.messages))


async def _measure(options: Options, questions: Sequence[str], messages: int) -> None:
    async with (
        open_tryout(options) as tryout,
        async_playwright() as playwright,
        await open_browser(playwright) as browser,
    ):
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        weight = await _weigh(page, tryout)
        print(f"first load             {weight:6.1f} kB  (target: under {FIRST_LOAD})")
        times = [await _ask(page, question) for question in questions]
        _tell("key to drawn card", times, f"(target: median under {ANSWER})")
        await _fill(tryout, messages)
        await page.reload()
        await page.locator("#messages > li.message").last.wait_for()
        typed = await page.evaluate(_TYPE)
        _tell(f"letter typed, {messages:,} messages", typed)
        scrolled = await page.evaluate(_SCROLL)
        _tell(f"frame scrolled, {messages:,} messages", scrolled["times"])
        print(f"messages in the document at most {scrolled['most']}")


async def open_browser(playwright: Playwright) -> AbstractAsyncContextManager[Browser]:
    """Start the system's Chromium. Raises SystemExit where there is none."""
    path = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if path is None:
        raise SystemExit(f"none of {', '.join(_BROWSERS)} is on the path")
    alone = hasattr(os, "geteuid") and os.geteuid() == 0
    return await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if alone else [])


async def _weigh(page: Page, tryout: Tryout) -> float:
    """Return the kilobytes of the first visit, headers and all, until the page stands."""
    session = await page.context.new_cdp_session(page)
    total = 0.0

    def count(event: dict[str, float]) -> None:
        nonlocal total
        total += event["encodedDataLength"]

    def read(event: dict[str, dict[str, str]]) -> None:
        nonlocal total
        total += len(event["response"]["payloadData"].encode())

    await session.send("Network.enable")
    session.on("Network.loadingFinished", count)
    session.on("Network.webSocketFrameReceived", read)
    await page.goto(tryout.url)
    await page.locator(".examples button").first.wait_for()
    await page.wait_for_load_state("networkidle")
    return total / 1000


async def _ask(page: Page, question: str) -> float:
    """Return the milliseconds that one question takes, as the page itself measures them."""
    before = await page.evaluate("performance.getEntriesByName('answer').length")
    await page.locator("#say").fill(f"@Altai {question}")
    await page.keyboard.press("Enter")
    taken: float = await page.evaluate(_ANSWERED, before)
    return taken


async def _fill(tryout: Tryout, messages: int) -> None:
    general = tryout.sandbox.world.guild.channel("general")
    person = tryout.sandbox.person("Nadia")
    for number in range(messages):
        await person.say(general, f"message {number}: " + "words " * (number % 40))


def _tell(what: str, times: Sequence[float], target: str = "") -> None:
    p99 = percentile(sorted(times), 0.99)
    print(f"{what:32} median {median(times):6.1f} ms  p99 {p99:6.1f} ms  worst {max(times):6.1f} ms  {target}")


if __name__ == "__main__":
    main()
