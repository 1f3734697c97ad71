"""Cooldowns."""

from bot.cooldowns import Cooldowns, Wait
from bot.settings import Rate


def test_a_person_waits_after_too_many_questions_and_then_may_ask_again() -> None:
    cooldowns = Cooldowns(Rate(2, 10), None)
    assert [cooldowns.take(1, 7, now) for now in (100.0, 101.0)] == [None, None]
    assert cooldowns.take(1, 7, 104.0) == Wait(6.0, channel=False)
    assert cooldowns.take(1, 7, 110.5) is None


def test_others_are_not_held_up_by_one_who_asks_too_much() -> None:
    cooldowns = Cooldowns(Rate(1, 10), None)
    assert cooldowns.take(1, 7, 100.0) is None
    assert cooldowns.take(2, 7, 100.0) is None
    assert cooldowns.take(1, 7, 100.0) is not None


def test_a_channel_waits_for_all_its_people() -> None:
    cooldowns = Cooldowns(None, Rate(2, 30))
    assert [cooldowns.take(user, 7, 100.0) for user in (1, 2)] == [None, None]
    assert cooldowns.take(3, 7, 110.0) == Wait(20.0, channel=True)
    assert cooldowns.take(3, 8, 110.0) is None


def test_a_question_that_must_wait_does_not_count() -> None:
    cooldowns = Cooldowns(Rate(1, 10), Rate(1, 10))
    assert cooldowns.take(1, 7, 100.0) is None
    assert cooldowns.take(1, 8, 101.0) is not None, "the person has to wait"
    assert cooldowns.take(2, 8, 101.0) is None, "and the other channel was not charged for it"


def test_without_rates_nobody_waits() -> None:
    cooldowns = Cooldowns(None, None)
    assert all(cooldowns.take(1, 1, 100.0) is None for _ in range(1000))


def test_a_wait_is_news_once_for_each_person_and_channel_until_it_is_over() -> None:
    cooldowns = Cooldowns(Rate(1, 10), None)
    assert cooldowns.is_news(1, 7, 10.0, now=100.0)
    assert not cooldowns.is_news(1, 7, 5.0, now=105.0)
    assert cooldowns.is_news(1, 8, 5.0, now=105.0)
    assert cooldowns.is_news(2, 7, 5.0, now=105.0)
    assert cooldowns.is_news(1, 7, 9.0, now=110.0)
