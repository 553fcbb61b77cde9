"""The skills lexicon: which skills a text names, and how they hang together."""
