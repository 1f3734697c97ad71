"""What went wrong: people get what to do and a number, the log gets the rest under the same number."""

import logging
import secrets

from bot.cards.error import build_error_card
from bot.cards.markup import trusted
from bot.cards.model import Card
from bot.errors import ToldError
from bot.health.metrics import Metrics
from bot.languages.phrases import Phrases

_log = logging.getLogger(__name__)


class Failures:
    """Turns errors into cards."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def card(self, error: BaseException, where: str, phrases: Phrases) -> Card:
        """Return what a person is shown of an error; one that nobody expected is logged with its number."""
        if isinstance(error, ToldError):
            try:
                return build_error_card(trusted(error.tell(phrases)))
            except Exception as untold:  # a mistake of ours in telling it must not leave the person without a word
                error = untold
        return build_error_card(trusted(phrases("errors-failed", id=self.log(error, where))))

    def log(self, error: BaseException, where: str) -> str:
        """Log an error that nobody expected; return its number."""
        number = secrets.token_hex(4)
        self._metrics.failed(where)
        _log.error("%s failed, number %s", where, number, exc_info=error)
        return number
