"""Mentions: what in a text can answer by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.mentions import MentionKind, find_mentions
from knowledge.text.normalize import fold

ORDINARY = frozenset("the a it they on in its commander crew after two by was were".split())


def mentions(text: str) -> list[tuple[MentionKind, str]]:
    found = find_mentions(text, lambda word: fold(word) in ORDINARY)
    return [(mention.kind, text[mention.start : mention.end]) for mention in found]


@pytest.mark.parametrize(
    ("text", "kind", "piece"),
    [
        ("it launched on 3 March 1987", MentionKind.DATE, "3 March 1987"),
        ("it ended at 05:02UTC", MentionKind.TIME, "05:02UTC"),
        ("it took 4 hours and 12 minutes", MentionKind.DURATION, "4 hours and 12 minutes"),
        ("it took 5 days, 1 hour, 16 minutes", MentionKind.DURATION, "5 days, 1 hour, 16 minutes"),
        ("it took two weeks", MentionKind.DURATION, "two weeks"),
        ("it rose 41 kilometres", MentionKind.LENGTH, "41 kilometres"),
        ("it went 840 million kilometres", MentionKind.LENGTH, "840 million kilometres"),
        ("it weighed 1,240 kg", MentionKind.MASS, "1,240 kg"),
        ("it flew at 7.9 km/s", MentionKind.SPEED, "7.9 km/s"),
        ("it flew at 300 kilometres per hour", MentionKind.SPEED, "300 kilometres per hour"),
        ("it cost $5 million", MentionKind.MONEY, "$5 million"),
        ("it cost 310 million euros", MentionKind.MONEY, "310 million euros"),
        ("it lost 12 per cent", MentionKind.PERCENT, "12 per cent"),
        ("it lost 12%", MentionKind.PERCENT, "12%"),
        ("it was 51.6 degrees", MentionKind.ANGLE, "51.6 degrees"),
        ("it was the 138th flight", MentionKind.ORDINAL, "138th"),
        ("it was the second flight", MentionKind.ORDINAL, "second"),
        ("it carried 223 things", MentionKind.NUMBER, "223"),
        ("it carried twenty-one things", MentionKind.NUMBER, "twenty-one"),
        ("it was called “Horizons”", MentionKind.QUOTE, "Horizons"),
        ("it carried Greta Lindqvist", MentionKind.NAME, "Greta Lindqvist"),
        ("it carried Serena Auñón-Chancellor", MentionKind.NAME, "Serena Auñón-Chancellor"),
        ("it met Ludwig van Beethoven", MentionKind.NAME, "Ludwig van Beethoven"),
        ("it was run by the Ministry of Flight", MentionKind.NAME, "Ministry of Flight"),
        ("Lindqvist left", MentionKind.NAME, "Lindqvist"),
    ],
)
def test_piece_is_found_whole_and_of_its_kind(text: str, kind: MentionKind, piece: str) -> None:
    assert (kind, piece) in mentions(text)


@pytest.mark.parametrize("text", ["the crew left", "They left the crew", "After it they left", ""])
def test_ordinary_words_are_no_mentions(text: str) -> None:
    assert mentions(text) == []


def test_capital_at_the_start_of_a_sentence_makes_no_name_of_an_ordinary_word() -> None:
    assert mentions("It left. The crew saw Orenburg.") == [(MentionKind.NAME, "Orenburg")]


def test_figures_of_a_date_are_no_numbers() -> None:
    assert mentions("on 3 March 1987") == [(MentionKind.DATE, "3 March 1987")]


@given(st.text())
def test_mentions_of_any_text_lie_in_order_within_it(text: str) -> None:
    found = find_mentions(text, lambda word: False)
    assert found == sorted(found, key=lambda mention: (mention.start, -mention.end))
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert (mention.moment is not None) == (mention.kind in (MentionKind.DATE, MentionKind.TIME))
