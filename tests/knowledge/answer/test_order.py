"""Which of two events came first, or last."""

import pytest

from tests.knowledge.conftest import Ask


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("what came first, the leak or the spacewalk?", "the leak (8 March 1987) came first"),
        ("what happened first, the spacewalk or the leak?", "the leak (8 March 1987) came first"),
        ("was the undocking before or after the spacewalk", "the spacewalk (11 March 1987) came first"),
        ("which came first, landing or undocking?", "undocking (16 March 1987) came first"),
        ("which was later, the leak or the spacewalk?", "the spacewalk (11 March 1987) came later"),
    ],
)
def test_order_of_two_events_is_told_with_both_dates_quoted(ask: Ask, question: str, text: str) -> None:
    answer = ask("vostok", question)
    assert answer.text.startswith(text)
    assert len(answer.citations) == 2


def test_order_is_not_told_where_an_event_has_no_date(ask: Ask) -> None:
    assert "came first" not in ask("vostok", "what came first, the launch or the banquet?").text
