"""Hostile texts on screen: every window shows them as they are written, and nothing they name is loaded."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.answers.fact_types import Fact
from desktop.resumes.document import Cell, Document, Line
from desktop.resumes.resume import Basics, ReadResume, Resume, Work
from desktop.resumes.shelf.corrections import Corrections, correct
from desktop.resumes.shelf.shelf import OpenResume
from desktop.store.story_store import Story
from desktop.ui.banner import UndoBanner
from desktop.ui.inert import plain_tip
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.record.record_page import CONVERSATION, RecordPage
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.resumes.resumes_page import ResumesPage
from desktop.ui.session.session_page import SessionPage
from desktop.ui.stories.stories_page import StoriesPage
from desktop.ui.style import Theme
from desktop.ui.wizard.facts_seen import FactsSeen
from shared.events import AnswerExtended, OutlineLine
from shared.ids import AnswerId, FactId, QuestionId, SessionId
from shared.setup import SessionSetup
from tests.desktop.injections import attacks
from tests.desktop.session.past_sessions import Log, record_of
from tests.desktop.ui.resumes.drawn import saved_resume
from tests.desktop.ui.scripted import Script

Shown = Callable[[Theme, list[str]], QWidget]


@pytest.fixture
def trap() -> Iterator[tuple[str, list[str]]]:
    """A server that writes down whatever is asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Not on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


def one_resume(theme: Theme, texts: list[str]) -> QWidget:
    first = texts[0]
    lines = tuple(Line(cells=(Cell(text=text),)) for text in texts)
    resume = Resume(
        basics=Basics(name=first, label=first, summary=" ".join(texts)),
        work=(Work(name=first, position=first, highlights=tuple(texts)),),
    )
    reading = ReadResume(resume=resume, document=Document(lines=lines))
    saved = msgspec.structs.replace(saved_resume(), name=first, label=first, for_job=first)
    page = ResumePage(OpenResume(saved, saved.newest, reading, Corrections(), correct(reading, Corrections())), theme)
    page.form.removed.emit(first)
    page.say_lost(texts)
    return page


def all_resumes(_: Theme, texts: list[str]) -> QWidget:
    page = ResumesPage()
    base = saved_resume()
    page.show_resumes(
        [msgspec.structs.replace(base, resume_id=str(n), name=t, label=t, for_job=t) for n, t in enumerate(texts)]
    )
    page.show_problem(texts[0])
    page.show_reading(texts[0])
    page.say(texts[0])
    return page


def facts(_: Theme, texts: list[str]) -> QWidget:
    seen = FactsSeen()
    seen.show_facts(
        [Fact(id=FactId(f"F{n}"), kind="achievement", text=text, employer=text) for n, text in enumerate(texts)]
    )
    return seen


def stories(_: Theme, texts: list[str]) -> QWidget:
    page = StoriesPage()
    at = datetime(2026, 3, 2, tzinfo=UTC)
    told = [
        Story(
            story_id=str(n),
            session_id=SessionId("a"),
            question_id=QuestionId(n),
            question=text,
            text=text,
            fact_lines=(text,),
            kept_at=at,
        )
        for n, text in enumerate(texts)
    ]
    page.show_stories(told, {"a"})
    return page


def scripted(texts: list[str]) -> Script:
    script = Script(SessionSetup(name=texts[0], company=texts[0], job_title=texts[0]))
    lines = tuple(OutlineLine(kind="cue", label=text, text=text, fact_ids=(FactId("F1"),)) for text in texts[:3])
    for number, text in enumerate(texts, start=1):
        script.ask(number, text, number * 4.0, lines)
        script.say("microphone", text, number * 4.0 + 2)
    script.answer(len(texts), [_sentence(len(texts), text) for text in texts])
    return script


def live_session(theme: Theme, texts: list[str]) -> QWidget:
    return SessionPage(scripted(texts).view, theme)


def overlay(theme: Theme, texts: list[str]) -> QWidget:
    return Overlay(scripted(texts).view, theme)


def record(theme: Theme, texts: list[str]) -> QWidget:
    log = Log(SessionSetup(name=texts[0], company=texts[0], job_title=texts[0]))
    for number, text in enumerate(texts):
        asked = log.ask(text, number * 4.0)
        log.say("microphone", text, number * 4.0 + 2)
        log.answer(asked, (text, "unsupported", ()))
    page = RecordPage(record_of(log.complete(900), texts[0]), theme)
    page.tabs.setCurrentIndex(CONVERSATION)
    page.say(texts[0])
    return page


def banner(_: Theme, texts: list[str]) -> QWidget:
    return UndoBanner("x", texts[0])


WINDOWS: tuple[Shown, ...] = (one_resume, all_resumes, facts, stories, live_session, overlay, record, banner)


def _sentence(answer: int, text: str) -> AnswerExtended:
    return AnswerExtended(answer_id=AnswerId(answer), text=text, verdict="unsupported", fact_ids=(), reason=text)


def rich_labels(window: QWidget) -> list[str]:
    """The labels that would take their text for HTML."""
    labels = [window] if isinstance(window, QLabel) else window.findChildren(QLabel)
    return [label.text() for label in labels if "<" in label.text() and label.textFormat().name != "PlainText"]


def marked_up(document: QTextDocument) -> list[str]:
    """Pictures and links in a text."""
    found: list[str] = []
    cursor = QTextCursor(document)
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        letters = cursor.charFormat()
        if letters.isImageFormat() or letters.isAnchor():
            found.append(letters.anchorHref() or "a picture")
    return found


@pytest.mark.parametrize("shown", WINDOWS, ids=lambda shown: shown.__name__)
def test_a_hostile_text_is_shown_and_nothing_it_names_is_loaded(
    shown: Shown, theme: Theme, qtbot: QtBot, trap: tuple[str, list[str]], tmp_path: Path
) -> None:
    url, asked = trap
    file = tmp_path / "canary.png"
    texts = [text for text in attacks(url, QUrl.fromLocalFile(str(file)).toString()) if text.strip()]
    window = shown(theme, texts)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    documents = [text.document() for kind in (QTextEdit, QPlainTextEdit) for text in window.findChildren(kind)]
    detach = getattr(window, "detach", None)
    if detach is not None:
        detach()

    assert rich_labels(window) == []
    assert [mark for document in documents for mark in marked_up(document)] == []
    assert asked == []


@pytest.mark.parametrize("text", ["<img src='x'>", "a < b", "<b>bold</b>\nmore"])
def test_a_tooltip_shows_exactly_these_characters(text: str) -> None:
    document = QTextDocument()
    document.setHtml(plain_tip(text))

    assert document.toPlainText() == text
    assert marked_up(document) == []
