"""Mission files: YAML with a title and hand-kept facts, each with who, when and where it is from."""

import re
from datetime import date, time
from itertools import pairwise

from knowledge.documents.blank import tell
from knowledge.documents.blocks import Parsed, line_starts
from knowledge.documents.model import Document, Fact, Status
from knowledge.documents.shape import Shape, nearest
from knowledge.documents.yamltree import Mapping, Node, Scalar, parse_tree

FACTS = "Facts"
"""Section of a fact that names no source."""

UNKNOWN = "Unknown"
"""Section of the fields that are known not to be known."""

_MISSION_KEYS = ("title", "aliases", "url", "licence", "license", "facts", "unknown")
_FACT_KEYS = ("id", "field", "value", "statement", "when", "who", "status", "by", "disputed_by", "source")
_ID = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_WHEN = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def parse_mission(text: str, source: str) -> Parsed:
    """Read a mission file; its document's text is the file's text."""
    tree = parse_tree(text, source)
    return tree if isinstance(tree, tuple) else read_mission(tree, text, source)


def read_mission(tree: Node, text: str, source: str) -> Parsed:
    """Read a mission file whose YAML has been parsed."""
    shape = Shape(source)
    top = shape.keys(tree, known=_MISSION_KEYS, needed=("title", "facts"), what="the mission file")
    facts = [_fact(node, shape) for node in shape.items(top.get("facts"), "facts")]
    _refuse_duplicates(facts, top.get("facts"), shape)
    facts += [_unknown(node, shape) for node in shape.items(top.get("unknown"), "unknown")]
    document = Document(
        source=source,
        title=shape.text(top.get("title"), "the title"),
        text=text,
        facts=tuple(facts),
        aliases=shape.texts(top.get("aliases"), "aliases"),
        url=_url(top.get("url"), shape),
        licence=shape.text(top.get("licence", top.get("license")), "the licence"),
        line_starts=line_starts(text),
    )
    return tuple(shape.problems) or document


def _fact(node: Node, shape: Shape) -> Fact:
    """Read one entry of `facts`."""
    keys = shape.keys(node, known=_FACT_KEYS, needed=("id",), what="a fact")
    identity = shape.text(keys.get("id"), "the fact's id")
    what = f'fact "{identity}"' if identity else "the fact"
    if identity and not _ID.fullmatch(identity):
        shape.problem(keys["id"].line, f'id "{identity}"', "Use lower-case letters, digits and hyphens: launch-date")
    start, end = _place(keys, node, what, shape)
    source = _source(keys.get("source"), what, shape)
    return Fact(
        field=shape.text(keys.get("field"), f"the field of {what}"),
        value=_value(keys, what, shape),
        start=start,
        end=end,
        section=source.get("section") or FACTS,
        id=identity,
        when=_when(keys.get("when"), what, shape),
        who=shape.texts(keys.get("who"), f"who of {what}", single=True),
        status=_status(keys, node, what, shape),
        by=shape.text(keys.get("by"), f"by of {what}"),
        disputed_by=shape.texts(keys.get("disputed_by"), f"disputed_by of {what}", single=True),
        document=source.get("document", ""),
        shown=_shown(keys),
    )


def _place(keys: dict[str, Node], node: Node, what: str, shape: Shape) -> tuple[int, int]:
    """Return the slice that is quoted, and note a fact that is neither a field with a value nor a statement."""
    field, value, statement = keys.get("field"), keys.get("value"), keys.get("statement")
    fielded = field is not None and value is not None
    if (statement is not None and (field or value)) or (statement is None and not fielded):
        has = ", ".join(name for name in ("field", "value", "statement") if name in keys) or "none of them"
        remedy = "Give either `field` and `value`, or `statement`"
        shape.problem(node.line, f"{what} must be a field with a value or a statement, and has {has}", remedy)
        return 0, 0
    if statement is not None:
        return (statement.start, statement.end) if isinstance(statement, Scalar) else (0, 0)
    return _pair_slice(node, "field", "value")


def _shown(keys: dict[str, Node]) -> int:
    """Return where the value begins that people read, of a fact with a field; 0 where all of it is read."""
    value = keys.get("value")
    return value.start if isinstance(value, Scalar) else 0


