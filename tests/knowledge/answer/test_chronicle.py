"""What documents say happened, as dated events in order."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answer.chronicle import HEADLINE, DatedEvent
from knowledge.answer.stretch import Precision
from knowledge.base import load_knowledge
from tests.knowledge.conftest import Load
from tests.knowledge.missions import write_folder

Tell = Callable[..., tuple[DatedEvent, ...]]


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    """Return a function that tells the chronicle of one document, plain unless it is a mission file."""

    def timeline(text: str, name: str = "kestrel.txt") -> tuple[DatedEvent, ...]:
        base = load_knowledge(write_folder(tmp_path, {name: text}))
        return base.timeline(base.documents)

    return timeline


def facts(*lines: str) -> str:
    return "title: Kestrel 4\nfacts:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


def at(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def test_events_stand_in_order_with_their_quotes(load: Load) -> None:
    base = load("vostok")
    told = base.timeline(base.documents)
    assert [event.start.date().isoformat() for event in told] == [
        "1987-03-03", "1987-03-08", "1987-03-11", "1987-03-16", "1987-03-17", "1987-03-17",
    ]  # fmt: skip
    text = " ".join(base.documents[0].text.split())
    assert all(event.citation.quote in text for event in told)
    assert told[2].citation.section == "Spacewalk"


def test_only_the_documents_asked_for_tell(load: Load) -> None:
    base = load("fleet")
    chosen = [document for document in base.documents if document.title in ("Merlin 7", "Heron IX")]
    assert {event.citation.title for event in base.timeline(chosen)} == {"Merlin 7", "Heron IX"}
    assert base.timeline([]) == ()


def test_conflicting_times_are_both_told(load: Load) -> None:
    base = load("vostok")
    landings = [event for event in base.timeline(base.documents) if event.precision is Precision.TIME]
    assert [event.instant for event in landings] == [at(1987, 3, 17, 9, 41), at(1987, 3, 17, 9, 43)]


@pytest.mark.parametrize(
    ("date", "start", "end", "precision"),
    [
        ("at 09:30 UTC on 3 May 1987", at(1987, 5, 3, 9, 30), at(1987, 5, 3, 9, 30), Precision.TIME),
        ("at 09:30 Moscow Time on 3 May 1987", at(1987, 5, 3, 6, 30), at(1987, 5, 3, 6, 30), Precision.TIME),
        ("at 09:30 on 3 May 1987", at(1987, 5, 3, 9, 30), at(1987, 5, 3, 9, 30), Precision.VAGUE),
        ("on 3 May 1987", at(1987, 5, 3), at(1987, 5, 4), Precision.DAY),
        ("in December 1987", at(1987, 12), at(1988), Precision.MONTH),
        ("in 1987", at(1987), at(1988), Precision.YEAR),
        ("in late 1987", at(1987, 9, 1, 8), at(1988), Precision.VAGUE),
        ("in the 1980s", at(1980), at(1990), Precision.VAGUE),
        ("(1987–1989)", at(1987), at(1990), Precision.VAGUE),
        ("on 31 December 9999", at(9999, 12, 31), at(9999, 12, 31), Precision.DAY),
    ],
)
def test_date_is_the_time_that_it_stands_for(
    tell: Tell, date: str, start: datetime, end: datetime, precision: Precision
) -> None:
    (event,) = tell(f"Kestrel 4\n\nThe probe met a comet {date}.\n")
    assert (event.start, event.end, event.precision) == (start, end, precision)
    assert event.instant == (start if precision is Precision.TIME else None)


@pytest.mark.parametrize(
    "date",
    [
        "on 31 February 1987",
        "(COSPAR ID 1987-059A)",
        "at dawn",
        "(1854 – 1928)",
        "1998 KY26",
        "SATCAT 21963",
        "on 4 May",
        "at 25:61 UTC on 3 May 0000",
    ],
)
def test_what_is_no_date_with_a_year_is_no_event(tell: Tell, date: str) -> None:
    assert tell(f"Kestrel 4\n\nThe probe met a comet {date}.\n") == ()


FIELDS = "= Kestrel 4 =\n\nKestrel 4\n- Launch Date: 16 November 1987\n- Landing Date: 8 February 1988\n\n"


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("It met the goal set in 1961 by the king. On 8 December it crossed the orbit of Mars.", 1987),
        ("Its twin had been stuck since 14 March 1985. On 8 December it crossed the orbit of Mars.", 1987),
        ("A flare was seen on 21 January 1988. The crew had seen a comet on 8 December.", 1987),
        ("It kept that record until 1999. On 4 February the crew packed.", 1988),
        ("Hairline cracks were found on 10 November. The parts were changed in a hurry.", 1987),
        ("A museum showed it on 8 June 1995. The show closed on 8 December.", 1995),
        ("The crew was named on 30 December 1986. The names were told on 4 January.", 1988),
    ],
)
def test_day_without_a_year_is_of_the_mission_unless_the_tale_is_past_it(tell: Tell, told: str, year: int) -> None:
    first, second = told.split(". ", 1)
    yearless = first if "November" in first else second
    words = " ".join(yearless.split()[-5:]).rstrip(".")
    (event,) = [e for e in tell(FIELDS + told + "\n") if words in e.citation.quote]
    assert event.start.year == year


def test_day_without_a_year_takes_that_of_the_tale_where_no_mission_is_dated(tell: Tell) -> None:
    told = tell("Kestrel 4\n\nThe probe left in 1987. It slept for a while.\n\nOn 8 June it woke again.\n")
    assert [event.start.year for event in told] == [1987, 1987]


def test_long_mission_goes_on_by_what_was_told_before(tell: Tell) -> None:
    lines = "= Kestrel 4 =\n\nKestrel 4\n- Launch Date: 16 November 1987\n\n"
    told = tell(lines + "It woke on 3 May 1999. On 8 June it slept again.\n")
    assert [event.start.year for event in told] == [1987, 1999, 1999]


def test_day_after_the_turn_of_the_year_is_in_the_next(tell: Tell) -> None:
    told = tell("Kestrel 4\n\nThe probe was released on 25 December 2004. It touched down on 14 January.\n")
    assert told[1].start == at(2005, 1, 14)


def test_one_sentence_may_tell_several_events(load: Load) -> None:
    base = load("merlin")
    told = base.timeline(base.documents)
    assert [event.start.year for event in told] == [2003, 2004, 2007, 2008]


def test_later_event_of_a_sentence_is_told_by_the_part_with_its_date(tell: Tell) -> None:
    told = tell(
        "Kestrel 4\n\nIt picked up speed at Venus (26 April 1998 and 24 June 1999), Earth (18 August 1999) and Jupiter"
        " (30 December 2000).\n"
    )
    assert [event.headline for event in told] == [
        told[0].citation.quote, told[0].citation.quote, "… Earth (18 August 1999)", "… and Jupiter (30 December 2000).",
    ]  # fmt: skip


def test_part_of_a_sentence_begins_at_its_last_stop(tell: Tell) -> None:
    told = tell("Kestrel 4\n\nIn 1990 chemists reported acids; uracil followed in 1993, and more.\n")
    assert told[1].headline == "… uracil followed in 1993, and more."


def test_date_in_brackets_by_another_clock_is_no_second_event(tell: Tell) -> None:
    told = tell(
        "Kestrel 4\n\nIt came down at 02:17 Moscow Time on 30 June 1971 (23:17 UTC on 29 June) in the steppe. It had"
        " entered orbit on 1 June 1971 (the evening of 31 May in California) by itself.\n"
    )
    assert [event.start for event in told] == [at(1971, 6, 1), at(1971, 6, 29, 23, 17)]


def test_dates_in_brackets_far_apart_are_events_of_their_own(tell: Tell) -> None:
    told = tell("Kestrel 4\n\nIt left on 3 May 1987 and met two comets (on 4 June 1988 and 5 July 1989).\n")
    assert [event.start.year for event in told] == [1987, 1988, 1989]


def test_date_beside_a_statement_is_its_event_even_if_the_words_hold_none(tell: Tell) -> None:
    (event,) = tell(facts("id: hole, statement: A hole was found., when: '2018-08-30T06:15+03:00'"), "k.yaml")
    assert (event.instant, event.date_text) == (at(2018, 8, 30, 3, 15), "2018-08-30 06:15+03:00")
    assert (event.headline, event.citation.fact) == ("A hole was found.", "hole")


def test_range_beside_a_statement_is_one_stretch_of_time(tell: Tell) -> None:
    (event,) = tell(facts("id: stay, statement: It stayed at the station., when: 2018-06/2018-12-20"), "k.yaml")
    assert (event.start, event.end, event.precision) == (at(2018, 6), at(2018, 12, 21), Precision.VAGUE)
    assert event.date_text == "2018-06 – 2018-12-20"


def test_statement_with_its_date_beside_it_stands_for_others_of_that_day(tell: Tell) -> None:
    told = tell(
        facts(
            "id: walk, statement: Two men left the ship on 11 May 1987., when: 1987-05-11",
            "id: cut, statement: On the walk of 11 May 1987 they cut the hull.",
            "id: year, statement: Kestrel 4 flew in 1987.",
            "id: end, statement: Kestrel 4 was scrapped on 4 July 1990.",
        ),
        "k.yaml",
    )
    assert [event.citation.fact for event in told] == ["walk", "end"]


def test_field_with_a_date_gives_way_to_a_sentence_that_tells_of_the_same(tell: Tell) -> None:
    lines = "= Kestrel 4 =\n\nKestrel 4\n- Launch Date: 3 May 1987\n- Landing Date: 9 June 1987, 08:00 UTC\n\n"
    told = tell(lines + "Kestrel 4 lifted off from the cape on 3 May 1987. It landed on 9 June 1987.\n")
    assert [event.headline for event in told] == [
        "Kestrel 4 lifted off from the cape on 3 May 1987.", "Landing Date", "It landed on 9 June 1987.",
    ]  # fmt: skip
    assert [event.listed for event in told] == [True, True, False]


def test_launch_is_the_field_before_any_sentence(load: Load, tell: Tell) -> None:
    for name, year in (("vostok", 1987), ("heron", 2011)):
        base = load(name)
        launches = [event.start.year for event in base.timeline(base.documents) if event.launch]
        assert launches == [year]
    assert not any(event.launch for event in tell("Kestrel 4\n\nThe probe met a comet on 3 May 1987.\n"))


def test_launch_is_no_day_before_or_after_it(tell: Tell) -> None:
    told = tell(
        "Kestrel 4\n\nIts builder died on 14 January 1966, three weeks before the launch. A rocket lifted it from the"
        " cape on 31 January 1966 at 11:41 GMT. It landed on 3 February 1966, days after launch.\n"
    )
    assert [event.launch for event in told] == [False, True, False]


def test_date_with_which_a_sentence_begins_is_not_said_twice(tell: Tell) -> None:
    (event,) = tell("Kestrel 4\n\nOn 3 May 1987, the probe met a comet of unusual brightness.\n")
    assert (event.date_text, event.headline) == ("3 May 1987", "The probe met a comet of unusual brightness.")


def test_long_sentence_is_cut_to_the_part_with_the_date(tell: Tell) -> None:
    words = "because of the long and quite unusual preparations in the works of the north " * 6
    (event,) = tell(f"Kestrel 4\n\nThe probe was made ready {words}and it met a comet on 3 May 1987.\n")
    assert event.headline.startswith("… ")
    assert event.headline.endswith("it met a comet on 3 May 1987.")
    assert len(event.headline) <= HEADLINE


def test_claim_is_marked_and_keeps_who_claims_it(tell: Tell) -> None:
    words = "because of the long and quite unusual preparations in the works of the north " * 4
    (event,) = tell(
        facts(
            f"id: drill, statement: The hole was drilled on 3 May 1987 {words}by hand., when: 1987-05-03,"
            " status: disputed, by: Igor Belov, disputed_by: [Anna Petrova]"
        ),
        "k.yaml",
    )
    assert event.contested
    assert event.headline.startswith("According to Igor Belov: The hole was drilled on 3 May 1987")


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(["vostok", "merlin", "heron", "calypso", "sandpiper", "fleet", "corpus"]))
def test_every_chronicle_is_in_order_and_quotes_its_documents(load: Load, name: str) -> None:
    base = load(name)
    told = base.timeline(base.documents)
    assert [event.middle for event in told] == sorted(event.middle for event in told)
    for event in told:
        text = next(document.text for document in base.documents if document.source == event.citation.source)
        assert event.citation.quote in " ".join(text.split())
        assert event.start <= event.middle <= event.end
        assert event.headline
        assert event.date_text
