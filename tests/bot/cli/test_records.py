import json

from bot.cli.records import answer_record, error_record, hits_record, to_json
from knowledge.answer.model import Answer, Kind
from knowledge.index.model import Entry, Hit
from tests.bot.cli.doubles import ROCKET


def test_an_answer_has_the_promised_keys_in_the_promised_order() -> None:
    answer = Answer(Kind.FACT, "Soyuz-FG", (ROCKET,), 0.97, note="for people only", revision="a1b2c3")
    assert to_json(answer_record("q1", answer, 0.8)) == (
        '{"id": "q1", "answered": true, "kind": "fact", "answer": "Soyuz-FG", "confidence": 0.97, '
        '"citations": [{"source": "soyuz.txt", "section": "Infobox", "line": 11, '
        '"quote": "- Launch Rocket: Soyuz-FG"}], '
        '"suggestions": [], "revision": "a1b2c3", "elapsed_ms": 0.8}'
    )


def test_no_answer_has_the_same_keys_with_nothing_in_them() -> None:
    record = answer_record(7, Answer(Kind.NONE, suggestions=("Landing Site",), revision="a1b2c3"), 0.1234567)
    assert list(record) == list(answer_record("q1", Answer(Kind.FACT, "x", (ROCKET,)), 0))
    assert (record["answered"], record["answer"], record["citations"]) == (False, "", [])
    assert (record["id"], record["suggestions"], record["elapsed_ms"]) == (7, ["Landing Site"], 0.123)


def test_a_hit_of_a_corpus_names_its_id() -> None:
    entry = Entry("a/b.jsonl", "Whatever", "", "The leak.", 3, key="d42")
    assert to_json(hits_record("q1", [Hit(entry, 0, 1.23456789, 0)])) == (
        '{"id": "q1", "hits": [{"source": "a/b.jsonl", "document": "d42", "passage": "The leak.", "score": 1.2346}]}'
    )


def test_a_hit_of_another_document_names_its_title() -> None:
    hit = Hit(Entry("soyuz.txt", "Soyuz MS-09", "Air leak", "The leak.", 3), 0, 1.0, 0)
    assert '"document": "Soyuz MS-09"' in to_json(hits_record("q1", [hit]))


def test_a_bad_line_keeps_its_id_or_null() -> None:
    assert to_json(error_record(None, "bad")) == '{"id": null, "error": "bad"}'


def test_json_is_one_line_and_keeps_every_letter_readable() -> None:
    line = to_json({"id": "Прокопьев\nAuñón \x1b[31m"})
    assert "Прокопьев\\nAuñón" in line
    assert "\n" not in line
    assert "\x1b" not in line
    assert json.loads(line) == {"id": "Прокопьев\nAuñón \x1b[31m"}