def _pair_slice(node: Node, first: str, second: str) -> tuple[int, int]:
    """Return the slice from one key to the end of the next key's value, or that of the second value alone."""
    pairs = node.pairs if isinstance(node, Mapping) else []
    for (key, _), (following, value) in pairwise(pairs):
        if key.text == first and following.text == second and isinstance(value, Scalar):
            return key.start, value.end
    for key, value in pairs:
        if key.text == second and isinstance(value, Scalar):
            return value.start, value.end
    return next(((v.start, v.end) for k, v in pairs if k.text == first and isinstance(v, Scalar)), (0, 0))


def _value(keys: dict[str, Node], what: str, shape: Shape) -> str:
    """Return the value or statement, which must tell something."""
    name = "value" if "value" in keys else "statement"
    said = shape.text(keys.get(name), f"the {name} of {what}")
    if said and not tell(said):
        remedy = "Leave the fact out and list its field under `unknown`"
        shape.problem(keys[name].line, f'the {name} of {what} tells nothing ("{said}")', remedy)
    return said


def _status(keys: dict[str, Node], node: Node, what: str, shape: Shape) -> Status:
    """Return how far the fact is vouched for; what is claimed or disputed names who says so."""
    if "status" not in keys:
        if "disputed_by" in keys:
            shape.problem(keys["disputed_by"].line, f"{what} has disputed_by but no status", "Add `status: disputed`")
        return Status.STATED
    word = shape.text(keys["status"], f"the status of {what}")
    if word not in list(Status):
        near = nearest(word, list(Status))
        remedy = f'Did you mean "{near}"?' if near else "Write stated, claimed or disputed"
        shape.problem(keys["status"].line, f'unknown status "{word}" of {what}', remedy)
        return Status.STATED
    if word != Status.STATED and "by" not in keys:
        shape.problem(keys["status"].line, f"{what} is {word} but names nobody", "Add `by: who says so`")
    return Status(word)


def _source(node: Node | None, what: str, shape: Shape) -> dict[str, str]:
    """Return the document and section that a fact rests on."""
    if node is None:
        return {}
    keys = shape.keys(node, known=("document", "section"), needed=("document", "section"), what=f"the source of {what}")
    return {key: shape.text(value, f"the {key} of {what}") for key, value in keys.items()}


def _when(node: Node | None, what: str, shape: Shape) -> str:
    """Return the date or range of a fact, in ISO 8601."""
    said = shape.text(node, f"when of {what}")
    if not said or node is None:
        return ""
    parts = said.split("/")
    if len(parts) > 2 or not all(map(_is_date, parts)):
        remedy = "Write 2018, 2018-06, 2018-06-06, 2018-06-06T11:12Z, or two of them with a slash between"
        shape.problem(node.line, f'when of {what} is no date ("{said}")', remedy)
    elif len(parts) == 2 and parts[1] < parts[0][: len(parts[1])]:
        shape.problem(node.line, f'when of {what} ends before it begins ("{said}")', "Put the earlier date first")
    return said


def _is_date(part: str) -> bool:
    match = _WHEN.fullmatch(part)
    if match is None:
        return False
    year, month, day, hour, minute, second = (int(group or 0) for group in match.groups())
    try:
        date(year, month or 1, day or 1)
        time(hour, minute, second)
    except ValueError:
        return False
    return (match["month"] is None or month > 0) and (match["day"] is None or day > 0)


def _unknown(node: Node, shape: Shape) -> Fact:
    """Read one entry of `unknown` as a blank fact."""
    keys = shape.keys(node, known=("field", "note"), needed=("field",), what="an entry of unknown")
    name = shape.text(keys.get("field"), "the field of an entry of unknown")
    start, end = _pair_slice(node, "field", "note")
    return Fact(name, "", start, end, UNKNOWN, note=shape.text(keys.get("note"), f'the note on "{name}"'))


def _refuse_duplicates(facts: list[Fact], node: Node | None, shape: Shape) -> None:
    """Note every fact id that is used twice."""
    first: dict[str, int] = {}
    for fact, item in zip(facts, shape.items(node, "facts"), strict=True):
        if fact.id in first:
            remedy = f"Line {first[fact.id]} has it too: give each fact its own"
            shape.problem(item.line, f'the id "{fact.id}" is used twice', remedy)
        elif fact.id:
            first[fact.id] = item.line


def _url(node: Node | None, shape: Shape) -> str:
    url = shape.text(node, "the url")
    if node is not None and url and not re.match(r"https?://\S+\Z", url):
        shape.problem(node.line, f'the url is "{url}"', "Write it in full, from https:// on")
    return url
