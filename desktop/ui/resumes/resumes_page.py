"""The résumés page: all of them, the active one first, and the ways to add one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.store.resume_store import SavedResume
from desktop.ui.announce import announce
from desktop.ui.banner import UndoBanner
from desktop.ui.done_line import DoneLine
from desktop.ui.drop_card import DropCard
from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading
from desktop.ui.paste_field import file_in
from desktop.ui.reading_line import ReadingLine
from desktop.ui.resumes.resume_card import ResumeCard
from desktop.ui.scrolled import scrolled
from desktop.ui.tab_order import chain

ABOUT = "What the program knows of you. It is read on this computer and stays here."
DROP_HERE = "Or drop a file here: PDF, Word, text, Markdown or JSON Résumé."
NONE_YET = "No résumé yet. Add yours: in an interview outlines and answers rest on what it says, and on nothing else."
DELETED = "“{}” was deleted."


class ResumesPage(QWidget):
    """Shows what it is told and says what is wanted, résumés by their ids."""

    add_file_wanted = Signal(str)  # path; empty: the person is to choose one
    paste_wanted = Signal()
    reading_cancelled = Signal()
    skill_lists_wanted = Signal()
    open_wanted = Signal(str)
    analyse_wanted = Signal(str)
    activate_wanted = Signal(str)
    rename_wanted = Signal(str)
    duplicate_wanted = Signal(str)
    export_wanted = Signal(str)
    delete_wanted = Signal(str)  # when the time for undoing is over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = QPushButton("Add a résumé")
        self.paste = QPushButton("Paste text")
        self.skill_lists = QPushButton("Skill lists …")
        self.target = DropCard(self._buttons(), heading(DROP_HERE, "muted"))
        self.none_yet = heading(NONE_YET, "")
        self.problem = heading("", "problem")
        self.reading = ReadingLine()
        self.done = DoneLine()
        self.cards: list[ResumeCard] = []
        self.undo: UndoBanner | None = None
        self._hidden = ""
        self._lay_out()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.add)
        self.add.clicked.connect(lambda: self.add_file_wanted.emit(""))
        self.paste.clicked.connect(self.paste_wanted)
        self.skill_lists.clicked.connect(self.skill_lists_wanted)
        self.reading.cancelled.connect(self.reading_cancelled)

    # --- what the page is told --------------------------------------------------------------------------------------

    def show_resumes(self, saved: Sequence[SavedResume]) -> None:
        """The first one is the active one."""
        focused = next((card.saved.resume_id for card in self.cards if card.isAncestorOf(self.focusWidget())), "")
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [ResumeCard(each, active=number == 0) for number, each in enumerate(saved)]
        for card in self.cards:
            self._cards.addWidget(card)
            card.setVisible(card.saved.resume_id != self._hidden)
            self._listen(card)
        self._show_whether_empty()
        chain(self)
        self.focus_on(focused)

    def focus_on(self, resume_id: str) -> None:
        """Back to the one where the person was."""
        for card in self.cards:
            if card.saved.resume_id == resume_id and not card.isHidden():
                card.open.setFocus()

    def show_reading(self, name: str) -> None:
        """A file is being read; empty when that is over."""
        if name:
            self.reading.begin(name)
            self.show_problem("")
        else:
            self.reading.end()

    def show_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        announce(self, words)

    def say(self, words: str, folder: Path | None = None) -> None:
        self.done.say(words, folder)

    def delete(self, resume_id: str) -> None:
        """As its card's menu does: it can be undone for some seconds."""
        for card in self.cards:
            if card.saved.resume_id == resume_id:
                self._on_delete_wanted(card)

    def finish_deleting(self) -> None:
        """What was deleted and can still be undone is deleted for good."""
        if self.undo is not None:
            self.undo.finish()

    # --- files and keys ---------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()):
            event.acceptProposedAction()
            self.target.show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.target.show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.target.show_over(False)
        event.acceptProposedAction()
        self.add_file_wanted.emit(file_in(event.mimeData()))

    def hideEvent(self, event: QHideEvent) -> None:
        """Gone to another page of the window: what can still be undone is done."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.finish_deleting()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _listen(self, card: ResumeCard) -> None:
        resume_id = card.saved.resume_id
        card.open_wanted.connect(lambda: self.open_wanted.emit(resume_id))
        card.analyse_wanted.connect(lambda: self.analyse_wanted.emit(resume_id))
        card.activate_wanted.connect(lambda: self.activate_wanted.emit(resume_id))
        card.rename_wanted.connect(lambda: self.rename_wanted.emit(resume_id))
        card.duplicate_wanted.connect(lambda: self.duplicate_wanted.emit(resume_id))
        card.export_wanted.connect(lambda: self.export_wanted.emit(resume_id))
        card.delete_wanted.connect(lambda: self._on_delete_wanted(card))

    def _on_delete_wanted(self, card: ResumeCard) -> None:
        self.finish_deleting()
        self._hidden = card.saved.resume_id
        card.hide()
        self._show_whether_empty()
        self.undo = UndoBanner(card.saved.resume_id, DELETED.format(card.saved.name))
        self.undo.done.connect(self._on_deleted)
        self.undo.undone.connect(self._on_undone)
        self._notes.addWidget(self.undo)
        chain(self)
        self.undo.accept.setFocus()

    def _on_deleted(self, resume_id: str) -> None:
        self._forget_undo()
        self.delete_wanted.emit(resume_id)

    def _on_undone(self, resume_id: str) -> None:
        self._forget_undo()
        self._hidden = ""
        for card in self.cards:
            if card.saved.resume_id == resume_id:
                card.show()
        self.focus_on(resume_id)
        self._show_whether_empty()

    def _forget_undo(self) -> None:
        undo, self.undo = self.undo, None
        if undo is not None:
            undo.deleteLater()

    def _show_whether_empty(self) -> None:
        self.none_yet.setVisible(all(card.isHidden() for card in self.cards))

    def _buttons(self) -> QWidget:
        self.add.setProperty("role", "primary")
        around = QWidget()
        row = FlowLayout(around, gap_px=8)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.add)
        row.addWidget(self.paste)
        return around

    def _lay_out(self) -> None:
        self.skill_lists.setProperty("role", "link")
        self._notes = QVBoxLayout()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(10)
        column.addWidget(heading("Résumés", "title"))
        column.addWidget(heading(ABOUT, "muted"))
        column.addWidget(self.none_yet)
        column.addWidget(self.target)
        column.addWidget(self.reading)
        column.addWidget(self.problem)
        column.addWidget(self.done)
        column.addLayout(self._notes)
        column.addLayout(self._cards)
        column.addWidget(self.skill_lists, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        self.none_yet.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.none_yet.hide()
        self.problem.hide()
