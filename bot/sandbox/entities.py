"""The users, roles, channels and files that a user gives a bot, as Discord resolves them."""

from dataclasses import dataclass, field

from bot.sandbox.errors import NotPossible
from bot.sandbox.model import Channel, Role, Upload, User
from bot.sandbox.payloads.interactions import interaction_channel_payload
from bot.sandbox.payloads.messages import attachment_payload
from bot.sandbox.payloads.people import member_payload, role_payload, user_payload
from bot.sandbox.permissions import permissions_in
from bot.sandbox.posting import Poster
from bot.sandbox.wire import JsonObject

Entity = User | Role | Channel | Upload


@dataclass(slots=True)
class Entities:
    """Collects what is resolved for one interaction in a channel."""

    channel: Channel
    user: User
    bot: User
    poster: Poster
    resolved: JsonObject = field(default_factory=dict)
    """Discord's `resolved` object so far."""

    def add(self, entity: object) -> str:
        """Resolve a thing and return its id; raises NotPossible for what nobody can pick."""
        match entity:
            case User():
                self._put("users", entity.id, user_payload(entity))
                self._add_member(entity)
            case Role():
                self._put("roles", entity.id, role_payload(entity))
            case Channel(guild=guild):
                member = guild.members.get(self.user.id) if guild else None
                self._put("channels", entity.id, interaction_channel_payload(entity, member, self.bot))
            case Upload():
                attachment = self.poster.keep_file(self.channel, entity)
                self._put("attachments", attachment.id, attachment_payload(attachment))
                return str(attachment.id)
            case _:
                raise NotPossible(f"{entity!r} is nothing that can be picked")
        return str(entity.id)

    def _add_member(self, user: User) -> None:
        guild = self.channel.guild
        if guild and (member := guild.members.get(user.id)):
            payload = member_payload(member)
            del payload["deaf"], payload["mute"]
            self._put("members", user.id, payload | {"permissions": str(permissions_in(guild, member, self.channel))})

    def _put(self, kind: str, id: int, payload: JsonObject) -> None:
        self.resolved.setdefault(kind, {})[str(id)] = payload
