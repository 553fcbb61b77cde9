"""The questions of a past session as rows of a list."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.reports.phrases import class_words
from desktop.session.editing import Record
from desktop.ui import wording
from shared.ids import QuestionId
from shared.session_view import QuestionView, SegmentView
from shared.vocabulary import SAMPLE_RATE

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Asked:
    """`details`: its number, when it was asked, what kind it is, what became of it."""

    question_id: QuestionId
    text: str
    details: str
    story: bool


class Role(IntEnum):
    ASKED = Qt.ItemDataRole.UserRole + 1


class QuestionModel(QAbstractListModel):
    """In the order in which they were found. Call `refresh` after a change of the record."""

    def __init__(self, record: Record, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self.rows: list[Asked] = self._wanted()

    def refresh(self) -> None:
        wanted = self._wanted()
        if len(wanted) != len(self.rows):
            self.beginResetModel()
            self.rows = wanted
            self.endResetModel()
            return
        for number, row in enumerate(wanted):
            if row != self.rows[number]:
                self.rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def place_of(self, question_id: QuestionId) -> QModelIndex:
        """Invalid where there is no such question any more."""
        numbers = [number for number, row in enumerate(self.rows) if row.question_id == question_id]
        return self.index(numbers[0]) if numbers else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Role.ASKED:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"Question {row.details}{', kept as a story' if row.story else ''}: {row.text}"
        return None

    def _wanted(self) -> list[Asked]:
        unanswered = {open_.question_id for open_ in self._record.summary.unanswered or ()}
        segments = self._record.view.segments
        return [
            self._row(
                number,
                question,
                segments.get(question.detected.segment_ids[0]) if question.detected.segment_ids else None,
                unanswered,
            )
            for number, question in enumerate(self._record.view.current_questions, start=1)
        ]

    def _row(
        self, number: int, question: QuestionView, segment: SegmentView | None, unanswered: set[QuestionId]
    ) -> Asked:
        detected = question.detected
        start = segment.start if segment is not None else detected.end
        details = [str(number), wording.clock(start / SAMPLE_RATE), class_words(detected.question_class)]
        if detected.question_id in unanswered:
            details.append("not answered")
        return Asked(detected.question_id, detected.text, " · ".join(details), question.story)
