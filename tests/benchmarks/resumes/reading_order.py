"""Reading order: the share of known sentences that the read text holds uninterrupted."""

from desktop.resumes.document import Document
from tests.benchmarks.resumes.normal import run_on


def contiguity(document: Document, sentences: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """How many are whole, and those that are not. What a line has in its margin does not belong to its sentence."""
    text = run_on(" ".join(line.text for line in document.lines if not line.hidden))
    broken = tuple(sentence for sentence in sentences if run_on(sentence) not in text)
    return len(sentences) - len(broken), broken
