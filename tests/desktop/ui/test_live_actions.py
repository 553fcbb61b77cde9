import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.keys import KeyTable
from desktop.ui.live_actions import LiveActions
from shared.events import ConsentWithdrawn, ServiceChanged, SessionCompleted
from shared.setup import SessionSetup
from tests.desktop.ui.scripted import Script, interview

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Told:
    """What the person was told and what was asked for, in order."""

    def __init__(self, actions: LiveActions) -> None:
        self.words: list[str] = []
        self.asked: list[str] = []
        actions.told.connect(self.words.append)
        actions.answer_now_requested.connect(lambda: self.asked.append("answer"))
        actions.mark_requested.connect(self.asked.append)


def told_by(script: Script) -> Told:
    actions = LiveActions(script.view)
    told = Told(actions)
    actions.answer_now()
    told.actions = actions  # type: ignore[attr-defined]  # it lives as long as what it told
    return told


def test_answer_now_takes_what_they_said_last_though_it_was_no_question(qtbot: QtBot) -> None:
    script = Script()
    script.say("system", "We would love to hear your view.", 3)

    told = told_by(script)

    assert told.asked == ["answer"]
    assert told.words == ["What they said last is being answered …"]


def test_answer_now_says_that_nothing_was_heard_yet(qtbot: QtBot) -> None:
    told = told_by(Script())

    assert told.asked == []
    assert told.words == ["Nothing was heard from them yet."]


def test_answer_now_with_only_the_own_words_heard_says_so(qtbot: QtBot) -> None:
    script = Script()
    script.say("microphone", "Hello, can you hear me?", 3)

    told = told_by(script)

    assert told.asked == []
    assert told.words == ["Nothing was heard from them yet."]


def test_where_only_the_own_voice_is_heard_a_repeated_question_is_answered(qtbot: QtBot) -> None:
    script = Script(consent="own_voice_only")
    script.say("microphone", "So you ask me why I left Northwind.", 3)

    told = told_by(script)

    assert told.asked == ["microphone-1"]
    assert told.words == ["What you said last is being answered …"]


def test_where_only_the_own_voice_is_heard_and_nothing_was_said_it_says_what_to_do(qtbot: QtBot) -> None:
    told = told_by(Script(consent="own_voice_only"))

    assert told.asked == []
    assert "Repeat the question aloud" in told.words[0]


def test_captions_answer_nothing_and_say_so(qtbot: QtBot) -> None:
    script = Script(SessionSetup(assistance="captions"))
    script.say("system", "Why us?", 3)

    told = told_by(script)

    assert told.asked == []
    assert told.words == ["Captions only: this session answers nothing."]


def test_with_notes_only_it_says_that_no_answer_is_written(qtbot: QtBot) -> None:
    script = Script(SessionSetup(assistance="notes"))
    script.say("system", "Why us?", 3)

    told = told_by(script)

    assert told.asked == ["answer"]
    assert told.words == ["What they said last: notes follow."]


def test_without_a_writer_it_promises_no_answer(qtbot: QtBot) -> None:
    script = Script()
    script.say("system", "Why us?", 3)
    script.add(ServiceChanged(service="answers", state="waiting", message="Not here yet."))

    told = told_by(script)

    assert told.asked == ["answer"]
    assert told.words == ["What they said last: outline only, no answer for now."]


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (ConsentWithdrawn(), "They said no: nothing is answered any more."),
        (SessionCompleted(), "The session does not run."),
    ],
)
def test_after_a_no_and_after_the_end_it_says_why_not(
    qtbot: QtBot, event: ConsentWithdrawn | SessionCompleted, words: str
) -> None:
    script = interview()
    script.add(event)

    told = told_by(script)

    assert told.asked == []
    assert told.words == [words]


def test_a_changed_key_works_in_the_open_window_and_the_old_one_no_longer(qtbot: QtBot) -> None:
    window, table = QWidget(), KeyTable()
    qtbot.addWidget(window)
    actions = LiveActions(interview().view, window)
    pressed: list[None] = []
    actions.pause_requested.connect(lambda: pressed.append(None))
    actions.bind(window)
    with qtbot.waitExposed(window):
        window.show()

    table.change("pause", "Ctrl+Alt+P")
    actions.use_keys(table.keys)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    by_the_old = len(pressed)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL | ALT)

    assert by_the_old == 0
    assert len(pressed) == 1
