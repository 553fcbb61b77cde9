"""The demo: a bundled spoken interview, heard, understood and answered by the real pipeline."""
