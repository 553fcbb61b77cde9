"""What the main window says about the overlay: that clicks go through it, or what the desktop does not let it do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.banner import put_below_if_crowded
from desktop.ui.keys import KEYS, Key, shown
from desktop.ui.overlay.limits import Limit
from desktop.ui.style import Theme


class OverlayNotice(QFrame):
    """One line with one button; clicks that go through come first. Hidden while there is nothing to say."""

    take_clicks_clicked = Signal()
    understood = Signal()  # the limit was read

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._keys = KEYS
        self._through = False
        self._limit: Limit | None = None
        self.words = QLabel(wordWrap=True)
        self.remedy = QLabel(wordWrap=True)
        self.remedy.setProperty("role", "small")
        self.remedy.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.act = QPushButton()
        self.act.setProperty("role", "quiet")
        self.act.clicked.connect(self._on_clicked)
        self._lay_out()
        self._refresh()

    def use_keys(self, keys: tuple[Key, ...]) -> None:
        self._keys = keys
        self._refresh()

    def say_clicks_go_through(self, through: bool) -> None:
        self._through = through
        self._refresh()

    def explain(self, limit: Limit | None) -> None:
        self._limit = limit
        self.remedy.hide()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        put_below_if_crowded(self._row, self._buttons, self.width())

    def _refresh(self) -> None:
        if self._through:
            self.remedy.hide()
            self.words.setText("Clicks go through the overlay to what lies behind it.")
            self.act.setText("Take clicks again")
            self.act.setToolTip(shown("click_through", self._keys))
        elif self._limit is not None:
            self.words.setText(self._limit.words)
            self.remedy.setText(self._limit.remedy)
            self.act.setText("Understood" if not self.remedy.isHidden() else "What to do")
            self.act.setToolTip("")
        self.setVisible(self._through or self._limit is not None)

    def _on_clicked(self) -> None:
        if self._through:
            self.take_clicks_clicked.emit()
        elif self.remedy.isHidden():
            self.remedy.show()
            self.act.setText("Understood")
        else:
            self.explain(None)
            self.understood.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.remedy)
        self.remedy.hide()
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.act)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 4, 8, 4)
        self._row.addLayout(column, 1)
        self._row.addLayout(self._buttons)
