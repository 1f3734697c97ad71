"""Pictures: the timeline of one mission or several, drawn in a process of its own."""
