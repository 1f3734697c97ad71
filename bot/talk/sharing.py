"""What of a private answer others may see."""

from dataclasses import replace

from bot.replies.model import Reply


def hide_earlier(reply: Reply) -> Reply:
    """Return a reply whose card does not show the turns that its question followed: they were asked in private."""
    card = reply.card
    if card.question is None or not card.question.before:
        return reply
    shown = card.caption[len(card.question.before) :]
    return replace(reply, card=replace(card, question=replace(card.question, before=()), caption=shown))
