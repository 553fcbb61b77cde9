"""The person's account and the secrets that belong to it."""
