"""The session that runs on screen, and what keys from elsewhere, the tray and a terminal can do with it."""
