from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.wizard.saved_jobs import JobChoice
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.setup import SessionSetup
from tests.desktop.ui.wizard.conftest import flow_of

LEFT = Qt.MouseButton.LeftButton
LONG = "We are looking for an engineer who likes quiet nights. " * 6
CONTOSO = SessionSetup(
    company="Contoso",
    job_title="Staff Engineer",
    job_description="Search.",
    resume_name="other.pdf",
    resume_text="Other work",
    assistance="captions",
)
JOBS = [JobChoice("a", SessionSetup(company="Fabrikam", job_title="Engineer")), JobChoice("b", CONTOSO)]


def choose(wizard: WizardPages, index: int, qtbot: QtBot) -> None:
    """With the keyboard, as a person goes down a list."""
    box = wizard.job.saved.box
    box.setFocus()
    while box.currentIndex() != index:
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < index else Qt.Key.Key_Up)


def test_it_comes_filled_in(wizard: WizardPages) -> None:
    job = wizard.job

    assert (job.company.text(), job.job_title.text(), job.description.toPlainText()) == (
        "Fabrikam",
        "Engineer",
        "Payments.",
    )
    assert job.name.text() == "Fabrikam, 26 Nov"


def test_the_suggested_name_follows_the_company_as_it_is_typed(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.job.company.clear()
    qtbot.keyClicks(wizard.job.company, "Contoso")

    assert wizard.job.name.text() == "Contoso, 26 Nov"


def test_a_name_of_the_persons_own_stays(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.job.name.clear()
    qtbot.keyClicks(wizard.job.name, "The big one")
    qtbot.keyClicks(wizard.job.company, " Ltd")

    assert wizard.job.name.text() == "The big one"


def test_without_saved_jobs_there_is_no_list(wizard: WizardPages) -> None:
    assert not wizard.job.saved.isVisible()


def test_saved_jobs_are_listed_by_company_and_title_with_this_one_chosen(wizard: WizardPages) -> None:
    wizard.show_jobs(JOBS)

    box = wizard.job.saved.box
    assert [box.itemText(at) for at in range(box.count())] == [
        "A new job",
        "Fabrikam · Engineer",
        "Contoso · Staff Engineer",
    ]
    assert box.currentText() == "Fabrikam · Engineer"


def test_choosing_a_saved_job_fills_in_the_whole_wizard(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.show_jobs(JOBS)
    choose(wizard, 2, qtbot)

    assert (wizard.job.company.text(), wizard.job.description.toPlainText()) == ("Contoso", "Search.")
    assert wizard.job.name.text() == "Contoso, 26 Nov"
    wizard.steps.step_clicked.emit("resume")
    wizard.go_on.click()
    assert wizard.allowed.cards["captions"].radio.isChecked()
    assert wizard.flow is not None
    assert wizard.flow.setup.resume_name == "other.pdf"


def test_a_new_job_begins_with_empty_fields(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.show_jobs(JOBS)
    choose(wizard, 0, qtbot)

    assert (wizard.job.company.text(), wizard.job.description.toPlainText()) == ("", "")


def test_a_forgotten_job_can_be_taken_back(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.show_jobs(JOBS)
    saved = wizard.job.saved
    with qtbot.assertNotEmitted(wizard.job_forgotten):
        qtbot.mouseClick(saved.forget, LEFT)
        left = [saved.box.itemText(at) for at in range(saved.box.count())]
        assert saved.undo is not None
        qtbot.mouseClick(saved.undo.accept, LEFT)

    assert left == ["A new job", "Contoso · Staff Engineer"]
    assert saved.box.currentText() == "Fabrikam · Engineer"


def test_a_job_is_forgotten_for_good_when_the_wizard_is_left(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.show_jobs(JOBS)
    qtbot.mouseClick(wizard.job.saved.forget, LEFT)

    with qtbot.waitSignal(wizard.job_forgotten, timeout=1000) as forgotten:
        wizard.hide()

    assert forgotten.args == ["a"]


# --- the job description --------------------------------------------------------------------------------------------


def test_a_long_text_in_the_clipboard_is_offered_and_taken_on_a_click(wizard: WizardPages, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(LONG)
    offered = wizard.job.clipboard.isVisible()
    qtbot.mouseClick(wizard.job.clipboard, LEFT)

    assert offered
    assert wizard.job.description.toPlainText() == LONG.strip()
    assert wizard.flow is not None
    assert wizard.flow.setup.job_description == LONG.strip()
    assert not wizard.job.clipboard.isVisible()


def test_what_a_file_or_the_clipboard_replaced_can_be_brought_back(wizard: WizardPages, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(LONG)
    qtbot.mouseClick(wizard.job.clipboard, LEFT)
    taken = wizard.job.description.toPlainText()
    focused = wizard.job.description.hasFocus()
    qtbot.keyClick(wizard.job.description, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    before = wizard.job.description.toPlainText()
    wizard.show_job_description("From a file.")
    qtbot.keyClick(wizard.job.description, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert (taken, focused, before) == (LONG.strip(), True, "Payments.")
    assert wizard.job.description.toPlainText() == "Payments."


@pytest.mark.parametrize("text", ["", "a password", "x" * 199])
def test_a_short_text_in_the_clipboard_is_nobodys_job_description(wizard: WizardPages, text: str) -> None:
    QGuiApplication.clipboard().setText(LONG)
    QGuiApplication.clipboard().setText(text)

    assert not wizard.job.clipboard.isVisible()


def test_a_dropped_file_is_asked_to_be_read_and_its_text_comes_in(
    wizard: WizardPages, qtbot: QtBot, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "job.pdf"))])
    with qtbot.waitSignal(wizard.job_file_chosen, timeout=1000) as chosen:
        wizard.job.description.insertFromMimeData(data)
    wizard.show_job_description("Quiet nights.")

    assert chosen.args == [str(tmp_path / "job.pdf")]
    assert wizard.job.description.toPlainText() == "Quiet nights."
    assert wizard.flow is not None
    assert wizard.flow.setup.job_description == "Quiet nights."


def test_a_file_that_cannot_be_read_is_explained_and_the_text_stays(wizard: WizardPages) -> None:
    wizard.show_job_problem("This file is empty.")

    assert wizard.job.problem.isVisible()
    assert "This file is empty." in wizard.job.problem.words.text()
    assert wizard.job.description.toPlainText() == "Payments."


def test_while_a_file_is_being_read_the_wizard_waits_and_says_so(
    wizard: WizardPages, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard.job.description.file_given.emit(str(tmp_path / "job.pdf"))
    qtbot.mouseClick(wizard.go_on, LEFT)

    assert wizard.job.isVisible()
    assert "still being read" in wizard.problem.words.text()


def test_what_takes_over_a_second_shows_progress_and_can_be_cancelled(
    wizard: WizardPages, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard.job.description.file_given.emit(str(tmp_path / "job.pdf"))
    at_once = wizard.job.reading.isVisible()
    qtbot.waitUntil(wizard.job.reading.isVisible, timeout=3000)
    words = wizard.job.reading.words.text()
    with qtbot.waitSignal(wizard.reading_cancelled, timeout=1000):
        qtbot.mouseClick(wizard.job.reading.cancel, LEFT)

    assert (at_once, words) == (False, "Reading job.pdf…")
    assert not wizard.job.reading.reading


def test_a_file_may_be_dropped_beside_the_field_too(wizard: WizardPages, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "job.docx"))])
    buttons = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(wizard.job, QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, *buttons))
    with qtbot.waitSignal(wizard.job_file_chosen, timeout=1000) as chosen:
        QApplication.sendEvent(wizard.job, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *buttons))

    assert chosen.args == [str(tmp_path / "job.docx")]


def test_another_session_knows_nothing_of_the_file_that_was_being_read(
    wizard: WizardPages, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard.job.description.file_given.emit(str(tmp_path / "job.pdf"))
    with qtbot.waitSignal(wizard.reading_cancelled, timeout=1000):
        wizard.show_setup(flow_of(SessionSetup()))

    assert not wizard.job.reading.reading
    assert wizard.job.description.toPlainText() == ""
