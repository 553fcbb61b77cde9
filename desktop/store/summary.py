"""A session in one line of a list."""

from datetime import datetime

import msgspec

from shared.ids import SessionId
from shared.session_view import SessionView
from shared.vocabulary import SessionState


class SessionSummary(msgspec.Struct, frozen=True, kw_only=True):
    """`active_s`: seconds it was active up to its last event. `questions`: those neither dismissed nor replaced."""

    session_id: SessionId
    name: str
    company: str
    created_at: datetime | None
    active_s: float
    state: SessionState
    questions: int
    renamed: bool = False

    @classmethod
    def of(cls, session_id: SessionId, view: SessionView, given_name: str | None = None) -> "SessionSummary":
        """`given_name` is what the person called it later; it wins over the name in the setup."""
        return cls(
            session_id=session_id,
            name=view.setup.name if given_name is None else given_name,
            company=view.setup.company,
            created_at=view.created_at,
            active_s=view.active_s(),
            state=view.state,
            questions=len(view.current_questions),
            renamed=given_name is not None,
        )
