"""What was said, as rows of a list that can be changed in place."""

from collections.abc import Collection

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.session.editing import Record
from desktop.ui import wording
from desktop.ui.session.transcript_model import Row
from shared.ids import QuestionId, SegmentId
from shared.session_view import SegmentView

Index = QModelIndex | QPersistentModelIndex


class SaidModel(QAbstractListModel):
    """Asks for a change and shows it once the record has it: call `refresh` then."""

    change_wanted = Signal(str, str)  # segment id, text

    def __init__(self, record: Record, *, editable: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._editable = editable
        self.rows: list[Row] = []
        self.playable: Collection[str] = ()
        self._places: dict[SegmentId, int] = {}
        self.refresh()

    def refresh(self) -> None:
        """Lines change, but none comes or goes in a past session; if one does, all are read anew."""
        wanted = [self._row(segment) for segment in self._record.view.transcript]
        if [row.segment_id for row in wanted] != [row.segment_id for row in self.rows]:
            self.beginResetModel()
            self.rows = wanted
            self._places = {row.segment_id: number for number, row in enumerate(wanted)}
            self.endResetModel()
            return
        for number, row in enumerate(wanted):
            if row != self.rows[number]:
                self.rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def place_of(self, segment_id: SegmentId) -> QModelIndex:
        """Invalid where there is no such line."""
        number = self._places.get(segment_id)
        return QModelIndex() if number is None else self.index(number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self._editable else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        heard = self._record.heard.get(row.segment_id)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.text
            case Qt.ItemDataRole.ToolTipRole if heard is not None:
                return f"As it was heard: {heard}"
            case Qt.ItemDataRole.AccessibleTextRole:
                asked = ", a question" if row.question_id is not None else ""
                return f"{wording.SPEAKER[row.source]}, {row.time}{asked}: {row.text}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                plays = "Space plays it from here." if row.segment_id in self.playable else ""
                before = f"As it was heard: {heard}" if heard is not None else ""
                return " ".join(part for part in (before, plays) if part) or None
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        text = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or not text or text == row.text:
            return False
        self.change_wanted.emit(row.segment_id, text)
        return True

    def _row(self, segment: SegmentView) -> Row:
        time = wording.said_at(segment)
        if segment.segment_id in self._record.heard:
            time = f"{time} · edited"
        return Row(
            segment_id=segment.segment_id,
            source=segment.source,
            text=segment.text,
            time=time,
            question_id=self._asked_in(segment),
        )

    def _asked_in(self, segment: SegmentView) -> QuestionId | None:
        questions = self._record.view.questions
        asked = [known for known in segment.question_ids if known in questions and questions[known].current]
        return asked[-1] if asked else None
