"""How words stand to one another, and how much a match by each relation counts."""

EXACT = 1.0
"""The word itself (same stem)."""
FAMILY = 0.95
"""Another form of the word: fly, flew, flight."""
SYNONYM = 0.8
"""A word that can stand for it: rocket, booster."""
KIND = 0.65
"""A more special word where a general one is asked for: adhesive, epoxy."""
STAND_IN = 0.65
"""A word that the thesaurus says may stand in its place."""
RELATED = 0.45
"""A word that hints at it: fix, sealed."""
HINT = 0.4
"""A word that the thesaurus says hints at it."""
IN_PROSE = 0.7
"""In prose, a word by which the field that the question asks for is called."""
STOOD_FOR = 0.38
"""The other way round: a word in whose place the one asked with may stand, or of which it is a kind: booze, alcohol."""
HINTED_AT = 0.25
"""A word at which the one asked with hints: wrench, repair."""
NEAR = 0.39
"""A word of the same matter, in one of its circles: brandy, toast."""
