"""The list is a QListView to everybody else: rows, places, keys. It only lays out less."""

import itertools
import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.session.bubble import Bubbles
from desktop.ui.session.bubble_list import BubbleList
from desktop.ui.session.transcript_model import TranscriptModel
from desktop.ui.style import Theme
from shared.events import SegmentRemoved, SegmentRevised
from shared.ids import SegmentId
from tests.desktop.ui.scripted import Script

LONG = "and then we talked about it for quite a while, with everybody who had something to say about it " * 3


class Listed:
    """A list with its model, and the script that feeds both."""

    def __init__(self, theme: Theme, lines: int) -> None:
        self.script = Script()
        talk(self.script, lines)
        self.model = TranscriptModel(self.script.view)
        self.list = BubbleList(self.model, Bubbles(theme, self.model))
        self.list.resize(420, 300)

    def say(self, text: str, start_s: float) -> None:
        self.model.refresh_segment(self.script.say("system", text, start_s))


def talk(script: Script, lines: int) -> None:
    for number in range(lines):
        script.say("system" if number % 2 else "microphone", f"Line {number} {LONG[: number % 90]}", number)


@pytest.fixture
def listed(theme: Theme, qtbot: QtBot) -> Listed:
    made = Listed(theme, 40)
    qtbot.addWidget(made.list)
    with qtbot.waitExposed(made.list):
        made.list.show()
    return made


def places(listed: Listed) -> list[tuple[int, int]]:
    rows = [listed.list.visualRect(listed.model.index(row, 0)) for row in range(listed.model.rowCount())]
    return [(place.top(), place.bottom()) for place in rows]


def test_rows_follow_each_other_without_gap_and_the_bar_knows_their_height(listed: Listed) -> None:
    found = places(listed)

    assert all(below[0] == above[1] + 1 for above, below in itertools.pairwise(found))
    assert listed.list.verticalScrollBar().maximum() == found[-1][1] + 1 - listed.list.viewport().height()


def test_a_row_is_found_where_it_is_drawn(listed: Listed) -> None:
    listed.list.verticalScrollBar().setValue(500)
    for row in (0, 7, 39):
        index = listed.model.index(row, 0)
        assert listed.list.indexAt(listed.list.visualRect(index).center()).row() == row


def test_below_the_last_row_there_is_none(theme: Theme, qtbot: QtBot) -> None:
    made = Listed(theme, 1)
    qtbot.addWidget(made.list)

    assert not made.list.indexAt(QPoint(10, 290)).isValid()


def test_after_every_kind_of_change_the_places_are_those_of_a_new_list(
    listed: Listed, theme: Theme, qtbot: QtBot
) -> None:
    listed.say("A new line.", 99)
    listed.say("A latecomer that was said in the middle.", 17.5)
    listed.script.add(
        SegmentRevised(segment_id=SegmentId("system-3"), text=LONG, start=5 * 16_000, end=6 * 16_000, reason="merged")
    )
    listed.model.refresh_segment(SegmentId("system-3"))
    listed.script.add(SegmentRemoved(segment_id=SegmentId("microphone-5"), reason="echo"))
    listed.model.refresh_segment(SegmentId("microphone-5"))

    anew = Listed(theme, 0)
    anew.model = TranscriptModel(listed.script.view)
    anew.list = BubbleList(anew.model, Bubbles(theme, anew.model))
    qtbot.addWidget(anew.list)
    anew.list.resize(listed.list.size())
    anew.list.show()
    assert [row.segment_id for row in listed.model.rows] == [row.segment_id for row in anew.model.rows]
    assert places(listed) == places(anew)


def test_a_narrower_list_wraps_anew(listed: Listed) -> None:
    before = listed.list.verticalScrollBar().maximum()

    listed.list.resize(260, 300)

    assert listed.list.verticalScrollBar().maximum() > before


def test_arrow_keys_walk_the_rows_and_keep_them_in_sight(listed: Listed, qtbot: QtBot) -> None:
    for _ in range(12):
        qtbot.keyClick(listed.list, Qt.Key.Key_Up)

    index = listed.list.currentIndex()
    assert index.row() == 27
    assert listed.list.viewport().rect().intersects(listed.list.visualRect(index))


@pytest.mark.parametrize(("key", "row"), [(Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 39)])
def test_home_and_end_lead_to_the_ends(listed: Listed, qtbot: QtBot, key: Qt.Key, row: int) -> None:
    listed.list.setCurrentIndex(listed.model.index(20, 0))

    qtbot.keyClick(listed.list, key)

    assert listed.list.currentIndex().row() == row


def test_a_click_chooses_the_row(listed: Listed, qtbot: QtBot) -> None:
    place = listed.list.visualRect(listed.model.index(1, 0)).center()

    with qtbot.waitSignal(listed.list.clicked, timeout=1000) as clicked:
        qtbot.mouseClick(listed.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert clicked.args[0].row() == 1
    assert [index.row() for index in listed.list.selectionModel().selectedIndexes()] == [1]


def test_a_screen_reader_meets_a_list_with_every_line(listed: Listed) -> None:
    met = QAccessible.queryAccessibleInterface(listed.list)

    assert met.role() == QAccessible.Role.List
    assert met.childCount() >= 40
    assert met.child(0).text(QAccessible.Text.Name).startswith("You, 0:00: Line 0")


def test_a_line_more_costs_the_same_after_three_hours(theme: Theme, qtbot: QtBot) -> None:
    made = Listed(theme, 1_500)
    qtbot.addWidget(made.list)
    with qtbot.waitExposed(made.list):
        made.list.show()
    made.list.scrollToBottom()

    began = time.perf_counter()
    for number in range(20):
        made.say("One more line.", 2_000 + number)

    assert (time.perf_counter() - began) / 20 < 0.005
