"""The saved résumés: one list to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.ui.page import heading

OTHER_TEXT = "Another text, for this session alone"
NONE = "None"


@dataclass(frozen=True, slots=True)
class KnownResume:
    """One of the person's résumés, the active one first in every list."""

    resume_id: str
    words: str


class ResumeChoice(QWidget):
    """Out of sight while there are none. The first line stands for a text that is not among them, or for none."""

    picked = Signal(str)  # id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[KnownResume, ...] = ()
        self._chosen = ""
        self._has_text = False
        self.box = QComboBox()
        self.box.setAccessibleName("Your résumés")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        label = heading("Your résumés", "section")
        label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.box)
        self.box.activated.connect(self._on_activated)
        self.hide()

    def show_resumes(self, known: Sequence[KnownResume]) -> None:
        self._known = tuple(known)
        self._fill()

    def show_chosen(self, resume_id: str, *, has_text: bool) -> None:
        """`has_text`: there is a text, whether it is one of these or not."""
        self._chosen, self._has_text = resume_id, has_text
        self._fill()

    def _fill(self) -> None:
        ids = [known.resume_id for known in self._known]
        self.box.clear()
        if self._chosen not in ids:
            self.box.addItem(OTHER_TEXT if self._has_text else NONE, "")
        for known in self._known:
            self.box.addItem(known.words, known.resume_id)
        self.box.setCurrentIndex(max(0, self.box.findData(self._chosen)))
        self.setVisible(bool(self._known))

    def _on_activated(self) -> None:
        resume_id = self.box.currentData()
        if resume_id:
            self.picked.emit(resume_id)
