"""The desktop program: the primary product."""
