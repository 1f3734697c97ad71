"""Replies: each is one call into the knowledge and one card, for whichever way it was asked for."""
