from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.banner import Banner, UndoBanner

LEFT = Qt.MouseButton.LeftButton


def test_either_button_takes_the_banner_away(qtbot: QtBot) -> None:
    banner = Banner("Continue?", "Continue", "Leave it")
    qtbot.addWidget(banner)
    banner.show()

    with qtbot.waitSignal(banner.declined, timeout=1000):
        qtbot.mouseClick(banner.decline, LEFT)

    assert not banner.isVisible()


def test_a_deletion_is_done_when_the_time_for_undoing_is_over(qtbot: QtBot) -> None:
    banner = UndoBanner("a", "Deleted.", milliseconds=1)
    qtbot.addWidget(banner)

    with qtbot.waitSignal(banner.done, timeout=1000) as done:
        banner.show()

    assert done.args == ["a"]


def test_undone_is_never_done(qtbot: QtBot) -> None:
    banner = UndoBanner("a", "Deleted.")
    qtbot.addWidget(banner)
    banner.show()
    qtbot.mouseClick(banner.accept, LEFT)

    with qtbot.assertNotEmitted(banner.done):
        banner.finish()


def test_finishing_twice_does_it_once(qtbot: QtBot) -> None:
    banner = UndoBanner("a", "Deleted.")
    qtbot.addWidget(banner)
    done: list[str] = []
    banner.done.connect(done.append)

    banner.finish()
    banner.finish()

    assert done == ["a"]
