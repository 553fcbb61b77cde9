"""Live controls: the session that runs, as keys from elsewhere, the tray and a terminal see it."""

from typing import Literal, Protocol, cast, get_args

from desktop.composition.instance_wish import Reply
from desktop.session.live_session import LiveSession
from desktop.ui.keys import KeyAction
from desktop.ui.live_actions import ONCE_MORE
from desktop.ui.stage import Stage

Liveness = Literal["idle", "live", "paused"]

NO_SESSION = "No session is running, so there is no overlay to show."
DONE = Reply(True)


class SessionHolder(Protocol):
    """Who holds the session that runs, if one does."""

    @property
    def session(self) -> LiveSession | None: ...

    @property
    def stage(self) -> Stage | None: ...


class LiveControls:
    """Does what can be done now, and otherwise says in words why not. Holds nothing itself."""

    def __init__(self, desk: SessionHolder) -> None:
        self._desk = desk

    @property
    def liveness(self) -> Liveness:
        session = self._desk.session
        if session is None or session.view.state == "completed":
            return "idle"
        return "paused" if session.view.state == "paused" else "live"

    @property
    def overlay_shown(self) -> bool:
        stage = self._desk.stage
        return stage is not None and stage.overlay.isVisible()

    def overlay(self, what: str) -> Reply:
        """`show`, `hide` or `toggle`."""
        stage = self._desk.stage
        if stage is None:
            return Reply(False, NO_SESSION)
        match what:
            case "show":
                stage.show_overlay()
            case "hide":
                stage.overlay.hide()
            case "toggle":
                return self.overlay("hide" if stage.overlay.isVisible() else "show")
            case _:
                return Reply(False, f"The overlay knows no “{what}”.")
        return DONE

    def do(self, action: str) -> Reply:
        """A live action, as its key would do it."""
        if action in ("toggle", "show", "hide"):
            return self.overlay(action)
        stage = self._desk.stage
        if stage is None:
            return Reply(False, "No session is running.")
        known = _known(action)
        actions = stage.overlay.actions_of_person
        if known is None or known not in actions.handlers:
            return Reply(False, f"The overlay knows no “{action}”.")
        if not actions.possible(known):
            return Reply(False, "There is nothing to do that with right now.")
        actions.handlers[known]()
        return Reply(True, ONCE_MORE) if known == "end" and actions.asks_to_confirm else DONE

    def end(self) -> None:
        if self._desk.stage is not None:
            self._desk.stage.end()


def _known(action: str) -> KeyAction | None:
    return cast(KeyAction, action) if action in get_args(KeyAction) else None
