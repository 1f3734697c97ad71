"""Whom a message mentions, and whom of them it may reach."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.sandbox.model import Channel, Mentions, Role, User
from bot.sandbox.wire import JsonObject

_USER = re.compile(r"<@!?(\d{1,20})>")
_ROLE = re.compile(r"<@&(\d{1,20})>")
_EVERYONE = re.compile(r"@(?:everyone|here)")


@dataclass(frozen=True, slots=True)
class Allowed:
    """Who may be reached at all. The fields say which kinds wholly, and which ids where not the whole kind."""

    all_users: bool = True
    all_roles: bool = True
    everyone: bool = True
    users: Collection[int] = ()
    roles: Collection[int] = ()
    replied_user: bool = False


EVERYBODY = Allowed()
"""What regular messages may reach when they do not say."""
USERS_ONLY = Allowed(all_roles=False, everyone=False)
"""What answers to interactions may reach when they do not say."""


def parse_allowed(body: JsonObject | None, default: Allowed) -> Allowed:
    """Return who may be reached by a request's `allowed_mentions`; the default where it has none."""
    if body is None:
        return default
    parse = body.get("parse") or ()
    return Allowed(
        all_users="users" in parse,
        all_roles="roles" in parse,
        everyone="everyone" in parse,
        users={int(id) for id in body.get("users") or ()},
        roles={int(id) for id in body.get("roles") or ()},
        replied_user=bool(body.get("replied_user")),
    )


def find_mentions(text: str, channel: Channel, allowed: Allowed, *, may_ping_all: bool) -> Mentions:
    """Return whom a text mentions and reaches.

    `may_ping_all` tells whether its author has the permission to mention everyone and every role. Markdown is not
    looked at: a mention in a code block counts as well.
    """
    return Mentions(
        users=_find_users(text, channel, allowed),
        roles=_find_roles(text, channel, allowed, may_ping_all=may_ping_all),
        everyone=allowed.everyone and may_ping_all and bool(channel.guild and _EVERYONE.search(text)),
    )


def _find_users(text: str, channel: Channel, allowed: Allowed) -> tuple[User, ...]:
    ids = dict.fromkeys(int(id) for id in _USER.findall(text))
    found = [_person_in(channel, id) for id in ids if allowed.all_users or id in allowed.users]
    return tuple(user for user in found if user)


def _person_in(channel: Channel, id: int) -> User | None:
    if channel.guild is None:
        return channel.people.get(id)
    member = channel.guild.members.get(id)
    return member.user if member else None


def _find_roles(text: str, channel: Channel, allowed: Allowed, *, may_ping_all: bool) -> tuple[Role, ...]:
    if not channel.guild:
        return ()
    roles = channel.guild.roles
    ids = dict.fromkeys(int(id) for id in _ROLE.findall(text))
    found = [roles[id] for id in ids if id in roles and (allowed.all_roles or id in allowed.roles)]
    return tuple(role for role in found if role.mentionable or may_ping_all)
