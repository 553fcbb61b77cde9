"""A model that makes things up, over its real protocol: what it says without evidence is struck out on screen."""

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop.answers.answer_client import AnswerClient
from desktop.demo.interview import DATA
from desktop.questions.provisional import ProvisionalReader
from desktop.questions.reader import QuestionReader
from desktop.questions.tracker import QuestionTracker
from desktop.session.answering import Answering
from desktop.session.assistance import Permissions
from desktop.session.live_view import LiveView
from desktop.session.log import SessionLog
from desktop.session.preparing import Preparation
from desktop.session.questioning import Questioning
from desktop.session.timing import Timing
from desktop.session.understanding import Understanding
from desktop.ui.answer_sheet import AnswerSheet
from desktop.ui.style import Theme
from shared.events import ConsentRecorded, SegmentFinal, SessionCreated, SessionStarted
from shared.ids import SegmentId, SessionId
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE
from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.scripted import scripted_server
from tests.desktop.answers.scripted_server import FABRICATED, TRUE

RESUME = (DATA / "resume.md").read_text(encoding="utf-8")
LIMIT_S = 20.0
pytestmark = pytest.mark.slow


@pytest.fixture
def writer() -> Iterator[AnswerClient]:
    with scripted_server() as server:
        yield server.client("fabricates")


def plain(sentence: str) -> str:
    return sentence.partition(" [")[0]


def after_one_question(writer: AnswerClient) -> SessionView:
    """The session's real stages, the writer at the other end of a socket."""
    log, view = SessionLog(), SessionView()
    log.subscribe(view.apply)
    book = book_in(RESUME)
    setup = SessionSetup(resume_text=RESUME)
    facts = {fact.id: fact.text for fact in book.facts}
    log.append(SessionCreated(session_id=SessionId("s"), setup=setup, facts=facts))
    log.append(ConsentRecorded(choice="everyone_agreed", text_version=1))
    log.append(SessionStarted())
    reader = QuestionReader.load(None)
    preparation = Preparation(book, setup, None, bind_form=False)
    understanding = Understanding(QuestionTracker(reader), ProvisionalReader(reader), preparation)
    answering = Answering(writer, understanding.check, log.append, lambda notice: None)
    permissions, timing = Permissions.of("full"), Timing(lambda: 1.0, log.append)
    asking = Questioning(
        log, view, understanding, answering, permissions, timing, lambda position: 0.5, lambda notice: None, None
    )

    async def ask() -> None:
        running = [asyncio.create_task(asking.run()), asyncio.create_task(answering.run())]
        asked = SegmentFinal(
            segment_id=SegmentId("system-1"),
            source="system",
            text="Tell me about a time you disagreed with a product manager.",
            start=SAMPLE_RATE,
            end=4 * SAMPLE_RATE,
        )
        log.append(asked)
        asking.take(asked)
        await asyncio.wait_for(asking.settled(), LIMIT_S)
        await asyncio.wait_for(answering.settle(LIMIT_S), LIMIT_S)
        for task in running:
            task.cancel()
        await asyncio.wait(running)
        await asking.close()
        await writer.aclose()

    asyncio.run(ask())
    return view


def struck(sheet: AnswerSheet) -> str:
    """What is crossed out on the sheet."""
    cursor, found = QTextCursor(sheet.document()), ""
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        if cursor.charFormat().fontStrikeOut():
            found += sheet.document().characterAt(cursor.position() - 1)
    return found


def test_nothing_without_evidence_stands_unmarked(writer: AnswerClient, theme: Theme, qtbot: QtBot) -> None:
    view = after_one_question(writer)
    live = LiveView(view, view.facts)
    sheet = AnswerSheet(live, theme)
    qtbot.addWidget(sheet)
    sheet.show()

    shown = sheet.toPlainText()
    crossed_out = struck(sheet)
    doubts = [explained for text, explained in sheet.chips if text == "not in your résumé"]
    assert all(plain(sentence) in shown for sentence in (*FABRICATED, TRUE))
    assert [sentence for sentence in FABRICATED if plain(sentence) not in crossed_out] == []
    assert plain(TRUE) not in crossed_out
    assert len(doubts) == len(FABRICATED)
    assert all(doubts)
