"""What is made of a knowledge base once and kept for as long as the base is in use."""

from collections.abc import Callable
from typing import TypeVar
from weakref import WeakKeyDictionary

from knowledge.base import KnowledgeBase

T = TypeVar("T")


def kept(make: Callable[[KnowledgeBase], T]) -> Callable[[KnowledgeBase], T]:
    """Return a function that makes its result once for each base, and drops it with the base."""
    known: WeakKeyDictionary[KnowledgeBase, T] = WeakKeyDictionary()

    def keeping(base: KnowledgeBase) -> T:
        if base not in known:
            known[base] = make(base)
        return known[base]

    return keeping
