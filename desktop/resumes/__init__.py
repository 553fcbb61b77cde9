"""Résumés: from a file to its text."""
