"""Plain text: a title line, bare heading lines, paragraphs."""

import re
from pathlib import PurePosixPath

from knowledge.documents.blocks import Line, Outline, Parsed, read_blocks, split_key

_UNDERLINE = re.compile(r"[-=~^*_#]{3,}")
_NO_HEADING_END = (".", "!", "?", ":", ";", ",", "…", "”", '"')
_LONGEST_HEADING = 80
"""Characters; a longer line without a full stop is rather a paragraph that lost it."""
_MOST_HEADING_WORDS = 12


def parse_plain(text: str, source: str) -> Parsed:
    """Read a plain text; its document's text is the file's text."""
    blocks = [_without_underline(block) for block in read_blocks(text)]
    blocks = [block for block in blocks if block]
    title = title_from(source)
    if blocks and _is_heading(blocks[0][0]) and not _continues(blocks[0]):
        title = blocks[0][0].text
        blocks[0] = blocks[0][1:]
    outline = Outline(title)
    for number, block in enumerate(blocks):
        last = number == len(blocks) - 1
        if len(block) == 1 and _is_heading(block[0]) and not last and split_key(block[0].text) is None:
            outline.heading(block[0].text)
        else:
            outline.block(block)
    return outline.document(source, text)


def title_from(source: str) -> str:
    """Return a title made from a file's name: "apollo_11.txt" gives "apollo 11"."""
    return PurePosixPath(source).stem.replace("_", " ").strip() or source


def _is_heading(line: Line) -> bool:
    """Whether a line looks like a title: short, begun with a capital or a figure, no mark at its end."""
    text = line.text
    first = next((c for c in text if c.isalnum()), "")
    return (
        len(text) <= _LONGEST_HEADING
        and len(text.split()) <= _MOST_HEADING_WORDS
        and not text.endswith(_NO_HEADING_END)
        and bool(first)
        and not first.islower()
        and re.match(r"[-*•–]\s", text) is None
    )


def _continues(block: list[Line]) -> bool:
    """Whether the first line of a file is the first line of a hard-wrapped paragraph, so that it is no title."""
    return len(block) > 1 and block[1].text[0].islower()


def _without_underline(block: list[Line]) -> list[Line]:
    return [line for line in block if not _UNDERLINE.fullmatch(line.text)]
