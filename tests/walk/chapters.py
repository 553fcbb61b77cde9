"""The chapters: what the person does from the first start to the export. Each is one start of the program."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

from desktop.app.app import App
from desktop.composition.resumes import parse_text
from desktop.demo.interview import DATA
from desktop.resumes.templates.catalogue import template_named
from desktop.ui.chips import OBJECT_CHARACTER
from desktop.ui.main_window import DEFAULT_SIZE
from desktop.ui.resumes.analysis.analysis_page import AnalysisPage
from desktop.ui.resumes.field_row import FieldRow
from desktop.ui.resumes.pages_preview import PagesPreview
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.resumes.resume_paper import render_pdf
from tests.walk.person import Person, on_screen
from tests.walk.voices import Voices

Chapter = Callable[[App, Person, Voices], Awaitable[None]]

QUESTION = "disagreed with a colleague"
JOB = Path(__file__).resolve().parents[1] / "data" / "analysis" / "jobs" / "python_engineer.txt"
WRITER_S = 120.0
"""Loading a model and reading the résumé ahead takes its time where others work as well."""
WIDE = (1180, 710)
"""So that a document and its fields stand side by side."""


async def first_run(app: App, person: Person, voices: Voices) -> None:
    """The first start: what this machine can do, and the person's résumé, looked through and compared with a job."""
    await person.sees("Answer from your own experience")
    await person.picture("first-run")
    await person.click("Measure (20 s)")
    await person.waits(lambda: "words a second" in on_screen(), "the writer's pace", patience_s=120)
    await person.picture("first-run-measured")
    app.window.resize(*WIDE)
    await _add_a_resume(app, person)
    await _correct_a_field(person)
    await _look_at_the_export(app, person)
    await _compare_with_a_job(app, person)
    app.window.resize(DEFAULT_SIZE)


async def _add_a_resume(app: App, person: Person) -> None:
    path = Path(os.environ["INTERVIEW_ASSISTANT_HOME"]) / "Maya Chen.pdf"
    parsed = parse_text((DATA / "resume.md").read_text(encoding="utf-8"))
    path.write_bytes(render_pdf(parsed.resume, template_named("modern"), "A4"))
    await person.press("Ctrl+3")
    await person.sees("No résumé yet")
    await person.picture("resumes-empty")
    await person.click("Add a résumé")
    await person.write("File name", str(path))
    await person.press("Return")
    await person.sees("Northwind Traders")
    await person.waits(lambda: _pages(app).drawn, "the document's pages")
    await person.point(FieldRow, "Reduced AWS cost by 31%")
    await person.waits(lambda: _pages(app).paper.lit, "the field's place in the document")
    await person.picture("resume-field")


async def _correct_a_field(person: Person) -> None:
    row = await person.point(FieldRow, "Phone")
    row.edit()
    await person.write("Phone", "+44 161 496 0042")
    await person.press("Return")
    await person.sees("Changed by you.")
    await person.picture("resume-corrected")


async def _look_at_the_export(app: App, person: Person) -> None:
    await person.click("Export …")
    await person.sees("Export as PDF")
    await person.waits(lambda: _templates_drawn(app), "the pictures of the templates")
    await person.picture("resume-export")
    await person.click("Cancel")


async def _compare_with_a_job(app: App, person: Person) -> None:
    await person.click("Compare with a job")
    await person.write("Company", "Tarn Analytics")
    await person.write("Job title", "Senior Python Engineer")
    await person.write("Job description", JOB.read_text(encoding="utf-8"))
    await person.picture("analysis-job")
    await person.click("Compare")
    await person.sees("required")
    await person.waits(lambda: isinstance(app.window.page, AnalysisPage) and app.window.page.comparison, "the analysis")
    await person.picture("analysis-requirements")
    for view in ("Suggestions", "Likely questions", "Drill"):
        await person.click(view)
        await person.picture(f"analysis-{view.split()[-1].lower()}")


async def first_session(app: App, person: Person, voices: Voices) -> None:
    """Through wizard and sound check into a live session; then the program is killed."""
    await person.click("Set up a first session")
    await _set_up(person)
    await _check_sound(person, voices)
    await person.click("Go on")
    await person.sees("Start listening")
    await person.picture("wizard-ready")
    await person.click("Start listening")
    await _interview(app, person, voices)
    os.kill(os.getpid(), signal.SIGKILL)  # as a crash or a power cut would do it
    await asyncio.Event().wait()


async def _set_up(person: Person) -> None:
    await person.sees("Which interview is it?")
    await person.write("Company", "Fabrikam")
    await person.write("Job title", "Senior Platform Engineer")
    await person.write("Job description", (DATA / "job.txt").read_text(encoding="utf-8"))
    await person.picture("wizard-job")
    await person.click("Go on")
    await person.sees("Your résumé")
    await person.sees("Maya Chen")  # the active one is filled in
    await person.sees("facts")
    await person.picture("wizard-resume")
    await person.click("Go on")
    await person.click("Full help")
    await person.click("Everyone agreed")
    await person.picture("wizard-allowed")
    await person.click("Go on")


async def _check_sound(person: Person, voices: Voices) -> None:
    await person.click("Start the sound check")
    await person.sees("colleague")
    await person.picture("sound-check-their-voice")
    await person.sees("Say")
    voices.say("microphone", "nice to meet")
    await person.sees("nice to meet you")
    await person.sees("Check again")
    await person.picture("sound-check-result")


