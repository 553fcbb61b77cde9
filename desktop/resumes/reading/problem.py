"""What the reading process tells its parent about a file that cannot be read."""


class FileProblem(Exception):
    """The text is a sentence for a person: what is wrong and what to do."""
