"""Benchmarks: what docs/benchmarks.md records, each run as `python -m benchmarks.NAME`."""
