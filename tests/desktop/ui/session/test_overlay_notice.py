import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.limits import WAYLAND
from desktop.ui.session.overlay_notice import OverlayNotice
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def notice(theme: Theme, qtbot: QtBot) -> OverlayNotice:
    notice = OverlayNotice(theme)
    qtbot.addWidget(notice)
    notice.resize(700, 60)
    return notice


def test_with_nothing_to_say_it_is_not_there(notice: OverlayNotice) -> None:
    notice.explain(None)

    assert not notice.isVisible()


def test_that_clicks_go_through_is_said_with_the_way_back(notice: OverlayNotice, qtbot: QtBot) -> None:
    notice.say_clicks_go_through(True)

    with qtbot.waitSignal(notice.take_clicks_clicked, timeout=1000):
        qtbot.mouseClick(notice.act, LEFT)

    assert notice.words.text().startswith("Clicks go through")
    assert notice.act.text() == "Take clicks again"


def test_what_the_desktop_forbids_is_one_line_with_what_to_do(notice: OverlayNotice, qtbot: QtBot) -> None:
    notice.explain(WAYLAND)
    folded = notice.remedy.isVisible()

    qtbot.mouseClick(notice.act, LEFT)

    assert not folded
    assert notice.remedy.isVisible()
    assert "QT_QPA_PLATFORM=xcb" in notice.remedy.text()


def test_understood_it_goes_and_says_so(notice: OverlayNotice, qtbot: QtBot) -> None:
    notice.explain(WAYLAND)
    qtbot.mouseClick(notice.act, LEFT)

    with qtbot.waitSignal(notice.understood, timeout=1000):
        qtbot.mouseClick(notice.act, LEFT)

    assert not notice.isVisible()


def test_clicks_come_before_the_desktop_and_leave_it_to_be_said(notice: OverlayNotice) -> None:
    notice.explain(WAYLAND)
    notice.say_clicks_go_through(True)
    first = notice.words.text()

    notice.say_clicks_go_through(False)

    assert first.startswith("Clicks go through")
    assert notice.words.text() == WAYLAND.words
