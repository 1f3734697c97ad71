"""Altai's engine: documents become facts and passages, an index, a query and a quoted answer."""
