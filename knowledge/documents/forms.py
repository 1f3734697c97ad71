"""Which parser reads which file, by the file's name and, for YAML, by its keys."""

from collections.abc import Callable
from pathlib import PurePosixPath

from knowledge.documents.article import is_article, parse_article
from knowledge.documents.blocks import Parsed
from knowledge.documents.golden import GoldenFile, parse_golden
from knowledge.documents.lexiconfile import LexiconFile, read_lexicon
from knowledge.documents.markdown import parse_markdown
from knowledge.documents.mission import read_mission
from knowledge.documents.model import Document
from knowledge.documents.plain import parse_plain
from knowledge.documents.wikitext import parse_wikitext
from knowledge.documents.yamltree import Mapping, Node, parse_tree
from knowledge.errors import Problem

KNOWN_FORMS = ".yaml, .txt, .md, .wiki or .jsonl files"
"""What to tell somebody who brought something else."""

_CORPUS = ".jsonl"
_BACKUPS = ("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp")


def _parse_text(text: str, source: str) -> Parsed:
    return parse_article(text, source) if is_article(text) else parse_plain(text, source)


_TEXT_FORMS: dict[str, Callable[[str, str], Parsed]] = {
    ".txt": _parse_text,
    ".text": _parse_text,
    ".md": parse_markdown,
    ".markdown": parse_markdown,
    ".wiki": parse_wikitext,
    ".mediawiki": parse_wikitext,
}
_YAML = (".yaml", ".yml")
_QUESTIONS = tuple(f".questions{suffix}" for suffix in _YAML)

Content = Document | LexiconFile | GoldenFile


def is_known(name: str) -> bool:
    """Whether a file of this name is read at all."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix in _TEXT_FORMS or suffix in _YAML or suffix == _CORPUS


def is_corpus(name: str) -> bool:
    """Whether a file of this name is a corpus, to be streamed."""
    return name.lower().endswith(_CORPUS)


def is_backup(name: str) -> bool:
    """Whether a file of this name is what an editor left behind."""
    return name.lower().endswith(_BACKUPS) or (name.startswith("#") and name.endswith("#"))


def parse_file(text: str, source: str) -> Content | tuple[Problem, ...]:
    """Read one file that is no corpus, whatever its form."""
    if not text.strip():
        return (Problem(source, 0, "the file is empty", "Fill it or remove it"),)
    suffix = PurePosixPath(source).suffix.lower()
    if suffix in _TEXT_FORMS:
        return _TEXT_FORMS[suffix](text, source)
    if source.lower().endswith(_QUESTIONS):
        return parse_golden(text, source)
    tree = parse_tree(text, source)
    return tree if isinstance(tree, tuple) else _parse_yaml(tree, text, source)


def _parse_yaml(tree: Node, text: str, source: str) -> Content | tuple[Problem, ...]:
    """Tell a mission file from a lexicon by its keys."""
    keys = {key.text for key, _ in tree.pairs} if isinstance(tree, Mapping) else set()
    if "language" in keys and not keys & {"title", "facts"}:
        return read_lexicon(tree, source)
    if keys & {"title", "facts"}:
        return read_mission(tree, text, source)
    if {"questions"} <= keys:
        remedy = "Name the file something.questions.yaml"
        return (Problem(source, 1, "golden questions in a file of another name", remedy),)
    what = "neither a mission file (`title`, `facts`) nor a lexicon (`language`)"
    return (Problem(source, 1, what, "Add the keys it needs, or give the file another suffix"),)