async def _interview(app: App, person: Person, voices: Voices) -> None:
    await person.waits(
        lambda: app.live.session is not None and app.live.session.writer_ready.is_set(), "a writer", patience_s=WRITER_S
    )
    await person.picture("live-waiting")
    voices.say("system", QUESTION)
    await person.waits(lambda: app.live.stage and QUESTION in _asked(app).lower(), "the question in the overlay")
    await person.picture("live-question")
    await person.waits(lambda: _is_answered(app), "the whole answer", patience_s=WRITER_S)
    await person.picture("live-answer")
    voices.say("microphone", "manager")
    await person.waits(lambda: len(_session(app).view.segments) > 1, "what the candidate said")
    await person.press("Ctrl+P")
    await person.sees("Paused")
    await person.picture("live-paused")
    await person.press("Ctrl+P")
    await person.waits(lambda: _session(app).view.state == "active", "the session going on")


async def second_start(app: App, person: Person, voices: Voices) -> None:
    """The session goes on where it was cut off, is ended, read, searched for and exported."""
    await person.sees("was not ended")
    await person.picture("continue-offered")
    await person.click("Continue")
    await person.waits(lambda: app.live.session and _session(app).view.state == "active", "the session again")
    assert QUESTION in _asked(app).lower()
    await person.waits(lambda: _session(app).writer_ready.is_set(), "a writer", patience_s=WRITER_S)
    voices.say("system", "bring down the latency")
    await person.waits(lambda: len(_session(app).view.current_questions) > 1, "a second question")
    await person.picture("continued")
    await person.click("End")
    await person.click("Really end?")
    await person.waits(lambda: app.live.session is None, "the session's end")
    await person.sees("Export")
    await person.picture("record-summary")
    await _find_again(person)
    await _export(app, person)
    await _open_the_evidence(app, person)


async def _find_again(person: Person) -> None:
    await person.press("Ctrl+2")
    await person.sees("1 session")
    await person.write("Search", "disagreed")
    await person.sees("Found in 1 session")
    await person.picture("history-search")
    for key in ("Down", "Down", "Return"):
        await person.press(key)
    await person.sees("Transcript and questions")
    await asyncio.sleep(0.5)
    await person.picture("record-place")


async def _export(app: App, person: Person) -> None:
    folder = Path(os.environ["INTERVIEW_ASSISTANT_HOME"]) / "exports"
    folder.mkdir()
    for kind, ending in (("markdown", "md"), ("docx", "docx"), ("pdf", "pdf"), ("json", "json")):
        page = app.rooms.sessions.record.page
        assert page is not None
        page.export_requested.emit(kind)
        await person.write("File name", str(folder / f"session.{ending}"))
        if kind == "pdf":
            await person.picture("export")
        await person.press("Return")
        await person.waits((folder / f"session.{ending}").exists, f"the exported {ending}")


async def _open_the_evidence(app: App, person: Person) -> None:
    """From a chip of the outline to its line in the document."""
    page = app.rooms.sessions.record.page
    assert page is not None
    sheet = page.conversation.sheet
    chip = QTextCursor(sheet.document())
    chip.setPosition(sheet.document().find(OBJECT_CHARACTER).selectionStart())
    person.click_at(sheet.viewport(), sheet.cursorRect(chip).topLeft() + QPoint(12, 8))
    await person.waits(lambda: isinstance(app.window.page, ResumePage), "the document")
    await person.waits(lambda: _pages(app).drawn and _pages(app).paper.lit, "the line in it")
    await person.picture("chip-document")


async def looks(app: App, person: Person, voices: Voices) -> None:
    """Every room and section, light and dark."""
    await person.press("Ctrl+1")
    await person.picture("home")
    await person.press("Ctrl+4")
    for scheme in ("light", "dark"):
        app.rooms.settings.page.show_section("appearance")
        await person.choose("Colours", scheme.capitalize())
        for section in ("devices", "models", "answers", "overlay", "keyboard", "appearance", "privacy", "storage"):
            app.rooms.settings.page.show_section(section)  # type: ignore[arg-type]
            await asyncio.sleep(0.3)
            await person.picture(f"settings-{section}-{scheme}")
    await person.press("Ctrl+2")
    await person.picture("history-dark")
    await person.press("Ctrl+3")
    await person.picture("resumes-dark")
    if app.rooms.resumes.page.cards:  # none where this chapter is walked alone
        await person.click("Open")
        await person.waits(lambda: _pages(app).drawn, "the document's pages")
        await person.picture("resume-dark")


CHAPTERS: dict[str, Chapter] = {
    "first_run": first_run,
    "first_session": first_session,
    "second_start": second_start,
    "looks": looks,
}
KILLED = ("first_session",)


def _pages(app: App) -> PagesPreview:
    page = app.rooms.resumes.one.page
    assert page is not None
    assert isinstance(page.preview, PagesPreview)
    return page.preview


def _templates_drawn(app: App) -> bool:
    dialog = app.rooms.resumes.exporting.dialog
    return dialog is not None and all(not picture.icon().isNull() for picture in dialog.pictures.values())


def _session(app: App):  # type: ignore[no-untyped-def]
    assert app.live.session is not None
    return app.live.session


def _asked(app: App) -> str:
    assert app.live.stage is not None
    return app.live.stage.overlay.body.question.text


def _is_answered(app: App) -> bool:
    """However many sentences the facts gave it."""
    questions = _session(app).view.current_questions
    answer = questions[-1].answers[-1] if questions and questions[-1].answers else None
    return answer is not None and bool(answer.sentences) and answer.outcome == "complete"
