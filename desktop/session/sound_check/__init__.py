"""The sound check: proves, before an interview, that both voices arrive as words, or says why not."""
