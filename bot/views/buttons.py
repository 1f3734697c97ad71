"""Which buttons stand below which card."""

from bot.cards.model import Button, Style
from bot.languages.phrases import Phrases
from bot.views.ids import ComponentId, Verb


def answer_buttons(
    phrases: Phrases,
    owner: int,
    *,
    answered: bool,
    private: bool,
    shared: bool = False,
    talk: bool = False,
    presser: int = 0,
) -> tuple[Button, ...]:
    """Return the buttons of an answer: go on asking, see more, share a private one, say whether it helped, delete.

    Small talk needs none; one that is shared already is not shared again.
    """
    if talk:
        return ()
    buttons = [
        Button(_id(Verb.FOLLOW, owner), phrases("views-follow-up"), "💬", Style.PRIMARY),
        Button(_id(Verb.MORE, owner), phrases("views-more"), "🔎"),
    ]
    if private and answered:
        buttons.append(Button(_id(Verb.SHARE, owner), phrases("views-share"), "📣", disabled=shared))
    if answered:
        buttons.append(Button(_id(Verb.GOOD, owner), emoji="👍"))
    buttons.append(Button(_id(Verb.BAD, owner), emoji="👎"))
    if not private:
        buttons.append(delete_button(owner, presser))
    return tuple(buttons)


def page_buttons(verb: Verb, phrases: Phrases, owner: int, page: int, pages: int) -> tuple[Button, ...]:
    """Return the buttons that turn pages, counted from 0; none where there is one page only."""
    if pages < 2:
        return ()
    page = min(max(page, 0), pages - 1)  # what is shown, where there are fewer than there were
    back, on = _id(verb, owner, str(page - 1)), _id(verb, owner, str(page + 1))
    return (
        Button(back, phrases("views-back"), "◀️", disabled=page <= 0),
        Button(on, phrases("views-on"), "▶️", disabled=page >= pages - 1),
    )


def forget_button(phrases: Phrases, owner: int) -> Button:
    """Return the button that has forgotten what is kept of a person."""
    return Button(_id(Verb.FORGET, owner), phrases("views-forget"), style=Style.DANGER)


def delete_button(owner: int, presser: int = 0) -> Button:
    """Return the button with which the one who asked, who had it answered, or a moderator takes a reply away."""
    return Button(_id(Verb.DELETE, owner, str(presser) if presser else ""), emoji="🗑️")


def _id(verb: Verb, owner: int, argument: str = "") -> str:
    return str(ComponentId(verb, owner, argument))
