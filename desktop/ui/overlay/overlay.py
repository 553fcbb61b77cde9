"""The overlay: what a person reads in half-seconds during an interview, in one small window above the others."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.session.live_view import Change, LiveView
from desktop.ui.keys import KEYS, Key
from desktop.ui.live_actions import LiveActions
from desktop.ui.overlay.body import OverlayBody
from desktop.ui.overlay.floating_card import FloatingCard
from desktop.ui.overlay.places import Place, Places
from desktop.ui.overlay.status_line import StatusLine
from desktop.ui.style import Theme

DEFAULT_CARD = QSize(440, 420)  # outline and three sentences of answer in one look
SMALLEST_CARD = QSize(320, 160)
FOLDED_CARD = QSize(320, 44)


def utc_now() -> datetime:
    return datetime.now(UTC)


class Overlay(FloatingCard):
    """Shows a live view and says what the person wants; it changes nothing but the question on display.

    `places` is where it was left per screen; `place_changed` brings the new ones for the settings.
    """

    mark_requested = Signal(str)  # segment id
    dismiss_requested = Signal(int)  # question id
    answer_now_requested = Signal()
    pause_requested = Signal()
    end_requested = Signal()
    consent_withdrawn = Signal()
    question_selected = Signal(int)  # question id
    folded_changed = Signal(bool)
    place_changed = Signal(dict)  # screen name → place

    def __init__(
        self,
        view: LiveView,
        theme: Theme,
        places: Mapping[str, Place] | None = None,
        *,
        see_through: bool = True,
        now: Callable[[], datetime] = utc_now,
        keys: tuple[Key, ...] = KEYS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, see_through=see_through, parent=parent)
        self._view = view
        self._places = Places(places)
        self._folded = False
        self._unfolded_size = self._default_card()
        self.actions_of_person = LiveActions(view, self, keys)
        self.status = StatusLine(view, theme, now)
        self.body = OverlayBody(view, theme)
        self._clock = QTimer(self, interval=1_000)
        self.setWindowTitle("Interview Assistant: overlay")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self.set_minimum_card(SMALLEST_CARD)
        self.resize_card(self._unfolded_size)
        self._unsubscribe = view.subscribe(self._on_change)
        self.refresh()
        self.setFocus()

    @property
    def folded(self) -> bool:
        return self._folded

    def refresh(self) -> None:
        """Draws the view's present state; needed by nobody after construction, cheap enough to call."""
        for change in ("state", "levels"):
            self._on_change(change)

    def set_folded(self, folded: bool) -> None:
        """One line with the question, or everything; the size it had comes back."""
        if folded == self._folded:
            return
        if folded:
            self._unfolded_size = self.card.size()
        self._folded = folded
        self.status.set_folded(folded)
        self.body.setVisible(not folded)
        smallest = self._smallest_folded() if folded else SMALLEST_CARD
        self.setMaximumHeight(smallest.grownBy(self.shadow_margins).height() if folded else 16_777_215)
        self.set_minimum_card(smallest)
        self.resize_card(QSize(self.card.width(), smallest.height()) if folded else self._unfolded_size)
        self.folded_changed.emit(folded)

    def toggle_folded(self) -> None:
        self.set_folded(not self._folded)

    def detach(self) -> None:
        """Listens no longer to its view; call it before dropping the overlay."""
        self._unsubscribe()
        self._unsubscribe = _nothing
        self._clock.stop()

    def open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.actions_of_person.fill(menu)
        menu.popup(self.status.menu_button.mapToGlobal(QPoint(0, self.status.menu_button.height())))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def show_where_it_was(self) -> None:
        """Shows it at its remembered place on the screen it is on, without taking the focus."""
        screen = self.screen() or QGuiApplication.primaryScreen()
        self.setGeometry(self._places.geometry_on(screen, self.size()))
        self.show()
        self.raise_()

    # --- following the view -----------------------------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        if change == "levels":
            self.status.refresh_levels()
            return
        if change in ("state", "question"):
            self.status.refresh()
        self.body.refresh(change)

    # --- building ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 12, 9)
        column.setSpacing(8)
        column.addWidget(self.status)
        column.addWidget(self.body, 1)

    def _connect(self) -> None:
        wishes = self.actions_of_person
        for name in ("mark", "dismiss", "answer_now", "pause", "end"):
            getattr(wishes, f"{name}_requested").connect(getattr(self, f"{name}_requested"))
        wishes.consent_withdrawn.connect(self.consent_withdrawn)
        wishes.question_selected.connect(self.question_selected)
        wishes.told.connect(self.body.tell)
        wishes.bind(self, {"collapse": self.toggle_folded, "more": self.body.sheet.read_on})
        self.status.menu_button.clicked.connect(self.open_menu)
        self.status.fold_button.clicked.connect(self.toggle_folded)
        self.body.question.previous_clicked.connect(wishes.previous)
        self.body.question.next_clicked.connect(wishes.next)
        self.settled.connect(self._on_settled)
        self._clock.timeout.connect(self.status.tick)

    def _on_settled(self) -> None:
        screen = self.screen()
        if screen is None or not self.isVisible():
            return
        before = dict(self._places.known)
        size = self._unfolded_size.grownBy(self.shadow_margins) if self._folded else self.size()
        self._places.remember(screen, QRect(self.pos(), size))
        if self._places.known != before:
            self.place_changed.emit(dict(self._places.known))

    def _default_card(self) -> QSize:
        scale = self._theme.text_percent / 100
        return QSize(round(DEFAULT_CARD.width() * scale), round(DEFAULT_CARD.height() * scale))

    def _smallest_folded(self) -> QSize:
        return QSize(FOLDED_CARD.width(), max(FOLDED_CARD.height(), self._theme.scaled(FOLDED_CARD.height())))


def _nothing() -> None:
    """What an overlay does to unsubscribe once it has."""
