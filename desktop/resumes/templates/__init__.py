"""Résumés on paper, whatever draws them: what is printed, and how the templates set it."""
