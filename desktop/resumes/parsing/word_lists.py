"""Lists of words written as running text."""


def listed(text: str) -> list[str]:
    """The words between the blanks and line ends."""
    return text.split()
