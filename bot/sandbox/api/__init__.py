"""The REST API, version 10: what a text bot uses of it."""
