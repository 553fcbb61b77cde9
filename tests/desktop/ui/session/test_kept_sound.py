"""While sound is kept, whoever looks at the session sees it, and can stop it and be rid of it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.overlay import Overlay
from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import Theme
from desktop.ui.troubles import degraded_line
from shared.events import ServiceChanged, SessionCompleted, SessionPaused
from tests.desktop.ui.scripted import NOW, Script, interview

LEFT = Qt.MouseButton.LeftButton
KEPT = ServiceChanged(service="sound", state="kept")


@pytest.fixture
def script() -> Script:
    made = interview()
    made.add(KEPT)
    return made


@pytest.fixture
def page(script: Script, theme: Theme, qtbot: QtBot) -> SessionPage:
    page = SessionPage(script.view, theme, now=lambda: NOW)
    qtbot.addWidget(page)
    page.resize(780, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def said_by(page: SessionPage) -> list[str]:
    said: list[str] = []
    page.wishes.told.connect(said.append)
    page.wishes.sound_unwanted.connect(lambda: said.append("unwanted"))
    return said


def test_the_bar_says_it_the_whole_time(page: SessionPage, script: Script) -> None:
    assert page.bar.kept.text() == "● Sound is kept"
    assert page.bar.kept.isVisible()
    page.bar.tell("Copied.")
    script.add(SessionPaused())

    assert page.bar.kept.isVisible()


def test_where_none_is_kept_nothing_speaks_of_it(theme: Theme, qtbot: QtBot) -> None:
    page = SessionPage(interview().view, theme, now=lambda: NOW)
    qtbot.addWidget(page)
    page.show()

    assert not page.bar.kept.isVisible()
    assert not page.bar.stop_sound.isVisible()


def test_stopping_asks_once_more_and_is_meant_then(page: SessionPage, qtbot: QtBot) -> None:
    said = said_by(page)
    qtbot.mouseClick(page.bar.stop_sound, LEFT)
    asked, before = page.bar.stop_sound.text(), [*said]
    qtbot.mouseClick(page.bar.stop_sound, LEFT)

    assert (asked, before) == ("Delete the sound?", [])
    assert said == ["unwanted", "No more sound is kept; what was kept is deleted."]


def test_the_key_asks_once_more_too(page: SessionPage, qtbot: QtBot) -> None:
    said = said_by(page)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_S, both)
    before = [*said]
    qtbot.keyClick(page, Qt.Key.Key_S, both)

    assert before == ["Once more within four seconds deletes the kept sound."]
    assert said[1:] == ["unwanted", "No more sound is kept; what was kept is deleted."]


@pytest.mark.parametrize("state", ["deleted", "refused"])
def test_once_no_more_is_kept_the_sign_goes(page: SessionPage, script: Script, state: str) -> None:
    script.add(ServiceChanged(service="sound", state=state, message="Why."))
    said = said_by(page)
    page.wishes.stop_sound()

    assert not page.bar.kept.isVisible()
    assert not page.bar.stop_sound.isVisible()
    assert not page.wishes.possible("stop_sound")
    assert said == ["No sound is kept."]


@pytest.mark.parametrize("state", ["full", "failing"])
def test_where_the_disk_takes_no_more_the_sign_goes_and_what_is_there_can_be_deleted(
    page: SessionPage, script: Script, state: str, qtbot: QtBot
) -> None:
    script.add(ServiceChanged(service="sound", state=state, message="Why."))
    said = said_by(page)
    words = page.bar.stop_sound.text()
    for _ in range(2):
        qtbot.mouseClick(page.bar.stop_sound, LEFT)

    assert not page.bar.kept.isVisible()
    assert words == "Delete the kept sound"
    assert said[0] == "unwanted"


def test_after_the_end_nothing_is_kept_on(page: SessionPage, script: Script) -> None:
    script.add(SessionCompleted())

    assert not page.bar.kept.isVisible()


@pytest.mark.parametrize(
    ("state", "message", "said"),
    [
        ("kept", "", ""),
        ("deleted", "You stopped.", ""),
        ("refused", "They said no.", ""),
        ("full", "The disk is nearly full.", "Sound is no longer kept. The disk is nearly full."),
        ("failing", "The disk refused it.", "Sound is no longer kept. The disk refused it."),
        ("gaps", "0.4 s are missing.", "0.4 s are missing."),
        ("undeleted", "It goes later.", "It goes later."),
    ],
)
def test_what_goes_wrong_with_keeping_is_one_line(script: Script, state: str, message: str, said: str) -> None:
    script.add(ServiceChanged(service="sound", state=state, message=message))

    assert degraded_line(script.view) == said


def test_with_gaps_it_is_still_kept(page: SessionPage, script: Script) -> None:
    script.add(ServiceChanged(service="sound", state="gaps", message="0.4 s are missing."))

    assert page.bar.kept.isVisible()


@pytest.mark.parametrize("folded", [False, True])
def test_the_overlay_shows_it_folded_and_unfolded(script: Script, theme: Theme, qtbot: QtBot, folded: bool) -> None:
    overlay = Overlay(script.view, theme, now=lambda: NOW)
    qtbot.addWidget(overlay)
    overlay.set_folded(folded)
    overlay.show()
    sign = overlay.status.recording
    seen = (sign.isVisible(), sign.text(), sign.accessibleName())
    script.add(ServiceChanged(service="sound", state="deleted"))

    assert seen == (True, "● REC", "Sound is kept")
    assert not sign.isVisible()
