from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages.locales import SUPPORTED
from bot.pictures.dates import write_date, write_gap, write_length
from bot.pictures.events import split_missions
from bot.pictures.model import Axis, Chart, from_json, to_json
from bot.pictures.wording import LONGEST_DESCRIPTION, MOST_MISSIONS, Wording, word_timeline
from knowledge.answer.chronicle import DatedEvent
from knowledge.answer.stretch import Precision
from knowledge.base import load_knowledge
from tests.bot.pictures.invented import CASES, DAY, MORNING, every, in_order, make_event, phrases_of

ENGLISH = phrases_of()


def word(events: list[DatedEvent], locale: str = "en") -> Wording:
    return word_timeline(split_missions(in_order(events)), phrases_of(locale))


def chart(case: str, locale: str = "en") -> Chart:
    return word(CASES[case], locale).chart


def test_one_mission_is_titled_with_its_name_several_with_their_number() -> None:
    assert chart("two events").title == "Kestrel 4"
    assert chart("overlapping missions").title == "Kestrel 4 · Heron IX"
    assert chart("three missions").title == "3 missions"
    assert chart("three missions", "ru").title == "3 миссии"


@pytest.mark.parametrize(
    ("case", "axis", "note"),
    [
        ("one event", Axis.CALENDAR, ""),
        ("two events", Axis.CALENDAR, "To scale"),
        ("an hour within half a year", Axis.CALENDAR, "To scale; below, the busiest part again, larger"),
        ("overlapping missions", Axis.CALENDAR, "All to one scale"),
        ("missions years apart", Axis.ELAPSED, "Time since launch, on a shrinking scale"),
    ],
)
def test_picture_says_what_its_axis_means(case: str, axis: Axis, note: str) -> None:
    assert (chart(case).axis, chart(case).note) == (axis, note)


def test_time_since_the_first_event_is_said_where_a_launch_is_not_told() -> None:
    later = MORNING.replace(year=1999)
    said = word([make_event(), make_event(later, mission="Heron IX")]).chart
    assert (said.note, said.words.zero) == ("Time since the beginning, on a shrinking scale", "start")


def test_missions_years_apart_begin_with_their_launches() -> None:
    assert [lane.dates for lane in chart("missions years apart").lanes] == ["3 May 1987", "3 May 1999"]
    assert all(lane.zero in [mark.middle for mark in lane.marks] for lane in chart("missions years apart").lanes)


def test_every_event_has_a_mark_and_some_have_rows() -> None:
    sixty = chart("sixty events")
    assert [mark.number for mark in sixty.lanes[0].marks] == [*range(1, 61)]
    numbers = [row.number for row in sixty.lanes[0].rows]
    assert len(numbers) == 8
    assert numbers == sorted(set(numbers))
    assert "In words: 8 of 60 events" in sixty.footers


def test_rows_are_spread_over_events_that_are_alike() -> None:
    numbers = [row.number for row in chart("four hundred events").lanes[0].rows]
    assert (numbers[0], numbers[-1]) == (1, 400)
    assert all(later - earlier >= 25 for earlier, later in pairwise(numbers))


def test_launch_and_fields_go_before_other_events_and_claims_come_last() -> None:
    others = every(DAY, 9)[1:]
    launch, landing = (
        make_event(MORNING, "Liftoff", launch=True),
        make_event(MORNING + 1.5 * DAY, "Landing", listed=True),
    )
    claims = [make_event(MORNING + n * 90 * DAY, "Claim", contested=True) for n in range(1, 4)]
    headlines = [row.headline for row in word([launch, landing, *others, *claims]).chart.lanes[0].rows]
    assert {"Liftoff", "Landing"} <= {*headlines}
    assert "Claim" not in headlines


def test_contested_events_say_so_in_the_row_on_the_strip_and_in_the_description() -> None:
    said = word([make_event(), make_event(MORNING + DAY, "It was drilled.", contested=True)])
    assert [row.tag for row in said.chart.lanes[0].rows] == ["", "claim"]
    assert [mark.contested for mark in said.chart.lanes[0].marks] == [False, True]
    assert said.chart.footers == ("Hollow signs: claimed or disputed",)
    assert "2. 4 May 1987, 09:00 UTC (claim): It was drilled." in said.description


def test_of_many_missions_those_with_the_most_events_are_shown_and_it_says_so() -> None:
    eight = chart("eight missions")
    assert len(eight.lanes) == MOST_MISSIONS
    assert {len(lane.marks) for lane in eight.lanes} <= {5, 6, 4}
    assert eight.footers[-1] == "Shown: 6 of 8 missions"
    assert [lane.zero for lane in eight.lanes] == sorted(lane.zero for lane in eight.lanes)


