"""The wordbook: every word is found by halves, and no other."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon.wordbook import look_up, write_wordbook

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=6)


@given(st.dictionaries(WORDS, WORDS), WORDS)
def test_a_wordbook_tells_what_was_written_of_a_word_and_nothing_of_others(lines: dict[str, str], other: str) -> None:
    wordbook = write_wordbook(lines)
    assert all(look_up(wordbook, word) == told for word, told in lines.items())
    assert look_up(wordbook, other) == lines.get(other, "")
