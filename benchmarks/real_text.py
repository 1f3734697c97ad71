"""Makes a large corpus of real passages from documentation on the machine: HTML, reStructuredText, man pages, text.

python -m benchmarks.real_text FOLDER... --out corpus.jsonl --passages 1000000
"""

import argparse
import gzip
import html
import json
import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import islice
from pathlib import Path

SHORTEST, LONGEST = 200, 1500
"""Characters of a passage: shorter paragraphs are joined with those that follow, longer ones cut between sentences."""

_HTML = {".html", ".htm", ".xhtml"}
_PLAIN = {".txt", ".rst", ".md", ".text", ".info", ".dict", ".pod"}
_MANUAL = re.compile(r"\.[1-8][a-z]*\Z")
_BLOCK = re.compile(r"<(?:p|li|dd|td|blockquote|pre|div|h\d)\b[^>]*>", re.IGNORECASE)
_DROPPED = re.compile(r"<(script|style|head|nav)\b.*?</\1>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_REQUEST = re.compile(r"(?m)^[.'].*$|\\f[A-Z]|\\&|\\-")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")


def passages_in(folders: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield title and text of every distinct passage of prose in the files of these folders."""
    seen: set[bytes] = set()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            text = _read(path)
            for passage in _passages(text) if text else ():
                mark = blake2b(re.sub(r"\W+", " ", passage).lower().encode(), digest_size=8).digest()
                if mark not in seen:
                    seen.add(mark)
                    yield path.name.split(".")[0].replace("_", " ").replace("-", " "), passage


def write_corpus(folders: list[Path], out: Path, most: int) -> str:
    """Write up to so many passages in BEIR's form; tell how many there were."""
    written = 0
    with out.open("w", encoding="utf-8") as file:
        for title, text in islice(passages_in(folders), most):
            row = {"_id": f"doc-{written}", "title": title, "text": text}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            written += 1
    return f"{written} passages, {out.stat().st_size / 1e6:.0f} MB"


def _read(path: Path) -> str:
    """Return a file's paragraphs with blank lines between, or "" for what holds no text."""
    name = path.name.removesuffix(".gz")
    suffix = Path(name).suffix.lower()
    if path.is_symlink() or not path.is_file() or not (suffix in _HTML | _PLAIN or _MANUAL.search(name)):
        return ""
    try:
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    except OSError:
        return ""
    text = raw[:20_000_000].decode("utf-8", "replace")
    if suffix in _HTML:
        return html.unescape(_TAG.sub("", _BLOCK.sub("\n\n", _DROPPED.sub("", text))))
    return _REQUEST.sub("", text) if _MANUAL.search(name) else text


def _passages(text: str) -> Iterator[str]:
    """Yield passages of prose of the wanted length."""
    waiting = ""
    for block in re.split(r"\n\s*\n", text):
        paragraph = " ".join(block.split())
        if not _is_prose(paragraph):
            continue
        waiting = f"{waiting} {paragraph}".strip()
        while len(waiting) > LONGEST:
            cuts = [m.start() for m in _SENTENCE_END.finditer(waiting, SHORTEST, LONGEST)]
            cut = cuts[-1] if cuts else LONGEST
            yield waiting[:cut].strip()
            waiting = waiting[cut:].strip()
        if len(waiting) >= SHORTEST:
            yield waiting
            waiting = ""


def _is_prose(paragraph: str) -> bool:
    """Whether a paragraph is mostly words: code, tables and menus are left out."""
    if len(paragraph) < 40:
        return False
    letters = sum(map(str.isalpha, paragraph)) + paragraph.count(" ")
    return letters > 0.85 * len(paragraph) and paragraph.count(" ") > len(paragraph) / 12


def main() -> None:
    """Write the corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passages", type=int, default=1_000_000)
    given = parser.parse_args()
    print(write_corpus(given.folders, given.out, given.passages))


if __name__ == "__main__":
    main()
