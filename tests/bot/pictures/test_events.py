from datetime import timedelta

from bot.pictures.events import split_missions
from knowledge.answer.stretch import Precision
from tests.bot.pictures.invented import DAY, MORNING, every, in_order, make_event


def test_events_keep_the_numbers_that_they_have_among_all() -> None:
    events = in_order([*every(2 * DAY, 3), *every(2 * DAY, 3, MORNING + DAY, "Heron IX")])
    kestrel, heron = split_missions(events)
    assert [numbered.number for numbered in kestrel.events] == [1, 3, 5]
    assert [numbered.number for numbered in heron.events] == [2, 4, 6]
    assert (kestrel.name, kestrel.source) == ("Kestrel 4", "Kestrel 4.txt")


def test_mission_that_was_launched_first_comes_first_whatever_it_harks_back_to() -> None:
    old_dream = make_event(MORNING.replace(year=1900), mission="Heron IX", precision=Precision.YEAR)
    events = in_order([old_dream, *every(DAY, 2), *every(DAY, 2, MORNING + 9 * DAY, "Heron IX")])
    assert [mission.name for mission in split_missions(events)] == ["Kestrel 4", "Heron IX"]


def test_anchor_is_the_launch_else_the_first_day_else_the_first_event() -> None:
    year = make_event(MORNING.replace(year=1980), precision=Precision.YEAR)
    day, launch = make_event(MORNING, precision=Precision.DAY), make_event(MORNING + timedelta(hours=50), launch=True)
    for events, anchor in (([year, day, launch], launch), ([year, day], day), ([year], year)):
        assert split_missions(events)[0].anchor is anchor


def test_document_without_a_title_goes_by_its_file() -> None:
    assert split_missions([make_event(mission="")])[0].name == ".txt"
    assert split_missions([]) == ()
