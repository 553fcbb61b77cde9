"""What can be done with the chosen session: the same actions as buttons below the list and in its menu."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.ui.export_dialog import KINDS
from desktop.ui.flow_layout import FlowLayout

Act = Callable[[], object]


class SessionDeeds(QWidget):
    """Open, rename, duplicate, export, print, delete. Off while no session is chosen."""

    def __init__(
        self,
        *,
        open_it: Act,
        rename: Act,
        duplicate: Act,
        export: Callable[[str], object],
        print_it: Act,
        delete: Act,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._acts = (open_it, rename, duplicate, print_it, delete)
        self._export = export
        self.open = self._button("Open", open_it, "primary")
        self.rename = self._button("Rename", rename)
        self.duplicate = self._button("Duplicate setup", duplicate)
        self.export = QPushButton("Export ▾")
        self.export.setAccessibleName("Export")
        self.export.setMenu(self._formats(self.export))
        self.print = self._button("Print", print_it)
        self.delete = self._button("Delete", delete, "danger")
        self.duplicate.setToolTip("Starts a new session with the same job and résumé")
        flow = FlowLayout(self, gap_px=6)
        flow.setContentsMargins(0, 0, 0, 0)
        self.buttons = (self.open, self.rename, self.duplicate, self.export, self.print, self.delete)
        for button in self.buttons:
            flow.addWidget(button)

    def set_available(self, available: bool) -> None:
        for button in self.buttons:
            button.setEnabled(available)

    def menu(self, parent: QWidget) -> QMenu:
        """For the chosen session; it goes when it is closed."""
        open_it, rename, duplicate, print_it, delete = self._acts
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _add(menu, "Open", open_it, "Return")
        _add(menu, "Rename", rename, "F2")
        _add(menu, "Duplicate setup", duplicate)
        formats = self._formats(menu)
        formats.setTitle("Export")
        menu.addMenu(formats)
        _add(menu, "Print…", print_it)
        menu.addSeparator()
        _add(menu, "Delete", delete, "Del")
        return menu

    def _formats(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        for kind, name, meaning in KINDS:
            action = menu.addAction(name)
            action.setToolTip(meaning)
            action.triggered.connect(lambda _checked=False, kind=kind: self._export(kind))
        return menu

    def _button(self, words: str, act: Act, role: str = "") -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", role)
        button.clicked.connect(lambda: act())
        return button


def _add(menu: QMenu, words: str, act: Act, keys: str = "") -> QAction:
    """The keys are only named here: the list itself listens to them."""
    action = menu.addAction(f"{words}\t{keys}" if keys else words)
    action.triggered.connect(lambda: act())
    return action
