"""The sound check on screen."""
