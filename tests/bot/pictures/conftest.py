"""Keeps what matplotlib writes out of the home of whoever runs the tests; set before any test imports it."""

import os
from tempfile import TemporaryDirectory

_FOLDER = TemporaryDirectory(prefix="altai-matplotlib-")
os.environ["MPLCONFIGDIR"] = _FOLDER.name
