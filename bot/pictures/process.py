"""Drawing in a process of its own: what it takes of memory is given back, and what it fails with ends only itself."""

import asyncio
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ToldError
from bot.languages.phrases import Phrases
from bot.pictures.model import Chart, to_json

PNG = b"\x89PNG\r\n\x1a\n"
"""What every PNG file begins with."""

_OURS = "ALTAI_"
"""Names that begin so hold the token among others: nothing for a process that only draws."""


class PictureError(ToldError):
    """A picture could not be drawn; the text of the timeline stands for it."""

    def tell(self, phrases: Phrases) -> str:
        """Say so."""
        return phrases("picture-failed")


@dataclass(frozen=True, slots=True)
class Drawer:
    """Draws charts, each in a new process."""

    environ: Mapping[str, str]
    """The environment that the process inherits but for Altai's own variables."""
    cache: Path | None = None
    """Where matplotlib keeps its list of fonts, to start faster; None for where it likes."""
    seconds: float = 30.0
    """After which a process is ended: some 30 times what one takes that has a processor for itself."""
    module: str = "bot.pictures.draw"
    """What the process runs: takes JSON, gives PNG."""
    python: str = sys.executable

    async def __call__(self, chart: Chart) -> bytes:
        """Return the picture of a chart as PNG. Raises PictureError."""
        try:
            async with asyncio.timeout(self.seconds):
                return await self._draw(to_json(chart))
        except TimeoutError as late:
            raise PictureError(f"not drawn after {self.seconds:g} seconds") from late
        except OSError as error:
            raise PictureError(f"no process to draw in: {error}") from error

    async def _draw(self, chart: bytes) -> bytes:
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            self.python, "-m", self.module, stdin=pipe, stdout=pipe, stderr=pipe, env=self._environment()
        )
        try:
            picture, complaint = await process.communicate(chart)
        finally:
            await _end(process)
        if process.returncode or not picture.startswith(PNG):
            last = complaint.decode(errors="replace").strip().rpartition("\n")[2]
            raise PictureError(f"the process that draws ended with {process.returncode}: {last or 'no picture'}")
        return picture

    def _environment(self) -> dict[str, str]:
        environ = {name: value for name, value in self.environ.items() if not name.startswith(_OURS)}
        environ["PYTHONPATH"] = str(Path(__file__).parents[2])  # wherever the bot was started
        environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"  # its own are all that is needed
        if self.cache:
            environ["MPLCONFIGDIR"] = str(self.cache / "matplotlib")
        return environ


async def _end(process: asyncio.subprocess.Process) -> None:
    """End a process that is still running: after a time limit, or when nobody waits for it any more."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
