"""Cards of what the engine really says: its words are recognised, so that they can be said in another language."""

from collections.abc import Callable

import pytest

from bot.cards.answer import build_answer_card
from bot.cards.examples import find_examples
from bot.cards.model import Card, Heading, Question, Quote, Tone
from bot.cards.search import build_search_card
from bot.cards.text import render_text
from bot.cards.timeline import build_timeline_card
from knowledge.base import KnowledgeBase, load_knowledge
from tests.bot.cards.payloads import assert_sendable
from tests.bot.cards.strategies import PHRASES
from tests.knowledge.missions import FILES, write_folder

Show = Callable[..., Card]


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return load_knowledge(write_folder(tmp_path_factory.mktemp("fleet"), FILES))


@pytest.fixture(scope="module")
def show(fleet: KnowledgeBase) -> Show:
    """Return a function that asks the last of some turns and shows the answer in German."""

    def asked(*turns: str) -> Card:
        answer = fleet.ask(turns[-1], turns[:-1])
        return build_answer_card(Question(turns[-1], turns[:-1]), answer, PHRASES["de"], asker="Anna")

    return asked


@pytest.mark.parametrize(
    ("turns", "tone", "said"),
    [
        (["which rocket launched Vostok 21?"], Tone.SETTLED, ["### Molniya-K"]),
        (["did Vostok 21 land in March?"], Tone.SETTLED, ["### Ja: The capsule landed", "In deiner Zeitzone: <t:"]),
        (["Was the leak on Vostok 21 noticed before the spacewalk?"], Tone.SETTLED, ["### Ja: ", " war vor "]),
        (["which came first on vostok 21, the leak or the spacewalk?"], Tone.SETTLED, [" war zuerst, dann "]),
        (["how many days between launch and landing of Vostok 21"], Tone.SETTLED, ["### 14 Tage (3 March 1987 bis "]),
        (["which was heavier, Heron IX or Merlin 7?"], Tone.SETTLED, ["- **Heron IX**: 5,100 kg\n- **Merlin 7**: "]),
        (["when did Vostok 21 land?"], Tone.CONFLICT, ["⚖️ Die Quellen sind sich nicht einig", "\n- 09:4", "<t:"]),
        (["Did Lindqvist drill the hole in Vostok 21?"], Tone.CONTESTED, ["⚠️ Behauptet oder bestritten"]),
        (["Did Calypso 3 carry bacteria to the moon?"], Tone.CONTESTED, ["(disputed by Blue Harbour Company)"]),
        (["what happened on Heron IX"], Tone.SETTLED, ["### 3 Ereignisse der Reihe nach", "**19 September 2011**"]),
        (["summarize Vostok 21"], Tone.SETTLED, ["### Kurz gesagt, in den Worten der Quellen"]),
        (["when was the vostok 21 leek notised"], Tone.SETTLED, ["„notised“ habe ich als „noticed“ gelesen."]),
        (
            ["who was on board Vostok 21?", "and the rocket?"],
            Tone.SETTLED,
            ["-# Davor ❮ who was on board", "Molniya-K"],
        ),
        (["which rocket did apollo 11 use?"], Tone.UNKNOWN, ["Über apollo 11 habe ich kein Dokument. Ich kenne "]),
        (["what time did Vostok 21 launch?"], Tone.UNKNOWN, ["Die Quelle lässt „Launch Date“ offen."]),
        (["what happened on 31 february 2018"], Tone.UNKNOWN, ["So ein Datum gibt es nicht."]),
        (["Which had the bigger budget, Merlin 7 or Sandpiper?"], Tone.UNKNOWN, ["sagen nicht, was verglichen werden"]),
        (["What did Lindqvist think about Mars?"], Tone.UNKNOWN, ["### Das weiß ich nicht", " sagen das nicht."]),
        (["hallo"], Tone.PLAIN, ["Hallo! Frag mich etwas über eine Mission"]),
        (["danke"], Tone.PLAIN, ["Gern geschehen!"]),
        (["???"], Tone.PLAIN, ["Darin sind keine Wörter"]),
    ],
)
def test_answer_is_shown_in_the_readers_language(show: Show, turns: list[str], tone: Tone, said: list[str]) -> None:
    card = show(*turns)
    shown = render_text(card)
    assert card.tone is tone
    assert [words for words in said if words not in shown] == []
    assert_sendable(card)


def test_summary_and_timeline_do_not_say_everything_twice(show: Show) -> None:
    for question in ("summarize Vostok 21", "what happened on Heron IX"):
        first, *others = (block for block in show(question).blocks if isinstance(block, Heading | Quote))
        assert isinstance(first, Heading)
        assert all(isinstance(block, Quote) for block in others)


@pytest.mark.parametrize("locale", PHRASES)
def test_there_are_examples_in_every_language_for_the_shipped_mission(locale: str) -> None:
    base = load_knowledge()
    examples = find_examples(base.documents, base.ask, PHRASES[locale])
    assert len(examples) == 4
    assert all("Soyuz MS-09" in example for example in examples)


def test_search_and_timeline_show_the_knowledge_word_for_word(fleet: KnowledgeBase) -> None:
    search = build_search_card("coolant leak", fleet.search("coolant leak", 24), PHRASES["en"])
    timeline = build_timeline_card("", fleet.timeline(fleet.documents), PHRASES["en"])
    assert "> “On 8 March 1987, ground control noticed a coolant leak in the service module.”" in render_text(search)
    assert "**3 March 1987**" in render_text(timeline)
    for card in (search, timeline):
        assert_sendable(card)
