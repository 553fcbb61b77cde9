"""The history as rows: each session, and under it what a search found in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.store.passages import PassageKind
from desktop.store.search import PassageHit, SessionHit
from desktop.ui.home.past_session import PastSession

Order = Literal["newest", "name", "longest"]

KIND_WORDS: dict[PassageKind, str] = {
    "name": "Name",
    "company": "Company",
    "job": "Job title",
    "microphone": "You",
    "system": "Them",
    "question": "Question",
    "answer": "Answer",
}

_SORTED: dict[Order, Callable[[PastSession], tuple[object, ...]]] = {
    "newest": lambda session: (-session.at.timestamp(),),
    "name": lambda session: (session.heading.casefold(), -session.at.timestamp()),
    "longest": lambda session: (-session.active_s,),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A session; or, with `hit`, one place in it; or, with `more`, how many further places there are."""

    session: PastSession
    hit: PassageHit | None = None
    more: int = 0

    @property
    def is_session(self) -> bool:
        return self.hit is None and not self.more

    @property
    def ref(self) -> str:
        """The segment or question that opens with it; empty for the session as a whole."""
        return self.hit.ref if self.hit is not None else ""

    @property
    def key(self) -> tuple[str, str, str, int]:
        return self.session.session_id, self.hit.kind if self.hit is not None else "", self.ref, self.more

    @property
    def spoken(self) -> str:
        """For a screen reader."""
        if self.hit is not None:
            return f"{KIND_WORDS[self.hit.kind]}: {self.hit.text}"
        if self.more:
            return more_words(self.more)
        session = self.session
        parts = (session.heading, session.where_and_when, session.how_long, session.sound)
        return ", ".join(part for part in parts if part)


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractListModel):
    """All sessions, or those that were found; in the order that is wished. One can be out of sight for a while."""

    rename_requested = Signal(str, str)  # session id, name

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions: dict[str, PastSession] = {}
        self._found: Sequence[SessionHit] | None = None
        self._hidden: str | None = None
        self._order: Order = "newest"
        self.rows: list[Row] = []

    @property
    def session_count(self) -> int:
        """Those in sight."""
        return sum(row.is_session for row in self.rows)

    @property
    def hidden(self) -> str | None:
        """The one that is out of sight and can still come back."""
        return self._hidden

    def beside(self, session_id: str) -> str | None:
        """The session that takes its place when it goes: the next one, or the one before the last."""
        seen = [row.session.session_id for row in self.rows if row.is_session]
        if session_id not in seen or len(seen) == 1:
            return None
        at = seen.index(session_id)
        return seen[at + 1] if at + 1 < len(seen) else seen[at - 1]

    @property
    def is_empty(self) -> bool:
        """Whether there is no session at all, searched for or not."""
        return not any(key != self._hidden for key in self._sessions)

    @property
    def sessions(self) -> list[PastSession]:
        """All but the hidden one, newest first, searched for or not."""
        seen = (session for key, session in self._sessions.items() if key != self._hidden)
        return sorted(seen, key=_SORTED["newest"])

    @property
    def shows_found(self) -> bool:
        """Whether the rows are the answer to a search."""
        return self._found is not None

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        self._sessions = {session.session_id: session for session in sessions}
        self._make_rows()

    def show_found(self, found: Sequence[SessionHit] | None) -> None:
        """None: nothing is searched for, all sessions are shown."""
        self._found = found
        self._make_rows()

    def sort_by(self, order: Order) -> None:
        self._order = order
        self._make_rows()

    def hide(self, session_id: str | None) -> None:
        self._hidden = session_id
        self._make_rows()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def index_of(self, key: tuple[str, str, str, int]) -> QModelIndex:
        """An invalid one where it is not in sight."""
        return next((self.index(at) for at, row in enumerate(self.rows) if row.key == key), QModelIndex())

    def index_of_session(self, session_id: str) -> QModelIndex:
        return self.index_of((session_id, "", "", 0))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.EditRole:
                return row.session.heading
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self.row(index)
        return flags | Qt.ItemFlag.ItemIsEditable if row is not None and row.is_session else flags

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """The new name is shown at once. An empty one leaves the old."""
        row, name = self.row(index), " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or row is None or not name or name == row.session.heading:
            return False
        renamed = replace(row.session, name=name)
        self._sessions[renamed.session_id] = renamed
        self.rows = [replace(one, session=renamed) if one.session is row.session else one for one in self.rows]
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.rename_requested.emit(renamed.session_id, name)
        return True

    def _make_rows(self) -> None:
        self.beginResetModel()
        self.rows = [row for session in self._wanted() for row in self._rows_of(session)]
        self.endResetModel()

    def _wanted(self) -> list[PastSession]:
        found = None if self._found is None else {hit.session_id for hit in self._found}
        wanted = [
            session
            for key, session in self._sessions.items()
            if key != self._hidden and (found is None or key in found)
        ]
        return sorted(wanted, key=_SORTED[self._order])

    def _rows_of(self, session: PastSession) -> list[Row]:
        found = next((hit for hit in self._found or () if hit.session_id == session.session_id), None)
        if found is None:
            return [Row(session)]
        more = found.total - len(found.hits)
        rest = [Row(session, more=more)] if more > 0 else []
        return [Row(session), *(Row(session, hit) for hit in found.hits), *rest]


def more_words(more: int) -> str:
    return "and 1 more place" if more == 1 else f"and {more} more places"
