"""What a report tells of sessions: figures, and no word of them."""

from pathlib import Path

from desktop.composition.diagnosing import report_on
from desktop.paths import Paths
from desktop.settings import Settings
from desktop.store.summary import SessionSummary
from desktop.weights.store import WeightsStore
from shared.events import LoggedEvent, TimingMeasured
from shared.ids import QuestionId, SessionId
from shared.session_view import SessionView
from tests.desktop.ui.scripted import STARTED_AT, detected
from tests.shared.samples import logged, running_session

SESSION = SessionId("a" * 32)
SAID = "Tell me about a time you disagreed with your manager."


class OneSession:
    """A store with one session of two questions."""

    def load(self, session_id: SessionId) -> list[LoggedEvent]:
        log = running_session([SAID], session_id)
        events = [
            event
            for number in (1, 2)
            for event in (
                detected(number, SAID),
                TimingMeasured(question_id=QuestionId(number), text_ms=400.0, outline_ms=500.0 * number),
            )
        ]
        return [*log, *logged(events, first_seq=len(log) + 1)]

    def sessions(self) -> list[SessionSummary]:
        return [SessionSummary.of(SESSION, SessionView.of(self.load(SESSION)))]


def report(tmp_path: Path, sessions: OneSession | None) -> dict[str, str]:
    paths = Paths(tmp_path / "data", tmp_path / "weights", tmp_path / "config", tmp_path / "logs")
    files = report_on(paths, Settings(paths.config / "settings.json"), WeightsStore(paths.weights), sessions)
    return {file.name: file.text for file in files}


def test_a_session_is_its_figures(tmp_path: Path) -> None:
    timings = report(tmp_path, OneSession())["timings.txt"]

    assert timings.startswith("session 1: ")
    assert "2 questions" in timings
    assert "text p50 400 ms" in timings
    assert "outline p50 500 ms" in timings


def test_no_word_and_no_day_of_a_session_is_told(tmp_path: Path) -> None:
    whole = "".join(report(tmp_path, OneSession()).values())

    assert not any(word in whole for word in ("manager", "disagreed", f"{STARTED_AT:%Y-%m-%d}", SESSION))


def test_without_sessions_the_rest_is_told(tmp_path: Path) -> None:
    made = report(tmp_path, None)

    assert made["timings.txt"] == "None.\n"
    assert made["models.txt"] == "None.\n"
