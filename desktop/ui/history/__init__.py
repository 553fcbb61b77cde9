"""History: the sessions that are kept, and the search through everything said in them."""
