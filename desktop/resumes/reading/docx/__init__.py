"""Word documents to lines: an own walk over the document's XML, each text once."""
