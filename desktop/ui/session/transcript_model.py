"""The transcript as rows: what was said, in order, and at the end what is being said."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.session.live_view import LiveView
from desktop.ui import wording
from shared.ids import QuestionId, SegmentId
from shared.session_view import SegmentView
from shared.vocabulary import SAMPLE_RATE, Source


@dataclass(frozen=True, slots=True)
class Row:
    """`question_id` is set where the segment asks a current question."""

    segment_id: SegmentId
    source: Source
    text: str
    time: str
    interim: bool = False
    question_id: QuestionId | None = None


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class TranscriptModel(QAbstractListModel):
    """Keeps its rows equal to the view's with as few changes as possible: only rows that differ are announced.

    `refresh` after a change of the transcript or its questions; `refresh_interim` is enough for what is being said.
    """

    def __init__(self, view: LiveView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._final: list[Row] = self._finals()
        self._interim: list[Row] = self._interims()

    @property
    def rows(self) -> list[Row]:
        return [*self._final, *self._interim]

    def refresh(self) -> None:
        self._replace(0, self._final, self._finals())
        self.refresh_interim()

    def refresh_interim(self) -> None:
        self._replace(len(self._final), self._interim, self._interims())

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self._final) + len(self._interim)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._at(index.row())
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                asked = ", a question" if row.question_id is not None else ""
                return f"{wording.SPEAKER[row.source]}, {row.time}{asked}: {row.text}"
        return None

    def _at(self, number: int) -> Row:
        finals = len(self._final)
        return self._final[number] if number < finals else self._interim[number - finals]

    def _finals(self) -> list[Row]:
        return [self._row(segment) for segment in self._view.session.transcript]

    def _row(self, segment: SegmentView) -> Row:
        questions = self._view.session.questions
        asked = [known for known in segment.question_ids if known in questions and questions[known].current]
        time = wording.said_at(segment)
        return Row(segment.segment_id, segment.source, segment.text, time, False, asked[-1] if asked else None)

    def _interims(self) -> list[Row]:
        going_on = sorted(self._view.interim.values(), key=lambda utterance: utterance.start)
        return [
            Row(part.segment_id, part.source, part.text, wording.clock(part.start / SAMPLE_RATE), True)
            for part in going_on
        ]

    def _replace(self, offset: int, old: list[Row], new: list[Row]) -> None:
        """Makes `old` equal to `new` in place: equal ends stay, what lies between is changed, inserted, removed."""
        start = _common(old, new)
        end = _common(old[start:][::-1], new[start:][::-1])
        gone, come = old[start : len(old) - end], new[start : len(new) - end]
        both = min(len(gone), len(come))
        if both:
            old[start : start + both] = come[:both]
            self.dataChanged.emit(self.index(offset + start), self.index(offset + start + both - 1))
        at = start + both
        if len(come) > both:
            self.beginInsertRows(QModelIndex(), offset + at, offset + at + len(come) - both - 1)
            old[at:at] = come[both:]
            self.endInsertRows()
        elif len(gone) > both:
            self.beginRemoveRows(QModelIndex(), offset + at, offset + at + len(gone) - both - 1)
            del old[at : at + len(gone) - both]
            self.endRemoveRows()


def _common(one: list[Row], other: list[Row]) -> int:
    """How many rows both begin with."""
    for number, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return number
    return min(len(one), len(other))
