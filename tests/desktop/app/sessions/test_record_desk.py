"""The real page and desk over a real store on disk, clicked and read."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget
from pytestqt.qtbot import QtBot

from desktop.app.sessions.record_desk import IS_HERE, KEPT, KEPT_BEFORE, PRINTED, RecordDesk
from desktop.audio.sound_keeper import SoundKeeper
from desktop.errors import ProgramError
from desktop.reports.json_export import NotAnExport, load_export, write_export
from desktop.reports.markdown import render_markdown
from desktop.settings import Settings
from desktop.store.kept_sound import KeptSound
from desktop.store.store_errors import SessionUnknown
from desktop.store.story_store import StoryStore
from desktop.ui.record.record_page import CONVERSATION, RecordPage
from desktop.ui.style import Theme
from shared.events import LoggedEvent, SegmentRevised, ServiceChanged, SessionCreated, StoryMarked
from shared.ids import QuestionId, SegmentId, SessionId
from shared.session_view import SessionView
from tests.desktop.audio.sound_of import frames
from tests.desktop.reports.documents import text_of_pdf, text_of_word
from tests.desktop.session.past_sessions import ROLLOUT, SESSION, interview, record_of
from tests.desktop.store.opened import LIMIT_S, Opened

LEFT = Qt.MouseButton.LeftButton
NICE = SegmentId("microphone-1")


class Bench:
    """A desk whose pages stand in a stack, as in the window; errors of spawned wishes are kept."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.qtbot = qtbot
        self.opened = Opened(folder / "sessions.db")
        self.stories = StoryStore(self.opened.database)
        self.settings = Settings(folder / "settings.json")
        self.window = QStackedWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.deleted: list[tuple[SessionId, str]] = []
        self.kept: list[SessionId] = []
        self.said_elsewhere: list[tuple[str, Path | None]] = []
        self.errors: list[BaseException] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self.desk = RecordDesk(
            self.opened.store,
            self.stories,
            self.settings,
            theme,
            self.window,
            self._show,
            lambda session_id, name: self.deleted.append((session_id, name)),
            self.spawn,
            self.kept.append,
            lambda words, folder: self.said_elsewhere.append((words, folder)),
            kept_sound=KeptSound(folder / "sound"),
        )

    @property
    def page(self) -> RecordPage:
        assert self.desk.page is not None
        return self.desk.page

    @property
    def said(self) -> str:
        return self.page.head.done.words.text() if self.page.head.done.isVisible() else ""

    def keep(self, events: list[LoggedEvent]) -> None:
        self.opened.keep(events, SESSION)

    def stored(self) -> list[LoggedEvent]:
        return self.opened.store.load(SESSION)

    def spawn(self, wish: Coroutine[object, object, None]) -> None:
        self._tasks.add(asyncio.get_running_loop().create_task(wish))

    async def settled(self) -> None:
        while self._tasks:
            done, self._tasks = self._tasks, set()
            self.errors += [error for error in await asyncio.gather(*done, return_exceptions=True) if error]

    async def export_as(self, kind: str, where: Path) -> None:
        """Through the menu and the dialog."""
        actions = {action.text(): action for action in self.page.head.export.menu().actions()}
        actions[kind].trigger()
        dialog = self.window.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(where))
        dialog.reject()
        await self.settled()

    def _show(self, page: RecordPage) -> None:
        if self.window.indexOf(page) < 0:
            self.window.addWidget(page)
        self.window.setCurrentWidget(page)
        QApplication.processEvents()


Play = Callable[[Callable[[Bench], Awaitable[None]]], None]


@pytest.fixture
def play(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Play]:
    bench = Bench(qtbot, theme, tmp_path)

    async def run(scene: Callable[[Bench], Awaitable[None]]) -> None:
        await asyncio.wait_for(scene(bench), LIMIT_S)

    yield lambda scene: asyncio.run(run(scene))
    bench.opened.close()


