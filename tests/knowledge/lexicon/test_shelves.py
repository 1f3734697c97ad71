"""Tables on shelves: the same as the tables themselves."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon.shelves import Shelves, shelve

TABLES = st.dictionaries(st.text(max_size=4), st.integers())


@given(TABLES, st.text(max_size=4))
def test_a_shelved_table_tells_the_same(table: dict[str, int], other: str) -> None:
    shelves: Shelves[int] = Shelves(shelve(table))
    assert shelves.get(other) == table.get(other)
    assert shelves.get(other, 0.5) == table.get(other, 0.5)
    assert (other in shelves) == (other in table)
    assert shelves == table
    assert len(shelves) == len(table)


def test_only_the_shelf_that_is_asked_for_is_unpacked() -> None:
    shelves: Shelves[int] = Shelves({**shelve({"launch": 1}), "cr": b"damaged"})
    assert shelves["launch"] == 1
