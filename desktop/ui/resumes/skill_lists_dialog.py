"""Lists of skills that a person downloaded: brought in, credited and removed again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.resumes.skills.personal import ImportedSource
from desktop.ui.choose_file import choose_file
from desktop.ui.page import heading
from desktop.ui.scrolled import scrolled
from desktop.ui.wording import counted

ABOUT = (
    "The program knows some thousand skills by itself. Two public lists know more: ESCO of the European Commission "
    "(download its CSV; the file is called skills_en.csv) and O*NET of the U.S. Department of Labor (Technology "
    "Skills, text or CSV). A file you choose is read on this computer."
)
NONE_YET = "No list has been brought in yet."
FILES = "Skill lists (*.csv *.txt *.tsv);;All files (*)"
PER_CENT = 100


class SkillListsDialog(QDialog):
    """Shows what it is told; the dialog stays open while a file is read."""

    import_wanted = Signal(str)  # path
    cancel_wanted = Signal()
    remove_wanted = Signal(str)  # source's id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Skill lists")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.choose = QPushButton("Choose a file …")
        self.close_button = QPushButton("Close")
        self.none_yet = heading(NONE_YET, "muted")
        self.said = heading("", "good")
        self.problem = heading("", "problem")
        self.bar = QProgressBar(textVisible=False)
        self.cancel = QPushButton("Cancel")
        self.removers: dict[str, QPushButton] = {}
        self._lay_out()
        self.choose.clicked.connect(self._on_choose)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.close_button.clicked.connect(self.reject)
        self.rejected.connect(self.cancel_wanted)
        self.show_progress(None)

    def show_sources(self, sources: Sequence[ImportedSource]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.removers = {}
        for source in sources:
            self._rows.addWidget(self._row(source))
        self.none_yet.setVisible(not sources)

    def show_progress(self, share: float | None) -> None:
        """0 to 1 while a file is read; None when that is over."""
        reading = share is not None
        self.bar.setRange(0, PER_CENT)
        self.bar.setValue(round((share or 0.0) * PER_CENT))
        self.bar.setVisible(reading)
        self.cancel.setVisible(reading)
        self.choose.setEnabled(not reading)

    def say(self, words: str, problem: str = "") -> None:
        for label, text in ((self.said, words), (self.problem, problem)):
            label.setText(text)
            label.setVisible(bool(text))

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.choose.setProperty("role", "primary")
        self.bar.setAccessibleName("Reading the list")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(heading(ABOUT, "muted"))
        column.addWidget(self.none_yet)
        column.addLayout(self._rows)
        column.addStretch(1)
        reading = QHBoxLayout()
        reading.addWidget(self.bar, 1)
        reading.addWidget(self.cancel)
        foot = QHBoxLayout()
        foot.addWidget(self.close_button)
        foot.addStretch(1)
        foot.addWidget(self.choose)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 18)
        outer.setSpacing(10)
        outer.addWidget(heading("Skill lists", "title"))
        outer.addWidget(scrolled(inside), 1)
        outer.addWidget(self.said)
        outer.addWidget(self.problem)
        outer.addLayout(reading)
        outer.addLayout(foot)
        self.resize(560, 460)

    def _row(self, source: ImportedSource) -> QWidget:
        """The statement is what the list's owner asks for where it is used."""
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading(f"{source.name}: {counted(source.skill_count, 'skill')}", "heading"))
        words.addWidget(heading(f"From {source.file_name}. {source.licence}.", "small"))
        words.addWidget(heading(source.statement, "small"))
        remove = QPushButton("Remove")
        remove.setAccessibleName(f"Remove {source.name}")
        remove.clicked.connect(partial(self.remove_wanted.emit, source.id))
        self.removers[source.id] = remove
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return shown

    def _on_choose(self) -> None:
        choose_file(self, "A list of skills", FILES, self.import_wanted.emit, start="")
