"""Ten thousand updates: PySide6 6.12 loses one reference of None with each Qt call on Python 3.11, and dies of it."""

import sys

from pytestqt.logging import _QtMessageCapture as _QtLogging
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.overlay import Overlay
from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import Theme
from shared.ids import AnswerId, SegmentId
from shared.notices import AnswerGrew, InterimHeard, LagMeasured, LevelMeasured
from tests.desktop.ui.scripted import NOW, Script, interview

UPDATES = 10_000
DRIFT = 200  # references of None that come and go by themselves; the fault would lose tens of thousands


def feed(script: Script, step: int) -> None:
    match step % 4:
        case 0:
            script.view.notice(LevelMeasured(source="system", rms_db=-(step % 60), peak_db=-(step % 50)))
        case 1:
            script.view.notice(
                InterimHeard(
                    segment_id=SegmentId("system-99"),
                    source="system",
                    text="word " * (step % 20 + 1),
                    solid_words=1,
                    start=900_000,
                    end=910_000,
                )
            )
        case 2:
            script.view.notice(AnswerGrew(answer_id=AnswerId(1), text="I proposed " * (step % 7)))
        case 3:
            script.view.notice(LagMeasured(lag_s=step % 3))


def test_ten_thousand_updates_leave_none_alone(theme: Theme, qtbot: QtBot, qtlog: _QtLogging) -> None:
    script = interview()
    overlay = Overlay(script.view, theme, now=lambda: NOW)
    page = SessionPage(script.view, theme, now=lambda: NOW)
    for widget in (overlay, page):
        qtbot.addWidget(widget)
        widget.show()
    with qtlog.disabled():  # what it keeps of the test platform's remarks would be counted as well
        for step in range(400):
            feed(script, step)
        overlay.grab()
        before = sys.getrefcount(None)

        for step in range(UPDATES):
            feed(script, step)
            if step % 100 == 0:
                overlay.grab()

    assert abs(sys.getrefcount(None) - before) < DRIFT
