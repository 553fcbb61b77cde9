"""Listing, searching and opening in a store as large as years of interviews make it."""
