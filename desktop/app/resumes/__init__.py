"""Résumés: the list of them, the one that is open, and its comparison with a job."""
