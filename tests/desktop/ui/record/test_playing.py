"""Kept sound in the record: played from a line by mouse and keys, shown where it is, stopped, and excused."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.record.play_bar import HOW, PLAY, STOP
from desktop.ui.record.record_page import CONVERSATION, SUMMARY, RecordPage
from desktop.ui.style import Theme
from shared.ids import SegmentId
from tests.desktop.session.past_sessions import interview, record_of

FIRST, SECOND, THEIRS = "microphone-1", "microphone-2", "system-1"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> RecordPage:
    page = RecordPage(record_of(interview()), theme)
    qtbot.addWidget(page)
    page.resize(660, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.conversation.show_playable([FIRST, SECOND, THEIRS])
    page.tabs.setCurrentIndex(CONVERSATION)
    return page


def wanted(page: RecordPage) -> list[object]:
    said: list[object] = []
    page.play_requested.connect(lambda line, only: said.append((line, only)))
    page.stop_requested.connect(lambda: said.append("stop"))
    return said


def sign(page: RecordPage, segment_id: str) -> QPoint:
    """Where the line's play sign is on the list."""
    said = page.conversation.said
    index = said.said.place_of(SegmentId(segment_id))
    said.scrollTo(index)
    return said._delegate.sign_place(said.visualRect(index), index.row()).center()


def press(page: RecordPage, segment_id: str) -> None:
    QTest.mouseClick(page.conversation.said.viewport(), Qt.MouseButton.LeftButton, pos=sign(page, segment_id))


def test_without_sound_there_is_nothing_to_play_with(qtbot: QtBot, theme: Theme) -> None:
    page = RecordPage(record_of(interview()), theme)
    qtbot.addWidget(page)
    page.show()
    page.tabs.setCurrentIndex(CONVERSATION)
    said = wanted(page)
    page.conversation.said.show_line(SegmentId(FIRST))
    qtbot.keyClick(page.conversation.said, Qt.Key.Key_Space)
    press(page, FIRST)

    assert not page.conversation.play_bar.isVisible()
    assert said == []


@pytest.mark.parametrize("line", [FIRST, THEIRS])
def test_the_sign_beside_a_line_plays_it_and_changes_nothing_else(page: RecordPage, line: str) -> None:
    said = wanted(page)
    chosen = page.conversation.said.chosen
    press(page, line)

    assert said == [(line, False)]
    assert page.conversation.said.chosen == chosen


def test_the_sign_of_the_line_that_plays_stops_it_and_another_one_plays(page: RecordPage) -> None:
    said = wanted(page)
    page.conversation.show_playing(FIRST, 9.0)
    press(page, FIRST)
    press(page, SECOND)

    assert said == ["stop", (SECOND, False)]


def test_two_quick_presses_on_the_sign_do_not_open_the_line_to_be_changed(page: RecordPage) -> None:
    said = wanted(page)
    press(page, FIRST)
    QTest.mouseDClick(page.conversation.said.viewport(), Qt.MouseButton.LeftButton, pos=sign(page, FIRST))

    assert said == [(FIRST, False)] * 2
    assert page.conversation.hint.text().startswith("Double-click a line")


def test_space_plays_the_chosen_line_and_stops_whatever_plays(page: RecordPage, qtbot: QtBot) -> None:
    said = wanted(page)
    page.conversation.said.setFocus()
    page.conversation.said.show_line(SegmentId(SECOND))
    qtbot.keyClick(page.conversation.said, Qt.Key.Key_Space)
    page.conversation.show_playing(THEIRS, 2.0)
    qtbot.keyClick(page.conversation.said, Qt.Key.Key_Space)

    assert said == [(SECOND, False), "stop"]


def test_a_line_without_sound_is_not_played(page: RecordPage, qtbot: QtBot) -> None:
    said = wanted(page)
    page.conversation.said.setFocus()
    page.conversation.said.show_line(SegmentId("microphone-3"))
    qtbot.keyClick(page.conversation.said, Qt.Key.Key_Space)

    assert said == []


