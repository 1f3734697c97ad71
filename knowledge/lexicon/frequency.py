"""The frequent words of a language with their ranks."""

_RANKED = 160_000
"""Characters of the list of frequent words that are ranked: 20,000 words; the rest are only known to be words."""


def rank_words(words: str) -> tuple[dict[str, int], dict[str, None]]:
    """Return the ranks of the most frequent among words that are separated by white space, the most frequent first,
    and the rest."""
    ranks = {word: rank for rank, word in enumerate(words[:_RANKED].split())}
    return ranks, dict.fromkeys(word for word in words.split() if word not in ranks)
