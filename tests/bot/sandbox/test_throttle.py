import pytest

from bot.sandbox.problems import DiscordError
from bot.sandbox.throttle import Throttle

SEND = "POST /channels/{channel}/messages"


class Clock:
    """A clock that a test sets."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_without_limits_there_are_no_headers() -> None:
    assert Throttle(Clock()).check(SEND, {"channel": "1"}) == {}


def test_a_bucket_tells_how_it_stands_and_refuses_one_too_many_until_its_window_ends() -> None:
    clock = Clock()
    throttle = Throttle(clock)
    throttle.limit("messages", 2, 5.0)
    assert throttle.check(SEND, {"channel": "1"})["X-RateLimit-Remaining"] == "1"
    clock.now += 1
    headers = throttle.check(SEND, {"channel": "1"})
    assert (headers["X-RateLimit-Limit"], headers["X-RateLimit-Remaining"]) == ("2", "0")
    assert (headers["X-RateLimit-Reset"], headers["X-RateLimit-Reset-After"]) == ("1005.000", "4.000")
    with pytest.raises(DiscordError) as error:
        throttle.check(SEND, {"channel": "1"})
    assert error.value.status == 429
    assert error.value.body()["retry_after"] == 4.0
    assert error.value.headers["X-RateLimit-Scope"] == "user"
    clock.now += 4
    assert throttle.check(SEND, {"channel": "1"})["X-RateLimit-Remaining"] == "1"


def test_channels_and_interactions_have_buckets_of_their_own() -> None:
    throttle = Throttle(Clock())
    throttle.limit("", 1, 5.0)
    for path in ({"channel": "1"}, {"channel": "2"}, {"token": "a"}, {"token": "b"}):
        throttle.check(SEND, path)
    with pytest.raises(DiscordError):
        throttle.check(SEND, {"channel": "2"})


def test_the_global_limit_counts_all_but_answers_to_interactions() -> None:
    throttle = Throttle(Clock())
    throttle.limit_all(1, 1.0)
    throttle.check(SEND, {"channel": "1"})
    throttle.check("POST /interactions/{interaction}/{token}/callback", {"token": "a"})
    with pytest.raises(DiscordError) as error:
        throttle.check("GET /users/@me", {})
    assert error.value.headers["X-RateLimit-Global"] == "true"
    throttle.clear()
    assert throttle.check("GET /users/@me", {}) == {}
