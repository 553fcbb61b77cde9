"""What the desktop program and the server must agree on. Plain Python, no input or output."""
