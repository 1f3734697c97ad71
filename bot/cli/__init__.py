"""The `altai` command."""
