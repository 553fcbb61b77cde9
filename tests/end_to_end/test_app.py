"""The app as a person meets it: real windows, real models, real sound files; clicked and read."""

import asyncio
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from desktop.app.app import App
from desktop.composition.program import Program
from desktop.demo.interview import demo_setup
from desktop.session.keeping import keep_session
from desktop.session.live_session import LiveSession
from desktop.settings import SetupDraft
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.events import AnswerEnded, AnswerExtended
from shared.setup import SessionSetup
from tests.desktop.session.past_sessions import interview
from tests.end_to_end.driving import drive, kill, until

pytestmark = [
    pytest.mark.slow,
    # What Qt's windowless platform says whenever a window has a smallest size, or is to come to the front.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def one_question(sound: Path, **changes: object) -> SessionSetup:
    """A practice session that hears one question from a file, with the small model and outlines only."""
    fixed = {"system": str(sound), "sources": ("system",), "whisper_model": "whisper-tiny.en", "name": "One question"}
    return msgspec.structs.replace(demo_setup("none"), **(fixed | changes))


def shown_texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def button(widget: QWidget, words: str) -> QPushButton:
    return next(found for found in widget.findChildren(QPushButton) if found.text() == words)


async def hear_question(app: App, setup: SessionSetup) -> LiveSession:
    """Starts a session and waits for its question."""
    session = await app.live.start(setup, None, ends_with_files=False)
    await until(lambda: session.view.current_questions)
    return session


def test_a_question_that_was_heard_stands_in_the_overlay_with_its_outline(
    qt_loop: QEventLoop, short_question: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))
        assert app.live.stage is not None
        overlay = app.live.stage.overlay
        await until(lambda: session.view.current_questions[0].outline)

        assert overlay.isVisible()
        assert "tell me a bit about yourself" in overlay.body.question.text.lower()

    drive(qt_loop, scenario)


def test_an_ended_session_is_in_the_list_and_opens_as_it_was(
    qt_loop: QEventLoop, qtbot: QtBot, short_question: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))
        session_id = session.view.session_id
        session.end()
        await until(lambda: app.live.session is None)
        await until(lambda: app.rooms.sessions.page.model.sessions)
        app.window.show_room("sessions")
        app.rooms.sessions.page.open_requested.emit(session_id, "")
        await until(lambda: "One question" in shown_texts(app.window.page))

        assert [summary.state for summary in program.store.sessions()] == ["completed"]

    drive(qt_loop, scenario)


def test_the_record_takes_the_place_of_the_session_that_ended(qt_loop: QEventLoop, short_question: Path) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))
        live_page = app.window.page
        session.end()
        await until(lambda: app.live.running is not None and app.live.running.done())

        assert app.window.page is not live_page
        assert "One question" in shown_texts(app.window.page)
        assert button(app.window.page, "Export ▾").isEnabled()

    drive(qt_loop, scenario)


def test_a_live_session_hears_the_other_side_only_after_a_choice_and_never_with_own_voice_only(
    qt_loop: QEventLoop, qtbot: QtBot, short_question: Path
) -> None:
    setup = one_question(
        short_question, assistance="full", sources=("microphone", "system"), microphone=str(short_question)
    )

    async def scenario(app: App, program: Program) -> None:
        program.settings.last_setup = setup
        app.window.show_room("home")
        app.rooms.home.start_clicked.emit()
        pages = app.window.page
        assert isinstance(pages, WizardPages)
        await until(lambda: pages.flow is not None)
        click(qtbot, pages.go_on)
        click(qtbot, pages.go_on)
        assert pages.page is pages.allowed
        assert pages.allowed.consent.choice is None
        assert app.live.session is None

        click(qtbot, pages.allowed.consent.cards["own_voice_only"].radio)
        click(qtbot, pages.go_on)
        click(qtbot, pages.go_on)
        assert pages.go_on.text() == "Start listening"
        click(qtbot, pages.go_on)
        await until(lambda: app.live.session is not None)
        session = app.live.session
        assert session is not None

        assert session.hearing.sources == ("microphone",)
        assert session.view.consent == "own_voice_only"
        assert session.view.sound_check is not None
        assert session.view.sound_check.outcome == "skipped"

    drive(qt_loop, scenario)


