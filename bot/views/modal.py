"""The form for a follow-up."""

import discord

from bot.languages.phrases import Phrases
from bot.views.ids import ComponentId, Verb

LONGEST_FOLLOW_UP = 1_000
"""Characters of a follow-up, as of a question."""


class FollowUpForm(discord.ui.Modal):
    """The form. What comes back is recognised by its id, also after a restart, so discord.py has to keep none."""

    def is_finished(self) -> bool:
        """Return that nothing waits for it: by this discord.py decides whether to keep a form that was shown."""
        return True


def build_follow_up_form(phrases: Phrases, owner: int) -> FollowUpForm:
    """Return the form for a follow-up on a card of somebody's."""
    form = FollowUpForm(title=phrases("views-follow-up"), custom_id=str(ComponentId(Verb.FOLLOW, owner)))
    field = discord.ui.TextInput[FollowUpForm](
        custom_id="question", placeholder=phrases("views-follow-up-example"), max_length=LONGEST_FOLLOW_UP
    )
    return form.add_item(discord.ui.Label(text=phrases("views-follow-up-question"), component=field))
