"""The plain article form: `= Title =`, `- Key: Value`, `== Section ==`, paragraphs."""

import re

from knowledge.documents.blocks import Line, Outline, Parsed, read_blocks
from knowledge.errors import Problem

_HEADING = re.compile(r"(?P<marks>={1,6})\s*(?P<name>[^=\s](?:.*[^=\s])?)\s*(?P=marks)")


def is_article(text: str) -> bool:
    """Whether the first line with words is a title between single equals signs."""
    match = _HEADING.fullmatch(text.lstrip().partition("\n")[0].strip())
    return match is not None and match["marks"] == "="


def parse_article(text: str, source: str) -> Parsed:
    """Read an article; its document's text is the file's text."""
    if not is_article(text):
        return (Problem(source, 1, "the title line is missing", "Begin the file with a line like `= Soyuz MS-09 =`"),)
    blocks = read_blocks(text)
    title = _name(blocks[0][0]) or ""
    outline = Outline(title)
    blocks[0] = blocks[0][1:]
    for block in blocks:
        run: list[Line] = []
        for line in block:
            heading = _name(line)
            if heading is None:
                run.append(line)
                continue
            outline.block(run)
            run = []
            outline.heading(heading)
        outline.block(run)
    return outline.document(source, text)


def _name(line: Line) -> str | None:
    """Return the words of a heading line, None for any other line."""
    match = _HEADING.fullmatch(line.text)
    return match["name"] if match else None
