"""Pointing discord.py at another Discord than the real one."""

import discord
import yarl
from discord.gateway import DiscordWebSocket


def point_at(api: str, gateway: str) -> None:
    """Send all REST calls and gateway connections of this process to the given addresses.

    discord.py 2.7 has no setting for it: the two attributes are read whenever a call is made or a socket opened. Both
    must be set, or the token would be shown to the real gateway. For the whole process, before the login.
    """
    discord.http.Route.BASE = api
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
