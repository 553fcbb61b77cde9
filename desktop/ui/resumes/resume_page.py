"""The page of one résumé: its document on one side, what was read in it on the other, each pointing at the other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.resumes.document import Box
from desktop.resumes.locating import boxes_of
from desktop.resumes.resume import FieldPath
from desktop.resumes.shelf.corrections import Corrections
from desktop.resumes.shelf.shelf import OpenResume
from desktop.ui import wording
from desktop.ui.announce import announce
from desktop.ui.banner import UndoBanner
from desktop.ui.done_line import DoneLine
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.page import heading
from desktop.ui.reading_line import ReadingLine
from desktop.ui.resumes.field_places import field_on, places_of, together, unsure
from desktop.ui.resumes.pages_preview import PagesPreview
from desktop.ui.resumes.resume_card import source_words
from desktop.ui.resumes.resume_deeds import ResumeDeeds
from desktop.ui.resumes.resume_form import ResumeForm
from desktop.ui.resumes.text_preview import TextPreview
from desktop.ui.style import Theme
from desktop.ui.two_parts import TwoParts

UNDO = QKeySequence.StandardKey.Undo
REMOVED = "Removed: {}"
LOST = "{} found no place in the new file and {} left out: {}"


class ResumePage(QWidget):
    """Shows what it is told; `corrected` carries all corrections there should be from now on.

    Ctrl+Z takes back one change after the other, as far as they were made on this page.
    """

    back_clicked = Signal()
    reading_cancelled = Signal()
    corrected = Signal(object)  # Corrections
    split_changed = Signal(dict)

    def __init__(self, opened: OpenResume, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opened = opened
        self.back = QPushButton("All résumés")
        self.title = ElidedLabel()
        self.source = heading("", "small")
        self.to_check = QPushButton()
        self.problem = heading("", "problem")
        self.reading = ReadingLine()
        self.done = DoneLine()
        self.deeds = ResumeDeeds()
        self.form = ResumeForm(theme)
        self.undo: UndoBanner | None = None
        self._earlier: list[Corrections] = []
        self.preview = self._make_preview(opened)
        self.split = TwoParts(self.preview, self.form, theme)
        self._lay_out()
        self._connect()
        self.show_resume(opened)

    @property
    def opened(self) -> OpenResume:
        return self._opened

    def show_resume(self, opened: OpenResume) -> None:
        """The same résumé after a change, or after it was read again."""
        other_document = opened.reading.document != self._opened.reading.document
        if other_document or opened.corrections != self._opened.corrections:
            self._earlier = []  # they belong to what was here before
        self._opened = opened
        if other_document:
            self._replace_preview(opened)
        self.title.setText(opened.saved.name)
        self.setAccessibleName(f"Résumé: {opened.saved.name}")
        self.source.setText(source_words(opened.saved))
        self.form.show_resume(opened)
        to_check = len(unsure(opened))
        self.to_check.setText(f"▲ {wording.counted(to_check, 'field')} to check")
        self.to_check.setVisible(bool(to_check))
        self.say("")

    def show_name(self, name: str) -> None:
        saved = msgspec.structs.replace(self._opened.saved, name=name)
        self.show_resume(replace(self._opened, saved=saved))

    def show_pages(self, pages: Sequence[QImage]) -> None:
        if isinstance(self.preview, PagesPreview):
            self.preview.show_pages(pages)

    def show_field(self, path: FieldPath) -> None:
        """Lights it in the document and in the form."""
        self._light_in_document(path)
        self.form.light(path, into_sight=True)

    def use_split(self, shares: Mapping[str, float]) -> None:
        self.split.use_shares(shares)

    def show_reading(self, name: str) -> None:
        """A file is being read; empty when that is over."""
        if name:
            self.reading.begin(name)
        else:
            self.reading.end()

    def say(self, problem: str) -> None:
        """Why something could not be done, until the next change."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        announce(self, problem)

    def say_done(self, words: str, folder: Path | None = None) -> None:
        """What has just been done; `folder` can be opened from there."""
        self.done.say(words, folder)

    def say_lost(self, values: Sequence[str]) -> None:
        """Corrections that the new reading has no place for."""
        if values:
            words = wording.counted(len(values), "correction")
            self.say(LOST.format(words, "was" if len(values) == 1 else "were", "; ".join(values)))

    # --- pointing ---------------------------------------------------------------------------------------------------

    def _on_field_pointed(self, path: FieldPath | None) -> None:
        self.form.light(None)
        self._light_in_document(path)

    def _on_line_pointed(self, line: int | None) -> None:
        self.form.light(None if line is None else field_on(line, self._opened))

    def _on_line_chosen(self, line: int) -> None:
        path = field_on(line, self._opened)
        if path is not None:
            self.form.edit(path)

    def _light_in_document(self, path: FieldPath | None) -> None:
        places = places_of(path, self._opened) if path is not None else []
        if isinstance(self.preview, TextPreview):
            self.preview.light(together(places))
        else:
            document = self._opened.reading.document
            boxes: list[tuple[int, Box]] = [box for place in places for box in boxes_of(place, document)]
            self.preview.light(boxes)

    def _on_to_check(self) -> None:
        """One after the other, from where the person is."""
        shown = [row for row in map(self.form.row_of, unsure(self._opened)) if row is not None]
        at = next((n for n, row in enumerate(shown) if row.hasFocus() or row.isAncestorOf(self.focusWidget())), -1)
        if shown:
            row = shown[(at + 1) % len(shown)]
            row.setFocus()
            self.show_field(row.row.path)

    # --- changing ---------------------------------------------------------------------------------------------------

    def _on_removed(self, words: str) -> None:
        self._forget_undo()
        self.undo = UndoBanner("", REMOVED.format(wording.shortened(words, 80)))
        self.undo.accept.setToolTip(QKeySequence(UNDO).toString(QKeySequence.SequenceFormat.NativeText))
        self.undo.undone.connect(lambda _: self._take_back())
        self.undo.done.connect(lambda _: self._forget_undo())
        self._notes.addWidget(self.undo)

    def _on_corrected(self, corrections: Corrections) -> None:
        """Whatever is changed next, the removal before it stays."""
        self._forget_undo()
        self._take(corrections)

    def _take(self, corrections: Corrections) -> None:
        """Shown at once: the next change rests on it, whether it is on the disk yet or not."""
        earlier = [*self._earlier, self._opened.corrections]
        self._show(corrections)
        self._earlier = earlier

    def _take_back(self) -> None:
        if self._earlier:
            self._forget_undo()
            *earlier, before = self._earlier
            self._show(before)
            self._earlier = earlier

    def _show(self, corrections: Corrections) -> None:
        self.show_resume(self._opened.with_corrections(corrections))
        self.corrected.emit(corrections)

    def _forget_undo(self) -> None:
        undo, self.undo = self.undo, None
        if undo is not None:
            undo.hide()
            undo.deleteLater()

    # --- building ---------------------------------------------------------------------------------------------------

    def _make_preview(self, opened: OpenResume) -> PagesPreview | TextPreview:
        document = opened.reading.document
        preview = PagesPreview(document, self._theme) if document.pages else TextPreview(document, self._theme)
        preview.line_pointed.connect(self._on_line_pointed)
        preview.line_chosen.connect(self._on_line_chosen)
        return preview

    def _replace_preview(self, opened: OpenResume) -> None:
        before, self.preview = self.preview, self._make_preview(opened)
        self.split.replace_first(self.preview)
        before.deleteLater()

    def _lay_out(self) -> None:
        self.back.setProperty("role", "quiet")
        self.title.setProperty("role", "title")
        self.to_check.setProperty("role", "link")
        top = QHBoxLayout()
        top.setContentsMargins(22, 14, 20, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        names = QHBoxLayout()
        names.setContentsMargins(32, 0, 20, 0)
        names.addWidget(self.title, 1)
        self.deeds.add(self.to_check)
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(32, 0, 20, 0)
        self._notes.setSpacing(8)
        for part in (self.source, self.problem, self.reading, self.done, self.deeds):
            self._notes.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(names)
        column.addLayout(self._notes)
        column.addWidget(self.split, 1)
        self.problem.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_clicked)
        self.reading.cancelled.connect(self.reading_cancelled)
        self.to_check.clicked.connect(self._on_to_check)
        self.form.corrected.connect(self._on_corrected)
        self.form.removed.connect(self._on_removed)
        self.form.pointed.connect(self._on_field_pointed)
        self.split.shares_changed.connect(self.split_changed)
        undo = QShortcut(QKeySequence(UNDO), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._take_back)
