"""Which parser reads which file, by the file's name and, for YAML, by its keys."""

from importlib import import_module
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeAlias

from knowledge.documents.model import Document
from knowledge.errors import Problem

if TYPE_CHECKING:  # imported when such a file is met: documents that are kept need no parser
    from knowledge.documents.blocks import Parsed
    from knowledge.documents.golden import GoldenFile
    from knowledge.documents.lexiconfile import LexiconFile
    from knowledge.documents.yamltree import Node

KNOWN_FORMS = ".yaml, .txt, .md, .wiki or .jsonl files"
"""What to tell somebody who brought something else."""

Content: TypeAlias = "Document | LexiconFile | GoldenFile"
"""What a file that is no corpus can hold."""

_CORPUS = ".jsonl"
_YAML = (".yaml", ".yml")
_QUESTIONS = (".questions.yaml", ".questions.yml")
_PLAIN = (".txt", ".text")
_MARKUP = {".md": "markdown", ".markdown": "markdown", ".wiki": "wikitext", ".mediawiki": "wikitext"}
_BACKUPS = ("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp")


def is_known(name: str) -> bool:
    """Whether a file of this name is read at all."""
    return _suffix(name) in (_CORPUS, *_YAML, *_PLAIN, *_MARKUP)


def is_corpus(name: str) -> bool:
    """Whether a file of this name is a corpus, to be streamed."""
    return _suffix(name) == _CORPUS


def is_golden(name: str) -> bool:
    """Whether a file of this name holds golden questions."""
    return name.lower().endswith(_QUESTIONS)


def is_backup(name: str) -> bool:
    """Whether a file of this name is what an editor left behind."""
    return name.lower().endswith(_BACKUPS) or (name.startswith("#") and name.endswith("#"))


def parse_file(text: str, source: str) -> "Content | tuple[Problem, ...]":
    """Read one file that is no corpus, whatever its form."""
    if not text.strip():
        return (Problem(source, 0, "the file is empty", "Fill it or remove it"),)
    suffix = _suffix(source)
    if suffix in _MARKUP:
        content: Content | tuple[Problem, ...] = _parse_markup(_MARKUP[suffix], text, source)
    elif suffix in _PLAIN:
        content = _parse_text(text, source)
    elif is_golden(source):
        from knowledge.documents.golden import parse_golden

        content = parse_golden(text, source)
    else:
        content = _parse_yaml(text, source)
    if isinstance(content, Document) and not content.facts and not content.passages:
        return (Problem(source, 0, "nothing in it can be quoted", "Add facts or sentences, or remove it"),)
    return content


def _parse_markup(form: str, text: str, source: str) -> "Parsed":
    """Call the form's parser; imported only when such a file is met, since its library takes 40 to 70 ms."""
    parse = getattr(import_module(f"knowledge.documents.{form}"), f"parse_{form}")
    parsed: Parsed = parse(text, source)
    return parsed


def _parse_text(text: str, source: str) -> "Parsed":
    from knowledge.documents.article import is_article, parse_article
    from knowledge.documents.plain import parse_plain

    return parse_article(text, source) if is_article(text) else parse_plain(text, source)


def _parse_yaml(text: str, source: str) -> "Content | tuple[Problem, ...]":
    """Tell a mission file from a lexicon by its keys, and read it."""
    from knowledge.documents.lexiconfile import read_lexicon
    from knowledge.documents.mission import read_mission
    from knowledge.documents.yamltree import parse_tree

    tree = parse_tree(text, source)
    if isinstance(tree, tuple):
        return tree
    keys = _keys(tree)
    if "language" in keys and not keys & {"title", "facts"}:
        return read_lexicon(tree, source)
    if keys & {"title", "facts"}:
        return read_mission(tree, text, source)
    if "questions" in keys:
        return (Problem(source, 1, "golden questions under another name", "Name the file ….questions.yaml"),)
    what = "neither a mission file (`title`, `facts`) nor a lexicon (`language`)"
    return (Problem(source, 1, what, "Add the keys it needs, or give the file another suffix"),)


def _keys(tree: "Node") -> set[str]:
    from knowledge.documents.yamltree import Mapping

    return {key.text for key, _ in tree.pairs} if isinstance(tree, Mapping) else set()


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
