"""A row of buttons that stand one below the other where they have too little room side by side."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

GAP_PX = 8


class ButtonRow(QWidget):
    """Never makes its page wider than the widest of the buttons. `last_right`: the last one stands at the right."""

    def __init__(self, *buttons: QPushButton, last_right: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_PX)
        for button in buttons:
            if last_right and button is buttons[-1]:
                self._row.addStretch(1)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.installEventFilter(self)
        if not last_right:
            self._row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        widest = max((button.minimumSizeHint().width() for button in self._shown()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Buttons that come, go or say something longer need another look."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _shown(self) -> list[QPushButton]:
        return [button for button in self._buttons if not button.isHidden()]

    def _fit(self) -> None:
        shown = self._shown()
        needed = sum(button.sizeHint().width() for button in shown) + GAP_PX * max(0, len(shown) - 1)
        crowded = needed > self.width() and len(shown) > 1
        direction = QBoxLayout.Direction.TopToBottom if crowded else QBoxLayout.Direction.LeftToRight
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self.updateGeometry()
