"""Everything that is measured about résumés and what rests on them, one after the other."""
