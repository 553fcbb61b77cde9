from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.store.resume_store import SavedResume
from desktop.ui.resumes.ask_dialog import ask_duplicate, ask_name, ask_text
from desktop.ui.resumes.resumes_page import ResumesPage
from desktop.ui.resumes.versions_dialog import VersionsDialog
from tests.desktop.ui.resumes.drawn import saved_resume

LEFT = Qt.MouseButton.LeftButton
FIRST = saved_resume()
SECOND = msgspec.structs.replace(FIRST, resume_id="s", name="For Contoso", for_job="Contoso, Engineer")


@pytest.fixture
def page(qtbot: QtBot) -> ResumesPage:
    made = ResumesPage()
    qtbot.addWidget(made)
    made.resize(652, 620)
    with qtbot.waitExposed(made):
        made.show()
    made.show_resumes([FIRST, SECOND])
    return made


def shown(page: ResumesPage) -> list[str]:
    return [card.saved.name for card in page.cards if card.isVisible()]


def delete(page: ResumesPage, number: int) -> None:
    menu = page.cards[number].more.menu()
    next(action for action in menu.actions() if action.text() == "Delete").trigger()


def test_the_first_one_is_the_active_one(page: ResumesPage) -> None:
    assert shown(page) == ["Dana Whitfield CV", "For Contoso"]
    assert page.cards[0].active.isVisible()
    assert not page.cards[0].activate.isVisible()
    assert page.cards[1].activate.isVisible()


def test_each_says_whose_it_is_and_what_for(page: ResumesPage) -> None:
    assert page.cards[1].label.text() == "Dana Whitfield, Senior Backend Engineer"
    assert page.cards[1].source.text().endswith("for Contoso, Engineer")


def test_without_any_it_says_what_to_do(page: ResumesPage) -> None:
    page.show_resumes([])

    assert page.none_yet.isVisible()
    assert page.none_yet.text().startswith("No résumé yet. Add yours")


@pytest.mark.parametrize(
    ("button", "signal"), [("open", "open_wanted"), ("analyse", "analyse_wanted"), ("activate", "activate_wanted")]
)
def test_a_card_says_what_is_wanted_of_it(page: ResumesPage, qtbot: QtBot, button: str, signal: str) -> None:
    clicked: QPushButton = getattr(page.cards[1], button)
    with qtbot.waitSignal(getattr(page, signal), timeout=1000) as wanted:
        qtbot.mouseClick(clicked, LEFT)

    assert wanted.args == ["s"]


def test_a_dropped_file_is_added(page: ResumesPage, qtbot: QtBot) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile("/somewhere/cv.pdf")])
    event = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, dropped, LEFT, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(page.add_file_wanted, timeout=1000) as wanted:
        page.dropEvent(event)

    assert wanted.args == ["/somewhere/cv.pdf"]


def dragged_over(page: ResumesPage, what: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, what, LEFT, Qt.KeyboardModifier.NoModifier)
    page.dragEnterEvent(event)
    return event


def test_a_file_over_the_page_is_welcomed_until_it_leaves(page: ResumesPage) -> None:
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile("/somewhere/cv.pdf")])
    dragged_over(page, file)
    over = page.target.property("over")
    page.dragLeaveEvent(QDragLeaveEvent())

    assert over is True
    assert page.target.property("over") is False


def test_what_is_no_file_is_not_welcomed(page: ResumesPage) -> None:
    words = QMimeData()
    words.setText("Dana Whitfield")

    assert not dragged_over(page, words).isAccepted()
    assert not page.target.property("over")


def test_the_keyboard_stays_with_the_one_that_was_changed(page: ResumesPage) -> None:
    page.cards[1].activate.setFocus()
    page.show_resumes([SECOND, FIRST])

    assert page.cards[0].open.hasFocus()


def test_a_deletion_is_told_when_it_can_no_longer_be_undone(page: ResumesPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.delete_wanted):
        delete(page, 1)
    hidden = shown(page)
    with qtbot.waitSignal(page.delete_wanted, timeout=1000) as gone:
        page.finish_deleting()

    assert hidden == ["Dana Whitfield CV"]
    assert gone.args == ["s"]


def test_undo_brings_it_back(page: ResumesPage, qtbot: QtBot) -> None:
    delete(page, 1)
    assert page.undo is not None
    with qtbot.assertNotEmitted(page.delete_wanted):
        qtbot.mouseClick(page.undo.accept, LEFT)
        page.finish_deleting()

    assert shown(page) == ["Dana Whitfield CV", "For Contoso"]


def test_what_is_being_deleted_stays_away_when_the_list_comes_anew(page: ResumesPage) -> None:
    delete(page, 1)
    page.show_resumes([FIRST, SECOND])

    assert shown(page) == ["Dana Whitfield CV"]


def test_leaving_the_page_does_what_can_still_be_undone(page: ResumesPage, qtbot: QtBot) -> None:
    delete(page, 0)
    with qtbot.waitSignal(page.delete_wanted, timeout=1000) as gone:
        page.hide()

    assert gone.args == ["r"]


def test_a_file_that_cannot_be_read_says_why(page: ResumesPage) -> None:
    page.show_problem("scan.pdf: This PDF holds pictures of text.")
    said = page.problem.isVisible()
    page.show_reading("other.pdf")

    assert said
    assert not page.problem.isVisible()


def with_versions() -> SavedResume:
    first = FIRST.versions[0]
    second = msgspec.structs.replace(first, number=2, reason="Corrected", made_at=first.made_at + timedelta(days=3))
    return msgspec.structs.replace(FIRST, versions=(first, second))


def test_the_versions_are_listed_newest_first_and_each_older_one_can_be_gone_back_to(qtbot: QtBot) -> None:
    dialog = VersionsDialog(with_versions())
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.go_back_wanted, timeout=1000) as wanted:
        qtbot.mouseClick(dialog.buttons[1], LEFT)

    assert list(dialog.buttons) == [1]
    assert wanted.args == [1]


def test_a_new_name_is_given_by_enter_and_an_empty_one_is_none(page: ResumesPage, qtbot: QtBot) -> None:
    dialog = ask_name("Rename", "Old", page)
    qtbot.addWidget(dialog)
    dialog.field.clear()
    without = dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog.field, "New")
    with qtbot.waitSignal(dialog.given, timeout=1000) as given:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert not without
    assert given.args == ["New", ""]


def test_a_copy_has_a_name_and_perhaps_a_job(page: ResumesPage, qtbot: QtBot) -> None:
    dialog = ask_duplicate("CV", page)
    qtbot.addWidget(dialog)
    assert dialog.second is not None
    qtbot.keyClicks(dialog.second, "Contoso")
    with qtbot.waitSignal(dialog.given, timeout=1000) as given:
        qtbot.mouseClick(dialog.accept_button, LEFT)

    assert given.args == ["CV (copy)", "Contoso"]


def test_pasted_text_is_given_as_it_is(page: ResumesPage, qtbot: QtBot) -> None:
    dialog = ask_text(page)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.field, "Dana")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.field, "Engineer")
    with qtbot.waitSignal(dialog.given, timeout=1000) as given:
        qtbot.mouseClick(dialog.accept_button, LEFT)

    assert given.args == ["Dana\nEngineer", ""]
