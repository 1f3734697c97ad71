"""Slash commands and the message menu: thin handlers between an interaction and a card."""
