"""The local Discord's things as Discord tells them in JSON."""
