"""The search index over passages, and the repair of misspelt words against its vocabulary."""
