"""What a card becomes on its way to Discord, and whether Discord would take it."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from discord.ui.view import BaseView

from bot.cards.layout import render_layout, render_plain_view
from bot.cards.model import Card, Picture
from bot.sandbox.limits import check_message
from bot.sandbox.specification import Specification, load_specification

COMPONENTS_V2 = 1 << 15
SPECIFICATION = "ALTAI_DISCORD_SPECIFICATION"


def components_of(view: BaseView) -> list[dict[str, Any]]:
    """Return the components of a view as they are sent."""
    components: list[dict[str, Any]] = view.to_components()
    return components


def layout_body(card: Card) -> dict[str, Any]:
    """Return the body that sends a card as a layout."""
    return {"components": components_of(render_layout(card)), "flags": COMPONENTS_V2, "attachments": _files(card)}


def plain_body(card: Card) -> dict[str, Any]:
    """Return the body that sends a card as a plain message."""
    content, view = render_plain_view(card)
    return {"content": content, "components": components_of(view), "attachments": _files(card)}


def assert_sendable(card: Card) -> None:
    """Assert that both renderings of a card keep every documented limit of Discord, and are text that can be sent."""
    for body in (layout_body(card), plain_body(card)):
        assert json.dumps(body, ensure_ascii=False).encode()
        assert check_message(body) == []


def assert_specified(card: Card) -> None:
    """Assert that both renderings are what Discord's specification says; skips where there is none."""
    path = os.environ.get(SPECIFICATION)
    if not path:
        pytest.skip(f"{SPECIFICATION} does not name Discord's openapi.json")
    for body in (layout_body(card), plain_body(card)):
        assert _specification(path).check("POST", "/channels/1/messages", body) == []


@cache
def _specification(path: str) -> Specification:
    return load_specification(Path(path))


def _files(card: Card) -> list[dict[str, Any]]:
    names = [block.filename for block in card.blocks if isinstance(block, Picture)][:10]
    return [{"id": n, "filename": name} for n, name in enumerate(names)]
