"""Answers and hits laid out for people: pure text, coloured and wrapped as the terminal can show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.answer.model import Answer, Citation, Kind
from knowledge.index.model import Hit

_MARGIN = 4
_WIDEST = 100
"""Lines longer than this are hard to read, however wide the terminal (R. Bringhurst advises 45 to 75)."""
_BOLD, _DIM, _CYAN, _YELLOW = "1", "2", "36", "33"


@dataclass(frozen=True, slots=True)
class Look:
    """How text may be shown: `width` in columns, 0 for no wrapping."""

    colour: bool = False
    width: int = 0


def layout_answer(answer: Answer, look: Look) -> str:
    """Return the short answer, its numbered quotes, and what else a reader should know."""
    if answer.answered:
        blocks = [_paint(_wrap(answer.text, look), _BOLD, look), *_quotes(answer.citations, look)]
        blocks.append(_wrap(answer.note, look))
        blocks.append(_paint(f"{answer.confidence:.0%} sure, knowledge {answer.revision}", _DIM, look))
    else:
        blocks = [_paint(_wrap(_apology(answer), look), _YELLOW, look), _nearby(answer.suggestions, look)]
    return "\n\n".join(block for block in blocks if block)


def layout_hits(hits: Sequence[Hit], look: Look) -> str:
    """Return ranked passages, each by the sentence that matches best and by its place."""
    return "\n\n".join(_hit(number, hit, look) for number, hit in enumerate(hits, 1))


def printable(text: str) -> str:
    """Return text on one line, without the control characters that could steer a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _apology(answer: Answer) -> str:
    if answer.note or answer.kind is Kind.SMALL_TALK:
        return answer.note
    return "I don't know: the knowledge does not tell."


def _nearby(suggestions: Sequence[str], look: Look) -> str:
    lines = [_wrap(suggestion, look, "  - ") for suggestion in suggestions]
    return "\n".join(["What it does tell, nearby:", *lines]) if lines else ""


def _quotes(citations: Sequence[Citation], look: Look) -> Iterator[str]:
    for number, citation in enumerate(citations, 1):
        quote = _wrap(f"“{printable(citation.quote)}”", look, f"[{number}] ")
        yield f"{_paint(quote, _CYAN, look)}\n{_place(citation, look)}"


def _place(citation: Citation, look: Look) -> str:
    fact = f"fact {citation.fact}" if citation.fact else ""
    parts = (citation.title, citation.section, citation.field, citation.source, f"line {citation.line}", fact)
    return _paint(_wrap(", ".join(part for part in parts if part), look, " " * _MARGIN), _DIM, look)


def _hit(number: int, hit: Hit, look: Look) -> str:
    entry = hit.entry
    place = ", ".join(part for part in (entry.title, entry.section, entry.source, f"line {entry.line}") if part)
    sentence = _wrap(entry.text[slice(*hit.sentence)], look, f"{number:>2}. ")
    return f"{sentence}\n{_paint(_wrap(f'{place} (score {hit.score:.2f})', look, ' ' * _MARGIN), _DIM, look)}"


def _wrap(text: str, look: Look, head: str = "") -> str:
    """Return text wrapped to the look's width, its first line led by `head`, the others by as much space."""
    # Only here, and only on a terminal: importing it compiles its patterns
    from textwrap import fill

    bare = printable(text)
    if not bare or not look.width:
        return f"{head}{bare}" if bare else ""
    width = max(min(look.width - 1, _WIDEST), 20)
    indent = " " * len(head)
    return fill(
        bare, width, initial_indent=head, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _paint(text: str, code: str, look: Look) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if look.colour and text else text
