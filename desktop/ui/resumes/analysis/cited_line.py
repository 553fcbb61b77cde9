"""A cited line of the résumé: its words and where it stands; a click opens the résumé there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.resumes.analysis.evidence import Citation
from desktop.ui.resumes.analysis.source_row import SourceRow

OPENS = "Opens the résumé there"


class CitedLine(SourceRow):
    """`about` tells apart the same line cited twice on one page."""

    opened = Signal(str)  # FieldPath

    def __init__(self, citation: Citation, about: str, parent: QWidget | None = None) -> None:
        super().__init__(*quoted(citation), OPENS, about, parent)
        self.citation = citation
        self.clicked.connect(lambda: self.opened.emit(citation.path))


def quoted(citation: Citation) -> tuple[str, str]:
    """The line in quotation marks and the entry it stands in; an entry's own head is not said twice."""
    where = citation.where
    if where and citation.text in where:
        return where, ""
    return f"“{citation.text}”", where
