"""A question as the engine understands it."""
