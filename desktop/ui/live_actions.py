"""Live actions: what a person can do during a session, the same from the overlay, the main window and the keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from desktop.session.keeping_sound import sound_can_be_dropped
from desktop.session.live_view import LiveView
from desktop.ui import wording
from desktop.ui.keys import KEYS, Key, KeyAction, bind, shown
from desktop.ui.twice_button import CONFIRM_MS

MENU: tuple[tuple[KeyAction, ...], ...] = (
    ("answer_now", "mark", "dismiss"),
    ("previous", "next", "newest", "more", "copy"),
    ("pause", "said_no", "stop_sound", "end"),
    ("collapse", "overlay"),
)
"""The groups of the ⋯ menu; an action nobody handles there is left out."""

ONCE_MORE = "Once more within four seconds ends the session."
ONCE_MORE_FOR_SOUND = "Once more within four seconds deletes the kept sound."


class LiveActions(QObject):
    """Turns a wish into a signal that names what it is about. It changes nothing itself but which question is shown.

    `told` says at once what a wish came to, wherever that cannot be seen. Ending and deleting sound ask once more: the
    same key or menu line again within four seconds means it.
    """

    mark_requested = Signal(str)
    dismiss_requested = Signal(int)
    answer_now_requested = Signal()
    pause_requested = Signal()
    end_requested = Signal()
    consent_withdrawn = Signal()
    sound_unwanted = Signal()
    overlay_requested = Signal()
    help_requested = Signal()
    question_selected = Signal(int)
    told = Signal(str)
    keys_changed = Signal()

    def __init__(self, view: LiveView, parent: QObject | None = None, keys: tuple[Key, ...] = KEYS) -> None:
        super().__init__(parent)
        self._view = view
        self._keys = keys
        self._owner: QWidget | None = None
        self._shortcuts: list[QShortcut] = []
        self._confirm = QTimer(self, singleShot=True, interval=CONFIRM_MS)
        self._confirm_sound = QTimer(self, singleShot=True, interval=CONFIRM_MS)
        self.handlers: dict[KeyAction, Callable[[], None]] = {
            "answer_now": self.answer_now,
            "mark": self.mark,
            "dismiss": self.dismiss,
            "previous": self.previous,
            "next": self.next,
            "newest": self.newest,
            "pause": self.pause_requested.emit,
            "copy": self.copy,
            "said_no": self.consent_withdrawn.emit,
            "stop_sound": self.stop_sound,
            "end": self.end,
            "overlay": self.overlay_requested.emit,
            "help": self.help_requested.emit,
        }

    @property
    def keys(self) -> tuple[Key, ...]:
        return self._keys

    def bind(self, owner: QWidget, more: Mapping[KeyAction, Callable[[], None]] | None = None) -> None:
        """Gives the owner's window the keys, `more` being what only this window can do."""
        self.handlers |= more or {}
        self._owner = owner
        self._bind()

    def unbind(self) -> None:
        """Its keys mean nothing any more."""
        self._drop_shortcuts()
        self._owner = None

    def use_keys(self, keys: tuple[Key, ...]) -> None:
        """From now on these, in the open window as well."""
        self._keys = keys
        self._bind()
        self.keys_changed.emit()

    def fill(self, menu: QMenu) -> None:
        """Lists the actions with their keys."""
        words = {key.action: key.words for key in self._keys}
        for group in MENU:
            for action in group:
                if action in self.handlers:
                    item = menu.addAction(f"{words[action]}\t{shown(action, self._keys)}")
                    item.triggered.connect(self.handlers[action])
                    item.setEnabled(self.possible(action))
            menu.addSeparator()

    def possible(self, action: KeyAction) -> bool:
        session = self._view.session
        match action:
            case "pause" | "end" | "answer_now":
                return session.state in ("active", "paused")
            case "said_no":
                return wording.can_say_no(session)
            case "stop_sound":
                return sound_can_be_dropped(session)
            case "mark":
                return self._view.markable_segment is not None
            case "previous" | "next":
                return len(self._view.question_ids) > 1
            case "dismiss" | "copy":
                return self._view.displayed is not None
        return True

    def answer_now(self) -> None:
        """Says at once what comes of it: the answer itself takes a second."""
        words = wording.why_not_answered(self._view)
        if words:
            self.told.emit(words)
            return
        self.told.emit(wording.taken_for_a_question(self._view))
        own = self._view.own_last_sentence
        if own is not None:
            self.mark_requested.emit(own)
        else:
            self.answer_now_requested.emit()

    @property
    def asks_to_confirm(self) -> bool:
        return self._confirm.isActive()

    def end(self) -> None:
        if self._confirm.isActive():
            self._confirm.stop()
            self.end_requested.emit()
        else:
            self._confirm.start()
            self.told.emit(ONCE_MORE)

    def stop_sound(self) -> None:
        """By key or menu: asks once more, since what is deleted does not come back."""
        if not sound_can_be_dropped(self._view.session):
            self.told.emit("No sound is kept.")
        elif self._confirm_sound.isActive():
            self.drop_sound()
        else:
            self._confirm_sound.start()
            self.told.emit(ONCE_MORE_FOR_SOUND)

    def drop_sound(self) -> None:
        """It is meant; what came of it is said, and the sign that sound is kept goes."""
        self._confirm_sound.stop()
        self.sound_unwanted.emit()
        self.told.emit("No more sound is kept; what was kept is deleted.")

    def mark(self) -> None:
        segment_id = self._view.markable_segment
        if segment_id is None:
            self.told.emit("There is nothing new to mark.")
        else:
            self.mark_requested.emit(segment_id)

    def dismiss(self) -> None:
        question = self._view.displayed
        if question is not None and question.question_id is not None:
            self.dismiss_requested.emit(question.question_id)

    def previous(self) -> None:
        self._view.previous()
        self._say_which()

    def next(self) -> None:
        self._view.next()
        self._say_which()

    def newest(self) -> None:
        self._view.select(None)
        self._say_which()

    def copy(self) -> None:
        question = self._view.displayed
        if question is not None:
            QGuiApplication.clipboard().setText(wording.as_text(question))
            self.told.emit("Copied.")

    def _bind(self) -> None:
        if self._owner is None:
            return
        self._drop_shortcuts()
        self._shortcuts = bind(self._owner, self.handlers, self._keys)

    def _drop_shortcuts(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []

    def _say_which(self) -> None:
        question = self._view.displayed
        if question is not None and question.question_id is not None:
            self.question_selected.emit(question.question_id)
