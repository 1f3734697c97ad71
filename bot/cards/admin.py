"""Cards for moderators: how Altai is, what a reload changed or why it was refused, how the golden questions went."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.cards.listing import count_told
from bot.cards.markup import brief, timestamp, trusted
from bot.cards.model import Block, Card, Heading, Markup, Note, Text, Tone
from bot.cards.quotes import say_revision
from bot.health.state import PATIENCE, Shard
from bot.languages.phrases import Phrases
from bot.library.changes import Changes, FactChange, PassageChange, Renamed, Tally
from bot.library.live import Reload, ReloadRefused
from knowledge.documents.model import Document
from knowledge.golden import GoldenFailure, GoldenReport

MOST_LISTED = 10
"""Problems or failures that a card names; it says how many more there are."""

_LONGEST = 280
"""Characters of one problem or failure."""
_VALUE = 70
"""Characters of a fact's value."""
_MOST_SHARDS = 8

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Status:
    """How Altai is at one moment."""

    revision: str
    loaded_at: datetime
    documents: Sequence[Document]
    shards: Sequence[Shard]
    reloaded_at: datetime | None = None
    """When the last reload went well."""
    refused_at: datetime | None = None
    """When the last one did not."""
    collected: int = 0
    """Passages of corpora."""


def build_status_card(status: Status, phrases: Phrases) -> Card:
    """Return what is loaded, since when, and how each connection is."""
    lines = [
        phrases("status-knowledge", revision=_name(status.revision), since=timestamp(status.loaded_at, "R")),
        " · ".join(_counts(status, phrases)),
        *_reloads(status, phrases),
    ]
    connections = [_connection(shard, phrases) for shard in status.shards[:_MOST_SHARDS]]
    if len(status.shards) > _MOST_SHARDS:
        connections.append(phrases("status-more", count=len(status.shards) - _MOST_SHARDS))
    well = bool(status.shards) and all(_is_well(shard) for shard in status.shards)
    heading = phrases("status-well") if well else phrases("status-unwell")
    blocks = (Heading(trusted(heading)), Text(_list(lines)), Text(_list(connections or [phrases("status-offline")])))
    return Card(Tone.SETTLED if well else Tone.ERROR, blocks)


def build_reload_card(reload: Reload, phrases: Phrases) -> Card:
    """Return what a reload that went well has changed."""
    note = phrases("reload-seconds", seconds=f"{reload.seconds:.1f}", passed=reload.golden.passed)
    if not reload.changed:
        same = phrases("reload-same", revision=_name(reload.after))
        return Card(Tone.PLAIN, (Heading(trusted(same)), Note(trusted(phrases("reload-same-note")))))
    heading = phrases("reload-done", before=_name(reload.before), after=_name(reload.after))
    groups = tuple(Text(group) for group in _changes(reload.changes, phrases))
    nothing = (Text(trusted(phrases("reload-no-changes"))),)
    return Card(Tone.SETTLED, (Heading(trusted(heading)), *(groups or nothing), Note(trusted(note))))


def build_refused_card(refused: ReloadRefused, revision: str, phrases: Phrases) -> Card:
    """Return why new knowledge was not taken, file and line; `revision` is of the old one, which goes on answering."""
    blocks: list[Block] = [
        Heading(trusted(phrases("reload-refused"))),
        Text(trusted(phrases("reload-kept", revision=_name(revision)))),
    ]
    if refused.problems:
        told = phrases("reload-problems", count=len(refused.problems))
        blocks.append(_named(told, [str(problem) for problem in refused.problems], phrases))
    if refused.failed:
        blocks.append(_failures(refused.failed, phrases))
    if refused.reason:
        blocks.append(Text(brief(refused.reason, _LONGEST)))
    return Card(Tone.ERROR, tuple(blocks))


