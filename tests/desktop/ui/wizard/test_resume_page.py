from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.wizard.resume_choice import KnownResume
from desktop.ui.wizard.resume_page import NOTHING_FOUND, WITHOUT, ResumePage, Taken
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.setup import SessionSetup
from tests.desktop.answers.facts_in import facts_in
from tests.desktop.ui.wizard.conftest import FILLED, flow_of

LEFT = Qt.MouseButton.LeftButton
NO_BUTTONS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
RESUME = "Experience\n\nHead of Platform, Northwind\n2020 - 2024\n- Moved 40 services in 2024\n- Hired nine people"


def at_resume(wizard: WizardPages, setup: SessionSetup = FILLED) -> ResumePage:
    wizard.show_setup(flow_of(setup))
    wizard.go_on.click()
    return wizard.resume


def seen(page: ResumePage) -> list[str]:
    QApplication.processEvents()  # what comes into a layout is shown when the loop comes round
    return [row.text() for row in page.facts.rows if isinstance(row, QLabel) and row.isVisible()]


def setup(wizard: WizardPages) -> SessionSetup:
    assert wizard.flow is not None
    return wizard.flow.setup


def test_the_resume_from_before_is_shown_with_what_was_found_in_it(wizard: WizardPages) -> None:
    page = at_resume(wizard)

    assert page.name.text() == "cv.pdf"
    assert page.state.text() == "22 words · 3 facts found"
    assert seen(page) == [
        "Contoso, Staff engineer, 2021 to 2023",
        "• Cut cloud cost by 40 % in 2023",
        "• Led a team of six",
    ]


def test_a_file_that_was_read_takes_its_place(wizard: WizardPages) -> None:
    page = at_resume(wizard)
    wizard.show_resume(Taken("new.docx", RESUME), facts_in(RESUME))

    assert (page.name.text(), setup(wizard).resume_name, setup(wizard).resume_text) == ("new.docx", "new.docx", RESUME)
    assert "• Hired nine people" in seen(page)


def test_only_the_first_facts_are_listed_and_the_others_counted(wizard: WizardPages) -> None:
    page = at_resume(wizard)
    long = "Experience\n\nEngineer, Contoso\n2019 - 2021\n" + "\n".join(
        f"- Built system number {number} in 2020" for number in range(12)
    )
    wizard.show_resume(Taken("long.txt", long), facts_in(long))

    assert len([line for line in seen(page) if line.startswith("•")]) == 6
    assert page.facts.more.isVisible()
    assert page.facts.more.text() == "and 6 more"


def test_a_file_can_be_dropped_anywhere_on_the_page(wizard: WizardPages, qtbot: QtBot, tmp_path: Path) -> None:
    page = at_resume(wizard)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "cv.pdf"))])
    place = QPointF(40, 200)
    entering = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, *NO_BUTTONS)
    QApplication.sendEvent(page, entering)

    with qtbot.waitSignal(wizard.resume_chosen, timeout=1000) as chosen:
        QApplication.sendEvent(page, QDropEvent(place, Qt.DropAction.CopyAction, data, *NO_BUTTONS))

    assert entering.isAccepted()
    assert chosen.args == [str(tmp_path / "cv.pdf")]


def test_a_picture_without_text_is_explained_and_the_resume_stays(wizard: WizardPages) -> None:
    page = at_resume(wizard)
    wizard.show_resume_problem("This PDF holds pictures of pages, no text.")

    assert page.problem.isVisible()
    assert "pictures of pages" in page.problem.words.text()
    assert setup(wizard).resume_name == "cv.pdf"


def test_the_text_can_be_pasted_and_is_looked_through_after_a_pause(wizard: WizardPages, qtbot: QtBot) -> None:
    page = at_resume(wizard, SessionSetup())
    qtbot.mouseClick(page.edit, LEFT)
    with qtbot.waitSignal(wizard.resume_entered, timeout=3000) as entered:
        page.text.insertPlainText(RESUME)

    assert entered.args == [setup(wizard)]
    assert (setup(wizard).resume_name, setup(wizard).resume_text) == ("Pasted résumé", RESUME)
    assert "• Hired nine people" in seen(page)


def test_without_a_resume_it_says_what_that_means_and_goes_on(wizard: WizardPages, qtbot: QtBot) -> None:
    page = at_resume(wizard, SessionSetup())
    words = page.state.text()
    qtbot.mouseClick(wizard.go_on, LEFT)

    assert words == WITHOUT
    assert wizard.allowed.isVisible()


def test_going_without_can_be_taken_back(wizard: WizardPages, qtbot: QtBot) -> None:
    page = at_resume(wizard)
    qtbot.mouseClick(page.without, LEFT)
    gone, listed, offer = setup(wizard).resume_text, page.facts.isVisible(), page.without.text()
    qtbot.mouseClick(page.without, LEFT)

    assert (gone, listed, offer) == ("", False, "Take cv.pdf back")
    assert (setup(wizard).resume_name, setup(wizard).resume_text) == ("cv.pdf", FILLED.resume_text)
    assert page.facts.isVisible()


def test_a_text_in_which_nothing_is_recognised_says_so(wizard: WizardPages) -> None:
    page = at_resume(wizard)
    wizard.show_facts([])

    assert page.state.text() == NOTHING_FOUND
    assert not page.facts.isVisible()


SAVED = [KnownResume("a", "Long CV"), KnownResume("b", "Short CV (for Contoso)")]


def test_saved_resumes_are_listed_and_one_can_be_picked(wizard: WizardPages, qtbot: QtBot) -> None:
    page = at_resume(wizard)
    before = page.saved.isVisible()
    wizard.show_resumes(SAVED)
    lines = [page.saved.box.itemText(n) for n in range(page.saved.box.count())]
    page.saved.box.setFocus()
    with qtbot.waitSignal(wizard.resume_picked, timeout=1000) as picked:
        page.saved.box.setCurrentIndex(2)
        page.saved.box.activated.emit(2)

    assert not before
    assert lines == ["Another text, for this session alone", "Long CV", "Short CV (for Contoso)"]
    assert picked.args == ["b"]


def test_the_saved_one_that_is_taken_is_chosen_in_the_list(wizard: WizardPages) -> None:
    page = at_resume(wizard)
    wizard.show_resumes(SAVED)
    wizard.show_resume(Taken("Short CV", RESUME, "b", 3), facts_in(RESUME))

    assert page.saved.box.currentText() == "Short CV (for Contoso)"
    assert (setup(wizard).resume_id, setup(wizard).resume_version) == ("b", 3)


def test_a_saved_one_whose_text_is_changed_here_is_of_this_session_alone(wizard: WizardPages) -> None:
    page = at_resume(wizard)
    wizard.show_resumes(SAVED)
    wizard.show_resume(Taken("Short CV", RESUME, "b", 3), facts_in(RESUME))
    page.text.insertPlainText("X")

    assert (setup(wizard).resume_id, setup(wizard).resume_version) == ("", 0)
    assert page.saved.box.currentText() == "Another text, for this session alone"


def test_going_without_a_saved_one_can_be_taken_back(wizard: WizardPages, qtbot: QtBot) -> None:
    page = at_resume(wizard)
    wizard.show_resumes(SAVED)
    wizard.show_resume(Taken("Short CV", RESUME, "b", 3), facts_in(RESUME))
    qtbot.mouseClick(page.without, LEFT)
    without, chosen = setup(wizard).resume_id, page.saved.box.currentText()
    qtbot.mouseClick(page.without, LEFT)

    assert (without, chosen) == ("", "None")
    assert (setup(wizard).resume_id, setup(wizard).resume_version) == ("b", 3)
