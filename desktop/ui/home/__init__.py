"""Before and after: starting a session, and the ones that were."""
