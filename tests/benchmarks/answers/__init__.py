"""The local writers, measured: `python -m tests.benchmarks.answers`."""
