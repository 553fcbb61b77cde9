"""Statements: bullets and sentences joined over the line breaks of a page."""

import re

from desktop.answers.headers import has_title
from desktop.answers.sections import Line
from desktop.answers.verbs import ACTION, is_past
from desktop.answers.words import stem, tokens

_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!Inc\.)(?<!Ltd\.)(?<!Dr\.)(?<!Mr\.)(?<!St\.)(?<!No\.)\s+(?=[A-Z])")
LONG_STATEMENT_WORDS = 34
"""Beyond this a bullet of several sentences is cut into them: a fact should fit one spoken sentence or two."""


def join_statements(lines: list[Line]) -> list[tuple[str, int]]:
    """Each statement with the number of its first line."""
    joined: list[tuple[str, int, bool]] = []
    for position, line in enumerate(lines):
        previous = lines[position - 1] if position else None
        if joined and previous is not None and continues(previous, line):
            text, number, bullet = joined[-1]
            joined[-1] = (_glued(text, line.text), number, bullet)
        else:
            joined.append((line.text, line.number, line.bullet))
    return [(piece, number) for text, number, bullet in joined for piece in _pieces(text, bullet)]


def continues(previous: Line, line: Line) -> bool:
    """Whether the line goes on with the statement of the line before it."""
    if line.bullet or line.gap:
        return False
    if line.text[0].islower():
        return True
    if previous.text.rstrip().endswith((".", "!", "?")) and not previous.bullet:
        return len(previous.text) > 60 and len(line.text.split()) > 4
    if previous.text.rstrip().endswith((",", "-", "/", "&", " and", " of", " with", " the", " for", " to", " in")):
        return True
    return not starts_statement(line.text) and (len(previous.text) > 50 or line.text[0].isdigit() or previous.bullet)


def starts_statement(text: str) -> bool:
    """It begins with a verb of doing, capitalised."""
    words = tokens(text)
    if not words or not words[0][0].isupper():
        return False
    first = words[1] if words[0].endswith("ly") and len(words) > 1 else words[0]
    if len(words) <= 5 and has_title(text) and not is_past(first):
        return False  # "Research Intern" names a post, though it begins with what could be a verb
    return stem(first) in ACTION or is_past(first)


def _glued(text: str, more: str) -> str:
    """A word cut by a hyphen at the line's end is joined; a compound ("real-time") keeps its hyphen."""
    if re.search(r"[a-z]-$", text) and more[0].islower():
        return (
            text[:-1] + more
            if not re.search(r"\b(?:cloud|real|high|low|cross|long|full|self|well|non)-$", text)
            else text + more
        )
    return f"{text.rstrip()} {more}" if not text.endswith("-") else text + more


def _pieces(text: str, bullet: bool) -> list[str]:
    sentences = _SENTENCE_END.split(text)
    if len(sentences) > 1 and (not bullet or len(text.split()) > LONG_STATEMENT_WORDS):
        return [sentence for sentence in sentences if len(sentence.split()) > 1]
    return [text]
