import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.session.live_view import LiveView
from desktop.ui.session.transcript_model import TranscriptModel
from shared.events import ConsentWithdrawn, QuestionDismissed, SegmentRemoved, SegmentRevised
from shared.ids import QuestionId, SegmentId
from shared.notices import InterimHeard
from tests.desktop.ui.scripted import Script


def interim(number: int, text: str) -> InterimHeard:
    segment_id = SegmentId(f"system-{number}")
    start = number * 16_000
    return InterimHeard(segment_id=segment_id, source="system", text=text, solid_words=0, start=start, end=start + 1)


def texts(model: QAbstractItemModel) -> list[str]:
    return [model.data(model.index(row, 0), Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]


@pytest.fixture
def script() -> Script:
    script = Script()
    script.say("system", "One.", 1)
    script.say("microphone", "Two.", 2)
    return script


@pytest.fixture
def model(script: Script, qtbot: QtBot) -> TranscriptModel:
    return following(script.view)


def following(view: LiveView) -> TranscriptModel:
    model = TranscriptModel(view)
    model.tester = QAbstractItemModelTester(model)  # type: ignore[attr-defined]
    view.subscribe(lambda change: model.refresh_interim() if change == "interim" else model.refresh())
    return model


def test_what_is_being_said_stands_last_until_it_is_final(model: TranscriptModel, script: Script) -> None:
    script.view.notice(interim(9, "Three and"))
    going_on = texts(model)

    script.say("system", "Three and four.", 3)
    script.view.interim.clear()
    model.refresh()

    assert going_on == ["One.", "Two.", "Three and"]
    assert texts(model) == ["One.", "Two.", "Three and four."]


def test_a_growing_interim_touches_one_row_only(model: TranscriptModel, script: Script, qtbot: QtBot) -> None:
    script.view.notice(interim(9, "Three"))

    with qtbot.waitSignal(model.dataChanged, timeout=1000) as changed, qtbot.assertNotEmitted(model.rowsInserted):
        script.view.notice(interim(9, "Three and"))

    assert (changed.args[0].row(), changed.args[1].row()) == (2, 2)


def test_a_revised_line_is_replaced_in_place(model: TranscriptModel, script: Script, qtbot: QtBot) -> None:
    revised = SegmentRevised(segment_id=SegmentId("system-1"), text="One!", start=16_000, end=17_000, reason="edited")

    with qtbot.assertNotEmitted(model.rowsRemoved):
        script.add(revised)

    assert texts(model) == ["One!", "Two."]


def test_a_removed_line_goes(model: TranscriptModel, script: Script) -> None:
    script.add(SegmentRemoved(segment_id=SegmentId("system-1"), reason="echo"))

    assert texts(model) == ["Two."]


def test_they_said_no_leaves_only_the_own_lines(model: TranscriptModel, script: Script) -> None:
    script.view.notice(interim(9, "Three"))

    script.add(ConsentWithdrawn())

    assert texts(model) == ["Two."]


def test_a_question_is_marked_and_a_dismissed_one_no_longer(model: TranscriptModel, script: Script) -> None:
    script.ask(1, "Why us?", 5)
    marked = [row.question_id for row in model.rows]

    script.add(QuestionDismissed(question_id=QuestionId(1), reason="person"))

    assert marked == [None, None, 1]
    assert [row.question_id for row in model.rows] == [None, None, None]


def test_a_screen_reader_hears_speaker_time_and_question(model: TranscriptModel, script: Script) -> None:
    script.ask(1, "Why us?", 65)

    said = model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Them, 1:05, a question: Why us?"
    assert model.data(QModelIndex()) is None


steps = st.lists(
    st.tuples(st.sampled_from(["say", "interim", "revise", "remove"]), st.integers(1, 6), st.text("ab ", max_size=4)),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(steps=steps)
def test_the_rows_always_equal_the_view(steps: list[tuple[str, int, str]], qapp: object) -> None:
    script = Script()
    model = following(script.view)

    for what, number, text in steps:
        segment_id = SegmentId(f"system-{number}")
        match what:
            case "say":
                script.say("microphone" if number % 2 else "system", text, number)
            case "interim":
                script.view.notice(interim(number + 50, text))
            case "revise":
                script.add(SegmentRevised(segment_id=segment_id, text=text, start=number, end=9, reason="merged"))
            case "remove":
                script.add(SegmentRemoved(segment_id=segment_id, reason="echo"))

    view = script.view
    assert texts(model) == [
        *[segment.text for segment in view.session.transcript],
        *[utterance.text for utterance in view.interim.values()],
    ]
