"""Knowledge bases of invented missions, loaded once, and the lexicon they are read with."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from knowledge.answer.model import Answer
from knowledge.base import KnowledgeBase, load_knowledge
from knowledge.lexicon.english import load_english
from knowledge.lexicon.lexicon import Lexicon
from tests.knowledge.missions import CORPUS, FILES, write_folder

Load = Callable[[str], KnowledgeBase]
Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def load(tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Return the knowledge of one mission by the start of its file's name, of all ("fleet"), or of the corpus."""
    compiled = tmp_path_factory.mktemp("compiled")

    @cache
    def loaded(name: str) -> KnowledgeBase:
        files = {source: text for source, text in FILES.items() if name in ("fleet", Path(source).stem.split("-")[0])}
        folder = write_folder(tmp_path_factory.mktemp(name), files or {"corpus.jsonl": CORPUS})
        return load_knowledge(folder, cache=compiled)

    return loaded


@pytest.fixture(scope="session")
def ask(load: Load) -> Ask:
    """Return a function that asks a knowledge, by its name, the last of some turns."""

    def answer(name: str, *turns: str) -> Answer:
        return load(name).ask(turns[-1], turns[:-1])

    return answer


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """Return the shipped English lexicon."""
    return load_english([])[0]
