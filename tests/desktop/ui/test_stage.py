from collections.abc import Coroutine, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.session.log import SessionLog
from desktop.session.questioning import Came
from desktop.ui.answer_sheet import AnswerSheet
from desktop.ui.bridge import Bridge
from desktop.ui.keys import KeyTable
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.session.session_page import SessionPage
from desktop.ui.stage import Stage
from desktop.ui.style import Theme
from desktop.ui.wording import ACCEPTED, ENDING, NOT_IN_RESUME
from shared.events import ServiceChanged, SessionPaused, SessionReconnected, SessionUnpaused
from tests.desktop.ui.scripted import DISAGREED, NOW, SENTENCES, Script, interview

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Asking:
    """Notes what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.comes: Came = "answer"

    async def mark(self, segment_id: object) -> Came:
        self.asked.append(("mark", segment_id))
        return self.comes

    async def dismiss(self, question_id: object) -> None:
        self.asked.append(("dismiss", question_id))

    async def answer_now(self) -> Came:
        self.asked.append("answer now")
        return self.comes


class Session:
    """What a stage uses of a live session, with a real log."""

    def __init__(self, script: Script) -> None:
        self.view = script.view.session
        self.log = SessionLog(first_seq=script.seq + 1)
        self.log.subscribe(self.view.apply)
        self.questioning = Asking()
        self.ended = self.withdrawn = self.sound_unwanted = False

    def pause(self) -> None:
        self.log.append(SessionPaused())

    def unpause(self) -> None:
        self.log.append(SessionUnpaused())

    def end(self) -> None:
        self.ended = True

    def stop_keeping_sound(self) -> None:
        self.sound_unwanted = True

    def withdraw_consent(self) -> None:
        self.withdrawn = True


class Scene:
    """A stage with its two windows on screen."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.script = interview()
        self.session = Session(self.script)
        self.keys = KeyTable()
        self.overlay = Overlay(self.script.view, theme, now=lambda: NOW)
        self.page = SessionPage(self.script.view, theme, now=lambda: NOW)
        qtbot.addWidget(self.page)
        self.stage = Stage(
            self.session,  # type: ignore[arg-type]
            Bridge(),
            self.overlay,
            self.script.view,
            self.page,
            run_at_once,
            keys=self.keys,
        )
        self.page.show()
        self.stage.show_overlay()


def run_at_once(wish: Coroutine[object, object, None]) -> None:
    with pytest.raises(StopIteration):
        wish.send(None)


@pytest.fixture
def scene(theme: Theme, qtbot: QtBot) -> Iterator[Scene]:
    scene = Scene(theme, qtbot)
    yield scene
    scene.stage.close()


