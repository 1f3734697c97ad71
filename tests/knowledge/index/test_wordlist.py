"""Sorted words in one block: each is found, nothing else is."""

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.index.wordlist import WordList, build_word_list, byte_length

WORDS = st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8), unique=True)


@given(WORDS)
def test_every_word_is_found_under_its_number(words: list[str]) -> None:
    listed = build_word_list(words)
    assert len(listed) == len(words)
    assert [listed[number] for number in range(len(words))] == list(listed)
    assert sorted(listed) == sorted(words)
    assert all(word in listed for word in words)


@given(WORDS, st.text(max_size=8))
def test_a_word_that_was_not_given_is_not_found(words: list[str], other: str) -> None:
    listed = build_word_list(words)
    assert (other in listed) == (other in words)


@given(WORDS, st.text(st.characters(codec="utf-8"), max_size=3))
def test_all_words_with_a_prefix_are_given_with_the_number_of_the_first(words: list[str], prefix: str) -> None:
    listed = build_word_list(words)
    found = list(listed.starting(prefix, range(1, 40)))
    assert sorted(word for _, some in found for word in some) == sorted(w for w in words if w.startswith(prefix))
    assert all(listed[first + at] == word for first, some in found for at, word in enumerate(some))


def test_only_the_lengths_asked_for_are_searched() -> None:
    listed = build_word_list(["cap", "cape", "capes", "capsule"])
    assert [words for _, words in listed.starting("cap", [3, 5])] == [["cap"], ["capes"]]


def test_a_list_survives_being_written_and_mapped_again() -> None:
    listed = build_word_list(["orbit", "союз", "pad"])
    mapped = WordList(memoryview(bytes(listed.block)), listed.sizes)
    assert list(mapped) == list(listed)
    assert "союз" in mapped


@pytest.mark.parametrize(("word", "length"), [("pad", 3), ("союз", 8), ("", 0)])
def test_length_is_counted_in_bytes(word: str, length: int) -> None:
    assert byte_length(word) == length


def test_words_of_a_length_stand_in_alphabetical_order() -> None:
    listed = build_word_list(["moon", "mars", "dock", "crew"])
    words = list(listed)
    assert words == sorted(words)
    assert bisect_left(words, "mars") == 2
