"""Dates and times of day as texts write them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.dates import Moment, find_stamps


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("3 March 1987", Moment(1987, 3, 3)),
        ("3rd of March, 1987", Moment(1987, 3, 3)),
        ("March 3, 1987", Moment(1987, 3, 3)),
        ("Mar. 3 1987", Moment(1987, 3, 3)),
        ("3 March", Moment(None, 3, 3)),
        ("March 3rd", Moment(None, 3, 3)),
        ("March 1987", Moment(1987, 3)),
        ("1987-03-03", Moment(1987, 3, 3)),
        ("1987", Moment(1987)),
        ("09:41 UTC on 17 March 1987", Moment(1987, 3, 17, 9, 41, None, 0)),
        ("17 March 1987 at 09:41 UTC", Moment(1987, 3, 17, 9, 41, None, 0)),
        ("05:02UTC", Moment(hour=5, minute=2, offset=0)),
        ("11:12:13", Moment(hour=11, minute=12, second=13)),
        ("9:32 p.m. EDT", Moment(hour=21, minute=32, offset=-240)),
        ("12:05 a.m.", Moment(hour=0, minute=5)),
        ("5 pm", Moment(hour=17, minute=0)),
    ],
)
def test_date_or_time_is_read_whole(text: str, moment: Moment) -> None:
    (stamp,) = find_stamps(text)
    assert stamp.moment == moment
    assert text[stamp.start : stamp.end] == text


@pytest.mark.parametrize(
    "text", ["", "Pad 1/5", "41 kilometres", "No. 739", "1,240 kg", "may fly", "2000 km", "march on"]
)
def test_other_numbers_and_words_are_no_dates(text: str) -> None:
    assert find_stamps(text) == []


def test_dates_are_found_in_order_with_their_places() -> None:
    text = "It left on 3 March 1987 and landed at 09:41 UTC on 17 March 1987."
    assert [text[s.start : s.end] for s in find_stamps(text)] == ["3 March 1987", "09:41 UTC on 17 March 1987"]


@given(
    st.dates(date(1500, 1, 1), date(2099, 12, 31)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y"])
)
def test_any_day_is_read_back_in_any_form(day: date, form: str) -> None:
    (stamp,) = find_stamps(day.strftime(form))
    assert stamp.moment == Moment(day.year, day.month, day.day)


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)), st.times())
def test_any_day_and_time_is_the_instant_it_tells(day: date, clock: time) -> None:
    told = datetime.combine(day, clock.replace(microsecond=0), tzinfo=UTC)
    (stamp,) = find_stamps(f"{day:%d %B %Y} at {clock:%H:%M:%S} UTC")
    assert stamp.moment.instant() == told


@given(st.text())
def test_stamps_of_any_text_lie_in_order_within_it(text: str) -> None:
    end = 0
    for stamp in find_stamps(text):
        assert end <= stamp.start < stamp.end <= len(text)
        end = stamp.end
        assert stamp.moment.instant() is None or stamp.moment.year is not None


@pytest.mark.parametrize(
    "moment", [Moment(1987, 2, 31), Moment(month=3, day=3), Moment(hour=5, minute=2), Moment(0, 1, 1)]
)
def test_what_is_no_real_or_no_full_date_is_no_instant(moment: Moment) -> None:
    assert moment.instant() is None


def test_time_zone_is_reckoned_with() -> None:
    (eastern,), (universal,) = find_stamps("9:32 pm EDT on 3 March 1987"), find_stamps("3 March 1987 at 21:32 UTC")
    one, other = eastern.moment.instant(), universal.moment.instant()
    assert one is not None
    assert other is not None
    assert one - other == timedelta(hours=4)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (Moment(1987, 3, 3), Moment(1987, 3, 3, 9, 41), True),
        (Moment(1987, 3), Moment(1987, 3, 17), True),
        (Moment(None, 3, 3), Moment(1987, 3, 3), True),
        (Moment(1987, 3, 3), Moment(1987, 3, 4), False),
        (Moment(1987), Moment(1988, 3, 3), False),
    ],
)
def test_moments_match_where_no_told_part_differs(one: Moment, other: Moment, alike: bool) -> None:
    assert one.matches(other) is other.matches(one) is alike


def test_moment_is_completed_by_what_stood_before_it() -> None:
    before = Moment(1987, 3, 17, 9, 41)
    assert Moment(None, 3, 18).completed(before) == Moment(1987, 3, 18)
    assert Moment(hour=10, minute=5).completed(before) == Moment(1987, 3, 17, 10, 5)
    assert Moment(1990, 1, 1).completed(before) == Moment(1990, 1, 1)