def test_description_tells_what_the_picture_shows() -> None:
    assert word(CASES["two events"]).description.startswith(
        "Timeline of Kestrel 4, 2 dated events. 1. 3 May 1987, 09:00 UTC: Step 0 of the countdown"
    )
    assert word(CASES["sixty events"]).description.endswith(" more.")


@pytest.mark.parametrize("locale", SUPPORTED)
@pytest.mark.parametrize("case", CASES)
def test_description_fits_in_every_language(case: str, locale: str) -> None:
    assert 20 < len(word(CASES[case], locale).description) <= LONGEST_DESCRIPTION


@pytest.mark.parametrize(
    ("precision", "english", "german", "russian"),
    [
        (Precision.TIME, "3 May 1987, 09:00 UTC", "3. Mai 1987, 09:00 UTC", "3 мая 1987, 09:00 UTC"),
        (Precision.DAY, "3 May 1987", "3. Mai 1987", "3 мая 1987"),
        (Precision.MONTH, "May 1987", "Mai 1987", "май 1987"),
        (Precision.YEAR, "1987", "1987", "1987"),
        (Precision.VAGUE, "late 1987", "late 1987", "late 1987"),
    ],
)
def test_date_is_written_as_precisely_as_it_is_told(
    precision: Precision, english: str, german: str, russian: str
) -> None:
    event = make_event(precision=precision, date_text="late 1987")
    assert [write_date(event, phrases_of(locale)) for locale in ("en", "de", "ru")] == [english, german, russian]


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(0), ""),
        (timedelta(seconds=20), ""),
        (timedelta(seconds=40), "1 minute"),
        (timedelta(minutes=90), "90 minutes"),
        (timedelta(hours=3), "3 hours"),
        (timedelta(hours=34), "34 hours"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=60), "60 days"),
        (timedelta(days=84), "3 months"),
        (timedelta(days=800), "2 years"),
    ],
)
def test_length_is_told_in_one_unit(length: timedelta, words: str) -> None:
    assert write_length(length, ENGLISH) == words


def test_gap_is_counted_in_days_where_one_of_the_two_is_told_to_the_day() -> None:
    late = make_event(datetime(1987, 5, 3, 23, 0, tzinfo=MORNING.tzinfo))
    next_day = make_event(datetime(1987, 5, 4, tzinfo=MORNING.tzinfo), precision=Precision.DAY)
    assert write_gap(late, next_day, ENGLISH) == "1 day"
    assert write_gap(late, make_event(late.start + timedelta(hours=2)), ENGLISH) == "2 hours"
    assert write_gap(make_event(precision=Precision.MONTH), late, ENGLISH) == ""


def test_numbers_of_gaps_are_counted_as_the_language_does() -> None:
    told = [write_length(timedelta(days=days), phrases_of("ru")) for days in (1, 2, 5, 21)]
    assert told == ["1 день", "2 дня", "5 дней", "21 день"]


@pytest.mark.parametrize("case", CASES)
def test_chart_goes_through_json_unchanged(case: str) -> None:
    said = chart(case, "fr")
    assert from_json(to_json(said)) == said
    assert to_json(from_json(to_json(said))) == to_json(said)


starts = st.datetimes(datetime(1, 1, 2), datetime(9990, 12, 31)).map(lambda at: at.replace(tzinfo=MORNING.tzinfo))
any_event = st.builds(
    make_event,
    starts,
    st.text(min_size=1, max_size=60),
    st.sampled_from(["A", "B", "C", "D"]),
    precision=st.sampled_from(Precision),
    contested=st.booleans(),
    launch=st.booleans(),
    listed=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(any_event, min_size=1, max_size=25), st.sampled_from(SUPPORTED))
def test_any_events_make_a_chart(events: list[DatedEvent], locale: str) -> None:
    said = word(events, locale)
    assert len(said.description) <= LONGEST_DESCRIPTION
    assert sum(len(lane.marks) for lane in said.chart.lanes) == len(events)
    assert from_json(to_json(said.chart)) == said.chart


def test_shipped_mission_has_a_timeline(tmp_path: Path) -> None:
    base = load_knowledge()
    said = word([*base.timeline(base.documents)])
    assert said.chart.title == "Soyuz MS-09"
    assert "20 Dec 2018, 05:02 UTC" in [row.date for row in said.chart.lanes[0].rows]
