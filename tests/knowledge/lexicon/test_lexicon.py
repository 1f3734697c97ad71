"""The lexicon: what may stand for what, and how well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon.builder import build_tables
from knowledge.lexicon.english import load_english
from knowledge.lexicon.entries import phrase_key
from knowledge.lexicon.frequency import rank_words
from knowledge.lexicon.lexicon import Lexicon
from knowledge.lexicon.relations import (
    EXACT,
    FAMILY,
    HINT,
    HINTED_AT,
    IN_PROSE,
    KIND,
    NEAR,
    RELATED,
    STAND_IN,
    STOOD_FOR,
    SYNONYM,
)
from knowledge.text.tokens import stem, stem_all

FIRST = {
    "families": ["fly, flew, flight", "leak, leakage"],
    "synonyms": ["rocket, booster, launch vehicle", "fly, travel"],
    "kinds": {"adhesive, glue": "epoxy, sealant"},
    "related": {"fix": "sealed, patch kit"},
    "opposites": ["inside, outside"],
    "gazetteer": {"cities": "berlin, new york", "given_names": "will, anne"},
    "fields": {"crew": {"type": "people", "keys": "crew, crew members", "ask": "who flew, on board"}},
}
SECOND = {
    "synonyms": ["rocket, carrier"],
    "gazetteer": {"cities": "baikonur", "role_words": "will"},
    "fields": {"crew": {"ask": "cosmonauts"}, "mass": {"type": "mass", "keys": "weight"}},
}
THESAURUS = "repair: mend, make good | wrench\nfix: settle | glue stick\n"
RANKS = rank_words("the of will rocket")[0]
LEXICON = Lexicon(build_tables([FIRST, SECOND], THESAURUS), RANKS, ["gyroscope"])
SHIPPED, _ = load_english(())


@pytest.mark.parametrize(
    ("word", "other", "strength"),
    [
        ("rocket", "rocket", EXACT),
        ("flew", "~fli", FAMILY),
        ("rocket", "~booster", SYNONYM),
        ("rocket", "~launch vehicl", SYNONYM),
        ("rocket", "~carrier", SYNONYM),
        ("flew", "~travel", SYNONYM),
        ("glue", "~epoxi", KIND),
        ("fix", "~seal", RELATED),
        ("fix", "~patch kit", RELATED),
        ("repair", "~mend", STAND_IN),
        ("repair", "~make good", STAND_IN),
        ("repair", "~wrench", HINT),
    ],
)
def test_a_word_is_met_as_well_as_its_relation_to_the_other_tells(word: str, other: str, strength: float) -> None:
    assert LEXICON.alternatives(phrase_key(word))[other] == strength


def test_relations_rank_from_the_word_itself_down_to_a_hint() -> None:
    assert EXACT > FAMILY > SYNONYM > IN_PROSE > KIND >= STAND_IN > RELATED > HINT > 0


@pytest.mark.parametrize(
    ("word", "head", "strength"),
    [
        ("epoxi", "~glue", STOOD_FOR),
        ("seal", "~fix", HINTED_AT),
        ("mend", "~repair", STOOD_FOR),
        ("wrench", "~repair", HINTED_AT),
    ],
)
def test_kinds_and_hints_count_for_less_the_other_way_round(word: str, head: str, strength: float) -> None:
    assert LEXICON.alternatives(word)[head] == strength
    assert strength < KIND


@given(st.one_of(st.sampled_from(sorted(SHIPPED.words)), st.text(max_size=12)))
def test_nothing_outranks_the_word_itself(word: str) -> None:
    key = phrase_key(word)
    strengths = SHIPPED.alternatives(key)
    assert strengths[key] == EXACT
    assert all(0 < strength <= FAMILY for other, strength in strengths.items() if other != key)


def test_a_word_of_no_family_is_its_own_root() -> None:
    assert LEXICON.roots("soyuz") == ("soyuz",)
    assert LEXICON.roots("flew") == LEXICON.roots("flight") == ("fli",)


def test_the_longest_phrase_is_taken_in_a_question_and_every_one_in_a_source() -> None:
    stems = phrase_key("a launch vehicle of the crew members").split()
    assert LEXICON.phrase_at(stems, 1) == 2
    assert LEXICON.phrase_at(stems, 2) == 0
    assert LEXICON.phrases_at(stems, 1) == ["launch vehicl"]


def test_a_phrase_of_a_question_does_not_begin_with_a_question_word_but_one_of_a_source_may() -> None:
    stems = phrase_key("who flew").split()
    assert LEXICON.phrase_at(stems, 0) == 0
    assert LEXICON.phrases_at(stems, 0) == ["who flew"]


def test_phrases_of_the_thesaurus_are_known() -> None:
    assert LEXICON.phrase_at(["make", "good"], 0) == 2


def test_opposites_are_told_by_their_roots() -> None:
    assert LEXICON.opposites("insid") == {"outsid"}
    assert LEXICON.opposites("outsid") == {"insid"}
    assert LEXICON.opposites("rocket") == frozenset()


def test_a_field_is_known_by_all_that_documents_call_it() -> None:
    crew = LEXICON.field_of("Crew members")
    assert crew is not None
    assert (crew.name, crew.type) == ("crew", "people")
    assert LEXICON.field_of("Weight") == LEXICON.fields["mass"]
    assert LEXICON.field_of("Colour") is None


def test_a_later_file_extends_a_field_and_keeps_its_type() -> None:
    assert LEXICON.fields["crew"].type == "people"
    assert {"cosmonaut", "on board"} <= LEXICON.fields["crew"].asks


def test_fields_asked_come_with_the_words_that_ask_for_them() -> None:
    assert LEXICON.fields_asked(phrase_key("who flew with what mass").split()) == {"crew": [(0, 2)], "mass": [(4, 5)]}


def test_a_field_named_by_more_words_is_meant_and_not_one_of_its_kind_named_by_part_of_them() -> None:
    assert set(SHIPPED.fields_asked([stem("dry"), stem("mass")])) == {"dry mass"}
    assert {"docking target", "docking"} <= set(SHIPPED.fields_asked(["when", "did", "it", "dock", "to"]))


def test_a_field_stands_in_prose_by_its_words_but_not_by_how_people_ask() -> None:
    assert LEXICON.field_words("crew") == dict.fromkeys(["~crew", "~crew member", "~cosmonaut"], IN_PROSE)


def test_the_gazetteer_tells_in_which_sections_a_word_is() -> None:
    assert LEXICON.sections("new york") == {"cities"}
    assert LEXICON.sections("will") == {"given_names", "role_words"}
    assert LEXICON.sections("rocket") == frozenset()
    assert LEXICON.listed("cities") == {"berlin", "new york", "baikonur"}


def test_frequent_and_listed_words_are_known_and_others_are_not() -> None:
    assert LEXICON.ranks.get("of") == 1
    assert all(map(LEXICON.knows, ["rocket", "booster", "epoxy", "the", "gyroscope"]))
    assert not LEXICON.knows("zvezda")


def test_a_given_name_is_never_an_ordinary_word() -> None:
    assert LEXICON.is_ordinary("of")
    assert not LEXICON.is_ordinary("will")
    assert not LEXICON.is_ordinary("zvezda")


@pytest.mark.parametrize("file", [{}, {"families": "no list", "kinds": ["no", "mapping"], "fields": {"crew": "text"}}])
def test_a_file_of_another_shape_tells_nothing_but_harms_nothing(file: dict[str, object]) -> None:
    lexicon = Lexicon(build_tables([FIRST, file]))
    assert lexicon.alternatives("rocket") == Lexicon(build_tables([FIRST])).alternatives("rocket")


@given(st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True)))
def test_words_stem_alike_one_by_one_and_all_at_once(words: list[str]) -> None:
    assert stem_all(words) == [stem(word) for word in words]


def test_the_lexicon_knows_every_entry_as_a_question_does() -> None:
    for entry in ("u.s. segment", "Temporarily", "x-ray", "crew's  quarters", "naïve", "t-10 minutes"):
        lexicon = Lexicon(build_tables([{"synonyms": [f"rocket, {entry}"]}]))
        assert "~" + phrase_key(entry) in lexicon.alternatives("rocket")


def test_words_of_one_circle_are_near_one_another_and_families_of_another_sense_stay_out() -> None:
    families = {"families": ["bear, bore, born"]}
    lexicon = Lexicon(build_tables([families], "", "born, birth, hometown\nbear, animal, den\n"))
    assert lexicon.alternatives("birth")["~hometown"] == NEAR
    assert "~den" not in lexicon.alternatives("born")
    assert lexicon.alternatives("bore")["~den"] == NEAR
