"""Reading: misspelt and transliterated words are repaired against what the knowledge holds."""

import pytest

from tests.knowledge.conftest import Ask


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("wich rokcet", "Molniya-K"),
        ("who was the comander", "Pavel Orlov"),
        ("who was the commmander", "Pavel Orlov"),
        ("spacwalk duration", "4 hours and 12 minutes"),
        ("coolnt laek when", "8 March 1987"),
        ("when was teh leak notised", "8 March 1987"),
        ("WHEN WAS THE COOLANT LEAK NOTICED", "8 March 1987"),
        ("when   was\nthe leak\tnoticed", "8 March 1987"),
        ("noticed when the leak was?", "8 March 1987"),
        ("who were the crw", "Pavel Orlov, Greta Lindqvist, Tomás Aguirre"),
    ],
)
def test_typing_errors_case_spacing_and_word_order_do_not_matter(ask: Ask, question: str, text: str) -> None:
    assert ask("vostok", question).text == text


@pytest.mark.parametrize(
    ("name", "question", "told"),
    [
        ("vostok", "what did linqvist replace", "antenna"),
        ("vostok", "what did Lindkvist replace?", "antenna"),
        ("vostok", "what did Линдквист replace", "antenna"),
        ("vostok", "what did Igor Byelov claim", "Belov claimed"),
        ("sandpiper", "what was Waara's suit made of", "rubber"),
        ("heron", "when did Maja Okafor repair the panel", "19 September 2011"),
    ],
)
def test_misspelt_and_transliterated_names_are_found(ask: Ask, name: str, question: str, told: str) -> None:
    assert told in ask(name, question).text


def test_answer_tells_how_a_misspelt_word_was_read(ask: Ask) -> None:
    assert "“linqvist” as “lindqvist”" in ask("vostok", "what did linqvist replace").note


def test_missing_diacritics_do_not_matter(ask: Ask) -> None:
    plain, spelt = ask("heron", "did it launch from Andoya?"), ask("heron", "did it launch from Andøya?")
    assert plain.text == spelt.text != ""


def test_opposite_of_a_word_tells_as_much_to_a_yes_no_question(ask: Ask) -> None:
    answer = ask("vostok", "did the director confirm that somebody on board had caused the damage")
    assert "denied" in answer.text
