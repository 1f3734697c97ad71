"""Pages of what is too long for one card. Pages count from 0; people are told of them from 1."""

from collections.abc import Sequence
from typing import TypeVar

from bot.cards.markup import trusted
from bot.cards.model import Note
from bot.languages.phrases import Phrases

T = TypeVar("T")


def count_pages(items: Sequence[object], size: int) -> int:
    """Return how many pages some items fill, at least one."""
    return max(-(-len(items) // size), 1)


def cut_page(items: Sequence[T], page: int, size: int) -> tuple[int, Sequence[T]]:
    """Return the place of a page's first item and the page's items; a page beyond the ends is the nearest there is."""
    first = min(max(page, 0), count_pages(items, size) - 1) * size
    return first, items[first : first + size]


def say_page(items: Sequence[object], page: int, size: int, phrases: Phrases) -> tuple[Note, ...]:
    """Return the line that says which page it is of how many; nothing where there is but one."""
    pages = count_pages(items, size)
    if pages == 1:
        return ()
    shown = min(max(page, 0), pages - 1) + 1
    return (Note(trusted(phrases("answer-page", page=str(shown), pages=str(pages)))),)
