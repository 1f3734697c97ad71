from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.dates import gather_words
from bot.pictures.model import Mark
from bot.pictures.scale import (
    DAY,
    HOUR,
    YEAR,
    Window,
    find_cluster,
    find_ticks,
    find_window,
    place_elapsed,
    place_linear,
    to_datetime,
    to_seconds,
)
from tests.bot.pictures.invented import phrases_of

WORDS = gather_words(phrases_of(), zero="launch")
times = st.floats(-60_000_000_000, 250_000_000_000)


def window(start: datetime, end: datetime) -> Window:
    return Window(to_seconds(start), to_seconds(end))


def marks(*times: float) -> list[Mark]:
    return [Mark(number, time, time, False) for number, time in enumerate(times, 1)]


def labels(span: Window, most: int) -> list[str]:
    return [tick.label for tick in find_ticks(span, WORDS, lambda ticks: len(ticks) <= most)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (datetime(2018, 6, 1), datetime(2022, 1, 2), ["2019", "2020", "2021", "2022"]),
        (datetime(2018, 5, 20), datetime(2019, 2, 3), ["Jul 2018", "Sep", "Nov", "Jan 2019"]),
        (datetime(1969, 7, 14), datetime(1969, 8, 12), ["21 Jul", "1 Aug", "11 Aug"]),
        (datetime(1969, 7, 14, 20), datetime(1969, 7, 15, 13), ["15 Jul", "06:00", "12:00"]),
        (datetime(1969, 7, 14, 20, 1), datetime(1969, 7, 14, 20, 9), ["20:02", "20:04", "20:06", "20:08"]),
        (datetime(1, 1, 1), datetime(9999, 12, 31), ["2000", "4000", "6000", "8000"]),
    ],
)
def test_ticks_stand_at_round_dates(start: datetime, end: datetime, expected: list[str]) -> None:
    assert labels(window(start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)), 4) == expected


def test_there_are_no_ticks_where_none_fit() -> None:
    assert find_ticks(Window(0.0, DAY), WORDS, lambda ticks: False) == []


@given(st.lists(times, min_size=2, max_size=2, unique=True).map(sorted), st.integers(1, 9))
def test_ticks_of_any_window_are_within_it_in_order_and_few(ends: list[float], most: int) -> None:
    span = Window(*ends)
    ticks = find_ticks(span, WORDS, lambda ticks: len(ticks) <= most)
    assert len(ticks) <= most
    assert all(span.holds(tick.at) for tick in ticks)
    assert [tick.at for tick in ticks] == sorted({tick.at for tick in ticks})


def test_cluster_is_the_short_time_in_which_most_happened() -> None:
    told = marks(-8 * YEAR, 0.0, 3 * DAY, 4 * DAY, 8 * DAY, 25 * DAY)
    assert find_cluster(told, find_window(told)) == Window(0.0, 25 * DAY)


@pytest.mark.parametrize("told", [(0.0, DAY, 2 * DAY, 3 * DAY, 4 * DAY), (0.0, DAY), (0.0, 0.0, 0.0), (5.0,)], ids=str)
def test_events_that_are_spread_or_few_have_no_cluster(told: tuple[float, ...]) -> None:
    assert find_cluster(marks(*told), find_window(marks(*told))) is None


@given(st.lists(times, min_size=1, max_size=20))
def test_cluster_of_any_events_is_within_their_time_and_shorter(at: list[float]) -> None:
    whole = find_window(marks(*at))
    cluster = find_cluster(marks(*at), whole)
    assert cluster is None or (whole.holds(cluster.start) and whole.holds(cluster.end))
    assert cluster is None or 0 < cluster.length < whole.length


@given(st.lists(st.floats(0, 1e11), min_size=2).map(sorted))
def test_places_of_elapsed_times_rise_with_them(elapsed: list[float]) -> None:
    place = place_elapsed(HOUR, max(elapsed[-1], DAY))
    places = [place(time) for time in elapsed]
    assert places == sorted(places)
    assert 0.0 <= places[0] <= places[-1] <= 1.0
    assert place(-5.0) == 0.0


def test_elapsed_orders_of_magnitude_take_the_same_room() -> None:
    place = place_elapsed(HOUR, 10_000 * HOUR)
    assert place(10_000 * HOUR) - place(1_000 * HOUR) == pytest.approx(
        place(1_000 * HOUR) - place(100 * HOUR), rel=0.01
    )


def test_linear_places_are_to_scale_and_end_at_the_ends() -> None:
    place = place_linear(Window(100.0, 300.0))
    assert [place(at) for at in (50.0, 100.0, 150.0, 300.0, 999.0)] == [0.0, 0.0, 0.25, 1.0, 1.0]


def test_window_grows_by_its_share_and_an_instant_by_an_hour() -> None:
    assert Window(0.0, 100.0).padded(0.1) == Window(-10.0, 110.0)
    assert Window(5.0, 5.0).padded(0.1) == Window(5.0 - HOUR, 5.0 + HOUR)


@given(times)
def test_instants_are_dates_and_back(at: float) -> None:
    assert to_seconds(to_datetime(at)) == pytest.approx(at, abs=1e-3)
