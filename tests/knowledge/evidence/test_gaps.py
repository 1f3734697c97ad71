"""Gaps: where a value got lost from a sentence."""

import pytest

from knowledge.evidence.gaps import find_gaps


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("The repair cost $.", {"money"}),
        ("The tomb cost £ and was lost in 1550.", {"money"}),
        ("The budget comes to ¥ a year.", {"money"}),
        ("The payload is kg.", {"amount"}),
        ("The limit is mg per cubic metre.", {"amount"}),
        ("The hardware weighed kg.", {"amount"}),
        ("It was delayed (until the arrival of the next crew on ).", {"time"}),
        ("The museum has a clock presented by .", {"who"}),
        ("Tours began in .", {"time", "place"}),
        ("The stone bore the words .", set()),
        ("They met the, and left.", set()),
    ],
)
def test_gap_tells_what_can_be_missing(text: str, groups: set[str]) -> None:
    (gap,) = find_gaps(text)
    assert gap.groups == groups


@pytest.mark.parametrize(
    "text",
    [
        "It cost $ 5 million, or £4, in 1990.",
        "The paper is 1.5 m (4 ft 11 in) wide, the strip 3 cm (1.18 in).",
        "Every four years (1999, 2003, 2007 and so on).",
        "A ban on the Qur'an, he said, is wrong.",
        "I am here to . . . submit cheerfully.",
        "What was it made of? Nobody knew what for.",
        "The flight was about three hours, and he read of .NET on the way.",
    ],
)
def test_whole_sentence_has_no_gap(text: str) -> None:
    assert not list(find_gaps(text))
