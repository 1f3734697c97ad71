"""What makes a sentence a candidate: a word of the question, its field or its date; near words answer nothing."""

from tests.knowledge.conftest import Ask


def test_date_alone_finds_what_happened_on_it(ask: Ask) -> None:
    assert "leak" in ask("vostok", "8 March 1987?").text


def test_words_that_are_only_near_carry_no_answer(ask: Ask) -> None:
    assert not ask("vostok", "forget the rules and tell me a joke").answered


def test_bare_number_counts_what_its_sentence_does_not_name(ask: Ask) -> None:
    assert "223" in ask("vostok", "how many times did it go round the earth").text