def test_the_button_plays_the_chosen_line_and_becomes_the_one_that_stops(page: RecordPage, qtbot: QtBot) -> None:
    said = wanted(page)
    bar = page.conversation.play_bar
    page.conversation.said.show_line(SegmentId(THEIRS))
    qtbot.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    before = bar.play.text()
    page.conversation.show_playing(THEIRS, 2.0)
    playing = (bar.play.text(), bar.where.text())
    qtbot.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    page.conversation.show_playing(None)

    assert said == [(THEIRS, False), "stop"]
    assert (before, playing) == (PLAY, (STOP, "Playing 0:02"))
    assert (bar.play.text(), bar.where.text()) == (PLAY, HOW)


def test_one_voice_alone_can_be_wished_before_and_while_it_plays(page: RecordPage, qtbot: QtBot) -> None:
    said = wanted(page)
    bar = page.conversation.play_bar
    bar.only.setFocus()
    qtbot.keyClick(bar.only, Qt.Key.Key_Space)
    press(page, FIRST)
    page.conversation.show_playing(FIRST, 9.0)
    qtbot.keyClick(bar.only, Qt.Key.Key_Space)

    assert said == [(FIRST, True), (FIRST, False)]


def test_the_line_that_plays_is_in_sight_though_another_was_looked_for(page: RecordPage, qtbot: QtBot) -> None:
    page.resize(660, 420)
    said = page.conversation.said
    page.show_place("system-6")
    page.conversation.show_playing(THEIRS, 2.0)

    index = said.said.place_of(SegmentId(THEIRS))
    qtbot.waitUntil(lambda: said.viewport().rect().contains(said.visualRect(index).center()), timeout=2000)
    assert said.playing == THEIRS


def test_a_line_that_is_being_changed_stays_in_sight(page: RecordPage) -> None:
    page.resize(660, 420)
    said = page.conversation.said
    said.change(SegmentId(FIRST))
    before = said.verticalScrollBar().value()
    page.conversation.show_playing("system-6", 99.0)

    assert said.verticalScrollBar().value() == before


def test_the_menu_of_a_line_plays_and_stops_it(page: RecordPage) -> None:
    said = wanted(page)
    list_ = page.conversation.said
    names = [
        [action.text() for action in list_.menu_for(SegmentId(line)).actions()] for line in (FIRST, "microphone-3")
    ]
    list_.menu_for(SegmentId(FIRST)).actions()[0].trigger()
    page.conversation.show_playing(FIRST)
    list_.menu_for(SegmentId(FIRST)).actions()[0].trigger()

    assert names[0][0] == "Play from here"
    assert "Play from here" not in names[1]
    assert said == [(FIRST, False), "stop"]


def test_why_it_cannot_be_played_is_a_sentence_until_the_next_try(page: RecordPage) -> None:
    problem = page.conversation.play_bar.problem
    page.conversation.show_playing(FIRST, 9.0)
    page.conversation.show_sound_problem("Nothing can be played.")
    seen = (problem.isVisible(), problem.text(), page.conversation.said.playing)
    press(page, FIRST)

    assert seen == (True, "Nothing can be played.", None)
    assert not problem.isVisible()


def test_what_nobody_looks_at_is_not_played_on(page: RecordPage) -> None:
    said = wanted(page)
    page.conversation.show_playing(FIRST, 9.0)
    page.tabs.setCurrentIndex(SUMMARY)

    assert said == ["stop"]


def test_a_screen_reader_is_told_which_lines_can_be_played(page: RecordPage) -> None:
    model = page.conversation.said.said
    told = [
        model.place_of(SegmentId(line)).data(Qt.ItemDataRole.AccessibleDescriptionRole)
        for line in (FIRST, "microphone-3")
    ]

    assert told == ["Space plays it from here.", None]
