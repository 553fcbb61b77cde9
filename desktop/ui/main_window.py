"""The main window: the rail on the left, one page on the right, banners above it."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.banner import Banner
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.rail import Rail, Room
from desktop.ui.scrolled import scroll_to
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain_what_is_shown, stack_as_laid_out

DEFAULT_SIZE = QSize(800, 620)
SMALLEST_SIZE = QSize(560, 500)
"""At usual and smaller text; it grows with larger text as far as the screen allows."""
NARROW_PX = 460
"""With less, at 100 %, the rail keeps its signs alone."""
SETTLED_MS = 100
Place = tuple[int, int, int, int]


class MainWindow(QWidget):
    """Shows the pages it is given. It knows rooms, not what is in them; the composition root joins the two.

    A room's page stays. A guest (a record, the wizard, a sound check) belongs to a room and is gone as soon as another
    page is shown, with `detach` called where it has one. Closing only emits `close_requested`.
    """

    room_wanted = Signal(str)  # Room
    close_requested = Signal()

    def __init__(self, theme: Theme, place: Place | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle("Interview Assistant")
        self._theme = theme
        self.rail = Rail(theme)
        self._rooms: dict[Room, QWidget] = {}
        self._guest: QWidget | None = None
        self._pages = QStackedWidget()
        self._banners = QVBoxLayout()
        self._settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settle.timeout.connect(lambda: stack_as_laid_out(self))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # keys work at once; Tab goes to what can be used
        self._lay_out()
        self._limit_size()
        self._go_to(place, theme)
        for follow in (self._limit_size, self._fold_if_narrow):
            theme.changed.connect(follow)
        self.rail.chosen.connect(self.room_wanted)
        self.room_wanted.connect(self._on_room_wanted)
        self.setFocus()

    @property
    def page(self) -> QWidget:
        """What is on the right."""
        page = self._pages.currentWidget()
        assert page is not None
        return page

    @property
    def page_count(self) -> int:
        return self._pages.count()

    @property
    def place(self) -> Place:
        """Where it is and how large; of a maximised window, where it will be afterwards."""
        geometry = self.normalGeometry() if self.isMaximized() else self.geometry()
        return geometry.x(), geometry.y(), geometry.width(), geometry.height()

    # --- pages ------------------------------------------------------------------------------------------------------

    def set_room(self, room: Room, page: QWidget) -> None:
        """The first room that is set is shown; the live session's entry in the rail comes with its page."""
        self._rooms[room] = page
        self._pages.addWidget(page)
        self.rail.set_running("live" in self._rooms)

    def drop_room(self, room: Room) -> None:
        """Its page goes as soon as another one is shown."""
        page = self._rooms.pop(room, None)
        self.rail.set_running("live" in self._rooms)
        if page is None:
            return
        if page is self.page:
            self._guest = page
        else:
            self._remove(page)

    def show_room(self, room: Room) -> None:
        self._show(self._rooms[room], room)

    def show_guest(self, page: QWidget, room: Room) -> None:
        """A page for now, under the room that it belongs to."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        before, self._guest = self._guest, page
        if before is not None and before is not page:
            self._pages.setCurrentWidget(page)
            self._remove(before)
        self._show(page, room)

    def add_banner(self, banner: QWidget) -> None:
        """On top of those that are there."""
        self._banners.insertWidget(0, banner)

    def offer(self, words: str, accept: str, decline: str = "") -> Banner:
        """One line that says something, with a button or two."""
        banner = Banner(words, accept, decline)
        self.add_banner(banner)
        return banner

    def show_error(self, error: BaseException) -> ErrorDialog:
        dialog = ErrorDialog.of(error, self)
        dialog.open()
        return dialog

    def come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Pages, banners and rows come and go; Tab goes through what is there now, as it is read, and shows it.

        Qt asks for the next one also when what had the focus is disabled or hidden: nobody pressed a key then, and a
        ring somewhere else would look as if the person had gone there.
        """
        losing = self.focusWidget()
        if losing is not None and not (losing.isEnabled() and losing.isVisibleTo(self)):
            self.setFocus()
            return True
        chain_what_is_shown(self)
        self._settle.start()  # what changed inside a page is not told here
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if focused is not None:  # Qt scrolls only from one part of a page to another, not on the way into it
            scroll_to(focused)
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle.start()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_if_narrow()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        self._banners.setContentsMargins(16, 12, 16, 0)
        right.addLayout(self._banners)
        right.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _on_room_wanted(self, room: Room) -> None:
        if room in self._rooms:
            self.show_room(room)

    def _show(self, page: QWidget, room: Room) -> None:
        walked_here = self.rail.isAncestorOf(QApplication.focusWidget() or self._pages)
        self._pages.setCurrentWidget(page)
        self.rail.select(room)
        # Whoever walks the rail with the keyboard stays on it.
        (self.rail.buttons[room] if walked_here else page.focusProxy() or self).setFocus()
        if self._guest is not None and page is not self._guest:
            guest, self._guest = self._guest, None
            self._remove(guest)

    def _remove(self, page: QWidget) -> None:
        self._pages.removeWidget(page)
        detach = getattr(page, "detach", None)
        if detach is not None:
            detach()
        page.deleteLater()

    def _fold_if_narrow(self) -> None:
        self.rail.set_narrow(self.width() < self._theme.scaled(NARROW_PX))

    def _limit_size(self) -> None:
        """Larger text needs more room, as far as the screen has it."""
        room = self.screen().availableGeometry().size()
        self.setMinimumSize((SMALLEST_SIZE * _growth(self._theme)).boundedTo(room).expandedTo(SMALLEST_SIZE))

    def _go_to(self, place: Place | None, theme: Theme) -> None:
        """Where it was, as far as that is still on a screen."""
        if place is None:
            self.resize(DEFAULT_SIZE * _growth(theme))
            return
        wanted = QRect(*place)
        screen = QGuiApplication.screenAt(wanted.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        wanted.setSize(wanted.size().boundedTo(room.size()))
        wanted.moveLeft(min(max(wanted.left(), room.left()), room.right() - wanted.width() + 1))
        wanted.moveTop(min(max(wanted.top(), room.top()), room.bottom() - wanted.height() + 1))
        self.setGeometry(wanted)


def _growth(theme: Theme) -> float:
    """Larger text needs a larger window, but not as much: lines may wrap."""
    return 1 + max(0.0, theme.text_percent / 100 - 1) / 2
