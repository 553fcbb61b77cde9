"""The stage: one live session on screen, in the overlay and on the main window's page."""

from collections.abc import Callable, Coroutine

from PySide6.QtCore import QObject

from desktop.session.live_session import LiveSession
from desktop.session.live_view import LiveView
from desktop.ui.bridge import Bridge
from desktop.ui.live_actions import LiveActions
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.overlay import Overlay
from shared.ids import QuestionId, SegmentId

Spawn = Callable[[Coroutine[object, object, None]], None]


class Stage(QObject):
    """Joins a live session to its two windows. `spawn` runs what takes a moment; its errors are the caller's."""

    def __init__(
        self,
        session: LiveSession,
        bridge: Bridge,
        overlay: Overlay,
        view: LiveView,
        window: MainWindow,
        spawn: Spawn,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._spawn = spawn
        self._bridge = bridge
        self.view = view
        self.overlay = overlay
        self.page = window.show_live(view)
        bridge.logged.connect(view.apply)
        bridge.noticed.connect(view.notice)
        self._forget_log = session.log.subscribe(bridge.publish_logged)
        self._connect(overlay.actions_of_person)
        self._connect(self.page.wishes)
        self.page.show_overlay_requested.connect(self.show_overlay)

    def show_overlay(self) -> None:
        self.overlay.show_where_it_was()
        self.overlay.raise_()

    def close(self) -> None:
        """The session is over: the overlay goes, the page stays until another is shown."""
        self._forget_log()
        self._bridge.flush()
        self.overlay.detach()
        self.overlay.close()
        self.overlay.deleteLater()

    def _connect(self, wishes: LiveActions) -> None:
        session, asking = self._session, self._session.questioning
        wishes.mark_requested.connect(lambda segment: self._spawn(asking.mark(SegmentId(segment))))
        wishes.dismiss_requested.connect(lambda question: self._spawn(asking.dismiss(QuestionId(question))))
        wishes.answer_now_requested.connect(lambda: self._spawn(asking.answer_now()))
        wishes.pause_requested.connect(self._on_pause)
        wishes.end_requested.connect(session.end)
        wishes.consent_withdrawn.connect(session.withdraw_consent)

    def _on_pause(self) -> None:
        """One key for both ways."""
        if self._session.view.state == "paused":
            self._session.unpause()
        else:
            self._session.pause()
