"""How a session is named on the command line: `last`, its id, or the beginning of its id."""

from collections.abc import Sequence

from desktop.errors import ProgramError
from desktop.store.summary import SessionSummary

FEWEST_LETTERS = 4


class NoSuchSession(ProgramError):
    title = "There is no such session"
    message = "List the sessions with: interview-assistant export"


def session_of(sessions: Sequence[SessionSummary], wanted: str) -> SessionSummary:
    """The one that is meant, of sessions in the order newest first; NoSuchSession where that is none, or not one."""
    if wanted == "last" and sessions:
        return sessions[0]
    exact = [summary for summary in sessions if summary.session_id == wanted]
    long_enough = len(wanted) >= FEWEST_LETTERS
    begun = [summary for summary in sessions if long_enough and summary.session_id.startswith(wanted)]
    match exact or begun:
        case [summary]:
            return summary
        case []:
            raise NoSuchSession(f"“{wanted}” is not among these sessions. List them with: interview-assistant export")
        case several:
            ids = ", ".join(summary.session_id for summary in several)
            raise NoSuchSession(f"“{wanted}” begins the ids of several sessions: {ids}. Give more of the id.")
