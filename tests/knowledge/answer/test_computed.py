"""Durations worked out from two dates, which are quoted."""

import pytest

from knowledge.answer.model import Kind
from tests.knowledge.conftest import Ask


@pytest.mark.parametrize(
    ("name", "question", "gap", "dates"),
    [
        ("vostok", "how many days between launch and landing", "14 days", ("3 March", "17 March")),
        ("vostok", "how many weeks after the launch did it land", "2 weeks", ("3 March", "17 March")),
        ("vostok", "How long after the leak did they go on the spacewalk?", "3 days", ("8 March", "11 March")),
        ("vostok", "how long between the spacewalk and undocking", "5 days", ("11 March", "16 March")),
        ("vostok", "How many days after the launch was the leak noticed?", "5 days", ("3 March", "8 March")),
        ("vostok", "how long before the landing did it undock", "1 day", ("16 March", "17 March")),
        ("vostok", "how long did the mission last", "14 days", ("3 March", "17 March")),
        ("heron", "how long was the flight", "18 days", ("2011-9-12", "2011-9-30")),
        ("heron", "how many days after launch was the panel fixed", "7 days", ("2011-9-12", "19 September")),
        (
            "merlin",
            "How many years after the launch did it enter orbit around the comet",
            "3 years 11 months (1,437 days)",
            ("14 May 2003", "20 April 2007"),
        ),
    ],
)
def test_time_between_two_events_is_computed_and_both_dates_are_quoted(
    ask: Ask, name: str, question: str, gap: str, dates: tuple[str, str]
) -> None:
    answer = ask(name, question)
    assert answer.kind is Kind.COMPUTED
    assert answer.text.startswith(gap)
    assert [date for date in dates if not any(date in c.quote for c in answer.citations)] == []


def test_duration_that_the_text_tells_is_quoted_not_computed(ask: Ask) -> None:
    assert ask("merlin", "how long did the mission last").text == "9 years"


def test_nothing_is_computed_from_an_event_that_the_text_does_not_date(ask: Ask) -> None:
    assert ask("vostok", "how many days between the launch and the press conference").kind is not Kind.COMPUTED
