"""Replies for members: answers, facts, passages, and what Altai says of itself."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards.answer import build_answer_card
from bot.cards.commands import NO_COMMANDS, Commands
from bot.cards.examples import find_examples
from bot.cards.fact import build_no_field_card
from bot.cards.help import build_help_card
from bot.cards.listing import MISSIONS_PER_PAGE, build_list_card
from bot.cards.markup import trusted
from bot.cards.model import Card, Choice, Note, Question, Select
from bot.cards.paging import count_pages
from bot.cards.privacy import build_privacy_card
from bot.cards.search import HITS_PER_PAGE, build_search_card
from bot.errors import NoQuestionError, NothingMoreError
from bot.replies.asking import Asking, tell_mission
from bot.replies.choices import all_field_options, field_options, rank_options
from bot.replies.model import Asker, Reply, plain_reply
from bot.talk.conversations import LASTING, REMEMBERED
from bot.views.buttons import answer_buttons, delete_button, forget_button, page_buttons
from bot.views.ids import ComponentId, Verb
from bot.views.votes import Vote
from knowledge.answer.lookup import MOST_COMPARED
from knowledge.answer.model import Answer, Kind
from knowledge.base import KnowledgeBase
from knowledge.index.model import Hit
from knowledge.text.normalize import squeeze

FOUND = 24
"""Passages that a search finds: six pages."""


class MemberReplies:
    """Makes the replies for members. Everything they need to know of the interaction arrives as arguments."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self.commands: Commands = NO_COMMANDS
        """Ids of the registered commands, once they are known."""

    async def answer(
        self, question: Question, asker: Asker, *, via: str, private: bool = False, shared: bool = False
    ) -> Reply:
        """Return the card that answers a question; `shared` marks a private one that was posted for all.

        Raises NoQuestionError, UnknownMissionError.
        """
        if not question.text.strip():
            raise NoQuestionError(await self._example(asker))
        needed, answer = await self._asking.answer(question, via)
        return Reply(self._answer_card(needed, answer, asker, private=private, shared=shared))

    async def answer_if_sure(self, question: Question, asker: Asker, confidence: float) -> Reply | None:
        """Return the card that answers a question put to nobody; None unless the answer is that sure."""
        needed, answer = await self._asking.answer(question, "unasked")
        sure = answer.answered and answer.confidence >= confidence
        return Reply(self._answer_card(needed, answer, asker)) if sure else None

    async def fact(self, field: str, mission: str, asker: Asker, *, private: bool = False) -> Reply:
        """Return one field's card; of free text that names no field, the answer to it as a question.

        Raises UnknownMissionError.
        """
        base = self._asking.library.base
        about = await self._asking.mission(mission, base)
        question = Question(field, mission=mission)
        answer = await self._asking.run(base.look_up, field, about)
        if answer is None:
            question, answer = await self._asking.answer(question, "fact")
        elif about:
            question, answer = tell_mission(question, answer, about, base)
        if answer.answered or answer.kind is Kind.SMALL_TALK:
            card = self._answer_card(question, answer, asker, private=private)
            return Reply(card if about else _count_others(card, len(base.missions_with(field)), asker))
        options = field_options([about]) if about else all_field_options(base)
        near = [option.label for option in await self._asking.run(rank_options, field, options)]
        buttons = () if private else (delete_button(asker.id),)
        return Reply(
            build_no_field_card(
                question, near, asker.phrases, buttons=buttons, asker=asker.name, commands=self.commands
            )
        )

    async def search(self, query: str, asker: Asker, *, page: int = 0, private: bool = False) -> Reply:
        """Return one page of the passages that match a query."""
        base = self._asking.library.base
        hits = await self._asking.run(base.search, query, FOUND)
        return Reply(self._search_card(query, hits, base, asker, page=page, private=private))

    async def more(self, question: Question, asker: Asker) -> Reply:
        """Return the passages near a question that its answer does not quote. Raises NothingMoreError for none."""
        base = self._asking.library.base
        answer = await self._asking.run(
            base.ask, question.text, question.before, about=await self._asking.mission(question.mission, base)
        )
        hits = await self._asking.run(base.search, " ".join((*question.before, question.text)), FOUND)
        quoted = [squeeze(citation.quote) for citation in answer.citations]
        others = [hit for hit in hits if not any(q in hit.entry.text or hit.entry.text in q for q in quoted)]
        if not others:
            raise NothingMoreError("all that was found is quoted")
        return Reply(self._search_card(question.text, others[:HITS_PER_PAGE], base, asker, private=True))

    async def listing(self, asker: Asker, *, page: int = 0, private: bool = False) -> Reply:
        """Return one page of the missions that the knowledge holds."""
        base = self._asking.library.base
        pages = count_pages(base.documents, MISSIONS_PER_PAGE)
        buttons = page_buttons(Verb.LIST, asker.phrases, asker.id, page, pages)
        buttons += () if private else (delete_button(asker.id),)
        return Reply(
            build_list_card(
                base.documents, asker.phrases, page=page, buttons=buttons, revision=base.revision,
                collected=base.collected, commands=self.commands,
            )
        )  # fmt: skip

    async def help(self, asker: Asker) -> Reply:
        """Return how to ask, with examples that the knowledge answers."""
        examples = await self._examples(asker)
        choices = tuple(Choice(example, example) for example in examples)
        ask = Select(str(ComponentId(Verb.ASK, asker.id)), choices, asker.phrases("views-examples"))
        return Reply(build_help_card(examples, asker.phrases, commands=self.commands, select=ask if choices else None))

    async def privacy(self, asker: Asker) -> Reply:
        """Return what is kept of members, with the button that has it forgotten."""
        forget = forget_button(asker.phrases, asker.id)
        card = build_privacy_card(asker.phrases, turns=REMEMBERED, minutes=int(LASTING // 60), buttons=(forget,))
        return Reply(card)

    def thanks(self, vote: Vote, asker: Asker) -> Reply:
        """Return thanks for a vote."""
        said = asker.phrases("views-thanks-good") if vote is Vote.GOOD else asker.phrases("views-thanks-bad")
        return plain_reply(said)

    def forgotten(self, asker: Asker) -> Reply:
        """Return that all that was kept of a person is forgotten."""
        return plain_reply(asker.phrases("privacy-forgotten"))

    def silenced(self, asker: Asker, channel: int) -> Reply:
        """Return that Altai may not write where somebody asked."""
        return plain_reply(asker.phrases("front-silenced", channel=f"<#{channel}>"))

    def answered_there(self, asker: Asker, link: str) -> Reply:
        """Return that a message was answered where it stands."""
        return plain_reply(asker.phrases("front-answered-there", link=link))

    def pointing_at(self, reply: Reply, asker: Asker, link: str) -> Reply:
        """Return a reply that says which message it answers."""
        note = Note(trusted(asker.phrases("front-answering", link=link)))
        return replace(reply, card=replace(reply.card, blocks=(*reply.card.blocks, note)))

    def _answer_card(
        self, question: Question, answer: Answer, asker: Asker, *, private: bool = False, shared: bool = False
    ) -> Card:
        buttons = answer_buttons(
            asker.phrases, asker.id, answered=answer.answered, private=private, shared=shared,
            talk=answer.kind is Kind.SMALL_TALK, presser=asker.presser,
        )  # fmt: skip
        return build_answer_card(
            question, answer, asker.phrases, buttons=buttons, asker=asker.name, commands=self.commands
        )

    def _search_card(
        self, query: str, hits: Sequence[Hit], base: KnowledgeBase, asker: Asker, *, page: int = 0, private: bool
    ) -> Card:
        pages = count_pages(hits, HITS_PER_PAGE)
        buttons = page_buttons(Verb.SEARCH, asker.phrases, asker.id, page, pages)
        buttons += () if private else (delete_button(asker.id),)
        return build_search_card(
            query, hits, asker.phrases, page=page, buttons=buttons, asker=asker.name, revision=base.revision,
            commands=self.commands, most=FOUND,
        )  # fmt: skip

    async def _examples(self, asker: Asker) -> tuple[str, ...]:
        base = self._asking.library.base
        return await self._asking.run(find_examples, base.documents, base.ask, asker.phrases)

    async def _example(self, asker: Asker) -> str:
        return next(iter(await self._examples(asker)), "")


def _count_others(card: Card, missions: int, asker: Asker) -> Card:
    """Return a card that compares missions with how many more have the field, where not all have room."""
    if missions <= MOST_COMPARED:
        return card
    note = Note(trusted(asker.phrases("front-fact-others", count=missions - MOST_COMPARED)))
    return replace(card, blocks=(*card.blocks[:-1], note, *card.blocks[-1:]))
