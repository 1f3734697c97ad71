"""What the API and the people of the local Discord stand on."""

from dataclasses import dataclass

from bot.sandbox.gateway import Gateway
from bot.sandbox.intents import Intent
from bot.sandbox.interactions import Interactions
from bot.sandbox.payloads.messages import Reader
from bot.sandbox.posting import Poster
from bot.sandbox.world import World


@dataclass(frozen=True, slots=True)
class Backend:
    """The world, and those who change it by the rules."""

    world: World
    poster: Poster
    interactions: Interactions
    gateway: Gateway

    @property
    def reader(self) -> Reader:
        """The bot, as one that fetches messages."""
        application = self.world.application
        return Reader(application.bot, application.id, bool(application.granted_intents & Intent.MESSAGE_CONTENT))
