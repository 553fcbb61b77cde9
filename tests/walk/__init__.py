"""The walk: the real app on a virtual screen with real sound, from first run to export, as a person would: python -m
tests.walk. Pictures of every step come to build/screenshots/walk/."""
