"""The page of models: what hears, writes and finds here, what else there is, and what suits this machine."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.banner import Banner, UndoBanner
from desktop.ui.models.group_box import GroupBox
from desktop.ui.models.measuring_card import MeasuringCard
from desktop.ui.models.model_line import ModelGroup
from desktop.ui.models.model_row import ModelRow
from desktop.ui.models.taking_in_card import TakingInCard
from desktop.ui.page import heading
from desktop.ui.scrolled import scrolled
from desktop.ui.tab_order import chain, stack_as_laid_out

ABOUT = "All of them run on this machine. Nothing that is said leaves it for them."


class ModelsPage(QWidget):
    """Shows what it is told; what the person wants leaves as a signal. It scrolls by itself.

    `opened` when it comes into sight, so that it can be filled. A model's key is what the settings name it by.
    """

    opened = Signal()
    fetch_requested = Signal(str)
    pause_requested = Signal(str)  # or go on
    cancel_requested = Signal(str)
    use_requested = Signal(str)
    delete_requested = Signal(str)
    undo_requested = Signal(str)
    deletion_final = Signal(str)
    choose_for_me_requested = Signal(str)  # purpose
    take_in_requested = Signal(str)  # path
    take_in_cancelled = Signal()
    measure_requested = Signal()
    measure_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.measuring = MeasuringCard()
        self.taking_in = TakingInCard()
        self.groups: dict[str, GroupBox] = {}
        self.undo: UndoBanner | None = None
        self.notice: Banner | None = None
        self._lay_out()
        self._connect()

    def row(self, key: str) -> ModelRow:
        return next(box.rows[key] for box in self.groups.values() if key in box.rows)

    def show_models(self, groups: Sequence[ModelGroup]) -> None:
        for place, group in enumerate(groups):
            if group.purpose in self.groups:
                self.groups[group.purpose].show_group(group)
            else:
                self._add_group(place, group)
        chain(self)
        stack_as_laid_out(self)

    def show_notice(self, words: str, *, problem: bool = False) -> None:
        """Stays at the top until it is read, or the next one comes."""
        self._take_away(self.notice)
        self.notice = Banner(words, "OK")
        self.notice.setProperty("tone", "warn" if problem else "")
        self._notes.addWidget(self.notice)
        chain(self)
        stack_as_laid_out(self)

    def offer_undo(self, key: str, words: str) -> None:
        """A model was deleted; it is final when the time is over, or when the next one is deleted."""
        self.finish_deleting()
        self.undo = UndoBanner(key, words)
        self.undo.done.connect(self.deletion_final)
        self.undo.undone.connect(self.undo_requested)
        self._notes.addWidget(self.undo)
        chain(self)
        stack_as_laid_out(self)
        self.undo.accept.setFocus()

    def finish_deleting(self) -> None:
        """What was deleted is so for good now."""
        if self.undo is not None:
            self.undo.finish()
            self._take_away(self.undo)
            self.undo = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            if url.isLocalFile():
                self.take_in_requested.emit(url.toLocalFile())

    # --- inside -----------------------------------------------------------------------------------------------------

    def _add_group(self, place: int, group: ModelGroup) -> None:
        box = GroupBox(group)
        box.act.connect(self._on_act)
        box.choose_for_me.connect(self.choose_for_me_requested)
        self.groups[group.purpose] = box
        self._boxes.insertWidget(place, box)

    def _on_act(self, key: str, act: str) -> None:
        {
            "fetch": self.fetch_requested,
            "go_on": self.pause_requested,
            "pause": self.pause_requested,
            "cancel": self.cancel_requested,
            "use": self.use_requested,
            "delete": self.delete_requested,
        }[act].emit(key)

    def _take_away(self, banner: Banner | None) -> None:
        if banner is not None:
            banner.hide()
            banner.deleteLater()

    def _lay_out(self) -> None:
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(14, 0, 24, 0)
        self._boxes = QVBoxLayout()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 4, 24, 20)
        column.setSpacing(10)
        column.addWidget(heading("Models", "subtitle"))
        column.addWidget(heading(ABOUT, "muted"))
        column.addWidget(self.measuring)
        column.addLayout(self._boxes)
        column.addSpacing(12)
        column.addWidget(self.taking_in)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._notes)
        outer.addWidget(scrolled(inside), 1)

    def _connect(self) -> None:
        self.measuring.measure_clicked.connect(self.measure_requested)
        self.measuring.cancel_clicked.connect(self.measure_cancelled)
        self.taking_in.chosen.connect(self.take_in_requested)
        self.taking_in.cancel_clicked.connect(self.take_in_cancelled)
