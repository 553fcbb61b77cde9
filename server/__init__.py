"""The server: accounts, credits, payments and the read-only mirror. It is built by its own issues."""
