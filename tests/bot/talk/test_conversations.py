"""Conversations."""

from bot.cards.model import Question
from bot.talk.conversations import LASTING, REMEMBERED, Conversations, Place, Turn, continue_with, turns_of

_HERE = Place(channel=1, user=2)


def _names_apollo(text: str) -> bool:
    return "Apollo" in text


def test_a_question_follows_the_last_turns_of_the_same_person_in_the_same_channel() -> None:
    talk = Conversations()
    for number in range(REMEMBERED + 2):
        talk.add(_HERE, Turn(f"turn {number}"), float(number))
    assert talk.before(_HERE, 10.0) == tuple(Turn(f"turn {n}") for n in range(2, REMEMBERED + 2))
    assert talk.before(Place(1, 3), 10.0) == ()
    assert talk.before(Place(2, 2), 10.0) == ()


def test_each_turn_is_forgotten_after_a_while_though_one_goes_on_asking() -> None:
    talk = Conversations()
    talk.add(_HERE, Turn("who flew?"), 0.0)
    talk.add(_HERE, Turn("and when?"), LASTING - 1)
    assert talk.before(_HERE, LASTING) == (Turn("who flew?"), Turn("and when?"))
    assert talk.before(_HERE, LASTING + 1) == (Turn("and when?"),)
    assert talk.before(_HERE, 2 * LASTING) == ()


def test_what_others_say_sweeps_out_what_is_over() -> None:
    talk = Conversations()
    talk.add(_HERE, Turn("who flew?"), 0.0)
    talk.add(Place(1, 3), Turn("and when?"), LASTING + 1)
    assert talk.forget(_HERE.user) == 0


def test_what_is_asked_privately_stays_out_of_the_public_conversation() -> None:
    talk = Conversations()
    talk.add(Place(1, 2, private=True), Turn("is it true that …?"), 0.0)
    assert talk.before(_HERE, 1.0) == ()


def test_memory_is_bounded_in_number_and_length() -> None:
    talk = Conversations()
    for user in range(6_000):
        talk.add(Place(1, user), Turn("x" * 10_000), 0.0)
    assert talk.before(Place(1, 0), 1.0) == ()
    (kept,) = talk.before(Place(1, 5_999), 1.0)
    assert len(kept.text) <= 300


def test_a_person_can_be_forgotten() -> None:
    talk = Conversations()
    talk.add(_HERE, Turn("a"), 0.0)
    talk.add(Place(9, 2), Turn("b"), 0.0)
    talk.add(Place(9, 3), Turn("c"), 0.0)
    assert talk.forget(2) == 2
    assert talk.before(_HERE, 1.0) == ()
    assert talk.before(Place(9, 3), 1.0) == (Turn("c"),)


def test_a_question_takes_over_the_mission_of_the_turn_before() -> None:
    asked = continue_with(Question("which rocket?"), (Turn("who flew?", "Vostok 1"),), _names_apollo)
    assert asked == Question("which rocket?", ("who flew?",), "Vostok 1")


def test_a_question_that_names_a_mission_takes_over_none() -> None:
    asked = continue_with(Question("and on Apollo 11?"), (Turn("who flew?", "Vostok 1"),), _names_apollo)
    assert asked == Question("and on Apollo 11?", ("who flew?",))


def test_turns_about_another_mission_than_the_chosen_one_are_left_out() -> None:
    turns = (Turn("who flew?", "Vostok 1"), Turn("when?", "Gemini 4"), Turn("where?", "Gemini 4"))
    asked = continue_with(Question("which rocket?", mission="Gemini 4"), turns, _names_apollo)
    assert asked.before == ("when?", "where?")
    assert continue_with(Question("which rocket?", mission="Vostok 1"), turns, _names_apollo).before == ()


def test_a_card_tells_the_turns_that_a_follow_up_goes_on_from() -> None:
    card = Question("which rocket?", ("who flew?",), "Vostok 1")
    assert turns_of(card) == (Turn("who flew?", "Vostok 1"), Turn("which rocket?", "Vostok 1"))
