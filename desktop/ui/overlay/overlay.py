"""The overlay: what a person reads in half-seconds during an interview, in one small window above the others."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from desktop.session.live_view import Change, LiveView
from desktop.ui import wording
from desktop.ui.answer_sheet import AnswerSheet
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.keys import KEYS, Key
from desktop.ui.live_actions import LiveActions
from desktop.ui.overlay.captions import Captions
from desktop.ui.overlay.floating_card import FloatingCard
from desktop.ui.overlay.places import Place, Places
from desktop.ui.overlay.status_line import StatusLine
from desktop.ui.question_band import QuestionBand
from desktop.ui.style import Theme

DEFAULT_CARD = QSize(440, 280)
SMALLEST_CARD = QSize(320, 160)
FOLDED_CARD = QSize(320, 44)
TOLD_MS = 2_000


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
        self.question = QuestionBand(view, theme)
        self.sheet = AnswerSheet(view, theme)
        self.captions = Captions(view, theme)
        self.hint = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.trouble = ElidedLabel()
        self.timing = ElidedLabel()
        self.captured = QLabel()
        self._clock = QTimer(self, interval=1_000)
        self._told = QTimer(self, singleShot=True, interval=TOLD_MS)
        self.setWindowTitle("Interview Assistant: overlay")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self._dress()
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
        self._show_parts()
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

    def tell(self, words: str) -> None:
        """Says something in the last line for two seconds."""
        self.timing.setText(words)
        self._told.start()

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
        match change:
            case "levels":
                self.status.refresh_levels()
            case "lag":
                self._refresh_trouble()
            case "interim" | "transcript":
                self._refresh_heard()
            case "answer":
                self.sheet.refresh()
            case "question":
                self._refresh_question()
            case "state":
                self._refresh_state()

    def _refresh_state(self) -> None:
        self.captured.setText(wording.captured(self._view.session))
        self._refresh_question()
        self._refresh_heard()
        self._refresh_trouble()

    def _refresh_question(self) -> None:
        self.status.refresh()
        self._show_parts()
        if not self.question.isHidden():
            self.question.refresh()
        self.sheet.refresh()
        if not self._told.isActive():
            self._refresh_timing()

    def _refresh_heard(self) -> None:
        if self._view.assistance == "captions":
            self.captions.refresh()
        if not self.hint.isHidden():
            self.hint.setText(self._hint_text())

    def _refresh_trouble(self) -> None:
        trouble = wording.degraded_line(self._view)
        self.trouble.setText(f"⚠ {trouble}" if trouble else "")
        self.trouble.setVisible(bool(trouble) and not self._folded)

    def _refresh_timing(self) -> None:
        shown_question = self._view.displayed
        self.timing.setText(wording.timing_line(shown_question.timing if shown_question is not None else None))

    def _show_parts(self) -> None:
        captions = self._view.assistance == "captions"
        asked = self._view.displayed is not None and not captions
        self.captions.setVisible(captions and not self._folded)
        self.question.setVisible(asked and not self._folded)
        self.sheet.setVisible(asked and not self._folded)
        self.hint.setVisible(not (asked or captions or self._folded))
        self._footer.setVisible(not self._folded)
        self.trouble.setVisible(bool(self.trouble.text()) and not self._folded)

    def _hint_text(self) -> str:
        heard = self._view.utterances(1)
        plain = wording.no_question_yet(self._view)
        return f"{plain}\n\n{wording.SPEAKER[heard[-1].source]}: {heard[-1].text}" if heard else plain

    # --- building ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._footer = QWidget()
        foot = QHBoxLayout(self._footer)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.timing, 1)
        foot.addWidget(self.captured)
        column = QVBoxLayout(self)
        self._column = column
        column.setContentsMargins(14, 9, 12, 9)
        column.setSpacing(8)
        column.addWidget(self.status)
        column.addWidget(self.question)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.captions, 1)
        column.addWidget(self.hint, 1)
        column.addWidget(self.trouble)
        column.addWidget(self._footer)

    def _connect(self) -> None:
        wishes = self.actions_of_person
        for name in ("mark", "dismiss", "answer_now", "pause", "end"):
            getattr(wishes, f"{name}_requested").connect(getattr(self, f"{name}_requested"))
        wishes.consent_withdrawn.connect(self.consent_withdrawn)
        wishes.question_selected.connect(self.question_selected)
        wishes.told.connect(self.tell)
        wishes.bind(self, {"collapse": self.toggle_folded, "more": self.sheet.read_on})
        self.status.menu_button.clicked.connect(self.open_menu)
        self.status.fold_button.clicked.connect(self.toggle_folded)
        self.question.previous_clicked.connect(wishes.previous)
        self.question.next_clicked.connect(wishes.next)
        self.settled.connect(self._on_settled)
        self._clock.timeout.connect(self.status.tick)
        self._told.timeout.connect(self._refresh_timing)
        self._theme.changed.connect(self._dress)

    def _on_settled(self) -> None:
        screen = self.screen()
        if screen is None or not self.isVisible():
            return
        before = dict(self._places.known)
        size = self._unfolded_size.grownBy(self.shadow_margins) if self._folded else self.size()
        self._places.remember(screen, QRect(self.pos(), size))
        if self._places.known != before:
            self.place_changed.emit(dict(self._places.known))

    def _dress(self) -> None:
        small, colours = self._theme.px("small"), self._theme.colours
        for label in (self.timing, self.captured):
            label.setStyleSheet(f"font-size: {small}px; color: {colours.muted};")
        self.trouble.setStyleSheet(
            f"font-size: {small}px; color: {colours.warn}; background: {colours.warn_ground};"
            "border-radius: 6px; padding: 3px 8px;"
        )
        self.hint.setStyleSheet(f"font-size: {self._theme.px('body')}px; color: {colours.muted};")

    def _default_card(self) -> QSize:
        scale = self._theme.text_percent / 100
        return QSize(round(DEFAULT_CARD.width() * scale), round(DEFAULT_CARD.height() * scale))

    def _smallest_folded(self) -> QSize:
        return QSize(FOLDED_CARD.width(), max(FOLDED_CARD.height(), self._theme.scaled(FOLDED_CARD.height())))


def _nothing() -> None:
    """What an overlay does to unsubscribe once it has."""
