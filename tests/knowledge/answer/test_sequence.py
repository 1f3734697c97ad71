"""What came next: asked after an answer that quotes only part of its sentence."""

from pathlib import Path

from knowledge.base import load_knowledge
from tests.knowledge.missions import write_folder

LONG = "Petrel 2 left the harbour of Vell in June 1911, " + "with sails and ropes of every kind, " * 40
TALE = f"Petrel 2\n\n{LONG}and a cat. It sank off Tavnik.\n"


def test_sequence_goes_on_from_a_sentence_whose_quote_was_shortened(tmp_path: Path) -> None:
    base = load_knowledge(write_folder(tmp_path, {"petrel.txt": TALE}))
    first = "when did it leave the harbour"
    assert len(base.ask(first).citations[0].quote) < len(LONG)
    assert base.ask("and after that?", [first]).text == "It sank off Tavnik."