def test_what_a_person_wants_in_either_window_reaches_the_session(scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClick(scene.page, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(scene.overlay, Qt.Key.Key_Backspace, CTRL)

    assert scene.session.questioning.asked == ["answer now", ("dismiss", 2)]


@pytest.mark.parametrize(
    ("comes", "said"),
    [
        ("outline", "Nothing in your résumé answers that: outline only."),
        ("waits", "Taken as soon as they have said it."),
        ("answer", "What they said last is being answered …"),
    ],
)
def test_what_comes_of_answer_now_is_said_where_it_was_wished(
    scene: Scene, qtbot: QtBot, comes: Came, said: str
) -> None:
    scene.session.questioning.comes = comes
    scene.script.add(ServiceChanged(service="answers", state="working"))

    qtbot.keyClick(scene.overlay, Qt.Key.Key_Return, CTRL)

    assert scene.overlay.body.timing.text() == said


def test_the_keys_work_whatever_the_main_window_shows_and_no_longer_than_the_session(
    theme: Theme, qtbot: QtBot
) -> None:
    window, home, script = MainWindow(theme), QLineEdit(), interview()
    qtbot.addWidget(window)
    session = Session(script)
    page = SessionPage(script.view, theme, now=lambda: NOW)
    overlay = Overlay(script.view, theme, now=lambda: NOW)
    stage = Stage(session, Bridge(), overlay, script.view, page, run_at_once, window=window)  # type: ignore[arg-type]
    window.set_room("home", home)
    window.set_room("live", page)
    with qtbot.waitExposed(window):
        window.show()

    qtbot.keyClick(home, Qt.Key.Key_P, CTRL)
    paused = session.view.state
    qtbot.keyClick(home, Qt.Key.Key_Return, CTRL)
    said = overlay.body.timing.text()
    stage.close()
    qtbot.keyClick(home, Qt.Key.Key_P, CTRL)

    assert page.isHidden()
    assert paused == session.view.state == "paused"
    assert session.questioning.asked == ["answer now"]
    assert said.startswith("What they said last")


@pytest.mark.parametrize("window", ["page", "overlay"])
def test_the_end_is_said_at_once_in_both_windows(scene: Scene, qtbot: QtBot, window: str) -> None:
    for _ in range(2):  # it asks once more
        qtbot.keyClick(getattr(scene, window), Qt.Key.Key_E, CTRL | SHIFT)

    assert scene.session.ended
    assert scene.page.heard.text() == ENDING
    assert scene.overlay.body.timing.text() == ENDING
    assert scene.page.bar.end.text() == "Ending …"
    assert not any(button.isEnabled() for button in (scene.page.bar.end, scene.page.bar.pause, scene.page.bar.said_no))


def test_sound_that_is_unwanted_in_either_window_is_stopped_by_the_session(scene: Scene) -> None:
    for wishes in (scene.page.wishes, scene.overlay.actions_of_person):
        scene.session.sound_unwanted = False
        wishes.drop_sound()

        assert scene.session.sound_unwanted


def test_one_key_pauses_and_goes_on(scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClick(scene.overlay, Qt.Key.Key_P, CTRL)
    paused = scene.overlay.status.state_text
    qtbot.keyClick(scene.page, Qt.Key.Key_P, CTRL)

    assert paused.startswith("Paused")
    assert scene.session.view.state == "active"


def test_the_overlay_is_hidden_and_shown_from_the_main_window(scene: Scene, qtbot: QtBot) -> None:
    offered = scene.page.show_overlay.text()
    qtbot.mouseClick(scene.page.show_overlay, LEFT)
    hidden = (scene.overlay.isVisible(), scene.page.show_overlay.text())

    with qtbot.waitActive(scene.page):
        scene.page.activateWindow()
    qtbot.keyClick(scene.page, Qt.Key.Key_O, CTRL | SHIFT)

    assert offered == "Hide the overlay"
    assert hidden == (False, "Show the overlay")
    assert scene.overlay.isVisible()


def test_the_overlay_hides_itself_by_key_and_the_main_window_knows(scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClick(scene.overlay, Qt.Key.Key_O, CTRL | SHIFT)

    assert not scene.overlay.isVisible()
    assert scene.page.show_overlay.text() == "Show the overlay"


def test_clicks_that_go_through_are_taken_again_from_the_main_window(scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClick(scene.page, Qt.Key.Key_T, CTRL | SHIFT)
    said = (scene.overlay.lets_clicks_through, scene.page.notice.isVisible())

    qtbot.mouseClick(scene.page.notice.act, LEFT)

    assert said == (True, True)
    assert not scene.overlay.lets_clicks_through
    assert not scene.page.notice.isVisible()


def test_the_overlays_keys_work_in_the_main_window(scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClick(scene.page, Qt.Key.Key_L, CTRL)

    assert scene.overlay.folded


def test_a_changed_key_counts_in_both_windows_at_once(scene: Scene, qtbot: QtBot) -> None:
    scene.keys.change("pause", "Ctrl+Alt+P")
    qtbot.keyClick(scene.page, Qt.Key.Key_P, CTRL)
    by_the_old = scene.session.view.state

    qtbot.keyClick(scene.page, Qt.Key.Key_P, CTRL | ALT)
    qtbot.keyClick(scene.overlay, Qt.Key.Key_P, CTRL | ALT)

    assert by_the_old == "active"
    assert [type(logged.event) for logged in scene.session.log.events] == [SessionPaused, SessionUnpaused]


def test_the_wish_to_change_keys_is_passed_on(scene: Scene, qtbot: QtBot) -> None:
    listed = scene.overlay.list_keys()

    with qtbot.waitSignal(scene.stage.change_keys_requested, timeout=1000):
        qtbot.mouseClick(listed.change, LEFT)


def test_a_continued_session_says_so_in_both_windows(theme: Theme, qtbot: QtBot) -> None:
    script = interview()
    session = Session(script)
    session.log.append(SessionReconnected(gap_s=180))
    overlay = Overlay(script.view, theme, now=lambda: NOW)
    page = SessionPage(script.view, theme, now=lambda: NOW)
    qtbot.addWidget(page)

    stage = Stage(session, Bridge(), overlay, script.view, page, run_at_once)  # type: ignore[arg-type]

    assert overlay.body.trouble.text() == "Continued: the program had stopped. 3 min are missing."
    assert page.trouble.text() == overlay.body.trouble.text()
    stage.close()


def test_after_the_end_the_overlay_is_gone_and_the_page_still_reads(scene: Scene, theme: Theme, qtbot: QtBot) -> None:
    again = Scene(theme, qtbot)

    again.stage.close()

    assert not again.overlay.isVisible()
    assert again.page.question.text == DISAGREED


def place_of_chip(sheet: AnswerSheet, number: int) -> QPoint:
    cursor = QTextCursor(sheet.document())
    for _ in range(number):
        cursor = sheet.document().find("\ufffc", cursor)
    start = QTextCursor(sheet.document())
    start.setPosition(cursor.selectionStart())
    return sheet.cursorRect(start).topLeft() + QPoint(12, 8)


def click_chip(sheet: AnswerSheet, words: str, qtbot: QtBot) -> None:
    sheet.resize(420, 600)
    number = [text for text, _ in sheet.chips].index(words) + 1
    qtbot.mouseClick(sheet.viewport(), LEFT, pos=place_of_chip(sheet, number))


@pytest.mark.parametrize("window", ["page", "overlay"])
def test_a_chip_in_either_window_asks_for_its_fact(scene: Scene, qtbot: QtBot, window: str) -> None:
    sheet = scene.page.sheet if window == "page" else scene.overlay.body.sheet
    with qtbot.waitSignal(scene.stage.fact_chosen, timeout=1000) as chosen:
        click_chip(sheet, "R 13", qtbot)

    assert chosen.args == ["F13"]


@pytest.mark.parametrize("window", ["page", "overlay"])
def test_a_doubted_sentence_can_be_kept_as_a_fact_while_the_session_runs(
    scene: Scene, qtbot: QtBot, window: str
) -> None:
    scene.script.add(*SENTENCES)
    sheet = scene.page.sheet if window == "page" else scene.overlay.body.sheet
    sheet.refresh()
    click_chip(sheet, NOT_IN_RESUME, qtbot)
    (menu,) = [menu for menu in scene.overlay.findChildren(QMenu) if menu.isVisible()]
    with qtbot.waitSignal(scene.stage.sentence_accepted, timeout=1000) as accepted:
        menu.actions()[0].trigger()
    menu.close()

    assert accepted.args == [2, "I later trained forty engineers in it."]
    assert scene.overlay.body.timing.text() == ACCEPTED


def test_the_menu_of_the_keyboard_shows_facts_and_keeps_doubted_sentences(scene: Scene, qtbot: QtBot) -> None:
    scene.script.add(*SENTENCES)
    scene.page.sheet.refresh()
    menu = scene.page.sheet.menu()
    offered = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(scene.stage.fact_chosen, timeout=1000) as chosen:
        offered["Show R 12 in the résumé"].trigger()
    with qtbot.waitSignal(scene.stage.sentence_accepted, timeout=1000) as accepted:
        offered["Keep as a fact: “I later trained forty engineers in it.”"].trigger()

    assert chosen.args == ["F12"]
    assert accepted.args == [2, "I later trained forty engineers in it."]
