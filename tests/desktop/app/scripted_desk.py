"""A desk with a scripted session on it: real view, log, overlay and actions; no sound, no models."""

from PySide6.QtCore import QObject

from desktop.session.live_session import LiveSession
from desktop.session.log import SessionLog
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.stage import Stage
from desktop.ui.style import Theme
from shared.events import SessionPaused, SessionUnpaused
from tests.desktop.ui.scripted import interview


class ScriptedSession:
    """What is used of a live session."""

    def __init__(self) -> None:
        self.script = interview()
        self.view = self.script.view.session
        self.log = SessionLog(first_seq=self.view.seq + 1)
        self.log.subscribe(self.view.apply)
        self.ended = False

    def end(self) -> None:
        self.ended = True

    def toggle_pause(self) -> None:
        self.log.append(SessionUnpaused() if self.view.state == "paused" else SessionPaused())


class ScriptedStage(QObject):
    """The session's real overlay."""

    def __init__(self, theme: Theme, session: ScriptedSession) -> None:
        super().__init__()
        self._session = session
        self.overlay = Overlay(session.script.view, theme)
        self.overlay.actions_of_person.pause_requested.connect(session.toggle_pause)
        self.overlay.actions_of_person.end_requested.connect(session.end)

    def show_overlay(self) -> None:
        self.overlay.show()

    def end(self) -> None:
        self._session.end()


class ScriptedDesk:
    """With nothing on it until `begin`."""

    def __init__(self) -> None:
        self.session: LiveSession | None = None
        self.stage: Stage | None = None

    def begin(self, theme: Theme) -> ScriptedSession:
        session = ScriptedSession()
        self.session = session  # type: ignore[assignment]  # as much of one as is used
        self.stage = ScriptedStage(theme, session)  # type: ignore[assignment]
        return session
