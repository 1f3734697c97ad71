"""Replies with a timeline: dated events in order, as text and as a picture."""

from bot.cards.paging import count_pages
from bot.cards.timeline import EVENTS_PER_PAGE, build_timeline_card
from bot.replies.asking import Asking, chosen_mission
from bot.replies.model import Asker, Reply
from bot.views.buttons import delete_button, page_buttons
from bot.views.ids import Verb


class TimelineReplies:
    """Makes timelines."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    async def timeline(self, mission: str, asker: Asker, *, page: int = 0, private: bool = False) -> Reply:
        """Return one page of the events of a mission, or of all for "". Raises UnknownMissionError."""
        base = self._asking.library.base
        about = chosen_mission(mission, base)
        events = await self._asking.run(base.timeline, [about] if about else base.documents)
        pages = count_pages(events, EVENTS_PER_PAGE)
        buttons = page_buttons(Verb.TIMELINE, asker.phrases, asker.id, page, pages)
        buttons += () if private else (delete_button(asker.id),)
        card = build_timeline_card(mission, events, asker.phrases, page=page, buttons=buttons, revision=base.revision)
        return Reply(card)
