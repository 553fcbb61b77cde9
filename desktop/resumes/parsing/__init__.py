"""From a read document to a résumé: sections, entries, dates, contacts, every field with its place."""
