"""Misspelt words are repaired against the words of the knowledge, and only these."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.index.vocabulary import ALIKE_ENOUGH, Vocabulary

WORDS = """
    accident air aleksandr artemyev astronaut aunon booster cabin capsule chancellor commander cosmonaut crew docking
    drilled engineer epoxy expedition february flight gerst hatch hole investigation kazakhstan landing launch leak
    lukashevich module orbit orbital parachute photograph pressure prokopyev roscosmos russian sealant serena sergey
    soyuz space spacecraft spacewalk station thermal valve vehicle walk water
""".split()
COUNTS = {word: 1 + at % 7 for at, word in enumerate(WORDS)}
SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "pra", "ste", "tri")
LARGE = dict.fromkeys(map("".join, product(SYLLABLES, repeat=4)), 1) | COUNTS

SMALL_VOCABULARY = Vocabulary.of(COUNTS)
LARGE_VOCABULARY = Vocabulary.of(LARGE)

REPAIRS = [
    ("lanuch", "launch"),  # swapped
    ("cpasule", "capsule"),
    ("oribtal", "orbital"),  # swapped at the seam of its halves
    ("comander", "commander"),  # a doubled letter missed
    ("boooster", "booster"),
    ("parachutte", "parachute"),
    ("expediton", "expedition"),  # left out
    ("presssure", "pressure"),
    ("invrstigation", "investigation"),  # the key beside
    ("kosmonaut", "cosmonaut"),  # sounds alike
    ("fotograf", "photograph"),
    ("vehical", "vehicle"),
    ("Auñon", "aunon"),  # known, but for its letters' marks
    ("Prokopiev", "prokopyev"),  # names written after other rules
    ("Prokopjew", "prokopyev"),
    ("Прокопьев", "prokopyev"),
    ("Lukashewitsch", "lukashevich"),
    ("Lukaschewitsch", "lukashevich"),
    ("Лукашевич", "lukashevich"),
    ("Alexander", "aleksandr"),
    ("Sergej", "sergey"),
    ("Sojus", "soyuz"),
    ("Kasachstan", "kazakhstan"),
    ("Artemjew", "artemyev"),
    ("airleak", "air leak"),  # run together
    ("spacestation", "space station"),
]


@pytest.mark.parametrize("vocabulary", [SMALL_VOCABULARY, LARGE_VOCABULARY], ids=["compared", "narrowed"])
@pytest.mark.parametrize(("typed", "meant"), REPAIRS)
def test_misspelt_words_are_repaired(vocabulary: Vocabulary, typed: str, meant: str) -> None:
    if typed == "Auñon":
        assert vocabulary.repair(typed) == []
        assert vocabulary.knows(meant)
    else:
        assert [repair.word for repair in vocabulary.repair(typed)] == [meant]


@pytest.mark.parametrize("word", WORDS)
def test_words_of_the_vocabulary_are_never_repaired(word: str) -> None:
    assert SMALL_VOCABULARY.repair(word) == []
    assert SMALL_VOCABULARY.repair(word.upper()) == []


def test_words_named_known_are_not_repaired() -> None:
    assert Vocabulary.of(COUNTS).repair("lunch")[0].word == "launch"
    assert Vocabulary.of(COUNTS, known={"lunch"}).repair("lunch") == []


@pytest.mark.parametrize(
    "word", ["guitar", "quantum", "xylophone", "tax", "3rd", "739", "11f747", "", " ", "a-b", "😀"]
)
def test_words_like_none_and_things_that_are_no_words_are_left_alone(word: str) -> None:
    assert SMALL_VOCABULARY.repair(word) == []


def test_several_repairs_come_best_first_each_once() -> None:
    repairs = Vocabulary.of({"launch": 9, "lunch": 1, "bunch": 1}).repair("launhc", limit=5)
    assert repairs[0].word == "launch"
    assert len({repair.word for repair in repairs}) == len(repairs)


def test_of_two_words_as_like_the_commoner_is_meant() -> None:
    assert Vocabulary.of({"docking": 90, "rocking": 1}).repair("hocking")[0].word == "docking"
    assert Vocabulary.of({"docking": 1, "rocking": 90}).repair("hocking")[0].word == "rocking"


def test_an_empty_vocabulary_repairs_nothing() -> None:
    assert Vocabulary.of({}).repair("launch") == []


@given(st.text())
def test_any_text_at_all_is_taken(word: str) -> None:
    for vocabulary in (SMALL_VOCABULARY, LARGE_VOCABULARY):
        repairs = vocabulary.repair(word, limit=3)
        assert repairs == vocabulary.repair(word, limit=3)
        assert all(ALIKE_ENOUGH <= repair.score <= 1.0 for repair in repairs)
        assert all(part in vocabulary for repair in repairs for part in repair.word.split())


@given(st.sampled_from([word for word in WORDS if len(word) > 5]), st.data())
def test_one_letter_left_out_is_found_again(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    typed = word[:at] + word[at + 1 :]
    if not LARGE_VOCABULARY.knows(typed):
        assert word in [repair.word for repair in LARGE_VOCABULARY.repair(typed, limit=3)]
