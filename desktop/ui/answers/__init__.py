"""The page that says who writes the answers."""
