from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.library.changes import SHOWN, FactChange, PassageChange, Renamed, find_changes
from knowledge.documents.model import Document, Fact, Passage, Status


def make_document(source: str, title: str, *facts: Fact, prose: tuple[str, ...] = ()) -> Document:
    text, passages = "", []
    for part in prose:
        passages.append(Passage(len(text), len(text) + len(part), "Prose"))
        text += part + "\n"
    return Document(source, title, text or source, facts=facts, passages=tuple(passages))


def make_fact(name: str, value: str, id: str = "") -> Fact:
    return Fact(name, value, 0, 0, "Facts", id=id)


ROCKET = make_fact("Launch rocket", "Peregrine 2", "rocket")
SITE = make_fact("Launch site", "Kourou", "site")
KESTREL = make_document("kestrel.yaml", "Kestrel 4", ROCKET, SITE)
HERON = make_document("heron.txt", "Heron IX", prose=("It flew.", "It landed."))


def test_same_documents_have_no_changes() -> None:
    assert find_changes([KESTREL, HERON], [HERON, KESTREL]).count == 0


def test_document_that_came_or_went_is_named_by_its_title() -> None:
    changes = find_changes([KESTREL], [HERON])
    assert changes.documents_added.examples == ("Heron IX",)
    assert changes.documents_removed.examples == ("Kestrel 4",)
    assert changes.documents_renamed.count == 0


def test_facts_and_passages_of_documents_that_came_or_went_count() -> None:
    changes = find_changes([KESTREL], [HERON])
    assert changes.facts_removed.examples[0] == FactChange("Kestrel 4", "rocket", "Peregrine 2", "")
    assert changes.passages_added.examples[1] == PassageChange("Heron IX", "It landed.")
    assert changes.count == 1 + 1 + 2 + 2


def test_document_in_another_file_is_renamed_and_nothing_else() -> None:
    changes = find_changes([KESTREL, HERON], [replace(KESTREL, source="k4.yaml"), HERON])
    assert changes.documents_renamed.examples == (Renamed("kestrel.yaml", "k4.yaml"),)
    assert changes.count == 1


def test_document_with_another_title_is_renamed_and_nothing_else() -> None:
    changes = find_changes([KESTREL], [replace(KESTREL, title="Kestrel IV")])
    assert changes.documents_renamed.examples == (Renamed("Kestrel 4", "Kestrel IV"),)
    assert changes.count == 1


def test_moved_and_edited_document_is_known_by_its_title() -> None:
    moved = replace(make_document("k4.yaml", "Kestrel 4", ROCKET), text="another text")
    changes = find_changes([KESTREL], [moved])
    assert changes.documents_renamed.count == 1
    assert changes.facts_removed.examples == (FactChange("Kestrel 4", "site", "Kourou", ""),)
    assert changes.count == 2


def test_fact_is_known_by_its_id_even_if_its_field_is_renamed() -> None:
    changes = find_changes([KESTREL], [replace(KESTREL, facts=(ROCKET, replace(SITE, field="Spaceport")))])
    assert changes.facts_changed.examples == (
        FactChange("Kestrel 4", "site", "field: Launch site", "field: Spaceport"),
    )


def test_changed_value_is_told_before_and_after() -> None:
    changes = find_changes([KESTREL], [replace(KESTREL, facts=(replace(ROCKET, value="Peregrine 3"), SITE))])
    assert changes.facts_changed.examples == (FactChange("Kestrel 4", "rocket", "Peregrine 2", "Peregrine 3"),)
    assert changes.count == 1


def test_claim_that_was_a_statement_is_a_change() -> None:
    claim = replace(ROCKET, status=Status.CLAIMED, by="Igor Belov")
    (change,) = find_changes([KESTREL], [replace(KESTREL, facts=(claim, SITE))]).facts_changed.examples
    assert change.before == "status: stated · by: –"
    assert change.after == "status: claimed · by: Igor Belov"


def test_fact_that_only_moved_within_its_file_is_no_change() -> None:
    moved = tuple(replace(fact, start=fact.start + 40, end=fact.end + 40) for fact in KESTREL.facts)
    assert find_changes([KESTREL], [replace(KESTREL, facts=moved)]).count == 0


def test_field_without_ids_that_stands_twice_is_compared_in_turn() -> None:
    before = make_document("a.txt", "A", make_fact("Crew", "Ann"), make_fact("Crew", "Bob"))
    after = make_document("a.txt", "A", make_fact("Crew", "Ann"), make_fact("Crew", "Eve"), make_fact("Crew", "Dan"))
    changes = find_changes([before], [after])
    assert changes.facts_changed.examples == (FactChange("A", "Crew", "Bob", "Eve"),)
    assert changes.facts_added.examples == (FactChange("A", "Crew", "", "Dan"),)


def test_blank_field_that_is_filled_is_changed() -> None:
    before = make_document("a.txt", "A", make_fact("Cost", ""))
    after = make_document("a.txt", "A", make_fact("Cost", "3 euros"))
    assert find_changes([before], [after]).facts_changed.examples == (FactChange("A", "Cost", "–", "3 euros"),)


def test_reworded_passage_is_removed_and_added() -> None:
    after = make_document("heron.txt", "Heron IX", prose=("It flew.", "It splashed down."))
    changes = find_changes([HERON], [after])
    assert changes.passages_removed.examples == (PassageChange("Heron IX", "It landed."),)
    assert changes.passages_added.examples == (PassageChange("Heron IX", "It splashed down."),)


def test_passage_that_stands_once_more_is_added() -> None:
    after = make_document("heron.txt", "Heron IX", prose=("It flew.", "It landed.", "It flew."))
    assert find_changes([HERON], [after]).passages_added.count == 1


def test_many_changes_are_counted_and_the_first_shown() -> None:
    after = make_document("kestrel.yaml", "Kestrel 4", *(make_fact("F", "v", f"f{n}") for n in range(40)))
    changes = find_changes([KESTREL], [after])
    assert changes.facts_added.count == 40
    assert [change.name for change in changes.facts_added.examples] == [f"f{n}" for n in range(SHOWN)]


documents = st.lists(
    st.builds(
        make_document,
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(["", "A", "B"]),
        st.builds(make_fact, st.sampled_from(["F", "G"]), st.sampled_from(["", "1", "2"])),
        prose=st.lists(st.sampled_from(["x", "y"]), max_size=3).map(tuple),
    ),
    max_size=3,
    unique_by=lambda document: document.source,
)


@given(before=documents, after=documents)
def test_what_is_added_one_way_is_removed_the_other_way(before: list[Document], after: list[Document]) -> None:
    there, back = find_changes(before, after), find_changes(after, before)
    assert there.documents_added.count - there.documents_removed.count == len(after) - len(before)
    assert there.documents_added.count == back.documents_removed.count
    assert there.passages_added.count - there.passages_removed.count == sum(len(d.passages) for d in after) - sum(
        len(d.passages) for d in before
    )
    assert there.facts_added.count - there.facts_removed.count == len(after) - len(before)


@given(before=documents)
def test_nothing_differs_from_itself(before: list[Document]) -> None:
    assert find_changes(before, before).count == 0
