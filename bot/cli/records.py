"""Answers and hits as JSON: the keys and their order are a promise to other programs (see README)."""

import json
from collections.abc import Mapping, Sequence

from knowledge.answer.model import Answer, Citation
from knowledge.index.model import Hit

Record = dict[str, object]
Id = str | int | None
"""What a caller names a question by; None where it gave no name."""


def answer_record(name: Id, answer: Answer, elapsed_ms: float) -> Record:
    """Return an answer as it is written to JSON."""
    return {
        "id": name,
        "answered": answer.answered,
        "kind": str(answer.kind),
        "answer": answer.text,
        "confidence": round(answer.confidence, 4),
        "citations": [_citation_record(citation) for citation in answer.citations],
        "suggestions": list(answer.suggestions),
        "revision": answer.revision,
        "elapsed_ms": round(elapsed_ms, 3),
    }


def hits_record(name: Id, hits: Sequence[Hit]) -> Record:
    """Return ranked passages as they are written to JSON; `document` is the `_id` of a corpus entry, else its title."""
    return {"id": name, "hits": [_hit_record(hit) for hit in hits]}


def error_record(name: Id, problem: str) -> Record:
    """Return what stands in place of an answer to a line that cannot be read."""
    return {"id": name, "error": problem}


def to_json(record: Mapping[str, object]) -> str:
    """Return a record on one line."""
    return json.dumps(record, ensure_ascii=False)


def _citation_record(citation: Citation) -> Record:
    return {
        "source": citation.source,
        "section": citation.section,
        "line": citation.line,
        "quote": citation.quote,
    }


def _hit_record(hit: Hit) -> Record:
    return {
        "source": hit.entry.source,
        "document": hit.entry.key or hit.entry.title,
        "passage": hit.entry.text,
        "score": round(hit.score, 4),
    }
