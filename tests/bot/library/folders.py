"""Knowledge folders for tests of reloading: one invented mission, and what its keeper does to it."""

import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.library.live import LiveKnowledge
from knowledge.base import KnowledgeBase, load_knowledge

MISSION = """\
title: Kestrel 4
facts:
  - {id: rocket, field: Launch rocket, value: Peregrine 2}
  - {id: site, field: Launch site, value: Kourou}
"""
_CACHE = TemporaryDirectory(prefix="altai-cache-")
"""Where the shipped lexicons are kept ready between loads; gone when the tests end."""
QUESTIONS = "questions:\n  - {ask: which rocket was it, any: [Peregrine]}\n"


def write_mission(folder: Path, text: str = MISSION, questions: str = QUESTIONS) -> Path:
    """Write the mission and its golden questions into a folder and return it."""
    folder.mkdir(exist_ok=True)
    (folder / "kestrel.yaml").write_text(text, "utf-8")
    (folder / "kestrel.questions.yaml").write_text(questions, "utf-8")
    return folder


class Loader:
    """Loads a folder when told to; counts, and can be held back until it is let go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.times = 0
        self.begun = threading.Event()
        """Set whenever a load has begun."""
        self.go = threading.Event()
        """Cleared, it holds loads back."""
        self.go.set()

    def __call__(self) -> KnowledgeBase:
        self.times += 1
        self.begun.set()
        self.go.wait(30)
        return load_knowledge(self.folder, cache=Path(_CACHE.name))


def make_library(folder: Path) -> tuple[LiveKnowledge, Loader]:
    """Return the live knowledge of a folder and what loads it, which has loaded it once."""
    loader = Loader(folder)
    library = LiveKnowledge(loader(), loader)
    loader.begun.clear()
    return library, loader
