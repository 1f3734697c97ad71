"""Replies for moderators: reload, status, check."""

from collections.abc import Callable, Sequence

from bot.cards.admin import Status, build_check_card, build_refused_card, build_reload_card, build_status_card
from bot.health.state import Shard
from bot.library.live import LiveKnowledge, ReloadRefused
from bot.replies.model import Asker, Reply


class ModeratorReplies:
    """Makes the replies for those who keep the knowledge."""

    def __init__(self, library: LiveKnowledge) -> None:
        self._library = library

    async def reload(self, asker: Asker) -> Reply:
        """Reload the knowledge; return what changed, or why the old one stays."""
        try:
            done = await self._library.reload_anew()
        except ReloadRefused as refused:
            return Reply(build_refused_card(refused, self._library.base.revision, asker.phrases))
        return Reply(build_reload_card(done, asker.phrases))

    async def status(self, asker: Asker, shards: Callable[[], Sequence[Shard]]) -> Reply:
        """Return how the knowledge and the connections are."""
        library = self._library
        status = Status(
            library.base.revision, library.loaded_at, library.base.documents, shards(),
            library.last_reload.at if library.last_reload else None,
            library.last_refusal.at if library.last_refusal else None,
            library.base.collected,
        )  # fmt: skip
        return Reply(build_status_card(status, asker.phrases))

    async def check(self, asker: Asker) -> Reply:
        """Ask the golden questions; return how they went."""
        revision = self._library.base.revision
        return Reply(build_check_card(await self._library.check(), revision, asker.phrases))
