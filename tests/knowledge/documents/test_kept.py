"""Documents kept between runs: the same as read afresh, whatever their form."""

from pathlib import Path

import pytest

from knowledge.documents.folder import load_folder
from knowledge.errors import BadKnowledgeError

FILES = {
    "article.txt": "= Vostok 9 =\n\n- Crew: Ann\n- Launch Mass: UTC\n\nIt flew.\n",
    "plain.txt": "Vostok 10\n\nIt flew, too.\n",
    "notes.md": "---\ntitle: Vostok 11\n---\n\n# Vostok 11\n\nIt flew *well*, `x`.\n\n| a | b |\n|---|---|\n| c | d |"
    "\n",
    "page.wiki": "{{Infobox spaceflight|name=Vostok 12|crew=[[Bob]]}}\n'''Vostok 12''' flew in {{start date|1963}}.\n",
    "v13.yaml": "title: Vostok 13\naliases: [V13]\nfacts:\n  - {id: a, field: Crew, value: Bob, who: [Bob]}\n"
    "  - {id: b, statement: It leaked., status: claimed, by: Ann}\n",
    "words.yaml": "language: en\nsynonyms: [\"a, b\"]\n",
    "v13.questions.yaml": "mission: v13\nquestions:\n  - {ask: who, answer: Bob}\n",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a folder of documents of all forms."""
    knowledge = tmp_path / "knowledge"
    knowledge.mkdir()
    for name, text in FILES.items():
        (knowledge / name).write_text(text)
    return knowledge


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_a_kept_folder_equals_one_read_afresh(folder: Path, cache: Path) -> None:
    fresh = load_folder(folder)
    assert load_folder(folder, cache=cache) == fresh
    assert len(list(cache.iterdir())) == 1
    assert load_folder(folder, cache=cache) == fresh


def test_kept_documents_have_the_types_of_read_ones(folder: Path, cache: Path) -> None:
    load_folder(folder, cache=cache)
    for kept, fresh in zip(load_folder(folder, cache=cache).documents, load_folder(folder).documents, strict=True):
        assert repr(kept) == repr(fresh)
        assert hash(kept) == hash(fresh)


def test_a_changed_file_is_read_anew(folder: Path, cache: Path) -> None:
    load_folder(folder, cache=cache)
    (folder / "plain.txt").write_text("Vostok 10\n\nIt stayed.\n")
    assert load_folder(folder, cache=cache) == load_folder(folder)


def test_nothing_is_kept_of_a_folder_with_a_problem(folder: Path, cache: Path) -> None:
    (folder / "bad.yaml").write_text("title: Vostok 14\nfacts: none\n")
    for _ in range(2):
        with pytest.raises(BadKnowledgeError):
            load_folder(folder, cache=cache)
    assert not cache.exists()


def test_a_bad_file_beside_kept_documents_is_still_told(folder: Path, cache: Path) -> None:
    load_folder(folder, cache=cache, goldens=False)
    (folder / "v13.questions.yaml").write_text("questions: [")
    load_folder(folder, cache=cache, goldens=False)
    with pytest.raises(BadKnowledgeError):
        load_folder(folder, cache=cache)


def test_a_damaged_file_of_kept_documents_is_made_anew(folder: Path, cache: Path) -> None:
    load_folder(folder, cache=cache)
    (path,) = cache.iterdir()
    path.write_bytes(b"damaged")
    assert load_folder(folder, cache=cache) == load_folder(folder)
    assert path.read_bytes() != b"damaged"
