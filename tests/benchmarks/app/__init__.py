"""How soon the app can be used, and what it costs while nobody does."""
