"""The desktop around the program: a second start, the tray, keys from elsewhere, closing, the computer's sleep."""
