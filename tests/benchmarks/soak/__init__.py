"""The soak: an hour's worth of a session, replayed fast through store, fold and windows."""
