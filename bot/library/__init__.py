"""The library: the knowledge that answers now, and how it gives way to a newer one."""
