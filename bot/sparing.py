"""What discord.py does for every answer and nothing here has a use for, left out; it has no settings for it.

Both ways go through what discord.py 2.7 looks up at run time, and change nothing of it: a context variable, and a table
that each client has. Together they spare a tenth of the work that an answer takes besides the engine's.
"""

from typing import Any

import discord
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

_ACKNOWLEDGED = 40060
"""Discord's code for a second response to an interaction."""


class SparingAdapter(AsyncWebhookAdapter):
    """Responds to interactions without having the message sent back, parsed and made into an object.

    A response that took effect although Discord's answer to it was lost is sent again by discord.py, and then refused:
    that is as good as taken, since each interaction is responded to once.
    """

    async def request(self, route: Any, session: Any, *, params: Any = None, **options: Any) -> Any:
        """Send a request; of a response to an interaction only the id, which is known, is given back."""
        if not params or "with_response" not in params:
            return await super().request(route, session, params=params, **options)
        try:
            await super().request(route, session, **options)
        except discord.HTTPException as error:
            if error.code != _ACKNOWLEDGED:
                raise
        return {"interaction": {"id": route.webhook_id}}


def ask_for_no_copies() -> None:
    """Have interactions responded to sparingly, in this task and in those that it starts."""
    async_context.set(SparingAdapter())  # type: ignore[no-untyped-call]


def hear_people_only(client: discord.Client) -> None:
    """Have the messages of bots put aside before they are made into objects: most are our own answers, sent back."""
    parsers: dict[str, Any] = client._connection.parsers
    take_in = parsers["MESSAGE_CREATE"]

    def take_in_from_people(data: dict[str, Any]) -> None:
        if not data["author"].get("bot"):
            take_in(data)

    parsers["MESSAGE_CREATE"] = take_in_from_people
