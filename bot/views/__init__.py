"""Buttons, selects and modals: their state is in their ids and on their card, so they survive a restart."""
