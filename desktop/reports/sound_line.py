"""The sound line: what a report and a record say about the sound of a session."""

from dataclasses import dataclass
from datetime import datetime

from desktop.reports.phrases import counted, date
from shared.session_view import SessionView

SOUND_NOT_KEPT = "Sound was not kept."
KEPT_BY_CHOICE = "Sound was kept by choice."
DELETED_IN_SESSION = "Sound was kept at first, then deleted during the session."
DELETED_AT_NO = "Sound was kept at first, and deleted when somebody said no."
NO_LONGER_HERE = "Sound was kept by choice; it is no longer here."


@dataclass(frozen=True, slots=True)
class SoundFate:
    """`until`: it is here, and goes then. Otherwise it is gone; `after_days`: by itself, after so many days."""

    until: datetime | None = None
    after_days: int = 0


def sound_line(view: SessionView, fate: SoundFate | None = None) -> str:
    """`fate` None: nobody has looked, or it is a session from a file."""
    said = view.services.get("sound")
    if not view.setup.keep_sound or said is None:
        return SOUND_NOT_KEPT
    if fate is not None and fate.until is not None:
        return _kept(view, said.message if said.state in ("full", "failing", "gaps") else "", fate.until)
    if said.state in ("deleted", "undeleted"):
        return DELETED_IN_SESSION
    if view.consent_withdrawn:
        return DELETED_AT_NO
    if fate is None:
        return KEPT_BY_CHOICE
    if fate.after_days:
        return f"Sound was kept by choice, and was deleted after {counted(fate.after_days, 'day')}."
    return NO_LONGER_HERE


def _kept(view: SessionView, message: str, until: datetime) -> str:
    if view.consent_withdrawn:
        return f"Your own voice is kept until {date(until)}; what was recorded of the others was deleted."
    kept = f"Sound is kept until {date(until)}."
    return f"{kept} Not all of it is there." if message else kept
