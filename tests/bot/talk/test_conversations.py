"""Conversations."""

from bot.talk.conversations import LASTING, REMEMBERED, Conversations, Place

_HERE = Place(channel=1, user=2)


def test_a_question_follows_the_last_turns_of_the_same_person_in_the_same_channel() -> None:
    talk = Conversations()
    for number in range(REMEMBERED + 2):
        talk.add(_HERE, f"turn {number}", float(number))
    assert talk.before(_HERE, 10.0) == tuple(f"turn {n}" for n in range(2, REMEMBERED + 2))
    assert talk.before(Place(1, 3), 10.0) == ()
    assert talk.before(Place(2, 2), 10.0) == ()


def test_a_conversation_ends_after_a_while() -> None:
    talk = Conversations()
    talk.add(_HERE, "who flew?", 0.0)
    assert talk.before(_HERE, LASTING) == ("who flew?",)
    assert talk.before(_HERE, LASTING + 1) == ()


def test_what_is_asked_privately_stays_out_of_the_public_conversation() -> None:
    talk = Conversations()
    talk.add(Place(1, 2, private=True), "is it true that …?", 0.0)
    assert talk.before(_HERE, 1.0) == ()


def test_memory_is_bounded_in_number_and_length() -> None:
    talk = Conversations()
    for user in range(6_000):
        talk.add(Place(1, user), "x" * 10_000, 0.0)
    assert talk.before(Place(1, 0), 1.0) == ()
    (kept,) = talk.before(Place(1, 5_999), 1.0)
    assert len(kept) <= 300


def test_a_person_can_be_forgotten() -> None:
    talk = Conversations()
    talk.add(_HERE, "a", 0.0)
    talk.add(Place(9, 2), "b", 0.0)
    talk.add(Place(9, 3), "c", 0.0)
    assert talk.forget(2) == 2
    assert talk.before(_HERE, 1.0) == ()
    assert talk.before(Place(9, 3), 1.0) == ("c",)
