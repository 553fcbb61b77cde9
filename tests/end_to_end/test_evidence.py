"""From the record of a session to the line of the résumé that it rests on, in the whole app."""

import asyncio
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from qasync import QEventLoop

from desktop.app.app import App
from desktop.composition.program import Program
from desktop.ui.chips import OBJECT_CHARACTER
from desktop.ui.record.question_sheet import QuestionSheet
from desktop.ui.record.record_page import RecordPage
from desktop.ui.resumes.resume_page import ResumePage
from shared.events import LoggedEvent, SessionCreated
from tests.desktop.session.past_sessions import RESUME, SESSION, interview
from tests.end_to_end.driving import drive, until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def without_models(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEW_ASSISTANT_WEIGHTS", str(own_home / "no-models"))


def resting_on(resume_id: str, entry: LoggedEvent) -> LoggedEvent:
    if not isinstance(entry.event, SessionCreated):
        return entry
    setup = msgspec.structs.replace(entry.event.setup, resume_id=resume_id)
    return msgspec.structs.replace(entry, event=msgspec.structs.replace(entry.event, setup=setup))


def click_the_first_chip(sheet: QuestionSheet) -> None:
    chip = QTextCursor(sheet.document())
    chip.setPosition(sheet.document().find(OBJECT_CHARACTER).selectionStart())
    place = sheet.cursorRect(chip).topLeft() + QPoint(12, 8)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_chip_of_a_record_opens_the_document_at_its_line_again_and_again(qt_loop: QEventLoop) -> None:
    async def scenario(app: App, program: Program) -> None:
        opened = await asyncio.to_thread(program.resumes.shelf.add_text, RESUME, "Maya Chen")
        for entry in interview():
            event = resting_on(opened.saved.resume_id, entry)
            await asyncio.wrap_future(program.store.append(SESSION, event))
        await app.rooms.sessions.refresh()
        for _ in range(3):  # each time the page before goes
            await app.rooms.sessions.open(SESSION, "2")
            record = app.window.page
            assert isinstance(record, RecordPage)
            await until(record.conversation.sheet.isVisible)
            click_the_first_chip(record.conversation.sheet)
            await until(lambda: isinstance(app.window.page, ResumePage))
            page = app.window.page
            assert isinstance(page, ResumePage)
            lit = [row.value.text() for row in page.form.rows.values() if row.property("lit")]
            assert len(lit) == 1
            assert "staged rollout" in lit[0]
            assert not page.problem.isVisible()

    drive(qt_loop, scenario)
