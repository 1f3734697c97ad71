"""The knowledge base as a whole: any text gets an answer, and what it quotes is there."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.answer.model import Answer, Kind
from knowledge.base import KnowledgeBase, load_knowledge
from knowledge.errors import BadKnowledgeError
from knowledge.text.normalize import squeeze
from tests.knowledge.conftest import Ask, Load
from tests.knowledge.missions import CORPUS, FILES, VOSTOK, write_folder

LONG = {Kind.TIMELINE, Kind.SUMMARY}
NAMES = st.sampled_from(["vostok", "merlin", "heron", "calypso", "sandpiper", "fleet", "corpus"])
WORDS = sorted(set(re.findall(r"[^\W_]+|[.?,:]", " ".join([*FILES.values(), CORPUS]))))
PHRASES = st.sampled_from(
    [
        "who", "when", "where", "why", "how long", "how many", "what happened", "after", "before", "between", "and",
        "or", "first", "in order", "tl;dr", "summarize", "compare", "which mission", "did", "it", "they", "and then?",
        "no,", "what about", "Vostok 21", "Merlin 7", "Heron IX", "Calypso 3", "Soyuz MS-99", "wann", "quand", "cuándo",
        "когда", "yesterday", "9999", "31 February 1987", "the launch", "the landing", "thanks", "🚀",
        "\n", "'", "(", "%s",
    ]
)  # fmt: skip
QUESTIONS = st.one_of(
    st.text(max_size=80), st.lists(st.one_of(PHRASES, st.sampled_from(WORDS)), max_size=10).map(" ".join)
)
TURNS = st.lists(QUESTIONS, max_size=3)

any_question = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def texts_of(base: KnowledgeBase) -> dict[str, str]:
    """Return what may be quoted from each source, white space folded."""
    texts = {document.source: squeeze(document.text) for document in base.documents}
    return texts | {"corpus.jsonl": CORPUS}


def check(base: KnowledgeBase, answer: Answer) -> None:
    """Assert all that holds for every answer."""
    long = answer.kind in LONG
    assert 0 <= answer.confidence <= 1
    assert answer.answered == bool(answer.citations) == bool(answer.text)
    assert answer.answered == (answer.kind not in (Kind.NONE, Kind.SMALL_TALK))
    assert len(answer.text) <= (900 if long else 400)
    assert len(answer.citations) <= (8 if long else 4)
    assert sum(len(citation.quote) for citation in answer.citations) <= (1_800 if long else 900)
    for citation in answer.citations:
        assert citation.quote in texts_of(base)[citation.source]
        assert citation.line >= 1
    assert answer.revision == base.revision


@any_question
@given(name=NAMES, question=QUESTIONS, before=TURNS)
def test_any_text_after_any_turns_gets_an_answer_that_keeps_its_promises(
    load: Load, name: str, question: str, before: Sequence[str]
) -> None:
    check(load(name), load(name).ask(question, before))


@any_question
@given(name=NAMES, question=QUESTIONS, before=TURNS)
def test_same_question_gets_the_same_answer(load: Load, name: str, question: str, before: Sequence[str]) -> None:
    assert load(name).ask(question, before) == load(name).ask(question, [*before])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(QUESTIONS, TURNS), max_size=3))
def test_answers_do_not_depend_on_what_others_asked_in_between(load: Load, others: list[tuple[str, list[str]]]) -> None:
    first = load("fleet").ask("which rocket launched Merlin 7?")
    for question, before in others:
        load("fleet").ask(question, before)
    assert load("fleet").ask("which rocket launched Merlin 7?") == first


@settings(max_examples=40, deadline=None)
@given(name=NAMES, query=QUESTIONS, limit=st.integers(1, 12))
def test_any_query_finds_at_most_the_passages_asked_for_the_best_first(
    load: Load, name: str, query: str, limit: int
) -> None:
    hits = load(name).search(query, limit)
    assert len(hits) <= limit
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        start, end = hit.sentence
        assert 0 <= start <= end <= len(hit.entry.text)


PIECES = st.sampled_from(
    [
        "# T\n\n", "## Part\n\n", "- Crew: Ann, Bob\n", "- Launch date: UTC\n", "- Mass: -5 kg\n", "\n\n", " ", "*",
        "**", "`", "[a](b)", "| a | b |\n|---|---|\n| c | d |\n", "It flew on 3 May 1987. ", "on 31 February 1987 ",
        "at 25:61 UTC ", "Ann claimed that it leaked. ", "(1854 – 1928)", "because", "three men ", "&amp;", "<b>x</b>",
        "é", "🚀", "\u00a0", "\u2028", "x" * 1_000, "It fell. " * 200,
    ]
)  # fmt: skip
DOCUMENTS = st.lists(PIECES, min_size=1, max_size=25).map("".join)
PROBES = [
    "who flew it?", "when did it launch?", "how many men?", "what happened on 3 May 1987", "timeline", "tl;dr", "why?",
    "how long between the launch and the leak?", "did it leak?", "mass", "when was Ann born", "x",
]  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=DOCUMENTS, suffix=st.sampled_from(["md", "txt", "wiki"]))
def test_answers_from_any_document_keep_their_promises(tmp_path: Path, text: str, suffix: str) -> None:
    folder = write_folder(tmp_path / suffix, {f"a.{suffix}": f"It is about nothing.\n\n{text}"})
    base = load_knowledge(folder, cache=tmp_path)
    for turns in [[probe] for probe in PROBES] + [PROBES]:
        check(base, base.ask(turns[-1], turns[:-1]))


def test_two_loads_of_one_folder_answer_alike(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, FILES)
    one, other = load_knowledge(folder), load_knowledge(folder)
    for question in (
        "which rocket launched Merlin 7?",
        "timeline of Vostok 21",
        "who was the pilot of the balloon?",
        "x",
    ):
        assert one.ask(question) == other.ask(question)


def test_kept_knowledge_answers_like_fresh_knowledge(tmp_path: Path) -> None:
    folder, cache = write_folder(tmp_path / "folder", FILES), tmp_path / "cache"
    fresh, kept = load_knowledge(folder, cache=cache), load_knowledge(folder, cache=cache)
    for question in (
        "which rocket launched Merlin 7?",
        "Wer war der Kommandant von Vostok 21?",
        "wich rokcet had Heron IX",
    ):
        assert fresh.ask(question) == kept.ask(question)


def test_single_file_is_knowledge(tmp_path: Path) -> None:
    write_folder(tmp_path, {"vostok-21.txt": VOSTOK})
    assert load_knowledge(tmp_path / "vostok-21.txt").ask("which rocket?").text == "Molniya-K"


def test_changed_file_changes_revision_and_answer(tmp_path: Path) -> None:
    old = load_knowledge(write_folder(tmp_path, {"v.txt": VOSTOK}))
    new = load_knowledge(write_folder(tmp_path, {"v.txt": VOSTOK.replace("Molniya-K", "Molniya-L")}))
    assert old.revision != new.revision
    assert (old.ask("which rocket?").text, new.ask("which rocket?").text) == ("Molniya-K", "Molniya-L")


def test_folder_with_a_bad_file_is_not_loaded_at_all(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {"good.txt": VOSTOK, "bad.yaml": "title: X\nfacts: 3\n"})
    with pytest.raises(BadKnowledgeError, match=r"bad\.yaml:2"):
        load_knowledge(folder)


@pytest.mark.parametrize(
    ("question", "text", "key"),
    [
        ("when was the Vell bridge built", "1742", "n2"),
        ("how deep do lantern fish live", "900 metres", "n1"),
        ("what did merchants carry from Tavnik to the coast?", "Merchants carried salt from Tavnik", "n3"),
    ],
)
def test_corpus_is_answered_from_and_searched(load: Load, question: str, text: str, key: str) -> None:
    answer = load("corpus").ask(question)
    assert answer.text.startswith(text)
    assert answer.citations[0].source == "corpus.jsonl"
    assert load("corpus").search(question, 1)[0].entry.key == key


def test_citation_in_a_corpus_names_its_line(load: Load) -> None:
    assert load("corpus").ask("when was the Vell bridge built").citations[0].line == 2


def test_corpus_does_not_tell_what_it_does_not_hold(ask: Ask) -> None:
    assert not ask("corpus", "who discovered penicillin").answered


def test_search_finds_passages_of_every_form(load: Load) -> None:
    for query, source in {
        "molniya rocket": "vostok-21.txt", "frozen methane": "probes/merlin-7.md", "cracked bolt": "heron.wiki",
        "nausicaa crater": "calypso.yaml", "rubber and silk": "balloons/sandpiper.txt",
    }.items():  # fmt: skip
        assert load("fleet").search(query, 1)[0].entry.source == source


def test_a_corpus_answers_alike_when_its_passages_are_known_already(load: Load) -> None:
    questions = ("which booster?", "what did Calypso 3 carry?", "when did it launch")
    first = [load("corpus").ask(question) for question in questions]
    assert [load("corpus").ask(question) for question in questions] == first
