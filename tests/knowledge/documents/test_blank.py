"""Values that look filled in but tell nothing."""

import pytest

from knowledge.documents.blank import tell


@pytest.mark.parametrize(
    "value",
    [
        "", " ", "UTC", "gee", "lb", "kg", "km", "–", "—", "-", "N/A", "n/a", "TBD", "TBA", "?", "()", "( )", "°",
        "kg (lb)", "UTC, UTC", "at UTC", "UTC+3", "(UTC+03:00)", "km (mi) at", "...", "km/h", "unknown", "m/s",
        "a.m. EDT", "°C", "* , ;",
    ],
)  # fmt: skip
def test_remnants_of_templates_are_blank(value: str) -> None:
    assert tell(value) == ""


@pytest.mark.parametrize(
    "value",
    [
        "Energia", "0", "none", "None", "No", "30", "5 kg", "UTC 12:00", "Min", "Altai", "Союз", "90 km", "A",
        "1/5", "US Navy", "½", "日本", "Low Earth",
    ],
)  # fmt: skip
def test_values_that_tell_something_are_kept(value: str) -> None:
    assert tell(value) == value


def test_white_space_is_folded() -> None:
    assert tell(" a \n  b ") == "a b"
