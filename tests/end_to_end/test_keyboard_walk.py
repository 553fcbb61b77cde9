"""The whole app by keyboard alone: every page and window is reached with keys from the first page, walked by Tab, and
named for a screen reader. No model is installed here."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
import soundfile
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QListView,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from desktop.app.app import App
from desktop.composition.program import Program
from desktop.store.store_errors import StoreError
from desktop.ui.diagnostics.log_window import LogWindow
from desktop.ui.diagnostics.report_window import ReportWindow
from desktop.ui.record.record_page import CONVERSATION, RecordPage
from desktop.ui.resumes.ask_dialog import AskDialog
from desktop.ui.resumes.field_row import FieldRow
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.resumes.versions_dialog import VersionsDialog
from desktop.ui.settings.sections import SECTIONS
from desktop.ui.sound_check.sound_check_page import SoundCheckPage
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE
from tests.desktop.session.past_sessions import RESUME, SESSION, interview
from tests.desktop.ui.accessibility.names import check_names, order_problems
from tests.desktop.ui.accessibility.tab_walk import check_tab_walk
from tests.end_to_end.driving import drive, until

pytestmark = [
    pytest.mark.usefixtures("without_models"),
    # What Qt's windowless platform says whenever a window has a smallest size, or is to come to the front.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

T = TypeVar("T")
Dialog = TypeVar("Dialog", bound=QDialog)
FABRIKAM = SessionSetup(company="Fabrikam", job_title="Senior Platform Engineer", resume_text=RESUME)


class Keyboard:
    """A person without a mouse. `check` looks at the window or page they are at."""

    def __init__(self, app: App, qtbot: QtBot) -> None:
        self._app = app
        self._qtbot = qtbot

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        combination = QKeySequence(keys)[0]  # type: ignore[index]
        target = widget or QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "no window has the keyboard"
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    async def tab_to(self, words: str, kind: type[QWidget] = QWidget) -> QWidget:
        """By Tab until what has the focus is called so."""
        passed: list[QWidget | None] = []
        while (focused := self._after_tab()) not in passed:
            if isinstance(focused, kind) and _says(focused) == words:
                return focused
            passed.append(focused)
            await asyncio.sleep(0)
        raise AssertionError(f"Tab does not lead to “{words}”, but to {[each and _says(each) for each in passed]}")

    def _after_tab(self) -> QWidget | None:
        self.press("Tab")
        return QApplication.focusWidget()

    async def choose(self, words: str) -> None:
        """Tab to the button, then Space."""
        await self.tab_to(words)
        self.press("Space")
        await asyncio.sleep(0)

    async def check(self, window: QWidget | None = None) -> None:
        window = window or self._app.window
        await outside(lambda: check_tab_walk(self._qtbot, window))
        check_names(window)
        await until(lambda: not order_problems(window))
        await self.come_to(window)

    async def come_to(self, window: QWidget) -> None:
        """As Alt+Tab does."""
        window.activateWindow()
        window.setFocus()
        await until(window.isActiveWindow)


async def outside(work: Callable[[], T]) -> T:
    """What lets Qt's events run does so outside of this task, as they may belong to others."""
    done: asyncio.Future[T] = asyncio.get_running_loop().create_future()

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # whatever it is, it belongs to whoever waits
            done.set_exception(error)

    asyncio.get_running_loop().call_soon(run)
    return await done


