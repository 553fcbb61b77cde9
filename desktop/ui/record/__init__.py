"""The record of a past session: summary, transcript, questions; changing a line, keeping a story, taking it out."""
