"""The languages that people use Discord in."""

from bot.talk.locales import SpokenLocales


def test_the_last_language_counts_for_a_day() -> None:
    spoken = SpokenLocales()
    spoken.add(1, "de", 0.0)
    spoken.add(1, "fr", 1.0)
    assert spoken.get(1, 86_401.0) == "fr"
    assert spoken.get(1, 86_402.0) is None
    assert spoken.get(2, 1.0) is None


def test_languages_can_be_forgotten_and_are_bounded() -> None:
    spoken = SpokenLocales()
    for user in range(10_001):
        spoken.add(user, "de", 0.0)
    assert spoken.get(0, 1.0) is None
    assert spoken.get(10_000, 1.0) == "de"
    spoken.forget(10_000)
    assert spoken.get(10_000, 1.0) is None
