"""Facts by their field: other words for it, several at once, lists and numbers, and fields left blank."""

import pytest

from knowledge.answer.model import Kind
from tests.knowledge.conftest import Ask


@pytest.mark.parametrize(
    ("name", "question", "value", "quote"),
    [
        ("vostok", "which rocket?", "Molniya-K", "- Launch Rocket: Molniya-K"),
        ("vostok", "what booster took it up", "Molniya-K", "- Launch Rocket: Molniya-K"),
        ("vostok", "Who was the skipper?", "Pavel Orlov", "- Commander: Pavel Orlov"),
        ("vostok", "what was the call sign on the radio", "Falcon", "- Crew Callsign: Falcon"),
        ("vostok", "which pad did it launch from", "Plesetsk, Pad 43/3", "- Launch Site: Plesetsk, Pad 43/3"),
        ("vostok", "who built it", "Northgate Works", "- Manufacturer: Northgate Works"),
        ("vostok", "who ran the mission", "Ministry of Flight", "- Operator: Ministry of Flight"),
        ("vostok", "what came before it", "Vostok 20", "- Previous Mission: Vostok 20"),
        ("vostok", "what came after Vostok 21?", "Vostok 22", "- Next Mission: Vostok 22"),
        ("merlin", "how heavy was it", "1,240 kg", "Launch mass: 1,240 kg"),
        ("merlin", "budget?", "310 million euros", "Cost: 310 million euros"),
        ("merlin", "how long did it last?", "9 years", "Mission duration: 9 years"),
        ("calypso", "which booster?", "Corvus 5", "Corvus 5"),
    ],
)
def test_field_is_found_under_its_name_or_another_word_for_it(
    ask: Ask, name: str, question: str, value: str, quote: str
) -> None:
    answer = ask(name, question)
    assert (answer.kind, answer.text) == (Kind.FACT, value)
    assert answer.citations[0].quote == quote


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("rocket and launch site?", ["Molniya-K", "Plesetsk, Pad 43/3"]),
        ("rocket, launch site, crew of vostok 21?", ["Molniya-K", "Plesetsk, Pad 43/3", "Pavel Orlov"]),
        ("callsign/commander", ["Falcon", "Pavel Orlov"]),
        ("Which rocket and which pad?", ["Molniya-K", "Plesetsk, Pad 43/3"]),
        ("who was the commander and what was the callsign?", ["Pavel Orlov", "Falcon"]),
    ],
)
def test_several_fields_in_one_question_are_all_told_and_quoted(ask: Ask, question: str, values: list[str]) -> None:
    answer = ask("vostok", question)
    assert [value for value in values if value not in answer.text] == []
    assert len(answer.citations) == len(values)


@pytest.mark.parametrize("question", ["who were the crew", "Who was aboard Vostok 21?", "name the crew members"])
def test_list_of_people_is_told_whole(ask: Ask, question: str) -> None:
    assert ask("vostok", question).text == "Pavel Orlov, Greta Lindqvist, Tomás Aguirre"


def test_list_from_a_template_is_told_whole(ask: Ask) -> None:
    assert ask("heron", "who were the crew?").text == "Maia Okafor, Lukas Brandt"


@pytest.mark.parametrize(
    ("question", "number"),
    [("how many people were in the crew", "3"), ("number of people on board", "3"), ("how many orbits", "223")],
)
def test_number_is_told_from_its_field(ask: Ask, question: str, number: str) -> None:
    assert ask("vostok", question).text == number


@pytest.mark.parametrize(
    ("name", "question", "field"),
    [
        ("vostok", "when did it dock", "Docking"),
        ("vostok", "apogee?", "Apsis"),
        ("calypso", "where did it launch from", "Launch site"),
        ("fleet", "Where was Calypso 3 launched from?", "Launch site"),
    ],
)
def test_blank_value_is_no_answer_and_the_refusal_names_it(ask: Ask, name: str, question: str, field: str) -> None:
    answer = ask(name, question)
    assert not answer.answered
    assert f"“{field}”" in answer.note


def test_prose_tells_what_a_field_leaves_blank(ask: Ask) -> None:
    answer = ask("vostok", "when did it launch")
    assert answer.text == "3 March 1987"
    assert "launched from Plesetsk on 3 March 1987" in answer.citations[0].quote


def test_citation_tells_where_its_quote_stands(ask: Ask) -> None:
    fact, prose = (
        ask("fleet", "Vostok 21 call sign").citations[0],
        ask("fleet", "What did Aguirre scrape?").citations[0],
    )
    assert (fact.source, fact.section, fact.line, fact.title) == ("vostok-21.txt", "Infobox", 15, "Vostok 21")
    assert (prose.source, prose.section, prose.line) == ("vostok-21.txt", "Spacewalk", 32)


def test_citation_of_a_mission_file_names_the_fact(ask: Ask) -> None:
    assert ask("calypso", "who operated it?").citations[0].fact == "operator"
