"""Users, members and the application, as Discord tells them."""

from bot.sandbox.model import Application, Member, Role, User
from bot.sandbox.wire import JsonObject

_NO_FLAGS = 0


def user_payload(user: User) -> JsonObject:
    """Return what everybody may know of a user."""
    return {
        "id": str(user.id),
        "username": user.name,
        "discriminator": "0000" if user.bot or user.webhook else "0",
        "global_name": None if user.bot or user.webhook else user.display,
        "avatar": None,
        "avatar_decoration_data": None,
        "public_flags": _NO_FLAGS,
        "flags": _NO_FLAGS,
        "primary_guild": None,
        "bot": user.bot or user.webhook,
    }


def own_user_payload(user: User) -> JsonObject:
    """Return what the bot may know of itself."""
    return {**user_payload(user), "verified": True, "mfa_enabled": True, "email": None, "locale": user.locale}


def member_payload(member: Member) -> JsonObject:
    """Return a member without the user that they are, as it stands beside one."""
    return {
        "roles": [str(role.id) for role in member.roles],
        "nick": member.nick,
        "avatar": None,
        "banner": None,
        "joined_at": member.joined_at,
        "premium_since": None,
        "communication_disabled_until": None,
        "pending": False,
        "deaf": False,
        "mute": False,
        "flags": _NO_FLAGS,
    }


def full_member_payload(member: Member) -> JsonObject:
    """Return a member with the user that they are."""
    return {**member_payload(member), "user": user_payload(member.user)}


def role_payload(role: Role) -> JsonObject:
    """Return a role."""
    return {
        "id": str(role.id),
        "name": role.name,
        "permissions": str(role.permissions),
        "position": role.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": role.managed,
        "mentionable": role.mentionable,
        "flags": _NO_FLAGS,
        "icon": None,
        "unicode_emoji": None,
    }


def application_payload(application: Application) -> JsonObject:
    """Return the application as its own bot sees it."""
    flags = application_flags(application)
    return {
        "id": str(application.id),
        "name": application.name,
        "type": None,
        "icon": None,
        "description": "",
        "summary": "",
        "bot": user_payload(application.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user_payload(application.owner),
        "team": None,
        "verify_key": application.public_key,
        "flags": flags,
        "flags_new": str(flags),
        "tags": [],
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "integration_types_config": {"0": {}, "1": {}},
        "approximate_guild_count": 1,
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": [],
    }


def application_flags(application: Application) -> int:
    """Return the application's flags: its privileged intents, in the form for applications in few guilds."""
    flags = 0
    for intent, flag in ((1 << 8, 1 << 13), (1 << 1, 1 << 15), (1 << 15, 1 << 19)):
        if application.granted_intents & intent:
            flags |= flag
    return flags
