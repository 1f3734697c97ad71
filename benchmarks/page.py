"""The page of the local Discord in a real browser: what its first load weighs, and how soon an answer stands there.

    python -m benchmarks.page [--questions 60] [--messages 2000]

Starts the local Discord with the real bot, opens the page in the system's Chromium, and reports

* the kilobytes of the first load over the wire, as the browser's own resource timing tells them, the first words of the
  socket included;
* the milliseconds from the key that sends a question to the drawn card of its answer, by the page's own clock
  (`timing.js`), every question different, by mention and by slash command in turn;
* with thousands of messages in the channel: how long the page takes to draw a frame while it is scrolled, how long a
  typed letter takes to be drawn, and how many messages are in the document.

Needs Playwright and Chromium, as the tests in tests/browser do.
"""

import argparse
import asyncio
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from playwright.async_api import Page, async_playwright

from benchmarks.questions import load_questions
from bot.tryout import Options, Tryout, open_tryout

FIRST_LOAD = 150
"""Kilobytes that the first load may weigh."""
ANSWER = 100
"""Milliseconds that the median answer may take."""
"""A frame at sixty a second has 16.7 ms."""
