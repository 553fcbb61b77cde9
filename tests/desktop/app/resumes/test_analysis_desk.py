"""The analysis' desk over a real store and the real engine: asked, compared, opened, remembered, taken out."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.composition.program import Program
from desktop.resumes.shelf.corrections import Corrections
from desktop.settings import ComparedJob
from desktop.ui.resumes.analysis.analysis_page import AnalysisPage
from desktop.ui.resumes.analysis.job_ask import JobAsk
from desktop.ui.resumes.analysis.requirements_view import RequirementsView
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.style import Theme
from shared.setup import SessionSetup
from tests.desktop.app.resumes.room_scene import RoomScene

LEFT = Qt.MouseButton.LeftButton
RESUME = """Dana Whitfield
Senior Backend Engineer
dana@example.com | +44 20 7946 0018

EXPERIENCE

Lead Engineer, Northwind Payments
March 2021 - Present
- Cut the monthly cloud bill by 31 % with Python
- Led six engineers

SKILLS

Python, Terraform
"""
JOB = "Backend Engineer\n\nRequirements\n- Python\n- Terraform\n- Elasticsearch"


class Scene(RoomScene):
    """With one résumé."""

    def __init__(self, program: Program, theme: Theme, qtbot: QtBot) -> None:
        super().__init__(program, theme, qtbot)
        self.settings = program.settings
        self.resume = self.shelf.add_text(RESUME, "Dana CV").saved.resume_id

    @property
    def page(self) -> QWidget:
        page = self.window.page
        assert page is not None
        return page

    @property
    def ask(self) -> JobAsk:
        assert isinstance(self.page, JobAsk)
        return self.page

    @property
    def analysis(self) -> AnalysisPage:
        assert isinstance(self.page, AnalysisPage)
        return self.page

    # --- what the person does ---------------------------------------------------------------------------------------

    def begin(self) -> None:
        self.room.page.analyse_wanted.emit(self.resume)

    def compare(self, job: str = JOB) -> None:
        self.ask.description.take(job)
        self.ask.compare.click()


@pytest.fixture
def scene(program: Program, theme: Theme, qtbot: QtBot) -> Scene:
    return Scene(program, theme, qtbot)


def coverage(scene: Scene) -> str:
    return scene.analysis.head.coverage.text()


def test_the_first_time_it_asks_which_job(scene: Scene) -> None:
    scene.act(scene.begin)

    assert scene.ask.heading.text() == "Compare Dana CV with a job"
    assert scene.ask.job.description == ""


def test_a_pasted_job_is_compared_and_remembered_for_this_resume(scene: Scene) -> None:
    scene.act(scene.begin, scene.compare)

    assert coverage(scene) == "Covers 1 of 3 required"
    assert scene.analysis.head.title.text == "Dana CV against Backend Engineer"
    assert [(job.resume_id, job.description) for job in scene.settings.compared_jobs] == [(scene.resume, JOB)]
    assert not scene.analysis.reading.reading


def test_the_next_time_it_compares_with_the_same_job_at_once(scene: Scene) -> None:
    scene.settings.compared_jobs = (ComparedJob(resume_id=scene.resume, company="Contoso", description=JOB),)
    scene.act(scene.begin)

    assert coverage(scene) == "Covers 1 of 3 required"
    assert scene.analysis.head.title.text == "Dana CV against Contoso, Backend Engineer"


def test_the_job_of_the_last_session_is_offered(scene: Scene) -> None:
    scene.program.jobs.save(SessionSetup(company="Contoso", job_title="Engineer", job_description=JOB)).result()
    scene.act(scene.begin)

    assert scene.ask.saved.currentText() == "Contoso · Engineer"
    assert (scene.ask.job.company, scene.ask.job.description) == ("Contoso", JOB)


def test_a_resume_made_for_a_job_is_compared_with_that_one(scene: Scene) -> None:
    jobs = scene.program.jobs
    jobs.save(SessionSetup(company="Fabrikam", job_title="Engineer", job_description=JOB)).result()
    jobs.save(SessionSetup(company="Contoso", job_title="Engineer", job_description=JOB)).result()
    scene.resume = scene.shelf.duplicate(scene.resume, "Copy", "Fabrikam, Engineer").saved.resume_id
    scene.act(scene.begin)

    assert scene.ask.job.company == "Fabrikam"


def test_another_job_can_be_asked_for_and_back_leads_to_the_comparison(scene: Scene) -> None:
    scene.act(scene.begin, scene.compare, lambda: scene.analysis.head.another.click())
    filled_in = scene.ask.job.description
    scene.act(lambda: scene.ask.back.click())

    assert filled_in == JOB
    assert coverage(scene) == "Covers 1 of 3 required"


def test_back_leads_to_where_it_came_from(scene: Scene) -> None:
    scene.act(scene.begin, lambda: scene.ask.back.click())
    from_the_list = scene.page
    scene.act(
        lambda: scene.room.page.open_wanted.emit(scene.resume),
        lambda: scene.page.deeds.analyse.click(),  # type: ignore[attr-defined]
        lambda: scene.ask.back.click(),
    )

    assert from_the_list is scene.room.page
    assert isinstance(scene.page, ResumePage)


def test_a_cited_line_opens_the_resume_there_and_the_way_back_ends_at_the_same_view(scene: Scene) -> None:
    scene.act(scene.begin, scene.compare, lambda: scene.analysis.tabs.buttons["drill"].click())
    scene.act(lambda: scene.analysis.view.cards[0].line.click())  # type: ignore[union-attr]
    page = scene.page
    assert isinstance(page, ResumePage)
    lit = [path for path, row in page.form.rows.items() if row.property("lit")]
    scene.act(lambda: page.deeds.analyse.click())

    assert lit == ["work/0/highlights/0"]
    assert scene.analysis.tabs.chosen == "drill"
    assert scene.analysis.head.news.text() == ""


def test_after_a_change_of_the_resume_it_is_compared_again_and_says_so(scene: Scene) -> None:
    scene.act(scene.begin, scene.compare)
    scene.shelf.correct(
        scene.resume, Corrections(values={"work/0/highlights/1": "Led six engineers, planned all in Terraform"})
    )
    scene.act(scene.begin)

    assert coverage(scene) == "Covers 2 of 3 required"
    assert scene.analysis.head.news.text().endswith("was compared again. Before: 1 of 3 required.")


def test_whoever_leaves_meanwhile_is_not_called_back(scene: Scene) -> None:
    def leave() -> None:
        scene.compare()
        scene.window.show_room("resumes")

    scene.act(scene.begin, leave)

    assert scene.page is scene.room.page
    assert scene.settings.compared_jobs == ()


def test_cancelling_leads_back_to_the_question(scene: Scene) -> None:
    async def run() -> None:
        await scene.room.refresh()
        scene.begin()
        await scene.wishes.settled()
        scene.compare()
        scene.analysis.cancelled.emit()
        await scene.wishes.settled()

    asyncio.run(run())

    assert isinstance(scene.page, JobAsk)


@pytest.mark.slow
def test_a_file_of_a_job_is_read(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "job.txt"
    path.write_text(JOB, encoding="utf-8")
    scene.act(scene.begin, lambda: scene.ask.take_file(str(path)))

    assert scene.ask.job.description.splitlines()[-1].endswith("Elasticsearch")
    assert not scene.ask.reading.reading


@pytest.mark.slow
def test_a_file_that_is_none_says_so(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "job.pdf"
    path.write_bytes(b"no pdf at all")
    scene.act(scene.begin, lambda: scene.ask.take_file(str(path)))

    assert scene.ask.problem.words.text().startswith("⚠ job.pdf: ")
    assert not scene.ask.reading.reading


@pytest.mark.parametrize(("kind", "beginning"), [("markdown", b"# Dana CV"), ("pdf", b"%PDF"), ("docx", b"PK")])
def test_it_is_exported_where_the_person_says(scene: Scene, tmp_path: Path, kind: str, beginning: bytes) -> None:
    path = tmp_path / f"out.{kind}"

    def export() -> None:
        scene.analysis.export_wanted.emit(kind)
        dialog = scene.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(path))
        dialog.close()

    scene.act(scene.begin, scene.compare, export)

    assert path.read_bytes().startswith(beginning)
    assert scene.analysis.head.done.words.text() == f"✓ Saved as out.{kind}."
    assert scene.settings.export_folder == str(tmp_path)


def test_deleting_everything_forgets_the_compared_jobs(scene: Scene) -> None:
    scene.act(scene.begin, scene.compare)
    asyncio.run(scene.program.delete_everything())

    assert scene.settings.compared_jobs == ()


def test_the_requirements_are_those_of_the_text(scene: Scene) -> None:
    scene.act(scene.begin, scene.compare)
    view = scene.analysis.view
    assert isinstance(view, RequirementsView)

    assert [(card.match.requirement.text, card.status.text()) for card in view.cards] == [
        ("Python", "Met · required"),
        ("Terraform", "Stated, not shown · required"),
        ("Elasticsearch", "Missing · required"),
    ]
