"""The best sentence of a passage is a true sentence of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.index.analysis import analyse
from knowledge.index.snippet import sentence_at
from knowledge.text.sentences import split_sentences

TEXTS = [
    "Soyuz MS-09 launched on 6 June 2018. It landed on 20 December. The crew was well.",
    "The mission flew as No. 739 (11F747). It docked at 13:01 UTC. Dr. Serena Auñón-Chancellor was on board.",
    'He said: "The hole was drilled. We know it." Nobody agreed. Rogozin (then head of Roscosmos. Later fired.) spoke.',
    "is the 138th flight of a Soyuz. landed on 20 December at 05:02UTC. Was it late? Not at all! It was on time.",
    "In 3.5 hours (approx. 210 min.) they reached orbit.[1] The engine, built by S. P. Korolev, fired for 8.8 s.",
    "First line.\nSecond line\n\nThird paragraph. Fourth?",
    "Vodka... and then what? U.S. astronauts left. etc. and so on. J. R. R. Tolkien wrote.",
    "«Союз» взлетел. Он сел 20 декабря. Всё!",
    "One sentence without an end",
]


@pytest.mark.parametrize("text", TEXTS)
def test_around_every_rough_sentence_stands_a_true_one(text: str) -> None:
    cuts = analyse("", "", text).cuts
    true = split_sentences(text)
    for rough in range(len(cuts) - 1):
        if text[cuts[rough] : cuts[rough + 1]].strip():
            assert sentence_at(text, cuts[rough]) in true


@given(st.text(st.sampled_from("aB1.!? \n\"'()[]“”é…"), max_size=60))
def test_any_text_gives_a_span_within_it(text: str) -> None:
    cuts = analyse("", "", text).cuts
    for rough in range(len(cuts) - 1):
        start, end = sentence_at(text, cuts[rough])
        assert 0 <= start <= end <= len(text)
