"""The keyboard: which key does what, to read and to change."""
