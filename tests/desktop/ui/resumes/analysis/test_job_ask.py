"""What to compare with: a saved job, a pasted text, a file; problems in words, nothing without a description."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.settings import ComparedJob
from desktop.ui.resumes.analysis.job_ask import EMPTY, JobAsk
from desktop.ui.wizard.saved_jobs import NEW, JobChoice
from shared.setup import SessionSetup

LEFT = Qt.MouseButton.LeftButton
SAVED = (
    JobChoice("j1", SessionSetup(company="Contoso", job_title="Engineer", job_description="Requirements\n- Go")),
    JobChoice("j2", SessionSetup(company="Fabrikam", job_title="Analyst")),
)


@pytest.fixture
def page(qtbot: QtBot) -> JobAsk:
    made = JobAsk("r1", "Dana CV")
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_a_description_nothing_is_compared_and_it_says_what_is_missing(page: JobAsk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.compare_wanted):
        qtbot.mouseClick(page.compare, LEFT)
        page.company.setFocus()
        qtbot.keyClick(page.company, Qt.Key.Key_Return)

    assert not page.compare.isEnabled()
    assert page.empty.text() == EMPTY


def test_a_pasted_description_is_enough(page: JobAsk, qtbot: QtBot) -> None:
    page.description.insertPlainText("  Requirements\n- Go\n")
    with qtbot.waitSignal(page.compare_wanted) as wanted:
        qtbot.mouseClick(page.compare, LEFT)

    assert wanted.args == [ComparedJob(resume_id="r1", description="Requirements\n- Go")]
    assert page.empty.text() == ""


def test_saved_jobs_with_a_description_can_be_chosen(page: JobAsk, qtbot: QtBot) -> None:
    page.show_jobs(SAVED)
    shown = [page.saved.itemText(n) for n in range(page.saved.count())]
    page.saved.setFocus()
    qtbot.keyClick(page.saved, Qt.Key.Key_Down)
    chosen = page.job
    qtbot.keyClick(page.saved, Qt.Key.Key_Up)

    assert shown == [NEW, "Contoso · Engineer"]
    assert chosen == ComparedJob(resume_id="r1", company="Contoso", title="Engineer", description="Requirements\n- Go")
    assert page.job.description == ""


def test_where_no_job_is_saved_none_is_offered(page: JobAsk) -> None:
    page.show_jobs(SAVED[1:])

    assert not page.saved.isVisible()


def test_the_remembered_job_is_filled_in_and_found_among_the_saved_ones(page: JobAsk) -> None:
    page.show_jobs(SAVED)
    page.show_job(ComparedJob(resume_id="other", company="Contoso", title="Dev", description="Requirements\n- Go"))

    assert page.saved.currentText() == "Contoso · Engineer"
    assert page.job == ComparedJob(resume_id="r1", company="Contoso", title="Dev", description="Requirements\n- Go")


def test_a_dropped_file_is_asked_for_and_its_text_filled_in(page: JobAsk, qtbot: QtBot, tmp_path: Path) -> None:
    path = str(tmp_path / "job.pdf")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(page.file_chosen) as chosen:
        page.dropEvent(drop)
    reading = page.reading.reading
    page.show_description("Requirements\n- Python")

    assert [Path(given) for given in chosen.args] == [Path(path)]
    assert reading
    assert not page.reading.reading
    assert page.job.description == "Requirements\n- Python"


def test_a_file_that_cannot_be_read_leaves_what_is_there(page: JobAsk) -> None:
    page.description.insertPlainText("Mine")
    page.take_file("job.pdf")
    page.show_problem("job.pdf: This file is damaged.")

    assert page.problem.words.text() == "⚠ job.pdf: This file is damaged."
    assert page.job.description == "Mine"
    assert not page.reading.reading


def test_a_file_without_text_says_so(page: JobAsk) -> None:
    page.take_file("scan.pdf")
    page.show_description(" ")

    assert "There is no text in this file" in page.problem.words.text()


def test_reading_can_be_cancelled_and_the_page_left(page: JobAsk, qtbot: QtBot) -> None:
    page.take_file("job.pdf")
    qtbot.waitUntil(page.reading.isVisible, timeout=3000)
    with qtbot.waitSignal(page.reading_cancelled):
        qtbot.mouseClick(page.reading.cancel, LEFT)
    with qtbot.waitSignal(page.back_clicked):
        qtbot.mouseClick(page.back, LEFT)
