"""Putting the bot together: here all its parts are made and given to each other."""

import os

from bot.client import AltaiClient
from bot.cooldowns import Cooldowns
from bot.delivery import Delivery
from bot.failures import Failures
from bot.front import Front
from bot.health.metrics import Metrics
from bot.languages.phrases import Languages
from bot.library.live import LiveKnowledge
from bot.pictures.cache import Pictures
from bot.pictures.process import Drawer
from bot.recent import RecentIds
from bot.replies.asking import Asking
from bot.replies.members import MemberReplies
from bot.replies.moderators import ModeratorReplies
from bot.replies.timelines import TimelineReplies
from bot.settings import Cards, Settings
from bot.talk.answered import AnsweredQuestions
from bot.talk.conversations import Conversations
from bot.talk.locales import SpokenLocales
from bot.views.votes import Votes


def build_client(settings: Settings, library: LiveKnowledge, metrics: Metrics) -> AltaiClient:
    """Return the bot with its knowledge loaded, ready to connect."""
    asking = Asking(library, metrics)
    front = Front(
        settings=settings,
        library=library,
        asking=asking,
        languages=Languages(settings.language),
        replies=MemberReplies(asking),
        moderating=ModeratorReplies(library),
        timelines=TimelineReplies(asking, Pictures(Drawer(os.environ, settings.cache))),
        delivery=Delivery(plain=settings.cards is Cards.PLAIN),
        cooldowns=Cooldowns(settings.cooldown_user, settings.cooldown_channel),
        conversations=Conversations(),
        locales=SpokenLocales(),
        answered=AnsweredQuestions(),
        votes=Votes(),
        shared=RecentIds(),
        silenced=RecentIds(),
        seen=RecentIds(),
        failures=Failures(metrics),
        metrics=metrics,
    )
    return AltaiClient(front)
