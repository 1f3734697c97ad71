"""What the handlers of commands, presses and messages work with: everything, wired once at start."""

import logging
from collections.abc import Sequence
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
from bot.replies.choices import find_mission
from bot.replies.members import MemberReplies
from bot.replies.model import Asker, Reply
from bot.replies.moderators import ModeratorReplies
from bot.replies.timelines import TimelineReplies
from bot.settings import Settings
from bot.talk.answered import AnsweredQuestions
from bot.talk.conversations import Conversations, Place, Turn, continue_with, turns_of
from bot.talk.locales import SpokenLocales
from bot.views.votes import Votes

_UNKNOWN_INTERACTION = 10062
"""Discord's code for an interaction that was not answered within three seconds."""

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
    locales: SpokenLocales
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
        user, locale = interaction.user, interaction.locale.value
        self.locales.add(user.id, locale, monotonic())
        return Asker(user.id, user.display_name, self.languages.of(locale))

    def author(self, message: discord.Message) -> Asker:
        """Return who wrote a message. Discord tells nobody's language with it: it is that of their last interaction,
        else a community server's."""
        community = message.guild is not None and "COMMUNITY" in message.guild.features
        common = message.guild.preferred_locale.value if message.guild and community else None
        locale = self.locales.get(message.author.id, monotonic()) or common
        return Asker(message.author.id, message.author.display_name, self.languages.of(locale))

    def question(self, interaction: discord.Interaction[Any], text: str, mission: str, *, private: bool) -> Question:
        """Return a question that a command asks, as the next turn of the person's conversation in the channel."""
        place = Place(interaction.channel_id or 0, interaction.user.id, private)
        question = self.next_in(place, Question(text, mission=mission))
        self.remember(place, question)
        return question

    def note(self, interaction: discord.Interaction[Any], text: str, mission: str, *, private: bool) -> None:
        """Note what a command looks up by itself as a turn of the person's conversation in the channel."""
        keep_private(text, mission)
        self.remember(Place(interaction.channel_id or 0, interaction.user.id, private), Question(text, mission=mission))

    def follow_up(
        self, interaction: discord.Interaction[Any], text: str, earlier: Question, *, private: bool
    ) -> Question:
        """Return a question that a form asks, as the next turn after that of a card."""
        question = self.next_after(earlier, Question(text))
        self.remember(Place(interaction.channel_id or 0, interaction.user.id, private), question)
        return question

    def next_in(self, place: Place, question: Question) -> Question:
        """Return a question as the next turn of the conversation in a place."""
        return self._continued(question, self.conversations.before(place, monotonic()))

    def next_after(self, earlier: Question, question: Question) -> Question:
        """Return a question as the next turn after that of a card."""
        return self._continued(question, turns_of(earlier))

    def reworded(self, question: Question, text: str) -> Question:
        """Return a question as the same turn of its conversation with another text."""
        return self._continued(Question(text), turns_of(question)[:-1])

    def remember(self, place: Place, question: Question) -> None:
        """Remember a question as a turn; one about a mission that there is not leads nowhere."""
        known = not question.mission or find_mission(question.mission, self.library.base) is not None
        if known and question.text.strip():
            self.conversations.add(place, Turn(question.text, question.mission), monotonic())

    def forget(self, user: int) -> None:
        """Forget what is kept of a person."""
        self.conversations.forget(user)
        self.locales.forget(user)
        self.votes.forget(user)
        self.answered.forget(user)

    def cool_down(self, user: int, channel: int) -> None:
        """Count a question of a person in a channel. Raises CooldownError where there were too many."""
        wait = self.cooldowns.take(user, channel, monotonic())
        if wait:
            self.metrics.cooled_down("channel" if wait.channel else "user")
            raise CooldownError(datetime.now(UTC) + timedelta(seconds=wait.seconds), channel=wait.channel)

    def is_news(self, user: int, channel: int, error: Exception) -> bool:
        """Tell whether a person in a channel is to be told of an error: of a cooldown once for as long as it lasts."""
        if not isinstance(error, CooldownError):
            return True
        seconds = (error.again - datetime.now(UTC)).total_seconds()
        return self.cooldowns.is_news(user, channel, seconds, monotonic())

    async def excuse(self, interaction: discord.Interaction[Any], error: Exception, where: str) -> None:
        """Tell a person what went wrong with a command or a button; what cannot be told is only logged."""
        if isinstance(error, discord.NotFound) and error.code == _UNKNOWN_INTERACTION:
            _log.info("%s: the interaction came too late to be answered", where)
            return
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

    def _continued(self, question: Question, turns: Sequence[Turn]) -> Question:
        continued = continue_with(question, turns, self._names_mission)
        keep_private(continued.text, *continued.before, continued.mission)
        return continued

    def _names_mission(self, text: str) -> bool:
        names = self.library.base.responder.reader.missions
        return bool(names.find(text) or names.find_unknown(text))
