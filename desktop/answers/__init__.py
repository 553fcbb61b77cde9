"""Question → answer: facts, outline, the writers and the check of what they wrote."""
