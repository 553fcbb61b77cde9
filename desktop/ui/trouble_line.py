"""The trouble line: the worst of what works less well, in one line, and the way to the others."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.elided_label import ElidedLabel
from desktop.ui.style import Theme
from desktop.ui.troubles import Trouble

LIST_WIDTH_PX = 340


class TroubleLine(QFrame):
    """Call `show_troubles` after a change; it is there only while there are any.

    The button opens a small list with every sentence whole; it is there when there are several or one is cut.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._troubles: list[Trouble] = []
        self.setObjectName("banner")
        self.setProperty("tone", "warn")
        self._words = ElidedLabel()
        self._sign = QLabel("⚠")
        self.more = QPushButton()
        self.more.setProperty("role", "quiet")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(self.open_list)
        self.list: TroubleList | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4, 2)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.more)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def text(self) -> str:
        """The worst, whole."""
        return self._words.text()

    def show_troubles(self, troubles: Sequence[Trouble]) -> None:
        if list(troubles) == self._troubles:
            return
        self._troubles = list(troubles)
        self._words.setText(troubles[0].words if troubles else "")
        self.setAccessibleName(" ".join(trouble.words for trouble in troubles))
        self.setVisible(bool(troubles))
        self._offer_more()

    def open_list(self) -> None:
        self.list = TroubleList([trouble.words for trouble in self._troubles], self._theme, self)
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        self.list.open_at(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_more()

    def _offer_more(self) -> None:
        others = len(self._troubles) - 1
        cut = bool(self._words.text()) and self._words.shown_text != self._words.text()
        self.more.setText(f"+{others} more" if others > 0 else "Read")
        self.more.setAccessibleName("Everything that works less well")
        self.more.setVisible(others > 0 or cut)

    def _dress(self) -> None:
        small, warn = self._theme.px("small"), self._theme.colours.warn
        for label in (self._words, self._sign):
            label.setStyleSheet(f"font-size: {small}px; color: {warn};")
        self.more.setStyleSheet(
            f"font-size: {small}px; font-weight: 600; color: {warn}; min-height: {self._theme.scaled(22)}px;"
        )


class TroubleList(QFrame):
    """Every trouble as a sentence, the worst first; Escape or a click elsewhere closes it."""

    def __init__(self, sentences: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName("What works less well")
        self.labels = [QLabel(sentence, wordWrap=True) for sentence in sentences]
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        title = QLabel("What works less well")
        title.setProperty("role", "section")
        column.addWidget(title)
        for label in self.labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        note = QLabel("The session goes on.")
        note.setProperty("role", "small")
        column.addWidget(note)
        self.setFixedWidth(theme.scaled(LIST_WIDTH_PX))

    def open_at(self, place: QPoint) -> None:
        """Here, moved so that it fits on the screen."""
        self.resize(self.width(), self.heightForWidth(self.width()))
        screen = self.screen()
        if screen is not None:
            free = screen.availableGeometry()
            place.setX(max(free.left(), min(place.x(), free.right() - self.width())))
            place.setY(max(free.top(), min(place.y(), free.bottom() - self.height())))
        self.move(place)
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
