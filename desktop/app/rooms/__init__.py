"""The rooms of the main window: each builds its pages and joins them to their desks."""
