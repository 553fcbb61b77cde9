from pytestqt.qtbot import QtBot

from desktop.ui.bridge import Bridge
from shared.events import LoggedEvent, SegmentFinal, SessionPaused
from shared.ids import AnswerId, SegmentId
from shared.notices import (
    AnswerGrew,
    InterimHeard,
    LagMeasured,
    LevelMeasured,
    LiveNotice,
    ProvisionalHeard,
    ProvisionalWithdrawn,
)
from tests.desktop.ui.scripted import STARTED_AT, answered

TURN = SegmentId("system-1")


def interim(text: str, segment_id: SegmentId = TURN) -> InterimHeard:
    return InterimHeard(segment_id=segment_id, source="system", text=text, solid_words=0, start=0, end=1)


class Recorded:
    """A bridge on a clock that stands still until it is moved, and what came out of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.seconds = 0.0
        self.bridge = Bridge(clock=lambda: self.seconds)
        self.notices: list[LiveNotice] = []
        self.events: list[LoggedEvent] = []
        self.bridge.noticed.connect(self.notices.append)
        self.bridge.logged.connect(self.events.append)


def test_the_first_notice_of_a_burst_comes_at_once(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)

    recorded.bridge.publish_notice(interim("Tell"))

    assert recorded.notices == [interim("Tell")]


def test_of_a_burst_only_the_newest_follows(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)
    for text in ("Tell", "Tell me", "Tell me about", "Tell me about it"):
        recorded.bridge.publish_notice(interim(text))

    with qtbot.waitSignal(recorded.bridge.noticed):
        pass

    assert recorded.notices == [interim("Tell"), interim("Tell me about it")]


def test_a_second_of_updates_becomes_at_most_twenty_one(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)

    for step in range(1000):
        recorded.seconds = step / 1000
        recorded.bridge.publish_notice(LevelMeasured(source="system", rms_db=-step / 20, peak_db=0))

    assert 19 <= len(recorded.notices) <= 21


def test_streams_do_not_swallow_each_other(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)
    recorded.bridge.publish_notice(LagMeasured(lag_s=0.1))
    wanted: list[LiveNotice] = [
        interim("a"),
        interim("b", SegmentId("microphone-1")),
        LevelMeasured(source="system", rms_db=-1, peak_db=0),
        LevelMeasured(source="microphone", rms_db=-1, peak_db=0),
        AnswerGrew(answer_id=AnswerId(1), text="I"),
    ]
    for notice in wanted:
        recorded.bridge.publish_notice(notice)

    recorded.bridge.flush()

    assert recorded.notices[1:] == wanted


def test_every_logged_event_passes_at_once(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)

    for seq in range(1, 101):
        recorded.bridge.publish_logged(LoggedEvent(seq=seq, at=STARTED_AT, event=SessionPaused()))

    assert [logged.seq for logged in recorded.events] == list(range(1, 101))


def test_a_final_segment_overtakes_its_waiting_interim(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)
    recorded.bridge.publish_notice(interim("Tell"))
    recorded.bridge.publish_notice(interim("Tell me"))

    final = SegmentFinal(segment_id=TURN, source="system", text="Tell me.", start=0, end=1)
    recorded.bridge.publish_logged(LoggedEvent(seq=1, at=STARTED_AT, event=final))
    recorded.bridge.flush()

    assert recorded.notices == [interim("Tell")]


def test_a_checked_sentence_overtakes_its_waiting_growth(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)
    recorded.bridge.publish_notice(LagMeasured(lag_s=0.0))
    recorded.bridge.publish_notice(AnswerGrew(answer_id=AnswerId(1), text="At North"))

    recorded.bridge.publish_logged(LoggedEvent(seq=1, at=STARTED_AT, event=answered(1, "At Northwind.")))
    recorded.bridge.flush()

    assert recorded.notices == [LagMeasured(lag_s=0.0)]


def test_what_was_heard_provisionally_overtakes_its_waiting_interim(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)
    recorded.bridge.publish_notice(LagMeasured(lag_s=0.0))
    recorded.bridge.publish_notice(interim("Tell me"))
    whole = ProvisionalHeard(segment_id=TURN, source="system", text="Tell me more.", start=0, end=1)

    recorded.bridge.publish_notice(whole)
    recorded.bridge.flush()

    assert recorded.notices == [LagMeasured(lag_s=0.0), whole]


def test_notices_of_which_each_counts_are_never_held_back(qtbot: QtBot) -> None:
    recorded = Recorded(qtbot)
    withdrawn = ProvisionalWithdrawn(segment_id=TURN)

    recorded.bridge.publish_notice(withdrawn)
    recorded.bridge.publish_notice(withdrawn)

    assert recorded.notices == [withdrawn, withdrawn]
