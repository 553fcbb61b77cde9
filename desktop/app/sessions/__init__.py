"""Past sessions: the list, the records, deleting."""
