import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.style import Theme
from desktop.ui.trouble_line import TroubleLine
from desktop.ui.troubles import Trouble

LEFT = Qt.MouseButton.LeftButton
LOST, BEHIND, KEYLESS = Trouble(0, "Their sound has gone."), Trouble(5, "2.1 s behind."), Trouble(4, "No key.")


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> TroubleLine:
    line = TroubleLine(theme)
    qtbot.addWidget(line)
    line.resize(500, 30)
    return line


def test_without_troubles_it_is_not_there(line: TroubleLine) -> None:
    line.show_troubles([LOST])
    there = line.isVisible()

    line.show_troubles([])

    assert there
    assert not line.isVisible()


def test_the_worst_stands_in_the_line_with_the_number_of_others(line: TroubleLine) -> None:
    line.show_troubles([LOST, KEYLESS, BEHIND])

    assert line.text() == "Their sound has gone."
    assert line.more.text() == "+2 more"
    assert line.more.isVisible()


def test_one_that_fits_needs_no_list(line: TroubleLine) -> None:
    line.show_troubles([LOST])

    assert not line.more.isVisible()


def test_one_that_is_cut_can_be_read_whole(line: TroubleLine, qtbot: QtBot) -> None:
    line.show_troubles([Trouble(0, "Their sound has gone. " * 12)])
    line.resize(300, 30)

    qtbot.mouseClick(line.more, LEFT)

    assert line.more.text() == "Read"
    assert line.list is not None
    assert line.list.labels[0].text() == "Their sound has gone. " * 12


def test_the_list_holds_all_of_them_and_escape_closes_it(line: TroubleLine, qtbot: QtBot) -> None:
    line.show_troubles([LOST, KEYLESS, BEHIND])
    qtbot.mouseClick(line.more, LEFT)
    opened = line.list
    assert opened is not None
    sentences = [label.text() for label in opened.labels]

    with qtbot.waitSignal(opened.destroyed, timeout=1000):
        qtbot.keyClick(opened, Qt.Key.Key_Escape)

    assert sentences == [LOST.words, KEYLESS.words, BEHIND.words]


def test_a_screen_reader_is_told_all_of_them(line: TroubleLine) -> None:
    line.show_troubles([LOST, BEHIND])

    assert line.accessibleName() == "Their sound has gone. 2.1 s behind."
