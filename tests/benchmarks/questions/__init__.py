"""How well questions are told from statements, and their classes from each other, on sentences kept apart."""
