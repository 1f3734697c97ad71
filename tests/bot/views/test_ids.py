"""Ids of components."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.views.ids import LONGEST, ComponentId, Verb, parse_id


@given(st.sampled_from(Verb), st.integers(0, 2**64 - 1), st.text(max_size=60))
def test_an_id_is_read_back_as_it_was_written(verb: Verb, owner: int, argument: str) -> None:
    id = ComponentId(verb, owner, argument)
    assert parse_id(str(id)) == id
    assert len(str(id)) <= LONGEST


def test_an_id_that_discord_would_refuse_is_not_written() -> None:
    with pytest.raises(ValueError, match="100 characters"):
        str(ComponentId(Verb.SEARCH, 1, "x" * LONGEST))


@pytest.mark.parametrize("text", ["", "altai", "altai:more", "altai:explode:1:", "other:more:1:", "altai:more:É:"])
def test_ids_of_others_and_of_other_versions_are_left_alone(text: str) -> None:
    assert parse_id(text) is None
