"""Altai for people: the command line, and everything Discord."""
