"""What stands below an answer: its timing, and the lines of the résumé that its marks name."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from desktop.ui import wording
from desktop.ui.style import Theme
from shared.ids import FactId


def add_paragraph(document: QTextDocument, theme: Theme, text: str, colour: str, *, above: float = 0) -> None:
    """At the end of the document, in small letters."""
    _open(document, theme, above).insertText(text, _letters(theme, colour))


def add_evidence_list(
    document: QTextDocument, theme: Theme, cited: Sequence[FactId], facts: Mapping[FactId, str]
) -> None:
    """What a chip says when it is pointed to, for those who do not point."""
    for number, fact_id in enumerate(cited):
        cursor = _open(document, theme, 10 if number == 0 else 2)
        cursor.insertText(f"{wording.chip(fact_id)}  ", _letters(theme, "accent", semibold=True))
        cursor.insertText(
            facts.get(fact_id, "this line is not in the résumé of this session"), _letters(theme, "muted")
        )


def _open(document: QTextDocument, theme: Theme, above: float) -> QTextCursor:
    made = QTextBlockFormat()
    made.setTopMargin(theme.scaled(above))
    made.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    if document.isEmpty():
        cursor.setBlockFormat(made)
    else:
        cursor.insertBlock(made)
    return cursor


def _letters(theme: Theme, colour: str, *, semibold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(theme.font("small", semibold=semibold, tabular=True))
    made.setForeground(theme.colour(colour))
    return made
