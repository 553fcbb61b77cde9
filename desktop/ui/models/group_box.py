"""The models for one purpose: a heading, which one is used, and a row for each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.models.model_line import ModelGroup
from desktop.ui.models.model_row import ModelRow
from desktop.ui.page import heading


class GroupBox(QWidget):
    """Rows stay the same while their models do, so that neither the focus nor the place on the page is lost."""

    act = Signal(str, str)  # key, Act
    choose_for_me = Signal(str)  # purpose

    def __init__(self, group: ModelGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        self.rows: dict[str, ModelRow] = {}
        self.title = heading(group.title, "subtitle")
        self.explanation = heading(group.explanation, "muted")
        self.chosen = heading("", "")
        self.give_back = QPushButton("Choose for me")
        self.give_back.setAccessibleName(f"Choose for me: {group.title}")
        self.all = QPushButton()
        for button in (self.give_back, self.all):
            button.setProperty("role", "link")
        self._unfolded = False
        self._lay_out()
        self.show_group(group)

    def show_group(self, group: ModelGroup) -> None:
        self.group = group
        self.chosen.setText(group.chosen)
        self.chosen.setVisible(bool(group.chosen))
        self.give_back.setVisible(group.by_person)
        self._fit_rows(group)
        self._fold()

    def show_all(self) -> None:
        self._unfolded = True
        self._fold()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _fit_rows(self, group: ModelGroup) -> None:
        for key in [key for key in self.rows if key not in {line.key for line in group.lines}]:
            self.rows.pop(key).deleteLater()
        for place, line in enumerate(group.lines):
            row = self.rows.get(line.key)
            if row is None:
                row = ModelRow(line)
                row.act.connect(self.act)
                self.rows[line.key] = row
            else:
                row.show_line(line)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)

    def _fold(self) -> None:
        minor = [line for line in self.group.lines if line.minor]
        for line in self.group.lines:
            self.rows[line.key].setVisible(self._unfolded or not line.minor)
        self.all.setText("Show fewer" if self._unfolded else f"Show {len(minor)} more models")
        self.all.setVisible(bool(minor))

    def _on_all_clicked(self) -> None:
        self._unfolded = not self._unfolded
        self._fold()

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.explanation, self.chosen):
            column.addWidget(part)
        column.addWidget(self.give_back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._list)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.all.clicked.connect(self._on_all_clicked)
        self.give_back.clicked.connect(lambda: self.choose_for_me.emit(self.group.purpose))
