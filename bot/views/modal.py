"""The form for a follow-up."""

import discord

from bot.languages.phrases import Phrases
from bot.views.ids import ComponentId, Verb

LONGEST_FOLLOW_UP = 1_000
"""Characters of a follow-up, as of a question."""


def build_follow_up_form(phrases: Phrases, owner: int) -> discord.ui.Modal:
    """Return the form. It is finished already: what comes back is recognised by its id, also after a restart."""
    form = discord.ui.Modal(title=phrases("views-follow-up"), custom_id=str(ComponentId(Verb.FOLLOW, owner)))
    field = discord.ui.TextInput[discord.ui.Modal](
        custom_id="question", placeholder=phrases("views-follow-up-example"), max_length=LONGEST_FOLLOW_UP
    )
    form.add_item(discord.ui.Label(text=phrases("views-follow-up-question"), component=field))
    form.stop()
    return form
