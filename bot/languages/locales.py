"""Which locales Altai speaks, and which of them serves whom."""

SUPPORTED = ("en", "de", "fr", "es", "ru")
"""The locales that Altai speaks; the first stands in for those it does not."""


def nearest_locale(locale: str | None) -> str | None:
    """Return which supported locale speaks the language of another, by its first subtag (BCP 47); None where none."""
    language = (locale or "").replace("_", "-").partition("-")[0].lower()
    return language if language in SUPPORTED else None
