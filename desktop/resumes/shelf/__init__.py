"""The shelf: a person's résumés with their corrections and versions."""
