import asyncio
import subprocess
import sys
import time

import pytest

from bot.library.aside import run_aside

_GIVEN_UP = """
import asyncio, time
from bot.library.aside import run_aside

async def main():
    try:
        async with asyncio.timeout(0.1):
            await run_aside(time.sleep, 60)
    except TimeoutError:
        print("given up")

asyncio.run(main())
"""


@pytest.mark.asyncio
async def test_it_returns_what_the_work_returns() -> None:
    assert await run_aside(divmod, 7, 2) == (3, 1)


@pytest.mark.asyncio
async def test_it_raises_what_the_work_raises() -> None:
    with pytest.raises(ZeroDivisionError):
        await run_aside(divmod, 7, 0)


@pytest.mark.asyncio
async def test_the_loop_is_free_meanwhile() -> None:
    working = asyncio.create_task(run_aside(time.sleep, 0.2))
    await asyncio.sleep(0.05)
    assert not working.done()
    await working


def test_the_end_of_the_process_does_not_wait_for_it() -> None:
    ended = subprocess.run([sys.executable, "-c", _GIVEN_UP], capture_output=True, text=True, timeout=20, check=False)
    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, "given up", "")
