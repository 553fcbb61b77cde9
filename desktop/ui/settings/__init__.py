"""The settings page, made from the settings' declarations, and the sections that are more than rows."""
