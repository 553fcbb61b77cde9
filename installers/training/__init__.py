"""Builds the question models from the project's own sentences."""
