"""Devices in the order in which they are tried, with buttons that move the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.ui.settings.field import Field
from desktop.ui.style import Theme

NOTHING_HERE = "No device is plugged in. It appears here as soon as there is one."
ID = int(Qt.ItemDataRole.UserRole)
LINE_PX = 30
MOST_LINES = 6


class OrderField(Field):
    """The preferred ones first, then whatever else is there. One that is not plugged in keeps its place."""

    wide = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferred: tuple[str, ...] = ()
        self._names: dict[str, str] = {}
        self.list = QListWidget()
        self.list.setObjectName("order")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.nothing = QLabel(NOTHING_HERE, wordWrap=True)
        self.nothing.setProperty("role", "muted")
        self.up = QPushButton("Move up")
        self.down = QPushButton("Move down")
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_current_changed)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(+1))
        theme.changed.connect(self._fit)
        self._fill()

    def show_devices(self, devices: Sequence[tuple[str, str]]) -> None:
        """What is plugged in now, as (id, name), the system's choice first."""
        self._names = dict(devices)
        self._fill()

    def show_value(self, value: object) -> None:
        assert isinstance(value, tuple | list)
        self._preferred = tuple(str(device_id) for device_id in value)
        self._fill()

    def name(self, label: str, text: str) -> None:
        super().name(label, text)
        self.up.setAccessibleName(f"{label}: move up")
        self.down.setAccessibleName(f"{label}: move down")

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.target = self.list
        buttons = QHBoxLayout()
        for button in (self.up, self.down):
            button.setProperty("role", "quiet")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        column.addLayout(buttons)

    def _ids(self) -> list[str]:
        return [*self._preferred, *(known for known in self._names if known not in self._preferred)]

    def _fill(self) -> None:
        chosen = self._chosen()
        self.list.clear()
        for place, device_id in enumerate(self._ids(), start=1):
            item = QListWidgetItem(self._words(place, device_id))
            item.setData(ID, device_id)
            self.list.addItem(item)
            if device_id == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self._fit()
        self._on_current_changed()

    def _words(self, place: int, device_id: str) -> str:
        name = self._names.get(device_id)
        return f"{place}.  {name}" if name is not None else f"{place}.  {device_id} (not plugged in)"

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(ID)) if item is not None else ""

    def _move(self, by: int) -> None:
        ids, at = self._ids(), self.list.currentRow()
        ids[at], ids[at + by] = ids[at + by], ids[at]
        self._preferred = tuple(ids)
        self._fill()
        self.changed.emit(self._preferred)

    def _on_current_changed(self) -> None:
        at, count = self.list.currentRow(), self.list.count()
        if (at <= 0 and self.up.hasFocus()) or (at == count - 1 and self.down.hasFocus()):
            self.list.setFocus()  # rather than wherever the focus would go from a button that can do no more
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < count - 1)

    def _fit(self) -> None:
        """As high as its lines, up to six of them."""
        lines = min(self.list.count(), MOST_LINES)
        for shown, widget in ((lines > 0, self.list), (lines == 0, self.nothing)):
            widget.setVisible(shown)
        for button in (self.up, self.down):
            button.setVisible(self.list.count() > 1)
        height = sum(self.list.sizeHintForRow(row) for row in range(lines)) or self._theme.scaled(LINE_PX)
        self.list.setFixedHeight(height + 2 * self.list.frameWidth() + 2 * self._theme.focus_px + 4)
