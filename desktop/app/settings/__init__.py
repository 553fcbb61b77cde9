"""The settings page and what stands in its sections, joined to the program."""
