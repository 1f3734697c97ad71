"""Follow-ups: what a question takes over from the ones before it, and when it takes over nothing."""

import pytest

from tests.knowledge.conftest import Ask


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("who was the commander", "and the callsign?"), "Falcon"),
        (("when was the leak noticed", "and by whom?"), "ground control"),
        (("who noticed the leak", "and when?"), "8 March 1987"),
        (("which rocket took it up", "and from where?"), "Plesetsk"),
        (("Who did the spacewalk?", "How long was it?"), "4 hours and 12 minutes"),
        (("What did Aguirre scrape?", "with what did he do it?"), "knife"),
        (("When was the coolant leak noticed?", "And what happened after that?"), "sealed the crack"),
    ],
)
def test_what_a_question_leaves_out_comes_from_the_one_before(ask: Ask, turns: tuple[str, ...], told: str) -> None:
    assert told in ask("vostok", *turns).text


@pytest.mark.parametrize(
    ("turns", "text"),
    [
        (("which rocket launched Merlin 7?", "no, Heron IX"), "Corvus 3"),
        (("what was the callsign of Heron IX", "what about Vostok 21?"), "Falcon"),
        (("launch site of Merlin 7", "no, I meant Vostok 21"), "Plesetsk, Pad 43/3"),
    ],
)
def test_last_question_is_asked_anew_of_another_mission(ask: Ask, turns: tuple[str, ...], text: str) -> None:
    assert ask("fleet", *turns).text == text


@pytest.mark.parametrize(
    ("turns", "title"),
    [
        (("which rocket launched Merlin 7?", "where was it launched from?"), "Merlin 7"),
        (("who was the commander of Vostok 21", "and the callsign?"), "Vostok 21"),
        (("what was the callsign of Heron IX", "and the launch site?"), "Heron IX"),
    ],
)
def test_mission_of_the_conversation_is_kept(ask: Ask, turns: tuple[str, ...], title: str) -> None:
    assert {citation.title for citation in ask("fleet", *turns).citations} == {title}


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("which rocket launched Merlin 7?", "What was Vaara's suit made of?"), "rubber and silk"),
        (("who was the commander of Vostok 21", "Why did the parachute of Heron IX open late?"), "bolt had cracked"),
    ],
)
def test_change_of_topic_is_noticed(ask: Ask, turns: tuple[str, ...], told: str) -> None:
    assert told in ask("fleet", *turns).text


def test_whole_question_is_answered_as_it_is_alone(ask: Ask) -> None:
    alone = ask("vostok", "what did they seal the crack with?")
    assert ask("vostok", "who was the commander", "what did they seal the crack with?").text == alone.text


def test_follow_up_to_nothing_is_refused(ask: Ask) -> None:
    assert not ask("vostok", "and by whom?").answered


def test_greeting_in_a_conversation_is_a_greeting(ask: Ask) -> None:
    assert not ask("vostok", "who was the commander", "thanks!").answered
