"""The chapters: what the person does from the first start to the export. Each is one start of the program."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

from desktop.app.app import App
from desktop.demo.interview import DATA
from tests.walk.person import Person, on_screen
from tests.walk.voices import Voices

Chapter = Callable[[App, Person, Voices], Awaitable[None]]

QUESTION = "disagreed with a colleague"


async def first_run(app: App, person: Person, voices: Voices) -> None:
    """From the first start through wizard and sound check into a live session; then the program is killed."""
    await person.sees("Answer from your own experience")
    await person.picture("first-run")
    await person.click("Measure (20 s)")
    await person.waits(lambda: "words a second" in on_screen(), "the writer's pace", patience_s=120)
    await person.picture("first-run-measured")
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
    await person.click("Paste the text")
    await person.write("Text of your résumé", (DATA / "resume.md").read_text(encoding="utf-8"))
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
    await person.waits(lambda: app.live.session is not None and app.live.session.writer_ready.is_set(), "a writer")
    await person.picture("live-waiting")
    voices.say("system", QUESTION)
    await person.waits(lambda: app.live.stage and QUESTION in _asked(app).lower(), "the question in the overlay")
    await person.picture("live-question")
    await person.waits(lambda: _sentences(app) > 1, "two sentences of answer")
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
    await person.waits(lambda: _session(app).writer_ready.is_set(), "a writer")
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


async def looks(app: App, person: Person, voices: Voices) -> None:
    """Every room and section, light and dark."""
    await person.press("Ctrl+1")
    await person.picture("home")
    await person.press("Ctrl+3")
    for scheme in ("light", "dark"):
        app.rooms.settings.page.show_section("appearance")
        await person.choose("Colours", scheme.capitalize())
        for section in ("devices", "models", "answers", "overlay", "keyboard", "appearance", "privacy", "storage"):
            app.rooms.settings.page.show_section(section)  # type: ignore[arg-type]
            await asyncio.sleep(0.3)
            await person.picture(f"settings-{section}-{scheme}")
    await person.press("Ctrl+2")
    await person.picture("history-dark")


CHAPTERS: dict[str, Chapter] = {"first_run": first_run, "second_start": second_start, "looks": looks}
KILLED = ("first_run",)


def _session(app: App):  # type: ignore[no-untyped-def]
    assert app.live.session is not None
    return app.live.session


def _asked(app: App) -> str:
    assert app.live.stage is not None
    return app.live.stage.overlay.body.question.text


def _sentences(app: App) -> int:
    questions = _session(app).view.current_questions
    return len(questions[-1].answers[-1].sentences) if questions and questions[-1].answers else 0
