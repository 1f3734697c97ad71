"""Run as a process: writes its id and its environment beside the file that SLEEPER names, then never ends by itself."""

import os
import time
from pathlib import Path

if __name__ == "__main__":
    place = Path(os.environ["SLEEPER"])
    place.with_suffix(".environ").write_text(repr(dict(os.environ)), "utf-8")
    (place.parent / "unfinished").write_text(str(os.getpid()), "utf-8")
    (place.parent / "unfinished").replace(place)
    time.sleep(600)
