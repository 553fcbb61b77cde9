"""The stage: one live session on screen, in the overlay and on the main window's page."""

from collections.abc import Callable, Coroutine
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.session.live_session import LiveSession
from desktop.session.live_view import LiveView
from desktop.session.questioning import Came
from desktop.ui.bridge import Bridge
from desktop.ui.chip_menu import doubt_menu
from desktop.ui.keys import KeyTable
from desktop.ui.live_actions import LiveActions
from desktop.ui.overlay.limits import limit_of
from desktop.ui.overlay.look import OverlayLook
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.session.session_page import SessionPage
from desktop.ui.wording import ACCEPTED, ENDING, what_came
from shared.ids import QuestionId, SegmentId

Spawn = Callable[[Coroutine[object, object, None]], None]


class Stage(QObject):
    """Joins a live session to its two windows. `spawn` runs what takes a moment; its errors are the caller's.

    `keys`: a change there counts at once in both windows. In `window`, which holds the page among others, they work
    whatever it shows. `change_keys_requested`: the person wants to change them; `fact_chosen`: to see where a fact
    stands; `sentence_accepted`: what was written without evidence is true of them.
    """

    change_keys_requested = Signal()
    fact_chosen = Signal(str)
    sentence_accepted = Signal(int, str)  # question, sentence

    def __init__(
        self,
        session: LiveSession,
        bridge: Bridge,
        overlay: Overlay,
        view: LiveView,
        page: SessionPage,
        spawn: Spawn,
        *,
        keys: KeyTable | None = None,
        window: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._window = window or page
        self._session = session
        self._spawn = spawn
        self._bridge = bridge
        self._keys = keys or KeyTable(parent=self)
        self.view = view
        self.overlay = overlay
        self.page = page
        view.take_up(session.log.events)
        bridge.logged.connect(view.apply)
        bridge.noticed.connect(view.notice)
        self._forget_log = session.log.subscribe(bridge.publish_logged)
        self._connect(overlay.actions_of_person)
        self._connect(page.wishes)
        self._join_windows()
        self._keys.changed.connect(self._on_keys_changed)
        self._on_keys_changed()

    def show_overlay(self) -> None:
        self.overlay.show_where_it_was()
        self.overlay.raise_()

    def toggle_overlay(self) -> None:
        """Shown or hidden; hiding leaves it where it is."""
        if self.overlay.isVisible():
            self.overlay.hide()
        else:
            self.show_overlay()

    def end(self) -> None:
        """Says at once that it ends: what was said last may take some seconds to be written down."""
        self._session.end()
        if self.page.bar is not None:
            self.page.bar.say_ending()
        self.overlay.tell(ENDING)

    def close(self) -> None:
        """The session is over: the overlay goes, the page stays until another is shown."""
        self._forget_log()
        self._bridge.flush()
        self._keys.changed.disconnect(self._on_keys_changed)
        self.page.wishes.unbind()
        self.page.wishes.told.disconnect(self.overlay.tell)
        self.overlay.detach()
        self.overlay.close()
        self.overlay.deleteLater()

    def _connect(self, wishes: LiveActions) -> None:
        session, asking = self._session, self._session.questioning
        wishes.mark_requested.connect(lambda segment: self._spawn(self._told(asking.mark(SegmentId(segment)), wishes)))
        wishes.dismiss_requested.connect(lambda question: self._spawn(asking.dismiss(QuestionId(question))))
        wishes.answer_now_requested.connect(lambda: self._spawn(self._told(asking.answer_now(), wishes)))
        wishes.pause_requested.connect(self._on_pause)
        wishes.end_requested.connect(self.end)
        wishes.consent_withdrawn.connect(session.withdraw_consent)
        wishes.sound_unwanted.connect(session.stop_keeping_sound)
        wishes.overlay_requested.connect(self.toggle_overlay)

    async def _told(self, asked: Coroutine[object, object, Came], wishes: LiveActions) -> None:
        """Where no answer comes of it, the person need not wait for one."""
        words = what_came(self.view, await asked)
        if words:
            wishes.told.emit(words)

    def _join_windows(self) -> None:
        """What one of them says about the other, and the overlay's keys in the main window."""
        overlay, page = self.overlay, self.page
        page.wishes.bind(self._window, overlay.handlers)
        page.wishes.told.connect(overlay.tell)  # that is where the person looks
        page.show_overlay_requested.connect(self.toggle_overlay)
        page.notice.take_clicks_clicked.connect(self._on_take_clicks)
        page.notice.explain(limit_of(QGuiApplication.platformName()))
        page.say_overlay_shown(overlay.isVisible())
        overlay.shown_changed.connect(page.say_overlay_shown)
        overlay.look_changed.connect(self._on_look_changed)
        self._on_look_changed(overlay.look)
        for sheet in (overlay.body.sheet, page.sheet):
            sheet.clicks.fact_chosen.connect(self.fact_chosen)
            sheet.clicks.sentence_chosen.connect(self._on_sentence_chosen)
            sheet.sentence_accepted.connect(lambda sentence: self._on_accepted(self._shown, sentence))
        overlay.change_keys_requested.connect(self.change_keys_requested)
        page.change_keys_requested.connect(self.change_keys_requested)

    def _on_look_changed(self, look: OverlayLook) -> None:
        self.page.notice.say_clicks_go_through(look.click_through)

    def _on_sentence_chosen(self, sentence: str, place: QPoint) -> None:
        asked = self._shown
        doubt_menu(self.overlay, lambda: self._on_accepted(asked, sentence)).popup(place)

    @property
    def _shown(self) -> QuestionId | None:
        shown = self.view.displayed
        return shown.question_id if shown is not None else None

    def _on_accepted(self, asked: QuestionId | None, sentence: str) -> None:
        if asked is None:
            return
        self.page.wishes.told.emit(ACCEPTED)
        self.sentence_accepted.emit(asked, sentence)

    def _on_take_clicks(self) -> None:
        self.overlay.set_look(replace(self.overlay.look, click_through=False))

    def _on_keys_changed(self) -> None:
        self.overlay.use_keys(self._keys.keys)
        self.page.use_keys(self._keys.keys)

    def _on_pause(self) -> None:
        """One key for both ways."""
        if self._session.view.state == "paused":
            self._session.unpause()
        else:
            self._session.pause()
