"""Résumés: the list of them, one with its document beside what was read in it, and what it says about a job."""
