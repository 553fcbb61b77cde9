"""Stories: good answers that a person has kept for later interviews."""
