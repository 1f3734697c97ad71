"""Errors of the Discord side."""


class BotError(Exception):
    """Base of all errors that the Discord side raises on purpose; its text is for people."""
