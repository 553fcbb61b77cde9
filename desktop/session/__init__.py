"""The heart: one interview from setup to end. Its log, its rules, and the stages that fill it."""