def _says(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.fixture
def without_models(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEW_ASSISTANT_WEIGHTS", str(own_home / "no-models"))


@pytest.fixture
def practice(tmp_path: Path) -> SessionSetup:
    """Silence, heard with a folder that looks like a speech model and is none: the session runs, and hears nothing."""
    whisper = tmp_path / "no-whisper"
    whisper.mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (whisper / name).write_text("no model", encoding="utf-8")
    silence = tmp_path / "silence.wav"
    soundfile.write(silence, np.zeros(SAMPLE_RATE, dtype=np.float32), SAMPLE_RATE)
    return SessionSetup(
        sources=("system",),
        system=str(silence),
        whisper_model=str(whisper),
        answer_source="none",
        assistance="practice",
    )


async def keep_a_session(app: App, program: Program) -> None:
    for entry in interview():
        await asyncio.wrap_future(program.store.append(SESSION, entry))
    await app.rooms.sessions.refresh()


def test_the_first_page_and_the_sound_check(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    async def scenario(app: App, program: Program) -> None:
        keyboard = Keyboard(app, qtbot)
        await keyboard.check()
        await keyboard.choose("Check my sound")
        assert isinstance(app.window.page, SoundCheckPage)
        await keyboard.check()

    drive(qt_loop, scenario)


def test_every_section_of_the_settings(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    async def scenario(app: App, program: Program) -> None:
        keyboard = Keyboard(app, qtbot)
        keyboard.press("Ctrl+4")
        page = app.rooms.settings.page
        seen = []
        await keyboard.tab_to("Sections")
        for _ in SECTIONS:
            seen.append(page.section)
            await until(lambda: app.rooms.settings.settings.storage.open_buttons or page.section != "storage")
            await keyboard.check()
            keyboard.press("Down", page.sections)
        assert seen == [words.section for words in SECTIONS]

    drive(qt_loop, scenario)


def test_the_windows_of_the_diagnostics(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    async def scenario(app: App, program: Program) -> None:
        keyboard, desk = Keyboard(app, qtbot), app.rooms.settings.diagnostics
        keyboard.press("Ctrl+4")
        await keyboard.tab_to("Sections")
        keyboard.press("End")
        await keyboard.choose("Show the log…")
        assert isinstance(desk.log, LogWindow)
        await keyboard.check(desk.log)
        keyboard.press("Esc", desk.log)
        await until(lambda: desk.log is None)
        await keyboard.come_to(app.window)
        await keyboard.choose("Look through a report…")
        await until(lambda: desk.report is not None)
        assert isinstance(desk.report, ReportWindow)
        await keyboard.check(desk.report)
        keyboard.press("Esc", desk.report)

    drive(qt_loop, scenario)


def test_home_sessions_a_record_and_the_offer_to_undo(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    async def scenario(app: App, program: Program) -> None:
        keyboard, page = Keyboard(app, qtbot), app.rooms.sessions.page
        await keep_a_session(app, program)
        await keyboard.check()
        keyboard.press("Ctrl+2")
        await keyboard.check()
        await keyboard.tab_to("Sessions", QListView)
        keyboard.press("Return")
        await until(lambda: isinstance(app.window.page, RecordPage))
        await keyboard.check()
        record = app.window.page
        assert isinstance(record, RecordPage)
        await keyboard.choose("Show as a table")
        await keyboard.check()
        await keyboard.tab_to("Views of the session")
        keyboard.press("Right")
        assert record.tabs.currentIndex() == CONVERSATION
        await keyboard.check()
        keyboard.press("Ctrl+2")
        await keyboard.tab_to("Sessions", QListView)
        keyboard.press("Delete")
        assert page.model.sessions == []
        await keyboard.check()
        await keyboard.choose("Undo")
        await until(lambda: page.model.sessions)

    drive(qt_loop, scenario)


def test_a_resume_is_pasted_corrected_taken_back_and_exported(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    async def scenario(app: App, program: Program) -> None:
        keyboard, room = Keyboard(app, qtbot), app.rooms.resumes
        keyboard.press("Ctrl+3")
        await keyboard.check()
        await keyboard.choose("Paste text")
        paste = open_dialog(app, AskDialog)
        await keyboard.check(paste)
        await write(keyboard, "The text of your résumé", RESUME)
        await keyboard.choose("Add it")
        await until(lambda: room.one.page is not None and app.window.page is room.one.page)
        assert room.one.page is not None
        page = room.one.page
        await keyboard.come_to(app.window)
        await keyboard.check()
        await correct_a_field(keyboard, page, program)
        await remove_and_take_back(keyboard, page)
        await go_back_to_what_was_read(keyboard, app, page)
        await look_at_the_export(keyboard, app)
        await keyboard.choose("All résumés")
        assert app.window.page is room.page
        assert room.page.cards[0].open.hasFocus()
        await keyboard.check()

    drive(qt_loop, scenario)


async def write(keyboard: Keyboard, field: str, text: str) -> None:
    """Letters of the person's own language, which keys cannot be made of here."""
    widget = await keyboard.tab_to(field)
    assert isinstance(widget, QPlainTextEdit)
    widget.selectAll()
    widget.insertPlainText(text)


async def correct_a_field(keyboard: Keyboard, page: ResumePage, program: Program) -> None:
    await keyboard.tab_to("Employer: Contoso", FieldRow)
    keyboard.press("F2")
    keyboard.press("Ctrl+A")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    focused.insertPlainText("Contoso Limited")
    keyboard.press("Return")
    assert page.opened.resume.work[1].name == "Contoso Limited"
    shelf, known = program.resumes.shelf, page.opened.saved.resume_id
    await until(lambda: shelf.open(known).resume.work[1].name == "Contoso Limited")
    await keyboard.check()


async def remove_and_take_back(keyboard: Keyboard, page: ResumePage) -> None:
    """By the offer, and by Ctrl+Z."""
    points = page.opened.resume.work[1].highlights
    for undo in ("the offer", "Ctrl+Z"):
        await keyboard.tab_to(f"Point: {points[0]}", FieldRow)
        keyboard.press("Delete")
        assert page.opened.resume.work[1].highlights == points[1:]
        if undo == "the offer":
            await keyboard.check()
            await keyboard.choose("Undo")
        else:
            keyboard.press("Ctrl+Z")
        assert page.opened.resume.work[1].highlights == points


async def go_back_to_what_was_read(keyboard: Keyboard, app: App, page: ResumePage) -> None:
    await keyboard.choose("More")
    await until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    keyboard.press("Down", menu)
    keyboard.press("Return", menu)
    versions = open_dialog(app, VersionsDialog)
    await keyboard.check(versions)
    await keyboard.choose("Go back to version 1")
    await until(lambda: page.opened.resume.work[1].name == "Contoso")
    await keyboard.come_to(app.window)


async def look_at_the_export(keyboard: Keyboard, app: App) -> None:
    await keyboard.choose("Export")
    exporting = app.rooms.resumes.exporting
    await until(lambda: exporting.dialog is not None)
    assert exporting.dialog is not None
    await keyboard.check(exporting.dialog)
    await keyboard.choose("Export as PDF")
    where = open_dialog(app, QFileDialog)
    assert Path(where.selectedFiles()[0]).suffix == ".pdf"
    keyboard.press("Esc", where)
    await keyboard.come_to(app.window)


def open_dialog(app: App, kind: type[Dialog]) -> Dialog:
    (dialog,) = [dialog for dialog in app.window.findChildren(kind) if dialog.isVisible()]
    return dialog


def test_the_wizard_where_something_is_missing_or_can_be_taken_back(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    async def scenario(app: App, program: Program) -> None:
        await asyncio.wrap_future(program.jobs.save(FABRIKAM))
        program.settings.last_setup = FABRIKAM
        keyboard = Keyboard(app, qtbot)
        await keyboard.choose("Set up a first session")
        wizard = app.window.page
        assert isinstance(wizard, WizardPages)
        await until(lambda: wizard.flow is not None and wizard.job.saved.isVisible())
        await keyboard.choose("Forget this job")
        assert wizard.job.saved.undo is not None
        await keyboard.check()
        await keyboard.choose("Undo")
        await keyboard.choose("Go on")
        await keyboard.choose("Go on")
        await keyboard.choose("Go on")
        assert wizard.flow is not None
        assert wizard.flow.step == "allowed"
        assert wizard.problem.isVisible()
        await keyboard.check()
        keyboard.press("Esc", wizard)
        await keyboard.choose("Discard")

    drive(qt_loop, scenario)


def test_an_error_and_an_offer(qt_loop: QEventLoop, qtbot: QtBot) -> None:
    async def scenario(app: App, program: Program) -> None:
        keyboard = Keyboard(app, qtbot)
        app.window.offer("“Second round” was not ended.", "Continue", "Leave it as it is")
        await keyboard.check()
        error = app.window.show_error(StoreError(detail="errno 28"))
        await keyboard.check(error)
        keyboard.press("Esc", error)
        await keyboard.come_to(app.window)
        await keyboard.choose("Leave it as it is")

    drive(qt_loop, scenario)


def test_the_wizard_a_session_its_overlay_and_what_closing_asks(
    qt_loop: QEventLoop, qtbot: QtBot, practice: SessionSetup
) -> None:
    async def scenario(app: App, program: Program) -> None:
        program.settings.last_setup = practice
        program.settings.whisper_model = practice.whisper_model
        keyboard = Keyboard(app, qtbot)
        await keyboard.choose("Set up a first session")
        wizard = app.window.page
        assert isinstance(wizard, WizardPages)
        await until(lambda: wizard.flow is not None)
        walked = []
        while wizard.flow is not None and wizard.flow.step != "ready":
            walked.append(wizard.flow.step)
            await keyboard.check()
            await keyboard.choose("Go on")
        await keyboard.check()
        assert walked == ["job", "resume", "allowed", "sound"]
        await keyboard.choose("Start listening")
        await until(lambda: app.live.stage is not None)
        assert app.live.stage is not None
        assert app.window.page is app.live.stage.page
        await keyboard.check()
        await keyboard.check(app.live.stage.overlay)
        await keyboard.come_to(app.window)
        app.window.close()  # as Alt+F4 does
        dialog = app.surroundings.guard.dialog
        assert dialog is not None
        await keyboard.check(dialog)
        keyboard.press("Esc", dialog)
        assert app.surroundings.guard.dialog is None

    drive(qt_loop, scenario)
