"""JSON as it goes over the wire."""

from json import JSONEncoder
from typing import Any

JsonObject = dict[str, Any]
"""An object as it is sent; what is in it is Discord's business."""

encode = JSONEncoder(separators=(",", ":")).encode
"""Return a value as compact JSON."""
