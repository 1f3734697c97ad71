"""Loading a folder: mixed forms, everything that can be wrong with it, and its revision."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.documents.disk import LARGEST_FILE, LONGEST_LINE, read_bytes, read_steadily
from knowledge.documents.folder import MOST_PROBLEMS, Corpus, Folder, load_folder
from knowledge.errors import BadKnowledgeError, Problem

FILES = {
    "article.txt": "= Vostok 9 =\n\n- Crew: Ann\n\nIt flew.\n",
    "plain.txt": "Vostok 10\n\nIt flew, too.\n",
    "notes.md": "# Vostok 11\n\nIt flew *well*.\n",
    "sub/page.wiki": "'''Vostok 12''' flew.\n",
    "sub/deeper/v13.yaml": "title: Vostok 13\nfacts:\n  - {id: a, field: Crew, value: Bob}\n",
    "v13.questions.yaml": "mission: v13\nquestions:\n  - {ask: who, answer: Bob}\n",
    "words.yaml": "language: en\nsynonyms: [\"a, b\"]\n",
    "corpus.jsonl": '{"_id": "1", "text": "One."}\n\n{"_id": "2", "title": "T", "text": "Two."}\n',
}  # fmt: skip

Make = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write files into a fresh folder and return it."""

    def write(files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "knowledge"
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write


def problems_of(path: Path) -> list[str]:
    with pytest.raises(BadKnowledgeError) as caught:
        load_folder(path)
    return [str(problem) for problem in caught.value.problems]


def test_folder_of_all_forms_is_read_whole(make: Make) -> None:
    folder = load_folder(make({**FILES}))
    assert [(document.source, document.title) for document in folder.documents] == [
        ("article.txt", "Vostok 9"),
        ("notes.md", "Vostok 11"),
        ("plain.txt", "Vostok 10"),
        ("sub/deeper/v13.yaml", "Vostok 13"),
        ("sub/page.wiki", "Vostok 12"),
    ]
    assert [file.source for file in folder.goldens] == ["v13.questions.yaml"]
    assert [file.source for file in folder.lexicons] == ["words.yaml"]
    assert [entry.key for corpus in folder.corpora for entry in corpus.entries()] == ["1", "2"]
    assert folder.skipped == ()


def test_single_file_is_read_like_a_folder_of_one(make: Make) -> None:
    folder = make({"article.txt": FILES["article.txt"]})
    assert load_folder(folder / "article.txt") == load_folder(folder)


def test_hidden_files_backups_and_unknown_forms_are_skipped_and_listed(make: Make) -> None:
    names = [".hidden.md", "a.md~", "#a.md#", "a.md.bak", "b.png", "README", "sub/.x.md", "c.md.swp"]
    folder = load_folder(make({"a.md": "text", ".git/a.md": "x", **dict.fromkeys(names, "x")}))
    assert [document.source for document in folder.documents] == ["a.md"]
    assert folder.skipped == tuple(sorted([*names, ".git"]))


def test_suffixes_are_known_in_capitals(make: Make) -> None:
    assert [d.title for d in load_folder(make({"A.MD": "# One\n\ntext", "B.TXT": "= Two =\ntext"})).documents] == [
        "One",
        "Two",
    ]


def test_windows_line_ends_and_byte_order_marks_change_neither_text_nor_lines(make: Make) -> None:
    plain = load_folder(make({"a.txt": FILES["article.txt"]})).documents[0]
    shutil.rmtree(make({}))
    windows = b"\xef\xbb\xbf" + FILES["article.txt"].replace("\n", "\r\n").encode()
    assert load_folder(make({"a.txt": windows})).documents[0] == plain


def test_revision_depends_on_names_and_content_only(make: Make, tmp_path: Path) -> None:
    folder = make({**FILES})
    revision = load_folder(folder).revision
    assert len(revision) == 12
    assert int(revision, 16) >= 0
    copy = tmp_path / "elsewhere"
    shutil.copytree(folder, copy)
    for path in copy.rglob("*"):
        os.utime(path, (1, 1))
    assert load_folder(copy).revision == revision
    assert load_folder(copy, check_corpora=False, goldens=False).revision == revision
    (copy / ".hidden").write_text("x")
    assert load_folder(copy).revision == revision
    (copy / "notes.md").write_text("# Vostok 11\n\nIt flew *badly*.\n")
    assert load_folder(copy).revision != revision
    (copy / "notes.md").write_text(FILES["notes.md"])
    (copy / "notes.md").rename(copy / "other.md")
    assert load_folder(copy).revision != revision


def test_corpus_of_another_content_is_another_revision(make: Make) -> None:
    before = load_folder(make({"c.jsonl": '{"_id": "1", "text": "One."}'})).revision
    assert load_folder(make({"c.jsonl": '{"_id": "1", "text": "Two."}'})).revision != before


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.md", b"", "a.md: the file is empty"),
        ("a.md", b" \n\t\n", "a.md: the file is empty"),
        ("a.md", b"# Only a title", "a.md: nothing in it can be quoted"),
        ("a.yaml", b"title: T\nfacts: []", "a.yaml: nothing in it can be quoted"),
        ("a.jsonl", b"\n\n", "a.jsonl: the file is empty"),
        ("a.txt", b"abc\0def", "a.txt:1: a binary file"),
        ("a.txt", "Zürich".encode("utf-16"), "a.txt: encoded as UTF-16"),
        ("a.txt", b"one\ntwo \xff", "a.txt:2: not UTF-8"),
        ("a.yaml", b"a: [", "a.yaml:1: not valid YAML"),
        ("a.yaml", b"just: this", "a.yaml:1: neither a mission file"),
        ("a.yaml", b"- a\n- b", "a.yaml:1: neither a mission file"),
        ("a.yaml", b"questions: []", "a.yaml:1: golden questions under another name"),
        ("a.questions.yaml", b"questions: x", "a.questions.yaml:1: questions is a single value"),
        ("a.jsonl", b'{"_id": "1", "text": "a"}\n{"_id"\n', "a.jsonl:2: not valid JSON"),
        ("a.jsonl", b'{"_id": "1", "text": "a"}\n{"_id": "2", "text": "\xff"}\n', "a.jsonl:2: not UTF-8"),
        (
            "a.jsonl",
            b'{"_id": "1", "text": "a"}\n\n{"_id": "1", "text": "b"}\n',
            'a.jsonl:3: the _id "1" is used twice',
        ),
        ("a.jsonl", b'{"_id": "1", "text": "a\0"}\n', "a.jsonl:1: a binary file"),
        ("a.jsonl", b"x" * (LONGEST_LINE + 1), "a.jsonl:1: a line of more than 4 MB"),
        ("a.md", b"a" * (LARGEST_FILE + 1), "a.md: 32 MB large"),
        ("sub/b.md", b"", "sub/b.md: the file is empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_file_is_a_problem_with_its_place_and_a_remedy(make: Make, name: str, content: bytes, problem: str) -> None:
    told = problems_of(make({"good.md": "text", name: content}))
    assert len(told) == 1
    assert told[0].startswith(problem)
    assert told[0].partition(". ")[2]


def test_all_problems_of_a_folder_are_told_together_in_order(make: Make) -> None:
    folder = make({"b.md": "", "a.yaml": "title: T\nfacts:\n  - x\n  - y\n", "c.jsonl": "{\n[\n", "d.md": "fine"})
    assert [told.partition(": ")[0] for told in problems_of(folder)] == [
        "a.yaml:3", "a.yaml:3", "a.yaml:4", "a.yaml:4", "b.md", "c.jsonl:1", "c.jsonl:2",
    ]  # fmt: skip


def test_problems_of_a_corpus_are_told_up_to_a_number(make: Make) -> None:
    assert len(problems_of(make({"c.jsonl": "{\n" * 1000}))) == MOST_PROBLEMS


@pytest.mark.parametrize("name", ["", "sub", "only.png"])
def test_folder_without_knowledge_is_a_problem(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    if name == "sub":
        (folder / name).mkdir()
    elif name:
        (folder / name).write_text("x")
    assert "the folder holds no knowledge" in problems_of(folder)[0]


def test_missing_path_and_unknown_form_are_problems(tmp_path: Path) -> None:
    assert "no such file or folder" in problems_of(tmp_path / "nowhere")[0]
    (tmp_path / "a.png").write_text("x")
    assert "not a form of knowledge" in problems_of(tmp_path / "a.png")[0]
    assert "no such file or folder" in problems_of(Path("a\0b"))[0]


def test_links_are_followed_only_inside_the_folder(make: Make, tmp_path: Path) -> None:
    folder = make({".data/a.md": "text", "b.md": "other"})
    (folder / "a.md").symlink_to(folder / ".data" / "a.md")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    loaded = load_folder(folder)
    assert [document.source for document in loaded.documents] == ["a.md", "b.md"]
    assert loaded.skipped == (".data", "again")
    (tmp_path / "secret.md").write_text("secret")
    (folder / "out.md").symlink_to(tmp_path / "secret.md")
    (folder / "outdir").symlink_to(tmp_path, target_is_directory=True)
    (folder / "nowhere.md").symlink_to(tmp_path / "nowhere.md")
    (folder / "circle.md").symlink_to(folder / "circle.md")
    assert [told.partition(". ")[0] for told in problems_of(folder)] == [
        "circle.md: a link that leads nowhere",
        "nowhere.md: a link that leads nowhere",
        "out.md: a link that leads out of the folder",
        "outdir: a link that leads out of the folder",
    ]


def test_folder_may_itself_be_a_link(make: Make, tmp_path: Path) -> None:
    folder = make({"a.md": "text"})
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    assert load_folder(tmp_path / "link") == load_folder(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_are_not_waited_for(make: Make) -> None:
    folder = make({"a.md": "text"})
    os.mkfifo(folder / "b.md")
    os.mkfifo(folder / "c.jsonl")
    assert [told.partition(":")[0] for told in problems_of(folder)] == ["b.md", "c.jsonl"]


def test_names_that_only_case_or_accents_tell_apart_are_a_problem(make: Make) -> None:
    folder = make({"Vostok.md": "a", "vostok.md": "b", "é.md": "c", "e\u0301.md": "d"})
    if len(list(folder.iterdir())) < 4:
        pytest.skip("the file system takes them for the same")
    told = problems_of(folder)
    assert len(told) == 2
    assert all("its name is that of" in problem for problem in told)


def test_file_names_of_any_bytes_are_shown(make: Make) -> None:
    folder = make({"a.md": "text"})
    try:
        (folder / os.fsdecode(b"\xff.md")).write_text("text")
    except OSError:
        pytest.skip("the file system takes UTF-8 only")
    assert [document.source for document in load_folder(folder).documents] == ["a.md", "\ufffd.md"]


def test_very_deep_folders_are_read(make: Make) -> None:
    folder = make({"/".join(["d"] * 300) + "/a.md": "text"})
    assert len(load_folder(folder).documents) == 1


def test_file_that_vanishes_is_a_problem(tmp_path: Path) -> None:
    gone = read_bytes(tmp_path / "gone.md", "gone.md")
    assert isinstance(gone, Problem)
    assert str(gone).startswith("gone.md: cannot be read (no such file or directory)")
    assert str(Corpus(tmp_path / "gone.jsonl", "c.jsonl").problems()[0]).startswith("c.jsonl: cannot")


def test_file_that_changes_once_while_it_is_read_is_read_again() -> None:
    reads = iter([((3, 1), b"abc", (4, 2)), ((4, 2), b"abcd", (4, 2))])
    assert read_steadily(lambda: next(reads)) == b"abcd"


@pytest.mark.parametrize("read", [((3, 1), b"abc", (3, 2)), ((3, 1), b"abcd", (3, 1))])
def test_file_that_keeps_changing_is_given_up(read: tuple[tuple[int, int], bytes, tuple[int, int]]) -> None:
    assert read_steadily(lambda: read) is None


def test_corpus_that_changes_after_loading_is_not_taken_for_the_same(make: Make) -> None:
    folder = make({"c.jsonl": '{"_id": "1", "text": "One."}\n'})
    corpus = load_folder(folder).corpora[0]
    assert len(list(corpus.entries())) == 1
    with (folder / "c.jsonl").open("a") as file:
        file.write('{"_id": "2", "text": "Two."}\n')
    with pytest.raises(BadKnowledgeError, match="the file changed"):
        list(corpus.entries())


def test_corpus_checked_later_tells_its_first_bad_line(make: Make) -> None:
    folder = make({"c.jsonl": '{"_id": "1", "text": "One."}\nbad\n'})
    corpus = load_folder(folder, check_corpora=False).corpora[0]
    with pytest.raises(BadKnowledgeError, match=r"c\.jsonl:2: not valid JSON"):
        list(corpus.entries())


def test_golden_questions_can_be_left_out(make: Make) -> None:
    assert load_folder(make({**FILES}), goldens=False).goldens == ()


def test_loading_twice_gives_the_same(make: Make) -> None:
    folder = make({**FILES})
    assert load_folder(folder) == load_folder(folder)
    assert isinstance(load_folder(folder), Folder)
