"""Diagnostics: what the program can tell about itself when something does not work. Nothing of it is sent anywhere."""
