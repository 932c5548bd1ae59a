"""Measures what the builds and the pages cost: `python -m bench` prints the tables of BENCHMARKS.md."""
