"""The transcript as rows: what was said, in the order in which it was said."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.session.live_view import LiveView
from desktop.ui import wording
from shared.ids import QuestionId, SegmentId
from shared.session_view import SegmentView
from shared.vocabulary import Source


@dataclass(frozen=True, slots=True)
class Row:
    """`question_id` is set where the segment asks a current question; `interim` where it is still being said."""

    segment_id: SegmentId
    source: Source
    text: str
    time: str
    interim: bool = False
    question_id: QuestionId | None = None
    start: int = 0


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class TranscriptModel(QAbstractListModel):
    """Keeps its rows equal to the view's final segments; only rows that differ are announced.

    Call `refresh_segment` after a change of one segment, `refresh` after one of questions or of more than one.
    """

    def __init__(self, view: LiveView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._made: dict[SegmentId, tuple[object, Row]] = {}
        self.rows: list[Row] = self._wanted()

    def refresh(self) -> None:
        """Equal ends stay; what lies between is changed, inserted, removed."""
        old, new = self.rows, self._wanted()
        start = _common(old, new)
        end = _common(old[start:][::-1], new[start:][::-1])
        gone, come = len(old) - start - end, new[start : len(new) - end]
        changed = min(gone, len(come))
        if changed:
            old[start : start + changed] = come[:changed]
            self.dataChanged.emit(self.index(start), self.index(start + changed - 1))
        self._insert(start + changed, come[changed:])
        self._remove(start + changed, gone - changed)

    def refresh_segment(self, segment_id: SegmentId) -> None:
        """Looks for it from the end, where nearly everything happens."""
        at = next((number for number in range(len(self.rows) - 1, -1, -1) if self._is(number, segment_id)), None)
        segment = self._view.session.segments.get(segment_id)
        if segment is None:
            if at is not None:
                self._remove(at, 1)
            return
        row = self._row(segment)
        if at is None:
            self._insert(self._place_for(row, len(self.rows)), [row])
        elif row.start != self.rows[at].start:
            self.refresh()
        elif row is not self.rows[at]:
            self.rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                asked = ", a question" if row.question_id is not None else ""
                return f"{wording.SPEAKER[row.source]}, {row.time}{asked}: {row.text}"
        return None

    def _wanted(self) -> list[Row]:
        return [self._row(segment) for segment in self._view.session.transcript]

    def _row(self, segment: SegmentView) -> Row:
        """The same object as long as nothing in it changes: three hours of rows are compared with each new one."""
        questions = self._view.session.questions
        asked = [known for known in segment.question_ids if known in questions and questions[known].current]
        question_id = asked[-1] if asked else None
        shown = (segment.text, segment.start, question_id)
        made = self._made.get(segment.segment_id)
        if made is None or made[0] != shown:
            row = Row(
                segment.segment_id,
                segment.source,
                segment.text,
                wording.said_at(segment),
                question_id=question_id,
                start=segment.start,
            )
            made = self._made[segment.segment_id] = (shown, row)
        return made[1]

    def _is(self, number: int, segment_id: SegmentId) -> bool:
        return self.rows[number].segment_id == segment_id

    def _place_for(self, row: Row, at: int) -> int:
        """Behind everything that was said before it."""
        while at > 0 and (self.rows[at - 1].start, self.rows[at - 1].segment_id) > (row.start, row.segment_id):
            at -= 1
        return at

    def _insert(self, at: int, rows: list[Row]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            self.rows[at:at] = rows
            self.endInsertRows()

    def _remove(self, at: int, count: int) -> None:
        if count:
            self.beginRemoveRows(QModelIndex(), at, at + count - 1)
            del self.rows[at : at + count]
            self.endRemoveRows()


def _common(one: list[Row], other: list[Row]) -> int:
    """How many rows both begin with."""
    for number, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine is not theirs and mine != theirs:
            return number
    return min(len(one), len(other))
