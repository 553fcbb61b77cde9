"""Exports a résumé: four templates as they will look with this very résumé, and the file it is to become."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.resumes.resume import Resume
from desktop.resumes.templates.catalogue import TEMPLATES, template_named
from desktop.resumes.templates.template import PageName, Template
from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading
from desktop.ui.resumes.resume_paper import ResumePaper
from desktop.ui.scrolled import scrolled
from desktop.ui.style import Theme
from desktop.ui.wording import counted

PICTURE_PX = 150
LETTER_COUNTRIES = (QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico)


@dataclass(frozen=True, slots=True)
class Wanted:
    """`kind` is pdf, docx or json; the others count for the first two."""

    kind: str
    template: str
    page: PageName


class TemplateDialog(QDialog):
    """The pictures are drawn one after the other once it is open, so that it opens at once."""

    export_wanted = Signal(object)  # Wanted

    def __init__(
        self, name: str, resume: Resume, theme: Theme, template: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Export {name}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._resume = resume
        self._theme = theme
        self._waiting: list[str] = []
        self.choices = {each.name: QRadioButton(each.title) for each in TEMPLATES}
        self.pictures = {each.name: QPushButton() for each in TEMPLATES}
        self.notes = {each.name: heading(each.about, "small") for each in TEMPLATES}
        self.size_box = QComboBox()
        self.pdf = QPushButton("Export as PDF")
        self.docx = QPushButton("Export as Word")
        self.json = QPushButton("JSON Resume")
        self.cancel = QPushButton("Cancel")
        self._draw_next = QTimer(self, singleShot=True, interval=0)
        self._lay_out(name)
        self._connect()
        chosen = template if template in self.choices else TEMPLATES[0].name
        self.choices[chosen].setChecked(True)

    @property
    def template(self) -> Template:
        return template_named(next(name for name, choice in self.choices.items() if choice.isChecked()))

    @property
    def page_size(self) -> PageName:
        size: PageName = "Letter" if self.size_box.currentText() == "Letter" else "A4"
        return size

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_all()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self, name: str) -> None:
        cards = FlowLayout(gap_px=14)
        group = QButtonGroup(self)
        for each in TEMPLATES:
            group.addButton(self.choices[each.name])
            cards.addWidget(self._card(each))
        self.size_box.addItems(["A4", "Letter"])
        self.size_box.setAccessibleName("Paper")
        self.size_box.setCurrentText("Letter" if QLocale.system().territory() in LETTER_COUNTRIES else "A4")
        self.pdf.setProperty("role", "primary")
        self.pdf.setDefault(True)
        self.json.setToolTip("For other programs and websites. The template does not matter for it.")
        self.json.setProperty("role", "quiet")
        inside = QWidget()
        inside.setLayout(cards)
        size = QHBoxLayout()
        label = QLabel("Paper")
        label.setBuddy(self.size_box)
        size.addWidget(label)
        size.addWidget(self.size_box)
        size.addStretch(1)
        buttons = FlowLayout(gap_px=8)
        for button in (self.cancel, self.json, self.docx, self.pdf):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(heading(f"Export {name}", "title"))
        column.addWidget(scrolled(inside), 1)
        column.addLayout(size)
        column.addLayout(buttons)
        self.resize(760, 560)

    def _card(self, template: Template) -> QWidget:
        """A click on the picture chooses it too."""
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        picture, note = self.pictures[template.name], self.notes[template.name]
        picture.setProperty("role", "card")
        picture.setAccessibleName(f"Choose {template.title}")
        picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the choice below it is reached by the keyboard
        width = self._theme.scaled(PICTURE_PX)
        picture.setFixedSize(width + 8, round(width * 1.414) + 8)
        note.setFixedWidth(width + 8)
        note.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(picture)
        column.addWidget(self.choices[template.name])
        column.addWidget(note)
        column.addStretch(1)
        return card

    def _connect(self) -> None:
        for name, picture in self.pictures.items():
            picture.clicked.connect(partial(self.choices[name].setChecked, True))
        self.size_box.currentTextChanged.connect(self._draw_all)
        self._draw_next.timeout.connect(self._draw_one)
        self.pdf.clicked.connect(lambda: self._want("pdf"))
        self.docx.clicked.connect(lambda: self._want("docx"))
        self.json.clicked.connect(lambda: self._want("json"))
        self.cancel.clicked.connect(self.reject)

    def _draw_all(self) -> None:
        self._waiting = [each.name for each in TEMPLATES]
        self._draw_next.start()

    def _draw_one(self) -> None:
        if not self._waiting:
            return
        name = self._waiting.pop(0)
        picture, template = self.pictures[name], template_named(name)
        paper = ResumePaper(self._resume, template, self.page_size)
        width = self._theme.scaled(PICTURE_PX)
        pixmap = QPixmap.fromImage(paper.picture(0, width, self.devicePixelRatio()))
        picture.setIcon(pixmap)
        picture.setIconSize(QSize(width, round(width * 1.414)))
        self.notes[name].setText(f"{counted(paper.pages, 'page')}. {template.about}")
        highest = max(note.heightForWidth(note.width()) for note in self.notes.values())
        for note in self.notes.values():  # so that all pictures stand in one line
            note.setMinimumHeight(highest)
        self._draw_next.start()

    def _want(self, kind: str) -> None:
        self.export_wanted.emit(Wanted(kind, self.template.name, self.page_size))
        self.accept()
