"""Lists of words written as running text, and as patterns."""

import re
from collections.abc import Iterable


def listed(text: str) -> list[str]:
    """The words between the blanks and line ends."""
    return text.split()


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return f"(?:{'|'.join(sorted(map(re.escape, set(words)), key=len, reverse=True))})"
