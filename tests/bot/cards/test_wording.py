"""The engine's own words in short answers are said in the reader's language; what is the sources' stays as it is."""

import pytest

from bot.cards.markup import escape, unescape
from bot.cards.pieces import find_labels
from bot.cards.wording import say
from knowledge.answer.model import Answer, Citation, Kind
from tests.bot.cards.strategies import PHRASES


def said_of(kind: Kind, text: str, locale: str, *citations: Citation) -> str:
    return unescape(say(Answer(kind, text, citations), PHRASES[locale]).heading)


@pytest.mark.parametrize(
    ("kind", "text", "locale", "said"),
    [
        (Kind.FACT, "Soyuz-FG", "de", "Soyuz-FG"),
        (Kind.FACT, "Yes: a band", "de", "Yes: a band"),
        (Kind.YES_NO, "Yes: It landed.", "de", "Ja: It landed."),
        (Kind.YES_NO, "No: It failed.", "ru", "Нет: It failed."),
        (Kind.YES_NO, "It landed.", "fr", "It landed."),
        (
            Kind.YES_NO,
            "Yes: launch (6 June 2018) came before landing (2019).",
            "es",
            "Sí: launch (6 June 2018) fue antes de landing (2019).",
        ),
        (Kind.TIMELINE, "leak (8 May) came first; walk (9 May).", "de", "Leak (8 May) war zuerst, dann walk (9 May)."),
        (Kind.TIMELINE, "walk (9 May) came later; leak (8 May).", "en", "Walk (9 May) came later, after leak (8 May)."),
        (Kind.COMPUTED, "197 days (6 June 2018 to 20 May 2019)", "de", "197 Tage (6 June 2018 bis 20 May 2019)"),
        (Kind.COMPUTED, "1 hour 2 minutes (05:00 UTC to 06:02 UTC)", "ru", "1 час 2 минуты (05:00 UTC — 06:02 UTC)"),
        (Kind.COMPUTED, "2 weeks and 1 day (15 days) (1 to 16)", "es", "2 semanas y 1 día (15 días) (de 1 a 16)"),
        (Kind.COMPUTED, "3 years (1,095 days) (2003 to 2006)", "fr", "3 ans (1\u202f095 jours) (de 2003 à 2006)"),
        (Kind.COMPUTED, "3: Ann, Bob, Cy", "de", "3: Ann, Bob, Cy"),
        (Kind.COMPUTED, f"{'9' * 5_000} days (1 to 2)", "de", f"{'9' * 5_000} days (1 to 2)"),
    ],
)  # fmt: skip
def test_engines_words_are_translated_and_no_others(kind: Kind, text: str, locale: str, said: str) -> None:
    assert said_of(kind, text, locale) == said


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("The sources disagree: 09:41 UTC, or 09:43 UTC.", ("09:41 UTC", "09:43 UTC")),
        ("The sources tell both: 05:02 UTC, and about 05:03 UTC.", ("05:02 UTC", "about 05:03 UTC")),
        ("2019; 2020", ("2019", "2020")),
        ("one", ("one",)),
    ],
)
def test_both_sides_of_a_conflict_are_told_apart(text: str, items: tuple[str, ...]) -> None:
    assert say(Answer(Kind.CONFLICT, text), PHRASES["en"]).items == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Heron IX: 5,100 kg; Merlin 7: 1,240 kg", ("**Heron IX**: 5,100 kg", "**Merlin 7**: 1,240 kg")),
        ("Heron IX: a; b; Merlin 7: c", ("**Heron IX**: a; b", "**Merlin 7**: c")),
        ("Heron IX is heavier", ()),
    ],
)
def test_each_mission_of_a_comparison_has_its_line(text: str, items: tuple[str, ...]) -> None:
    citations = tuple(Citation("s", "", 1, "q", title=title) for title in ("Merlin 7", "Heron IX"))
    said = say(Answer(Kind.COMPARISON, text, citations), PHRASES["en"])
    assert said.items == items
    assert said.heading == ("" if items else escape(text))


FIRST = "The first stage carried the ship."


def quote(text: str) -> Citation:
    return Citation("s", "", 1, text)


@pytest.mark.parametrize(
    ("kind", "text", "quotes", "labels"),
    [
        (Kind.SUMMARY, "One is one. Two is …", ["One is one.", "Two is two and so on."], None),
        (Kind.SUMMARY, f"{FIRST} The second stage …", [FIRST, "The second stage fell."], None),
        (Kind.SUMMARY, f"{FIRST} The second stage of it …", [FIRST, "The second stage of it fell."], ("", "")),
        (Kind.SUMMARY, f"{FIRST} (disputed by B)", [FIRST], None),
        (Kind.CLAIM, "A claimed it.", ["A claimed it."], ("",)),
        (Kind.CLAIM, "It is so. (disputed by B) · B disputed it.", ["It is so.", "B disputed it."], None),
        (Kind.CLAIM, "A claimed it. · B too.", ["A claimed it."], None),
        (Kind.TIMELINE, "1 May: Start: 1 May · 2 May: It …", ["Start: 1 May", "It flew."], ("1 May", "2 May")),
        (Kind.TIMELINE, "1 May 2011: Start: 1 May 2011", ["Start: 2011-5-1"], ("1 May 2011",)),
        (Kind.TIMELINE, "1 May: It flew. (disputed by B)", ["It flew."], None),
        (Kind.TIMELINE, "the leak (1 May) came first; the walk (2 May).", ["the leak", "the walk"], None),
        (Kind.FACT, "Soyuz-FG", ["Soyuz-FG"], None),
    ],
)  # fmt: skip
def test_quotes_are_the_answer_only_where_it_says_no_more_than_they_do(
    kind: Kind, text: str, quotes: list[str], labels: tuple[str, ...] | None
) -> None:
    assert find_labels(Answer(kind, text, tuple(map(quote, quotes)))) == labels
