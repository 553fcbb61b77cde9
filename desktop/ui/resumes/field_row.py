"""One field of a résumé: its words on the left, its value on the right, changed in place."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QMenu, QPlainTextEdit, QSizePolicy, QWidget

from desktop.ui.page import heading
from desktop.ui.resumes.date_field import NOT_A_DATE, date_kept
from desktop.ui.resumes.field_plan import NOTHING, Row
from desktop.ui.sign_button import say, sign_button
from desktop.ui.style import Theme
from desktop.ui.wording import shortened

LABEL_PX = 104
UNSURE = "Please check: this could not be read for sure."
OWN = "Changed by you."
KEYS = "Enter changes it, Escape leaves it as it was."
LONGEST_NAME = 60
EDITS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class FieldRow(QFrame):
    """A click, Enter or F2 changes the value; leaving the field or Enter keeps it, Escape does not.

    `pointed`: the pointer or the keyboard is on it. A change comes as `changed`; the row shows it when it is told.
    """

    pointed = Signal(bool)
    changed = Signal(str)
    read_again_wanted = Signal()  # what was read, instead of the person's own
    remove_wanted = Signal()

    def __init__(self, row: Row, theme: Theme, entry: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._theme = theme
        self.words = QLabel(wordWrap=True)
        self.value = QLabel(wordWrap=True)
        self.note = heading("", "small")
        self.more = sign_button("⋯", "More")
        self.editor: _Editor | None = None
        self._lay_out()
        self.show_row(row, entry)
        theme.changed.connect(self._size_label)

    def show_row(self, row: Row, entry: str = "") -> None:
        """The same field as it stands now. `entry` says whose, where several have one: "Engineer, Contoso"."""
        self.row = row
        self.words.setText(row.words)
        self.value.setText(row.value or row.empty)
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        self.value.setProperty("role", "" if row.value else "muted")
        self.value.style().polish(self.value)
        warning = NOT_A_DATE if row.undated else UNSURE if row.unsure else ""
        note = warning or self._own_note()
        self.note.setText(f"{'▲' if warning else '✎'} {note}" if note else "")
        self.note.setProperty("role", "warn" if warning else "small")
        self.note.style().polish(self.note)
        self.note.setVisible(bool(note))
        self.more.setVisible(row.removable or (row.own and bool(row.read)))
        spoken = "empty" if row.empty == NOTHING else row.empty
        self.setAccessibleName(f"{row.words}: {row.value or spoken}")
        self.setAccessibleDescription(" ".join(part for part in (note, entry and f"{entry}.", KEYS) if part))
        say(self.more, f"More for {row.words}: {shortened(row.value, LONGEST_NAME)}")
        self.more.setAccessibleDescription(entry)

    def light(self, lit: bool) -> None:
        self.setProperty("lit", lit)
        self.style().polish(self)

    def edit(self) -> None:
        if self.editor is not None:
            return
        self.editor = _Editor(self.row, self)
        self.editor.kept.connect(self._on_kept)
        self.editor.left.connect(self._on_left)
        self._grid.replaceWidget(self.value, self.editor)
        self.value.hide()
        self.editor.show()
        self.editor.setFocus()

    def menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Change", self.edit)
        if self.row.own and self.row.read:
            menu.addAction("As it was read", self.read_again_wanted.emit)
        if self.row.removable:
            menu.addAction("Remove", self.remove_wanted.emit)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in EDITS:
            self.edit()
        elif event.key() == Qt.Key.Key_Delete and self.row.removable:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.edit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(True)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setProperty("role", "field")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words.setProperty("role", "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.more.setCursor(Qt.CursorShape.ArrowCursor)
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 4, 4, 4)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.words, 0, 0)
        self._grid.addWidget(self.value, 0, 1)
        self._grid.addWidget(self.more, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.note, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self._size_label()

    def _size_label(self) -> None:
        self.words.setFixedWidth(self._theme.scaled(LABEL_PX))

    def _own_note(self) -> str:
        if not self.row.own:
            return ""
        return f"{OWN} Read: “{self.row.read}”" if self.row.read and self.row.read != self.row.value else OWN

    def _on_kept(self, text: str) -> None:
        if text != self.row.value:
            self.changed.emit(date_kept(text) if self.row.shape == "date" else text)

    def _on_left(self) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        had_focus = editor.hasFocus()
        self._grid.replaceWidget(editor, self.value)
        editor.hide()
        editor.deleteLater()
        self.value.show()
        if had_focus:
            self.setFocus()


class _Editor(QPlainTextEdit):
    """As high as its text. A field has no lines of its own: Enter keeps it."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self._left = False
        self.setPlainText(row.value)
        self.setAccessibleName(row.words)
        self.setAccessibleDescription(KEYS)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        lines = max(1, round(self.document().size().height()))  # a plain document counts lines
        around = self.frameWidth() * 2 + round(self.document().documentMargin() * 2)
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + around + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._leave(keep=True)

    def _leave(self, *, keep: bool) -> None:
        if self._left:
            return
        self._left = True
        if keep:
            self.kept.emit(" ".join(self.toPlainText().split()))
        self.left.emit()

    def _fit(self, _: QObject | None = None) -> None:
        self.setFixedHeight(self.sizeHint().height())
