"""The command line: the same objects as the windows, without them."""
