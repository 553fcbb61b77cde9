"""The overlay: what a person reads in half-seconds during an interview, in one small window above the others."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.session.live_view import Change, LiveView
from desktop.ui.keyboard.key_list import KeyList
from desktop.ui.keys import KEYS, Key, KeyAction, shown
from desktop.ui.live_actions import LiveActions
from desktop.ui.overlay.body import OverlayBody
from desktop.ui.overlay.card_sizes import UNLIMITED_PX, CardSizes
from desktop.ui.overlay.floating_card import FloatingCard
from desktop.ui.overlay.look import DENSITIES, USUAL_LOOK, Density, OverlayLook, text_step
from desktop.ui.overlay.look_menu import fill_look_menu
from desktop.ui.overlay.overlay_theme import OverlayTheme
from desktop.ui.overlay.places import Place
from desktop.ui.overlay.screens import Screens
from desktop.ui.overlay.status_line import StatusLine
from desktop.ui.overlay.whereabouts import Whereabouts
from desktop.ui.style import Theme


def utc_now() -> datetime:
    return datetime.now(UTC)


class Overlay(FloatingCard):
    """Shows a live view and says what the person wants; it changes nothing but the question on display.

    `places` is where it was left per screen and `look` how it looked; `place_changed` and `look_changed` bring the new
    ones for the settings.
    """

    mark_requested = Signal(str)  # segment id
    dismiss_requested = Signal(int)  # question id
    answer_now_requested = Signal()
    pause_requested = Signal()
    end_requested = Signal()
    consent_withdrawn = Signal()
    question_selected = Signal(int)  # question id
    change_keys_requested = Signal()
    folded_changed = Signal(bool)
    shown_changed = Signal(bool)
    look_changed = Signal(object)  # OverlayLook
    place_changed = Signal(dict)  # screen name → place

    def __init__(
        self,
        view: LiveView,
        theme: Theme,
        places: Mapping[str, Place] | None = None,
        *,
        look: OverlayLook = USUAL_LOOK,
        screens: Screens | None = None,
        see_through: bool = True,
        now: Callable[[], datetime] = utc_now,
        keys: tuple[Key, ...] = KEYS,
        parent: QWidget | None = None,
    ) -> None:
        own_theme = OverlayTheme(theme, look.text_percent)
        super().__init__(own_theme, see_through=see_through, parent=parent)
        own_theme.setParent(self)
        self._own_theme = own_theme
        self._view = view
        self._look = replace(look, density="all", click_through=False)
        self._unfolded_density: Density = "outline" if look.density == "outline" else "all"
        self._sizes = CardSizes(own_theme)
        self.whereabouts = Whereabouts(self, places, screens or Screens(self), look.screen)
        self.actions_of_person = LiveActions(view, self, keys)
        self.status = StatusLine(view, own_theme, now)
        self.body = OverlayBody(view, own_theme)
        self._clock = QTimer(self, interval=1_000)
        self.setWindowTitle("Interview Assistant: overlay")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # keys work at once; Tab goes to what can be used
        self._lay_out()
        self._connect()
        self._dress()
        self.resize_card(self._sizes.of("all"))
        self._unsubscribe = view.subscribe(self._on_change)
        self.refresh()
        self._apply(look)
        self.setFocus()

    @property
    def look(self) -> OverlayLook:
        return self._look

    @property
    def density(self) -> Density:
        return self._look.density

    @property
    def folded(self) -> bool:
        return self._look.density == "line"

    def refresh(self) -> None:
        """Draws the view's present state; needed by nobody after construction, cheap enough to call."""
        for change in ("state", "levels"):
            self._on_change(change)

    @property
    def handlers(self) -> dict[KeyAction, Callable[[], None]]:
        """What a key can change about it, from whichever window."""
        return {
            "collapse": self.toggle_folded,
            "density": self.next_density,
            "click_through": self.toggle_click_through,
            "larger": lambda: self._change_text(up=True),
            "smaller": lambda: self._change_text(up=False),
            **self.whereabouts.handlers,
        }

    # --- how it looks -----------------------------------------------------------------------------------------------

    def set_look(self, look: OverlayLook) -> None:
        """As the person wants it from now on; tells it for the settings."""
        if look == self._look:
            return
        folded = self.folded
        self._apply(look)
        if self.folded != folded:
            self.folded_changed.emit(self.folded)
        self.look_changed.emit(self._look)

    def set_folded(self, folded: bool) -> None:
        """One line with the question, or what was shown before that; the size it had comes back."""
        self.set_look(replace(self._look, density="line" if folded else self._unfolded_density))

    def toggle_folded(self) -> None:
        self.set_folded(not self.folded)

    def next_density(self) -> None:
        """Everything, question and outline, one line, and around again. Captions are either large or one line."""
        order = [density for density in reversed(DENSITIES) if not (self._captions and density == "outline")]
        at = order.index(self.density) if self.density in order else 0
        self.set_look(replace(self._look, density=order[(at + 1) % len(order)]))

    def toggle_click_through(self) -> None:
        self.set_look(replace(self._look, click_through=not self._look.click_through))

    def use_keys(self, keys: tuple[Key, ...]) -> None:
        """These from now on, at once."""
        self.actions_of_person.use_keys(keys)
        self.body.say_clicks_go_through(self._look.click_through, keys)

    def tell(self, words: str) -> None:
        """Says for three seconds what a wish came to."""
        self.body.tell(words)
        self.status.tell(words)

    # --- windows ----------------------------------------------------------------------------------------------------

    def detach(self) -> None:
        """Listens no longer to its view; call it before dropping the overlay."""
        self._unsubscribe()
        self._unsubscribe = _nothing
        self._clock.stop()

    def open_menu(self) -> None:
        self.make_menu().popup(self.status.menu_button.mapToGlobal(QPoint(0, self.status.menu_button.height())))

    def make_menu(self) -> QMenu:
        """Everything that can be done here, with its key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys = self.actions_of_person.keys
        self.actions_of_person.fill(menu)
        names = [screen.name() for screen in self.whereabouts.screens.all()]
        fill_look_menu(menu, self._look, names, keys, self.set_look)
        menu.addSeparator()
        menu.addAction(f"List the keys\t{shown('help', keys)}", self.list_keys)
        return menu

    def list_keys(self) -> KeyList:
        keys = KeyList(self.actions_of_person.keys, self._theme, self)
        keys.change_requested.connect(self.change_keys_requested)
        keys.open()
        return keys

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self.shown_changed.emit(False)

    def show_where_it_was(self) -> None:
        """Shows it at its remembered place on its screen, without taking the focus."""
        left = self.whereabouts.put_where_it_was(self._sizes.of("all").grownBy(self.shadow_margins))
        if self.density != "all":
            self._sizes.keep("all", left.shrunkBy(self.shadow_margins))
            self.resize_card(self._sizes.of(self.density, self.card.width()))
        self.show()
        self.raise_()

    # --- inside -----------------------------------------------------------------------------------------------------

    @property
    def _captions(self) -> bool:
        return self._view.assistance == "captions"

    def _on_change(self, change: Change) -> None:
        if change == "levels":
            self.status.refresh_levels()
            return
        if change in ("state", "question"):
            self.status.refresh()
        elif change in ("interim", "transcript"):
            self.status.refresh_heard()
        elif change == "lag":
            self.status.refresh_trouble()
        self.body.refresh(change)

    def _on_tick(self) -> None:
        self.status.tick()
        self.body.refresh_trouble()

    def _apply(self, look: OverlayLook) -> None:
        before, self._look = self._look, look
        self.setWindowOpacity(look.opacity)
        self._own_theme.set_own_percent(look.text_percent)
        if look.density != before.density:
            self._change_density(before.density)
        self.whereabouts.pin(look.screen)
        self.let_clicks_through(look.click_through)
        self.status.say_clicks_go_through(look.click_through)
        self.body.say_clicks_go_through(look.click_through, self.actions_of_person.keys)

    def _change_density(self, before: Density) -> None:
        """Each keeps its size; the width is theirs together."""
        self._sizes.keep(before, self.card.size())
        density = self._look.density
        if density != "line":
            self._unfolded_density = density
        self.body.show_outline_only(density == "outline" and not self._captions)
        self.status.set_folded(density == "line")
        self.body.setVisible(density != "line")
        self._limit_size()
        self.resize_card(self._sizes.of(density, self.card.width()))

    def _limit_size(self) -> None:
        smallest = self._sizes.smallest(self.density)
        self.setMaximumHeight(smallest.grownBy(self.shadow_margins).height() if self.folded else UNLIMITED_PX)
        self.set_minimum_card(smallest)

    def _dress(self) -> None:
        """Another size of text: another sheet for everything inside, and another height for the one line; the others
        grow where the question would be cut."""
        self.setStyleSheet(self._own_theme.own_style_sheet())
        self._limit_size()
        if self.folded:
            self.resize_card(self._sizes.of("line", self.card.width()))

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
        wishes.help_requested.connect(self.list_keys)
        wishes.told.connect(self.tell)
        wishes.bind(self, {**self.handlers, "more": self.body.sheet.read_on, "menu": self.open_menu})
        self.status.menu_button.clicked.connect(self.open_menu)
        self.status.fold_button.clicked.connect(self.toggle_folded)
        self.status.trouble_button.clicked.connect(self.body.trouble.open_list)
        self.body.question.previous_clicked.connect(wishes.previous)
        self.body.question.next_clicked.connect(wishes.next)
        self.settled.connect(self._on_settled)
        self.whereabouts.places_changed.connect(self.place_changed)
        self.whereabouts.pinned_changed.connect(lambda name: self.set_look(replace(self._look, screen=name)))
        self._own_theme.changed.connect(self._dress)
        self._clock.timeout.connect(self._on_tick)

    def _change_text(self, *, up: bool) -> None:
        self.set_look(replace(self._look, text_percent=text_step(self._look.text_percent, up)))

    def _on_settled(self) -> None:
        if self.isVisible():
            size = self.card.size() if self.density == "all" else self._sizes.of("all")
            self.whereabouts.remember(size.grownBy(self.shadow_margins))


def _nothing() -> None:
    """What an overlay does to unsubscribe once it has."""
