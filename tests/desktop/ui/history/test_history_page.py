"""The history page, used with mouse and keyboard."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.history.history_list import HistoryList
from desktop.ui.history.history_page import HistoryPage
from desktop.ui.home.past_session import PastSession
from desktop.ui.style import AppliedStyle, Theme
from tests.desktop.ui.pictures.history import FOUND, SESSIONS, hit, marked
from tests.desktop.ui.scripted import STARTED_AT

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> HistoryPage:
    made = HistoryPage(theme, debounce_ms=0)
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show_sessions(SESSIONS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(page: HistoryPage) -> list[str]:
    return [str(page.model.index(row).data(Qt.ItemDataRole.DisplayRole)) for row in range(page.model.rowCount())]


def names(page: HistoryPage) -> list[str]:
    return [row.session.heading for row in page.model.rows if row.is_session]


def search(page: HistoryPage, text: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.search_requested):
        page.search.setText(text)


def click(page: HistoryPage, index: QModelIndex, qtbot: QtBot, *, twice: bool = False) -> None:
    place = page.list.visualRect(index).center()
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=place)
    if twice:
        qtbot.mouseDClick(page.list.viewport(), LEFT, pos=place)


def test_each_session_is_listed_with_company_day_length_and_questions(page: HistoryPage) -> None:
    assert shown(page)[0] == "Second round, Fabrikam · 3 Nov 2026, 09:30 · 41 min · 9 questions"
    assert page.status.text() == "5 sessions"


def test_the_newest_comes_first_until_another_order_is_chosen(page: HistoryPage, qtbot: QtBot) -> None:
    assert names(page)[:2] == ["Second round", "Screening call"]

    qtbot.keyClick(page.order, Key.Key_Down)
    assert names(page)[0] == "Northwind Traders"
    assert names(page) == sorted(names(page))

    qtbot.keyClick(page.order, Key.Key_Down)
    assert [row.session.active_s for row in page.model.rows] == [4_150, 3_600, 41 * 60, 24 * 60, 8 * 60]


def test_without_sessions_the_page_says_what_it_is_for_and_offers_a_start(page: HistoryPage, qtbot: QtBot) -> None:
    page.show_sessions([])

    assert page.empty.isVisible()
    assert not page.search.isVisible()
    with qtbot.waitSignal(page.start_requested):
        qtbot.mouseClick(page.empty.start, LEFT)


# --- searching ------------------------------------------------------------------------------------------------------


def test_what_was_typed_is_searched_for_once_the_typing_pauses(theme: Theme, qtbot: QtBot) -> None:
    page = HistoryPage(theme, debounce_ms=40)
    qtbot.addWidget(page)
    page.show_sessions(SESSIONS)
    asked: list[str] = []
    page.search_requested.connect(asked.append)
    with qtbot.waitSignal(page.search_requested):
        qtbot.keyClicks(page.search, "kafka")

    assert asked == ["kafka"]


def test_what_was_found_is_listed_under_its_session_with_who_said_it(page: HistoryPage, qtbot: QtBot) -> None:
    search(page, "payment cutover", qtbot)
    assert page.status.text() == "Searching…"

    page.show_found("payment cutover", FOUND)

    assert names(page) == ["Second round", "Northwind Traders"]
    assert shown(page)[1].startswith("Question: How did you plan the cutover")
    assert shown(page)[4] == "and 12 more places"
    assert page.status.text() == "Found in 2 sessions."


def test_the_words_that_were_found_are_painted_in_the_colours_of_a_question(
    page: HistoryPage, theme: Theme, qtbot: QtBot
) -> None:
    search(page, "cutover", qtbot)
    page.show_found("cutover", [hit("a", marked("system", "system-1", "cutover", "cutover"))])

    place = page.list.visualRect(page.model.index(1))
    picture = page.list.viewport().grab(place).toImage()
    ground = theme.colour("question_ground").name()

    colours = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert ground in colours
    page.show_found("cutover", [hit("a", marked("system", "system-1", "cutover"))])
    plain = page.list.viewport().grab(place).toImage()
    assert ground not in {plain.pixelColor(x, plain.height() // 2).name() for x in range(plain.width())}


def test_an_answer_to_an_older_question_changes_nothing(page: HistoryPage, qtbot: QtBot) -> None:
    search(page, "cutover", qtbot)

    page.show_found("cut", [])

    assert len(names(page)) == len(SESSIONS)


def test_nothing_found_says_so_and_leads_back_to_all(page: HistoryPage, qtbot: QtBot) -> None:
    search(page, "kubernetis", qtbot)
    page.show_found("kubernetis", [])
    assert page.empty.title.text() == "Nothing found for “kubernetis”"
    assert not page.deeds.isVisible()

    qtbot.mouseClick(page.empty.clear, LEFT)

    assert page.list.isVisible()
    assert len(names(page)) == len(SESSIONS)


def test_escape_empties_the_search(page: HistoryPage, qtbot: QtBot) -> None:
    search(page, "cutover", qtbot)
    page.show_found("cutover", FOUND)

    qtbot.keyClick(page.search, Key.Key_Escape)

    assert page.search.text() == ""
    assert page.status.text() == "5 sessions"


def test_sessions_that_cannot_be_searched_yet_are_said(page: HistoryPage, qtbot: QtBot) -> None:
    search(page, "cutover", qtbot)
    page.show_preparing(3)
    page.show_found("cutover", FOUND)

    assert page.status.text() == "Found in 2 sessions. 3 older sessions can be searched in a moment."


def test_typing_in_the_list_goes_into_the_search(page: HistoryPage, qtbot: QtBot) -> None:
    page.list.setFocus()

    qtbot.keyClick(page.list, "k")

    assert page.search.text() == "k"
    assert page.search.hasFocus()


def test_ctrl_f_goes_to_the_search(page: HistoryPage, qtbot: QtBot) -> None:
    page.list.setFocus()

    qtbot.keySequence(page.list, QKeySequence(QKeySequence.StandardKey.Find))

    assert page.search.hasFocus()


# --- opening and the rest -------------------------------------------------------------------------------------------


def test_down_leads_from_the_search_into_the_list_and_enter_opens(page: HistoryPage, qtbot: QtBot) -> None:
    page.search.setFocus()
    qtbot.keyClick(page.search, Key.Key_Down)
    qtbot.keyClick(page.list, Key.Key_Down)

    with qtbot.waitSignal(page.open_requested) as opened:
        qtbot.keyClick(page.list, Key.Key_Return)

    assert opened.args == ["b", ""]


def test_a_double_click_opens_a_session_and_a_click_only_chooses_it(page: HistoryPage, qtbot: QtBot) -> None:
    opened: list[tuple[str, str]] = []
    page.open_requested.connect(lambda *told: opened.append(told))

    click(page, page.model.index(1), qtbot)
    assert page.list.chosen is not None
    assert page.list.chosen.session.session_id == "b"
    assert opened == []

    click(page, page.model.index(1), qtbot, twice=True)
    assert opened == [("b", "")]


def test_a_click_on_what_was_found_opens_it_at_its_place(page: HistoryPage, qtbot: QtBot) -> None:
    search(page, "payment cutover", qtbot)
    page.show_found("payment cutover", FOUND)

    with qtbot.waitSignal(page.open_requested) as opened:
        click(page, page.model.index(2), qtbot)

    assert opened.args == ["a", "microphone-14"]


def test_f2_renames_in_place(page: HistoryPage, qtbot: QtBot) -> None:
    page.select("b")
    qtbot.keyClick(page.list, Key.Key_F2)
    field = editor(page.list)
    field.setText("Screening with Ana")

    with qtbot.waitSignal(page.rename_requested) as renamed:
        qtbot.keyClick(field, Key.Key_Return)

    assert renamed.args == ["b", "Screening with Ana"]
    assert names(page)[1] == "Screening with Ana"


def test_enter_keeps_the_new_name_and_does_not_open_the_session(page: HistoryPage, qtbot: QtBot) -> None:
    page.select("b")
    qtbot.keyClick(page.list, Key.Key_F2)
    editor(page.list).setText("Screening with Ana")

    with qtbot.assertNotEmitted(page.open_requested):
        qtbot.keyClick(editor(page.list), Key.Key_Return)
        qtbot.waitUntil(lambda: page.list.findChild(QLineEdit) is None)

    assert names(page)[1] == "Screening with Ana"


def test_escape_and_an_empty_name_leave_the_old_one(page: HistoryPage, qtbot: QtBot) -> None:
    renamed: list[str] = []
    page.rename_requested.connect(lambda _, name: renamed.append(name))
    page.select("b")
    for text, key in (("Other", Key.Key_Escape), ("  ", Key.Key_Return), ("Screening call", Key.Key_Return)):
        qtbot.keyClick(page.list, Key.Key_F2)
        field = editor(page.list)
        field.setText(text)
        qtbot.keyClick(field, key)
        qtbot.waitUntil(lambda: page.list.findChild(QLineEdit) is None)

    assert renamed == []
    assert names(page)[1] == "Screening call"


def editor(view: HistoryList) -> QLineEdit:
    found = view.findChild(QLineEdit)
    assert found is not None
    return found


def test_tab_keeps_the_new_name_and_opens_no_other(page: HistoryPage, qtbot: QtBot) -> None:
    page.select("a")
    qtbot.keyClick(page.list, Key.Key_F2)
    field = editor(page.list)
    field.setText("Screening with Ana")

    with qtbot.waitSignal(page.rename_requested) as renamed:
        qtbot.keyClick(field, Key.Key_Tab)

    assert renamed.args == ["a", "Screening with Ana"]
    qtbot.waitUntil(lambda: page.list.findChild(QLineEdit) is None)


def test_a_hit_is_renamed_and_deleted_as_its_session(page: HistoryPage, qtbot: QtBot) -> None:
    search(page, "payment cutover", qtbot)
    page.show_found("payment cutover", FOUND)
    page.list.choose(page.model.index(2))

    with qtbot.waitSignal(page.delete_requested) as deleted:
        qtbot.keyClick(page.list, Key.Key_Delete)
    qtbot.keyClick(page.list, Key.Key_F2)

    assert deleted.args == ["a"]
    assert editor(page.list).text() == "Second round"


def test_the_buttons_speak_of_the_chosen_session(page: HistoryPage, qtbot: QtBot) -> None:
    asked: list[tuple[str, ...]] = []
    for signal in (page.open_requested, page.duplicate_requested, page.print_requested, page.delete_requested):
        signal.connect(lambda *told: asked.append(told))
    page.select("c")

    for button in (page.deeds.open, page.deeds.duplicate, page.deeds.print, page.deeds.delete):
        qtbot.mouseClick(button, LEFT)
    qtbot.mouseClick(page.deeds.rename, LEFT)

    assert asked == [("c", ""), ("c",), ("c",), ("c",)]
    assert editor(page.list).text() == "Northwind Traders"


def test_a_session_is_exported_in_four_ways(page: HistoryPage) -> None:
    asked: list[tuple[str, str]] = []
    page.export_requested.connect(lambda *told: asked.append(told))
    page.select("c")

    for action in page.deeds.export.menu().actions():
        action.trigger()

    assert asked == [("c", "markdown"), ("c", "json"), ("c", "docx"), ("c", "pdf")]


def test_the_context_menu_offers_the_same_for_the_session_under_the_pointer(page: HistoryPage, qtbot: QtBot) -> None:
    page.select("a")
    place = page.list.visualRect(page.model.index(2)).center()
    viewport = page.list.viewport()
    wish = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))

    QApplication.sendEvent(viewport, wish)

    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible() and menu.title() == "")
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words == ["Open", "Rename", "Duplicate setup", "Export", "Print…", "Delete"]
    with qtbot.waitSignal(page.delete_requested) as deleted:
        menu.actions()[-1].trigger()
    assert deleted.args == ["c"]
    menu.close()


def test_a_deleted_session_is_out_of_sight_until_it_is_brought_back(page: HistoryPage) -> None:
    page.hide_session("a")
    assert names(page)[0] == "Screening call"
    assert page.status.text() == "4 sessions"

    page.hide_session(None)

    assert names(page)[0] == "Second round"


def test_the_next_session_is_chosen_in_place_of_a_deleted_one_and_undo_chooses_it_again(page: HistoryPage) -> None:
    before = names(page)
    page.list.choose(page.model.index(1))
    chosen = page.list.chosen
    assert chosen is not None

    page.hide_session(chosen.session.session_id)
    assert page.list.chosen is not None
    assert page.list.chosen.session.heading == before[2]

    page.hide_session(None)
    assert page.list.chosen == chosen
    assert page.list.hasFocus()


def test_the_one_before_is_chosen_where_the_last_session_was_deleted(page: HistoryPage) -> None:
    before = names(page)
    page.list.choose(page.model.index(len(before) - 1))
    chosen = page.list.chosen
    assert chosen is not None

    page.hide_session(chosen.session.session_id)

    assert page.list.chosen is not None
    assert page.list.chosen.session.heading == before[-2]


def test_the_chosen_session_stays_chosen_when_the_list_is_told_anew(page: HistoryPage) -> None:
    page.select("c")

    page.show_sessions([PastSession("new", "New", "", STARTED_AT, 60, 0), *SESSIONS])

    assert page.list.chosen is not None
    assert page.list.chosen.session.session_id == "c"


def test_what_was_done_is_said_until_another_session_is_chosen(page: HistoryPage, tmp_path: Path) -> None:
    page.say("✓ Saved as a.pdf.", tmp_path)
    said = (page.done.isVisible(), page.done.words.text(), page.done.show_folder.isVisible())

    page.select("c")

    assert said == (True, "✓ Saved as a.pdf.", True)
    assert not page.done.isVisible()


def test_it_is_said_how_long_sessions_are_kept(page: HistoryPage) -> None:
    page.show_retention("Sessions are kept until you delete them.")

    assert page.retention.isVisible()


def test_everything_is_reached_by_the_tab_key_in_reading_order(page: HistoryPage, qtbot: QtBot) -> None:
    page.search.setFocus()
    passed = []
    for _ in range(8):
        focus = page.focusWidget()
        passed.append(focus)
        qtbot.keyClick(focus, Key.Key_Tab)

    assert passed == [page.search, page.order, page.list, page.stories, *page.deeds.buttons[:4]]


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_no_row_is_lower_than_its_text_and_no_button_is_cut(
    percent: int, theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.set_text_percent(percent)
    style = AppliedStyle(qapp, theme)
    page = HistoryPage(theme)
    qtbot.addWidget(page)
    page.resize(520, 700)
    page.show_sessions(SESSIONS)
    page.search.setText("payment")
    page.show_found("payment", FOUND)
    page.show()

    small, wide = page.list.sizeHintForRow(1), page.list.sizeHintForRow(0)
    assert small >= theme.px("body")
    assert wide >= theme.px("body") + theme.px("small")
    for button in page.deeds.buttons:
        assert button.width() >= button.sizeHint().width()
        assert page.deeds.rect().contains(button.geometry())
    qapp.setStyleSheet("")
    style.deleteLater()


def test_five_hundred_sessions_are_shown_within_a_tenth_of_a_second(page: HistoryPage) -> None:
    many = [PastSession(f"{number}", f"Session {number}", "Acme", STARTED_AT, 60.0, 3) for number in range(500)]

    took = [_shown_in(page, many) for _ in range(3)]

    assert min(took) < 0.1  # the others may have had to share the machine
    assert page.model.rowCount() == 500


def _shown_in(page: HistoryPage, sessions: list[PastSession]) -> float:
    begin = time.perf_counter()
    page.show_sessions(sessions)
    page.list.doItemsLayout()
    page.list.viewport().grab()
    return time.perf_counter() - begin