def test_they_said_no_removes_what_the_other_side_said_from_screen_and_disk(
    qt_loop: QEventLoop, short_question: Path, own_home: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))
        session.withdraw_consent()
        await asyncio.to_thread(program.store.flush, 10.0)
        assert app.live.stage is not None

        assert session.view.segments == {}
        assert "about yourself" not in app.live.stage.overlay.body.question.text.lower()
        assert "system" not in session.hearing.sources

    drive(qt_loop, scenario)

    stored = b"".join(file.read_bytes() for file in (own_home / "data").rglob("*") if file.is_file())
    assert b"about yourself" not in stored.lower()


def test_a_session_that_the_program_left_is_offered_and_goes_on_under_the_same_id(
    qt_loop: QEventLoop, qtbot: QtBot, short_question: Path
) -> None:
    left: list[str] = []

    async def leave(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))
        left.append(str(session.view.session_id))
        # What a crash would leave: the log ends here, without an end of the session.
        session.log.subscribe(lambda logged: None)
        program.store.append = lambda *_: asyncio.get_running_loop().create_future()  # type: ignore[method-assign]

    async def come_back(app: App, program: Program) -> None:
        click(qtbot, button(app.window, "Continue"))
        await until(lambda: app.live.session is not None)
        session = app.live.session
        assert session is not None

        assert left == [session.view.session_id]
        assert session.view.current_questions
        await until(lambda: session.view.state == "active")

    drive(qt_loop, leave)
    drive(qt_loop, come_back)


def test_a_writer_killed_in_mid_answer_is_said_and_the_question_is_answered_when_asked_again(
    qt_loop: QEventLoop, weights: Path, short_question: Path
) -> None:
    setup = one_question(
        short_question, answer_source="local", answer_model=str(weights / "smollm2-135m" / "model.gguf")
    )

    async def scenario(app: App, program: Program) -> None:
        session = await app.live.begin(setup, None, ends_with_files=False)
        await session.writer_ready.wait()
        session.start_or_go_on()
        await until(lambda: any(question.answers for question in session.view.current_questions))
        writer = program.built_in_writer
        assert writer is not None
        kill(writer.pid)
        await until(lambda: any(isinstance(logged.event, AnswerEnded) for logged in session.log.events))
        await session.questioning.answer_now()
        await until(lambda: session.view.current_questions[-1].answers[-1].outcome == "complete")

        assert session.view.segments
        assert [
            logged.event
            for logged in session.log.events
            if isinstance(logged.event, AnswerExtended)
            and logged.event.verdict == "supported"
            and not logged.event.fact_ids
        ] == []

    drive(qt_loop, scenario)


def test_a_setup_that_was_discarded_can_be_taken_back(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    draft = SetupDraft(step="resume", setup=SessionSetup(company="Contoso"))

    async def scenario(app: App, program: Program) -> None:
        program.settings.wizard_draft = draft
        app.rooms.go_home()
        card = app.rooms.home.home.draft
        click(qtbot, card.drop)
        gone = (card.isVisible(), program.settings.wizard_draft)
        click(qtbot, button(app.window, "Undo"))

        assert gone == (False, None)
        assert program.settings.wizard_draft == draft
        assert card.isVisible()
        assert "Contoso" in card.words.text()

    drive(qt_loop, scenario)


def test_choosing_a_shorter_time_says_at_once_which_sessions_are_too_old(qt_loop: QEventLoop) -> None:
    async def scenario(app: App, program: Program) -> None:
        keep_session(program.store, interview())
        program.settings.keep_sessions_days = 1
        row = app.rooms.settings.page.rows["keep_sessions_days"]
        row.changed.emit("keep_sessions_days")
        await until(lambda: row.problem.text())

        assert row.problem.text().startswith("1 session is older")
        assert "1 session is older" in app.rooms.sessions.page.retention.text()

    drive(qt_loop, scenario)


def test_a_kept_story_is_found_again_and_leads_to_its_session(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    async def scenario(app: App, program: Program) -> None:
        session_id = keep_session(program.store, interview())
        sessions = app.rooms.sessions
        await sessions.refresh()
        await sessions.open(session_id)
        assert sessions.record.page is not None
        sessions.record.page.story_marked.emit(2, True)
        await until(program.stories.all)
        app.window.show_room("sessions")
        click(qtbot, sessions.page.stories)
        await until(lambda: sessions.stories.page is not None and sessions.stories.page.isVisible())
        assert sessions.stories.page is not None
        assert "disagreed with a colleague" in shown_texts(sessions.stories.page)
        click(qtbot, button(sessions.stories.page, "Open the session"))
        await until(lambda: "Kept as a story" in "".join(b.text() for b in app.window.findChildren(QPushButton)))

        assert sessions.record.page.record.session_id == session_id

    drive(qt_loop, scenario)
