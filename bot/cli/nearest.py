"""A mistyped word and the one that was meant."""

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` (did you mean X?)` for the known word nearest to a mistyped one, "" if none is near."""
    # Only here: difflib is not needed by anyone who types well
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f" (did you mean {near[0]}?)" if near else ""
