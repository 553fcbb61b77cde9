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
from tests.desktop.ui.scripted import Script


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
    view.subscribe(lambda change: model.refresh())
    return model


def test_a_new_line_is_one_inserted_row(model: TranscriptModel, script: Script, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rowsInserted, timeout=1000) as inserted, qtbot.assertNotEmitted(model.dataChanged):
        script.say("system", "Three.", 3)

    assert (inserted.args[1], inserted.args[2]) == (2, 2)


def test_a_line_that_was_said_earlier_is_put_where_it_belongs(model: TranscriptModel, script: Script) -> None:
    script.say("system", "One and a half.", 1.5)

    assert texts(model) == ["One.", "One and a half.", "Two."]


def test_a_revised_line_is_replaced_in_place(model: TranscriptModel, script: Script, qtbot: QtBot) -> None:
    revised = SegmentRevised(segment_id=SegmentId("system-1"), text="One!", start=16_000, end=17_000, reason="edited")

    with qtbot.assertNotEmitted(model.rowsRemoved):
        script.add(revised)

    assert texts(model) == ["One!", "Two."]


def test_a_removed_line_goes(model: TranscriptModel, script: Script) -> None:
    script.add(SegmentRemoved(segment_id=SegmentId("system-1"), reason="echo"))

    assert texts(model) == ["Two."]


def test_they_said_no_leaves_only_the_own_lines(model: TranscriptModel, script: Script) -> None:
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
    st.tuples(st.sampled_from(["say", "revise", "remove"]), st.integers(1, 6), st.text("ab ", max_size=4)),
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
            case "revise":
                script.add(SegmentRevised(segment_id=segment_id, text=text, start=number, end=9, reason="merged"))
            case "remove":
                script.add(SegmentRemoved(segment_id=segment_id, reason="echo"))

    assert texts(model) == [segment.text for segment in script.view.session.transcript]
