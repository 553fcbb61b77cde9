"""A past session as the list shows it."""

from dataclasses import dataclass
from datetime import datetime

from desktop.ui import wording
from shared.session_view import SessionView


@dataclass(frozen=True, slots=True)
class PastSession:
    session_id: str
    name: str
    company: str
    at: datetime
    active_s: float
    questions: int
    sound_until: datetime | None = None
    """Kept sound is here, and goes then."""

    @classmethod
    def of(cls, view: SessionView) -> "PastSession":
        """Of a session that has been created."""
        assert view.session_id is not None
        assert view.created_at is not None
        questions = len(view.current_questions)
        setup, at = view.setup, view.started_at or view.created_at
        return cls(view.session_id, setup.name, setup.company, at, view.active_s(), questions)

    @property
    def heading(self) -> str:
        return self.name or self.company or "Interview"

    @property
    def where_and_when(self) -> str:
        who = [self.company] if self.company and self.company != self.heading else []
        return " · ".join([*who, wording.day(self.at)])

    @property
    def how_long(self) -> str:
        length = wording.spoken_duration(self.active_s)
        return f"{wording.time_of_day(self.at)} · {length} · {wording.counted(self.questions, 'question')}"

    @property
    def sound(self) -> str:
        """How long its sound is kept, in words; empty where none is."""
        return f"sound kept until {wording.day(self.sound_until)}" if self.sound_until is not None else ""
