"""A question without an answer gets a kind reason, what is known nearby, and commands to go on with; never a quote."""

import pytest

from bot.cards.answer import build_answer_card
from bot.cards.model import Card, Question, Quote, Tone
from bot.cards.text import render_text
from knowledge.answer.model import Answer, Kind, Reason, Remark
from tests.bot.cards.strategies import PHRASES

IDS = {"mission search": 11, "mission list": 12, "mission help": 13}


def card_of(answer: Answer, locale: str = "en", ids: dict[str, int] = IDS) -> Card:
    return build_answer_card(Question("what?"), answer, PHRASES[locale], commands=ids)


@pytest.mark.parametrize(
    ("remark", "locale", "said"),
    [
        (Remark(Reason.NOT_TOLD, titles=("A", "B")), "en", "My sources on A, B don’t say."),
        (Remark(Reason.NOT_TOLD), "de", "Meine Quellen sagen das nicht."),
        (Remark(Reason.UNKNOWN_MISSION, "apollo 11", ("A",)), "en", "no document about apollo 11. I know A."),
        (Remark(Reason.UNKNOWN_MISSION, "apollo_11"), "es", r"No tengo ningún documento sobre apollo\_11."),
        (Remark(Reason.LEFT_BLANK, "Launch date"), "fr", "La source laisse «\u00a0Launch date\u00a0» en blanc."),
        (Remark(Reason.NO_SUCH_DATE), "ru", "Такой даты нет."),
        (Remark(Reason.NOT_COMPARABLE, "Heron IX"), "en", "My sources on Heron IX don’t say what is to be compared."),
    ],
)
def test_reason_is_told_in_the_readers_language(remark: Remark, locale: str, said: str) -> None:
    card = card_of(Answer(Kind.NONE, note="in English", remark=remark), locale)
    assert card.tone is Tone.UNKNOWN
    assert said in render_text(card)
    assert "in English" not in render_text(card)


def test_every_reason_has_its_words_in_every_language() -> None:
    for phrases in PHRASES.values():
        for reason in Reason:
            answer = Answer(Kind.NONE, remark=Remark(reason, "x", ("y",)))
            assert render_text(build_answer_card(Question("?"), answer, phrases))


def test_why_a_field_is_unknown_is_told_in_the_mission_files_own_words() -> None:
    answer = Answer(Kind.NONE, note="The mass was *never* published.")
    assert r"The mass was \*never\* published." in render_text(card_of(answer))


def test_nearest_facts_are_labelled_as_no_answer() -> None:
    shown = render_text(card_of(Answer(Kind.NONE, suggestions=("Crew: Ann, Bob", "@everyone flew"))))
    assert "**What I do know nearby** (not an answer to your question):\n- Crew: Ann, Bob\n" in shown
    assert "- @\u200beveryone flew" in shown


def test_refusal_has_no_quotes_and_links_commands_to_go_on_with() -> None:
    card = card_of(Answer(Kind.NONE, revision="a1b2c3"))
    assert not any(isinstance(block, Quote) for block in card.blocks)
    assert "</mission search:11>" in render_text(card)
    assert "</mission list:12>" in render_text(card)


def test_commands_without_ids_are_named_as_the_reader_finds_them() -> None:
    assert "`/mission list`" in render_text(card_of(Answer(Kind.NONE), "en", {}))
    assert "`/mission liste`" in render_text(card_of(Answer(Kind.NONE), "de", {}))


@pytest.mark.parametrize(
    ("reason", "said"),
    [(Reason.GREETING, "Hallo!"), (Reason.THANKS, "Gern geschehen!"), (Reason.NO_WORDS, "keine Wörter")],
)
def test_small_talk_is_one_friendly_line_and_the_way_to_help(reason: Reason, said: str) -> None:
    card = card_of(Answer(Kind.SMALL_TALK, note="Hi", remark=Remark(reason)), "de")
    assert card.tone is Tone.PLAIN
    assert said in render_text(card)
    assert "</mission help:13>" in render_text(card)
    assert len(card.blocks) == 2
