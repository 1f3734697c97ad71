"""Replies with a timeline: dated events in order, as text and as a picture."""

import logging
from collections.abc import Sequence

from bot.cards.model import Picture
from bot.cards.paging import count_pages
from bot.cards.timeline import EVENTS_PER_PAGE, build_timeline_card
from bot.pictures.cache import Pictures, TimelinePicture
from bot.pictures.process import PictureError
from bot.replies.asking import Asking
from bot.replies.missions import missions_of
from bot.replies.model import Asker, Attachment, Reply
from bot.views.buttons import delete_button, page_buttons
from bot.views.ids import Verb
from knowledge.answer.chronicle import DatedEvent

_log = logging.getLogger(__name__)


class TimelineReplies:
    """Makes timelines."""

    def __init__(self, asking: Asking, pictures: Pictures) -> None:
        self._asking = asking
        self._pictures = pictures

    async def timeline(self, mission: str, asker: Asker, *, page: int = 0, private: bool = False) -> Reply:
        """Return one page of the events of a mission, or of all for "". Raises UnknownMissionError."""
        base = self._asking.library.base
        about = await self._asking.mission(mission, base)
        name = missions_of(base).name(about) if about else ""
        events = await self._asking.run(base.timeline, [about] if about else base.documents)
        drawn = await self._draw(base.revision, events, asker) if events else None
        pages = count_pages(events, EVENTS_PER_PAGE)
        buttons = page_buttons(Verb.TIMELINE, asker.phrases, asker.id, page, pages)
        buttons += () if private else (delete_button(asker.id),)
        picture = Picture(drawn.filename, drawn.description) if drawn else None
        card = build_timeline_card(
            name, events, asker.phrases, page=page, picture=picture, buttons=buttons, revision=base.revision
        )
        return Reply(card, (Attachment(drawn.filename, drawn.content),) if drawn else ())

    async def close(self) -> None:
        """Give up what is being drawn."""
        await self._pictures.close()

    async def _draw(self, revision: str, events: Sequence[DatedEvent], asker: Asker) -> TimelinePicture | None:
        """Return the picture; None where it cannot be drawn, and the text has to do."""
        try:
            return await self._pictures.timeline(revision, events, asker.phrases)
        except PictureError as error:
            _log.warning("no picture of the timeline: %s", error)
            return None
