"""PDF to lines in reading order: characters, words, rows, regions, lines."""
