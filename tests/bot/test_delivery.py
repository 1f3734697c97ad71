"""How cards are sent."""

import asyncio
from typing import Any

import discord
import pytest

from bot.cards.markup import escape
from bot.cards.model import Card, Text, Tone
from bot.delivery import Delivery
from bot.replies.model import Reply

pytestmark = pytest.mark.asyncio

_REPLY = Reply(Card(Tone.PLAIN, (Text(escape("Soyuz-FG")),)))


class _Refusal:
    """The answer of a Discord that does not take a body."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.reason = "Bad Request"


class _Channel:
    """Takes what is sent to it; layouts only if it is let."""

    def __init__(self, *, status: int = 0, code: int = 0) -> None:
        self._status, self._code = status, code
        self.sent: list[dict[str, Any]] = []

    async def send(self, **options: Any) -> None:
        if self._status and "content" not in options:
            raise discord.HTTPException(_Refusal(self._status), {"code": self._code, "message": "no"})
        self.sent.append(options)


async def test_a_layout_that_discord_does_not_take_is_sent_as_plain_text(caplog: pytest.LogCaptureFixture) -> None:
    channel = _Channel(status=400, code=50035)
    await Delivery().send(channel, _REPLY)  # type: ignore[arg-type]
    (sent,) = channel.sent
    assert "Soyuz-FG" in sent["content"]
    assert "plain text" in caplog.text


async def test_other_refusals_are_not_tried_in_another_form() -> None:
    channel = _Channel(status=403, code=50013)
    with pytest.raises(discord.HTTPException):
        await Delivery().send(channel, _REPLY)  # type: ignore[arg-type]
    assert not channel.sent


async def test_plain_is_plain_from_the_start() -> None:
    channel = _Channel()
    await Delivery(plain=True).send(channel, _REPLY)  # type: ignore[arg-type]
    assert [sorted(sent) for sent in channel.sent] == [["content", "view"]]


async def test_sent_views_are_not_kept_by_discord_py() -> None:
    channel = _Channel()
    await Delivery().send(channel, _REPLY)  # type: ignore[arg-type]
    assert channel.sent[0]["view"].is_finished()
    await asyncio.sleep(0)
