"""What the handlers of commands, presses and messages work with: everything, wired once at start."""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import aiohttp
import discord

from bot.cards.model import Question
from bot.cooldowns import Cooldowns
from bot.delivery import Delivery
from bot.errors import CooldownError
from bot.failures import Failures
from bot.health.metrics import Metrics
from bot.languages.phrases import Languages
from bot.library.live import LiveKnowledge
from bot.logs import keep_private
from bot.recent import RecentIds
from bot.replies.asking import Asking
from bot.replies.members import MemberReplies
from bot.replies.model import Asker, Reply
from bot.replies.moderators import ModeratorReplies
from bot.replies.timelines import TimelineReplies
from bot.settings import Settings
from bot.talk.answered import AnsweredQuestions
from bot.talk.conversations import Conversations, Place
from bot.views.votes import Votes

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Front:
    """The parts of the bot. Nothing of them knows the connection to Discord but through the interaction at hand."""

    settings: Settings
    library: LiveKnowledge
    asking: Asking
    languages: Languages
    replies: MemberReplies
    moderating: ModeratorReplies
    timelines: TimelineReplies
    delivery: Delivery
    cooldowns: Cooldowns
    conversations: Conversations
    answered: AnsweredQuestions
    votes: Votes
    shared: RecentIds
    """Messages of which the answer was shared."""
    silenced: RecentIds
    """People who were told that Altai may not write in some channel, each once."""
    seen: RecentIds
    """Interactions and messages that were taken on: after a resumed connection Discord may send them again."""
    failures: Failures
    metrics: Metrics

    def asker(self, interaction: discord.Interaction[Any]) -> Asker:
        """Return who uses a command or presses a button, and their language."""
        user = interaction.user
        return Asker(user.id, user.display_name, self.languages.of(interaction.locale.value))

    def author(self, message: discord.Message) -> Asker:
        """Return who wrote a message. Discord tells nobody's language with it, only a community server's."""
        community = message.guild is not None and "COMMUNITY" in message.guild.features
        locale = message.guild.preferred_locale.value if message.guild and community else None
        return Asker(message.author.id, message.author.display_name, self.languages.of(locale))

    def question(self, interaction: discord.Interaction[Any], text: str, mission: str, *, private: bool) -> Question:
        """Return a question that a command asks, as the next turn of the person's conversation in the channel."""
        keep_private(text)
        place = Place(interaction.channel_id or 0, interaction.user.id, private)
        before = self.conversations.before(place, monotonic())
        self.conversations.add(place, text, monotonic())
        return Question(text, before, mission)

    def cool_down(self, user: int, channel: int) -> None:
        """Count a question of a person in a channel. Raises CooldownError where there were too many."""
        wait = self.cooldowns.take(user, channel, monotonic())
        if wait:
            self.metrics.cooled_down("channel" if wait.channel else "user")
            raise CooldownError(datetime.now(UTC) + timedelta(seconds=wait.seconds), channel=wait.channel)

    async def excuse(self, interaction: discord.Interaction[Any], error: Exception, where: str) -> None:
        """Tell a person what went wrong with a command or a button; what cannot be told is only logged."""
        card = self.failures.card(error, where, self.asker(interaction).phrases)
        try:
            await self.delivery.apologise(interaction, Reply(card))
        except (
            discord.DiscordException,
            aiohttp.ClientError,
            OSError,
            RuntimeError,
        ) as untold:  # too late, disconnected, or shutting down
            _log.info("%s: the person could not be told: %s", where, untold)
