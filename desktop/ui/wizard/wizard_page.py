"""What the wizard's pages have in common: a flow that they show and change, and a field to begin at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.session.setup_flow import SetupFlow
from desktop.ui.page import Page, named_field
from desktop.ui.paste_field import file_in


class WizardPage(Page):
    """`show_flow` hands it the flow each time the page comes up; what the person enters goes into it at once."""

    changed = Signal()

    def __init__(self, title: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, explanation, parent)
        self.flow: SetupFlow | None = None
        self.body.setContentsMargins(32, 8, 32, 16)
        area = self.findChild(QScrollArea)
        if area is not None:  # very large text in a very small window: rather scrolled sideways than cut off
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_flow(self, flow: SetupFlow) -> None:
        """Nothing that happens while it is filled counts as the person's doing."""
        self.flow = None
        self.fill(flow)
        self.flow = flow

    def fill(self, flow: SetupFlow) -> None:
        raise NotImplementedError

    @property
    def first_field(self) -> QWidget:
        """Where the focus goes when the page comes up."""
        raise NotImplementedError

    @property
    def missing_field(self) -> QWidget:
        """Where the focus goes when something is missing."""
        return self.first_field

    @property
    def busy(self) -> str:
        """What has to end before this page can be left, in words; mostly nothing."""
        return ""

    def take_file(self, path: str) -> None:
        """A file was dropped on the page, which happens only where it accepts drops."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_file(file_in(event.mimeData()))

    def enter(self, **fields: object) -> None:
        """The person changed something."""
        if self.flow is not None:
            self.flow.change(**fields)
            self.changed.emit()

    def bring(self, field: QWidget) -> None:
        """Puts the focus on a field of this page and scrolls to it."""
        field.setFocus(Qt.FocusReason.TabFocusReason)
        area = self.findChild(QScrollArea)
        if area is not None:
            area.ensureWidgetVisible(field, 0, field.height() * 4)

    def add_field(self, words: str, field: QWidget, column: QVBoxLayout | None = None) -> QLabel:
        """A field below its name, which is its name for a screen reader too."""
        label, cell = named_field(words, field)
        (column or self.body).addLayout(cell)
        return label
