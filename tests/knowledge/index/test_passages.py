"""Searching passages: the right one first, with its best sentence, whatever the spelling."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.index.builder import PassageIndexBuilder, build_index
from knowledge.index.cache import open_or_build
from knowledge.index.model import Entry
from knowledge.index.passages import PassageIndex
from tests.knowledge.index.passages import ENTRIES

INDEX = build_index(ENTRIES)


@pytest.fixture(params=["memory", "disk"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> PassageIndex:
    return INDEX if request.param == "memory" else open_or_build(tmp_path, "1", lambda: ENTRIES)


QUESTIONS = [
    ("When did it launch?", 0, "Orlan 7 launched on 6 June 2018 from Site 1/5."),
    ("Who was the commander?", 1, "The commander was Sergey Prokopyev."),
    ("What was the hole sealed with?", 2, "The crew found a hole and sealed it with epoxy."),
    ("what did they cut during the spacewalk", 3, None),
    ("what did they cut during the space walk", 3, None),
    ("was the airleak sealed", 2, "The crew found a hole and sealed it with epoxy."),
    ("what happened at 05:02", 4, "The capsule landed at 05:02UTC on 20 December 2018."),
    ("what was waiting nearby", 4, "A helicopter was waiting nearby."),
    ("wich comander", 1, "The commander was Sergey Prokopyev."),
    ("Prokopiev", 1, "The commander was Sergey Prokopyev."),
    ("Прокопьев", 1, "The commander was Sergey Prokopyev."),
    ("Aleksandr Gerst", 1, "Serena Auñón-Chancellor and Alexander Gerst were flight engineers."),
    ("Serena Aunon", 1, "Serena Auñón-Chancellor and Alexander Gerst were flight engineers."),
    ("helicoptre", 4, "A helicopter was waiting nearby."),
    ("call sing", 5, "Its call sign was Altai."),
]


@pytest.mark.parametrize(("question", "number", "sentence"), QUESTIONS)
def test_the_passage_that_answers_comes_first(
    index: PassageIndex, question: str, number: int, sentence: str | None
) -> None:
    hit = index.search(question)[0]
    assert (hit.number, hit.entry) == (number, ENTRIES[number])
    assert sentence is None or hit.entry.text[slice(*hit.sentence)] == sentence


@given(st.text())
def test_any_text_at_all_is_searched_and_gives_the_same_hits_again(query: str) -> None:
    hits = INDEX.search(query)
    assert hits == INDEX.search(query) == build_index(ENTRIES).search(query)
    for hit in hits:
        assert 0 <= hit.sentence[0] < hit.sentence[1] <= len(hit.entry.text)
        assert 0.0 <= hit.coverage <= 1.0
        assert hit.score >= 0.0
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@given(st.lists(st.text(st.characters(exclude_categories=[])), max_size=5), st.text())
def test_any_text_at_all_is_indexed(texts: list[str], query: str) -> None:
    index = build_index(Entry("any.txt", text, text, text, 1) for text in texts)
    assert all(hit.entry.text in texts for text in [query, *texts] for hit in index.search(text))


@pytest.mark.parametrize("query", ["", " ", "?!", "😀", "\x00", "\ud800", "a" * 100_000])
def test_a_query_without_words_finds_nothing(index: PassageIndex, query: str) -> None:
    assert index.search(query) == []


@pytest.mark.parametrize("limit", [-1, 0, 1, 3, 100])
def test_no_more_hits_come_than_are_asked_for(index: PassageIndex, limit: int) -> None:
    hits = index.search("the crew of the capsule and the hole", limit)
    assert hits == index.search("the crew of the capsule and the hole", 100)[: max(0, limit)]


def test_coverage_tells_what_share_of_a_question_a_passage_holds(index: PassageIndex) -> None:
    assert index.search("the hole was sealed with epoxy")[0].coverage == pytest.approx(1.0)
    assert index.search("Was the hole sealed by the parliament of Norway?")[0].coverage < 0.6


def test_known_words_are_not_repaired() -> None:
    builder = PassageIndexBuilder(known={"lunch"})
    for entry in ENTRIES:
        builder.add(entry)
    assert INDEX.search("lunch")[0].number == 0
    assert builder.finish().search("lunch") == []


def test_candidates_are_weighed_by_their_terms(index: PassageIndex) -> None:
    even = index.candidates({"hole": 1.0, "helicopt": 1.0}, 10)
    assert even[0][0] == 4
    assert index.candidates({"hole": 5.0, "helicopt": 0.1}, 10)[-1][0] == 4
    assert index.candidates({"hole": 1.0, "helicopt": 1.0}, 1) == even[:1]


def test_a_term_of_several_numbers_is_found_where_they_follow_each_other(index: PassageIndex) -> None:
    assert [number for number, _ in index.candidates({"05:02": 1.0}, 10)] == [4]
    assert index.candidates({"02:05": 1.0}, 10) == []


@pytest.mark.parametrize("terms", [{}, {"": 1.0}, {"-": 1.0}, {"nowhere": 1.0}])
def test_terms_that_no_passage_holds_propose_nothing(index: PassageIndex, terms: dict[str, float]) -> None:
    assert index.candidates(terms, 10) == []


def test_an_index_of_nothing_finds_nothing(tmp_path: Path) -> None:
    for empty in (build_index([]), open_or_build(tmp_path, "empty", lambda: [])):
        assert len(empty) == 0
        assert empty.search("anything") == []


def test_a_passage_is_given_by_its_number(index: PassageIndex) -> None:
    assert len(index) == len(ENTRIES)
    assert [index.entry(number) for number in range(len(index))] == ENTRIES


def test_marks_that_mean_something_to_a_query_parser_mean_nothing_here(index: PassageIndex) -> None:
    assert index.search('text:"hole" AND -epoxy~2^3 (helicopter') == index.search("text hole and epoxy 2 3 helicopter")
