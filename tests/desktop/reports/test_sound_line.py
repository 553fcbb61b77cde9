from datetime import UTC, datetime

import pytest

from desktop.reports.markdown import render_markdown
from desktop.reports.report import report_of
from desktop.reports.sound_line import SoundFate, sound_line
from shared.events import ConsentWithdrawn, Event, ServiceChanged, SessionCreated
from shared.session_view import SessionView
from shared.setup import SessionSetup
from tests.shared.samples import SESSION, logged

UNTIL = datetime(2026, 12, 3, 12, tzinfo=UTC)
KEPT = ServiceChanged(service="sound", state="kept")


def of(*events: Event, keep: bool = True) -> SessionView:
    created = SessionCreated(session_id=SESSION, setup=SessionSetup(keep_sound=keep))
    return SessionView.of(logged([created, *events]))  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("events", "fate", "said"),
    [
        ((), None, "Sound was not kept."),  # the session was never started
        ((KEPT,), SoundFate(until=UNTIL), "Sound is kept until 3 December 2026."),
        (
            (KEPT, ServiceChanged(service="sound", state="full", message="Full.")),
            SoundFate(until=UNTIL),
            "Sound is kept until 3 December 2026. Not all of it is there.",
        ),
        (
            (KEPT, ConsentWithdrawn(), ServiceChanged(service="sound", state="refused", message="They said no.")),
            SoundFate(until=UNTIL),
            "Your own voice is kept until 3 December 2026; what was recorded of the others was deleted.",
        ),
        ((KEPT, ConsentWithdrawn()), SoundFate(), "Sound was kept at first, and deleted when somebody said no."),
        (
            (KEPT, ServiceChanged(service="sound", state="deleted")),
            SoundFate(),
            "Sound was kept at first, then deleted during the session.",
        ),
        ((KEPT,), SoundFate(after_days=7), "Sound was kept by choice, and was deleted after 7 days."),
        ((KEPT,), SoundFate(after_days=1), "Sound was kept by choice, and was deleted after 1 day."),
        ((KEPT,), SoundFate(), "Sound was kept by choice; it is no longer here."),
        ((KEPT,), None, "Sound was kept by choice."),
    ],
)
def test_what_has_become_of_the_sound_is_one_sentence(
    events: tuple[Event, ...], fate: SoundFate | None, said: str
) -> None:
    assert sound_line(of(*events), fate) == said


def test_where_nobody_chose_it_it_was_not_kept() -> None:
    assert sound_line(of(keep=False), SoundFate(until=UNTIL)) == "Sound was not kept."


def test_every_document_says_until_when_sound_is_kept() -> None:
    created = SessionCreated(session_id=SESSION, setup=SessionSetup(keep_sound=True))

    text = render_markdown(report_of(logged([created, KEPT]), sound=SoundFate(until=UNTIL)))

    assert "Sound is kept until 3 December 2026." in text
