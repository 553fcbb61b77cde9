"""The windows of diagnostics: the report that can be looked through, and the log as it grows."""
