"""What stands in the first line when there is little room; the rest is seen through the overlay."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.status_line import StatusLine
from desktop.ui.style import Theme
from tests.desktop.ui.scripted import NOW, interview


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> Iterator[StatusLine]:
    window = QWidget()
    qtbot.addWidget(window)
    line = StatusLine(interview().view, theme, lambda: NOW, window)
    line.resize(700, 30)
    window.resize(700, 30)
    window.show()
    line.refresh()
    yield line
    window.close()


def seen(line: StatusLine) -> tuple[bool, bool, str]:
    """Whether the meters' names and the meters are there, and the state."""
    meter = line.meters["system"]
    return line._names["system"].isVisible(), meter.isVisible(), line.state_text


def test_with_room_everything_is_there(line: StatusLine) -> None:
    assert seen(line) == (True, True, "Live 12:41")


def test_where_it_is_narrow_what_can_be_missed_goes_first(line: StatusLine) -> None:
    found = []
    for width in range(440, 150, -10):
        line.resize(width, 30)
        if not found or found[-1] != seen(line):
            found.append(seen(line))

    assert found == [
        (True, True, "Live 12:41"),
        (False, True, "Live 12:41"),
        (False, True, "12:41"),
        (False, False, "12:41"),
    ]


def test_what_the_session_may_do_stays_however_narrow_it_is(line: StatusLine) -> None:
    line.resize(160, 30)

    assert line._assistance.isVisible()


def test_folded_the_question_has_the_room_of_the_meters(line: StatusLine) -> None:
    line.set_folded(True)
    line.resize(420, 30)
    narrow = line.meters["system"].isVisible()

    line.resize(700, 30)

    assert not narrow
    assert line.meters["system"].isVisible()