def test_a_session_opens_at_the_place_that_was_looked_for(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())

        await bench.desk.open(SESSION, "microphone-3")

        assert bench.window.currentWidget() is bench.page
        assert bench.page.tabs.currentIndex() == CONVERSATION
        assert bench.page.conversation.said.lit == "microphone-3"

    play(scene)


def test_another_place_of_the_same_session_is_shown_on_the_same_page(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)
        page = bench.page

        await bench.desk.open(SESSION, "3")

        assert bench.page is page
        assert page.conversation.questions.question_id == QuestionId(3)

    play(scene)


def test_the_name_that_was_given_later_stands_on_the_page_and_in_files(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        bench.opened.store.rename(SESSION, "Final round").result(LIMIT_S)
        await bench.desk.open(SESSION)

        await bench.export_as("Markdown", tmp_path / "a.md")

        assert bench.page.head.title.text() == "Final round"
        assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# Final round\n")

    play(scene)


def test_a_session_that_is_not_there_is_explained(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        with pytest.raises(SessionUnknown):
            await bench.desk.open(SESSION)

    play(scene)


def test_a_page_that_has_gone_is_not_shown_again(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)
        gone = bench.page
        bench.window.removeWidget(gone)
        gone.deleteLater()
        bench.qtbot.waitUntil(lambda: bench.desk.page is None)

        await bench.desk.open(SESSION)

        assert bench.page is not gone
        assert bench.page.isVisible()

    play(scene)


# --- changing -------------------------------------------------------------------------------------------------------


def test_a_changed_line_is_in_the_store_as_the_next_event(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)

        bench.page.edited.emit(NICE, "Hi Daniel, a pleasure.")
        await bench.settled()

        last = bench.stored()[-1]
        assert isinstance(last.event, SegmentRevised)
        assert (last.seq, last.event.text, last.event.reason) == (
            len(interview()) + 1,
            "Hi Daniel, a pleasure.",
            "edited",
        )
        assert bench.page.conversation.said.said.rows[1].text == "Hi Daniel, a pleasure."
        assert bench.errors == []

    play(scene)


def test_a_story_is_marked_in_the_log_and_kept_and_dropped(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION, "2")

        bench.qtbot.mouseClick(bench.page.conversation.star, LEFT)
        await bench.settled()
        assert [story.text for story in bench.stories.all()] == [ROLLOUT]
        assert bench.stored()[-1].event == StoryMarked(question_id=QuestionId(2), marked=True)

        bench.qtbot.mouseClick(bench.page.conversation.star, LEFT)
        await bench.settled()
        assert bench.stories.all() == []
        assert not SessionView.of(bench.stored()).questions[QuestionId(2)].story

    play(scene)


def test_a_changed_line_changes_the_story_it_belongs_to(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION, "2")
        bench.qtbot.mouseClick(bench.page.conversation.star, LEFT)

        bench.page.edited.emit("microphone-3", "I proposed a staged rollout.")
        await bench.settled()

        assert [story.text for story in bench.stories.all()] == ["I proposed a staged rollout."]

    play(scene)


def test_what_could_not_be_saved_is_not_shown_as_if_it_were(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)
        elsewhere = record_of(interview()).edit(NICE, "Changed elsewhere.")
        assert elsewhere is not None
        bench.keep([elsewhere.logged])  # the number is taken now

        bench.page.edited.emit(NICE, "Changed here.")
        await bench.settled()

        assert [type(error).__name__ for error in bench.errors] == ["AlreadyStored"]
        assert bench.page.conversation.said.said.rows[1].text == "Changed elsewhere."

    play(scene)


# --- taking out -----------------------------------------------------------------------------------------------------


def test_every_kind_is_exported_with_the_facts_of_the_resume(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)

        for kind in ("Markdown", "JSON", "Word", "PDF"):
            await bench.export_as(kind, tmp_path / f"file.{kind}")
            assert bench.said == f"✓ Saved as file.{kind}."

        fact = "Disagreed with the product manager over a one"
        assert fact in (tmp_path / "file.Markdown").read_text(encoding="utf-8")
        assert fact in text_of_word((tmp_path / "file.Word").read_bytes())
        assert fact in text_of_pdf((tmp_path / "file.PDF").read_bytes())
        assert load_export(tmp_path / "file.JSON") == interview()
        assert bench.errors == []

    play(scene)


def test_the_next_export_begins_in_the_folder_of_the_last(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)
        (tmp_path / "exports").mkdir()

        await bench.export_as("JSON", tmp_path / "exports" / "a.json")

        assert Settings(tmp_path / "settings.json").export_folder == str(tmp_path / "exports")

    play(scene)


def test_an_export_that_fails_is_an_error_and_not_said_to_be_saved(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)

        await bench.export_as("PDF", tmp_path / "absent" / "a.pdf")

        assert [type(error).__name__ for error in bench.errors] == ["ExportNotWritten"]
        assert bench.said == ""

    play(scene)


def test_a_session_of_the_list_is_exported_without_being_opened(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())

        await bench.desk.export(SESSION, "markdown")
        dialog = bench.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(tmp_path / "a.md"))
        await bench.settled()

        assert (tmp_path / "a.md").exists()
        assert bench.desk.page is None

    play(scene)


def test_what_is_printed_reaches_the_printer(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)

        bench.qtbot.mouseClick(bench.page.head.print, LEFT)
        dialog = bench.window.findChild(QPrintDialog)
        assert dialog is not None
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
        dialog.done(dialog.DialogCode.Accepted.value)
        await bench.settled()

        assert "Second round" in text_of_pdf((tmp_path / "paper.pdf").read_bytes())
        assert bench.said == PRINTED

    play(scene)


def test_deleting_is_asked_for_with_the_name(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)

        bench.qtbot.mouseClick(bench.page.head.delete, LEFT)

        assert bench.deleted == [(SESSION, "Second round")]

    play(scene)


# --- files ----------------------------------------------------------------------------------------------------------


def test_a_file_is_shown_without_being_taken_in(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        write_export(interview(), tmp_path / "a.json")

        await bench.desk.open_file(tmp_path / "a.json")

        assert bench.page.banner.isVisible()
        assert bench.opened.store.sessions() == []

    play(scene)


def test_a_file_that_is_kept_becomes_a_session_with_its_stories(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        record = record_of(interview())
        record.mark_story(QuestionId(2), True)
        write_export(record.events, tmp_path / "a.json")
        await bench.desk.open_file(tmp_path / "a.json")

        bench.qtbot.mouseClick(bench.page.banner.accept, LEFT)
        await bench.settled()

        (summary,) = bench.opened.store.sessions()
        assert bench.kept == [summary.session_id]
        assert [story.session_id for story in bench.stories.all()] == [summary.session_id]
        assert bench.page.record.session_id == summary.session_id
        assert bench.page.head.delete.isVisible()
        assert bench.said == KEPT

    play(scene)


def test_a_file_of_a_session_that_is_here_opens_that_session(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        write_export(interview(), tmp_path / "a.json")

        await bench.desk.open_file(tmp_path / "a.json")

        assert not bench.page.from_file
        assert bench.page.record.session_id == SESSION
        assert bench.said == IS_HERE.format(name="a.json")

    play(scene)


def test_a_file_that_was_kept_meanwhile_leads_to_its_session_and_makes_no_second_one(
    play: Play, tmp_path: Path
) -> None:
    async def scene(bench: Bench) -> None:
        write_export(interview(), tmp_path / "a.json")
        await bench.desk.open_file(tmp_path / "a.json")
        bench.keep(interview())

        bench.qtbot.mouseClick(bench.page.banner.accept, LEFT)
        await bench.settled()

        assert [summary.session_id for summary in bench.opened.store.sessions()] == [SESSION]
        assert not bench.page.from_file
        assert bench.said == KEPT_BEFORE

    play(scene)


def test_a_file_that_is_no_session_is_explained(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        (tmp_path / "a.json").write_text("{}")

        with pytest.raises(NotAnExport) as raised:
            await bench.desk.open_file(tmp_path / "a.json")

        assert isinstance(raised.value, ProgramError)
        assert bench.desk.page is None

    play(scene)


def test_an_export_from_the_list_is_told_to_the_list(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.export(SESSION, "markdown")
        dialog = bench.window.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(tmp_path / "a.md"))
        dialog.reject()
        await bench.settled()

        assert bench.said_elsewhere[-1] == ("✓ Saved as a.md.", tmp_path)

    play(scene)


def test_a_story_that_is_given_up_is_neither_kept_nor_marked(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(interview())
        await bench.desk.open(SESSION)
        bench.desk._on_story_marked(bench.page, QuestionId(2), True)
        await bench.settled()
        before = len(bench.stories.all())

        await bench.desk.forget_story(SESSION, QuestionId(2))

        assert before == 1
        assert bench.stories.all() == []
        assert not SessionView.of(bench.stored()).questions[QuestionId(2)].story

    play(scene)


def test_a_story_can_be_given_up_when_its_session_has_gone(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        story = record_of(interview()).story(QuestionId(2))
        assert story is not None
        await asyncio.wrap_future(bench.stories.keep(story))

        await bench.desk.forget_story(story.session_id, QuestionId(2))

        assert bench.stories.all() == []

    play(scene)


# --- kept sound -----------------------------------------------------------------------------------------------------


def with_sound() -> list[LoggedEvent]:
    """The interview as it was kept by choice."""
    created, *others = interview()
    assert isinstance(created.event, SessionCreated)
    chosen = msgspec.structs.replace(created.event.setup, keep_sound=True)
    kept = ServiceChanged(service="sound", state="kept")
    return [
        msgspec.structs.replace(created, event=msgspec.structs.replace(created.event, setup=chosen)),
        *others,
        msgspec.structs.replace(others[-1], seq=others[-1].seq + 1, event=kept),
    ]


def keep_sound(bench: Bench) -> KeptSound:
    kept = KeptSound(bench.opened.path.parent / "sound")
    keeper = SoundKeeper(kept, SESSION, lambda *_: None, patient=True)
    keeper.start()
    for frame in frames("microphone", 0, 30):
        keeper.take(frame)
    keeper.close()
    return kept


def test_a_session_with_sound_says_until_when_and_can_be_played(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(with_sound())
        keep_sound(bench)
        await bench.desk.open(SESSION, "microphone-2")
        await bench.settled()

        assert "Sound is kept until 10 November 2026." in bench.page.head.agreed.text()
        assert bench.page.conversation.play_bar.isVisible()
        assert "Sound is kept until 10 November 2026." in render_markdown(bench.page.record.report())

    play(scene)


def test_a_session_whose_sound_is_gone_says_so_and_offers_nothing_to_play(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(with_sound())
        await bench.desk.open(SESSION, "microphone-2")
        await bench.settled()

        assert "Sound was kept by choice" in bench.page.head.agreed.text()
        assert not bench.page.conversation.play_bar.isVisible()

    play(scene)


def test_after_sound_was_deleted_elsewhere_the_record_is_read_again(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keep(with_sound())
        kept = keep_sound(bench)
        await bench.desk.open(SESSION)
        await bench.settled()
        kept.delete_all()
        bench.desk.read_anew()
        await bench.desk.open(SESSION, "microphone-2")
        await bench.settled()

        assert "Sound was kept by choice" in bench.page.head.agreed.text()
        assert not bench.page.conversation.play_bar.isVisible()

    play(scene)
