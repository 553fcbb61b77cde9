"""What comes before a session: the wizard and the sound check, joined to the program."""
