"""Long word lists written as running text."""


def listed(words: str) -> list[str]:
    """The words between the blanks; a list of strings in quotes would be four times as long to read."""
    return words.split()