def build_check_card(report: GoldenReport, revision: str, phrases: Phrases) -> Card:
    """Return how the golden questions of the loaded knowledge went."""
    note = say_revision(revision, phrases)
    if report.failed:
        heading = phrases("check-failed", failed=len(report.failed), passed=report.passed)
        return Card(Tone.ERROR, (Heading(trusted(heading)), _failures(report.failed, phrases), *note))
    told = phrases("check-passed", passed=report.passed) if report.passed else phrases("check-none")
    return Card(Tone.SETTLED if report.passed else Tone.UNKNOWN, (Heading(trusted(told)), *note))


def _counts(status: Status, phrases: Phrases) -> Iterator[str]:
    if status.documents or not status.collected:
        facts, passages = count_told(status.documents)
        yield phrases("list-missions", count=len(status.documents))
        yield phrases("list-facts", count=facts)
        yield phrases("list-passages", count=passages)
    if status.collected:
        yield phrases("list-collected", count=status.collected)


def _reloads(status: Status, phrases: Phrases) -> Iterator[str]:
    if status.reloaded_at:
        yield phrases("status-reloaded", at=timestamp(status.reloaded_at, "R"))
    if status.refused_at and (status.reloaded_at is None or status.refused_at > status.reloaded_at):
        yield phrases("status-refused", at=timestamp(status.refused_at, "R"))


def _is_well(shard: Shard) -> bool:
    return shard.ready and shard.ack_age is not None and shard.ack_age <= PATIENCE


def _connection(shard: Shard, phrases: Phrases) -> str:
    if not _is_well(shard):
        return phrases("status-shard-down", shard=str(shard.id))
    latency = round(1000 * shard.latency) if shard.latency is not None else 0
    age = round(shard.event_age) if shard.event_age is not None else 0
    return phrases("status-shard", shard=str(shard.id), latency=latency, age=age)


def _changes(changes: Changes, phrases: Phrases) -> Iterator[Markup]:
    """Yield a paragraph for each kind of change that there is."""
    yield from _group("reload-missions-added", changes.documents_added, _name, phrases)
    yield from _group("reload-missions-removed", changes.documents_removed, _name, phrases)
    yield from _group("reload-missions-renamed", changes.documents_renamed, _renaming, phrases)
    yield from _group("reload-facts-added", changes.facts_added, _fact, phrases)
    yield from _group("reload-facts-changed", changes.facts_changed, _fact, phrases)
    yield from _group("reload-facts-removed", changes.facts_removed, _fact, phrases)
    yield from _group("reload-passages-added", changes.passages_added, _passage, phrases)
    yield from _group("reload-passages-removed", changes.passages_removed, _passage, phrases)


def _group(id: str, tally: Tally[T], write: Callable[[T], str], phrases: Phrases) -> Iterator[Markup]:
    if tally.count:
        lines = [f"- {write(example)}" for example in tally.examples]
        if tally.count > len(tally.examples):
            lines.append(f"- {phrases('reload-more', count=tally.count - len(tally.examples))}")
        yield trusted("\n".join([phrases(id, count=tally.count), *lines]))


def _name(name: str) -> str:
    return brief(name, _VALUE)


def _renaming(renamed: Renamed) -> str:
    return f"{_name(renamed.before)} → {_name(renamed.after)}"


def _fact(change: FactChange) -> str:
    told = " → ".join(_name(value) for value in (change.before, change.after) if value)
    return " · ".join(part for part in (_name(change.document), _name(change.name), told) if part)


def _passage(change: PassageChange) -> str:
    return f"{_name(change.document)} · {_name(change.text)}"


def _failures(failed: Sequence[GoldenFailure], phrases: Phrases) -> Text:
    told = phrases("check-failures", count=len(failed))
    return _named(told, [str(failure) for failure in failed], phrases)


def _named(heading: str, lines: Sequence[str], phrases: Phrases) -> Text:
    """Return the first of many lines, and how many more there are."""
    shown = [brief(line, _LONGEST) for line in lines[:MOST_LISTED]]
    more = [phrases("reload-more", count=len(lines) - MOST_LISTED)] if len(lines) > MOST_LISTED else []
    return Text(trusted("\n".join([heading, *(f"- {line}" for line in [*shown, *more])])))


def _list(lines: Sequence[str]) -> Markup:
    return trusted("\n".join(f"- {line}" for line in lines))
