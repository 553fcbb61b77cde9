"""The record desk: past sessions are opened, changed, exported and printed here."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.app.sessions.playing_desk import Play, PlayingDesk
from desktop.audio.sound_player import SoundPlayer
from desktop.reports.blocks import Paper
from desktop.reports.comparison import Comparison
from desktop.reports.export import ExportKind, render
from desktop.reports.json_export import encode_export, load_export
from desktop.reports.layout import paper_of
from desktop.reports.whole_file import write_whole
from desktop.session.editing import Changed, Record, Stories
from desktop.session.keeping import find_kept, keep_session
from desktop.session.sound_fate import fate_of
from desktop.settings import Settings
from desktop.store.kept_sound import KeptSound
from desktop.store.session_store import SessionStore
from desktop.store.store_errors import SessionUnknown
from desktop.ui.export_dialog import ask_where
from desktop.ui.paper_thread import drawn
from desktop.ui.printing import ask_printer, print_report
from desktop.ui.record.record_page import RecordPage
from desktop.ui.report_document import render_pdf
from desktop.ui.style import Theme
from desktop.ui.wording import ACCEPTED
from shared.events import LoggedEvent
from shared.ids import QuestionId, SegmentId, SessionId
from shared.session_view import SessionView
from shared.setup import SessionSetup

Wish = Coroutine[object, object, None]

KEPT = "✓ It is among your sessions now."
KEPT_BEFORE = "✓ It was among your sessions already."
IS_HERE = "✓ “{name}” holds this session, which is among yours."
SAVING = "Saving …"
PRINTING = "Printing …"
PRINTED = "✓ Sent to the printer."


Compare = Callable[[SessionSetup], Comparison | None]
"""The session's résumé against its job; None where it has not both."""


def nothing_to_compare(_: SessionSetup) -> Comparison | None:
    return None


class Evidence(Protocol):
    """Who opens the résumé where a fact stands, and keeps what the person says is true of them."""

    def show(self, view: SessionView, fact_id: str) -> None: ...

    def accept(self, view: SessionView, asked: int, sentence: str) -> None: ...


class RecordDesk:
    """One record on screen at a time. Reading, writing and printing happen in other threads.

    `show` puts a page on screen; `delete` is asked with a session's id and name; `on_kept` is told of a session that
    came from a file and is one of the person's own now; `say` of what is done with a session that is not on screen.
    Dialogs belong to `window`.
    """

    def __init__(
        self,
        store: SessionStore,
        stories: Stories,
        settings: Settings,
        theme: Theme,
        window: QWidget,
        show: Callable[[RecordPage], None],
        delete: Callable[[SessionId, str], None],
        spawn: Callable[[Wish], None],
        on_kept: Callable[[SessionId], None] = lambda session_id: None,
        say: Callable[[str, Path | None], object] = lambda words, folder: None,
        *,
        kept_sound: KeptSound,
        evidence: Evidence | None = None,
        compare: Compare = nothing_to_compare,
        play: Play = SoundPlayer,
    ) -> None:
        self._store = store
        self._stories = stories
        self._settings = settings
        self._theme = theme
        self._window = window
        self._show = show
        self._delete = delete
        self._spawn = spawn
        self._on_kept = on_kept
        self._say_elsewhere = say
        self._kept_sound = kept_sound
        self._evidence = evidence
        self._compare = compare
        self.playing = PlayingDesk(kept_sound, play)
        self.page: RecordPage | None = None

    async def open(self, session_id: SessionId, place: str = "", said: str = "") -> None:
        """Shows a session of the store, and in it the place (a segment's id or a question's number) if one is named."""
        if self.page is None or not self._is_open(session_id):
            record = await asyncio.to_thread(self._read, session_id)
            self._put_on_screen(RecordPage(record, self._theme))
            assert self.page is not None
            self._spawn(self.playing.join(self.page, session_id))
        assert self.page is not None
        self._show(self.page)
        self.page.show_place(place)
        self.page.say(said)

    async def open_file(self, path: Path) -> None:
        """Shows an exported session without taking it in; one that is among the sessions here is opened as such.

        Raises what is wrong with the file.
        """
        record = await asyncio.to_thread(lambda: _made(load_export(path), ""))
        kept = await asyncio.to_thread(find_kept, self._store, record.events)
        if kept is not None:
            await self.open(kept, said=IS_HERE.format(name=path.name))
            return
        page = RecordPage(record, self._theme, file_name=path.name)
        self._put_on_screen(page)
        self._show(page)

    def read_anew(self) -> None:
        """What is known of the sessions has changed elsewhere: the record is read again when it is next opened."""
        self.playing.leave()
        self.page = None

    async def export(self, session_id: SessionId, kind: ExportKind) -> None:
        """Asks where to; for lists, where the session need not be open."""
        self._ask_where(await self._record(session_id), kind)

    async def forget_story(self, session_id: SessionId, question_id: QuestionId) -> None:
        """Neither kept nor marked any more; its session may have gone before it."""
        try:
            record = await self._record(session_id)
        except SessionUnknown:
            changed = None
        else:
            changed = record.mark_story(question_id, False)
        if changed is not None:
            await self._save(record, changed)
        await asyncio.wrap_future(self._stories.drop(session_id, question_id))

    async def print(self, session_id: SessionId) -> None:
        self._ask_printer(await self._record(session_id))

    # --- reading ----------------------------------------------------------------------------------------------------

    def _is_open(self, session_id: SessionId) -> bool:
        page = self.page
        return page is not None and not page.from_file and page.record.session_id == session_id

    async def _record(self, session_id: SessionId) -> Record:
        if self.page is not None and self._is_open(session_id):
            return self.page.record
        return await asyncio.to_thread(self._read, session_id)

    def _read(self, session_id: SessionId) -> Record:
        events = self._store.load(session_id)
        if not events:
            raise SessionUnknown()
        names = [summary.name for summary in self._store.sessions() if summary.session_id == session_id]
        record = _made(events, names[0] if names else "")
        record.sound = fate_of(self._kept_sound, record.view, self._settings.keep_sound_days)
        return record

    def _put_on_screen(self, page: RecordPage) -> None:
        record = page.record
        self.playing.leave()
        page.edited.connect(lambda segment_id, text: self._on_edited(page, SegmentId(segment_id), text))
        page.story_marked.connect(lambda asked, marked: self._on_story_marked(page, QuestionId(asked), marked))
        page.export_requested.connect(lambda kind: self._ask_where(record, kind))
        page.print_requested.connect(lambda: self._ask_printer(record))
        page.delete_requested.connect(lambda: self._on_delete(record))
        page.keep_requested.connect(lambda: self._spawn(self._keep_file(page)))
        if self._evidence is not None:
            self._join_evidence(page, self._evidence)
        page.destroyed.connect(partial(self._forget, page))
        self.page = page

    def _join_evidence(self, page: RecordPage, evidence: Evidence) -> None:
        record = page.record

        def accept(asked: int, sentence: str) -> None:
            evidence.accept(record.view, asked, sentence)
            self._say(record, f"✓ {ACCEPTED}")

        page.fact_chosen.connect(lambda fact_id: evidence.show(record.view, fact_id))
        page.sentence_accepted.connect(accept)

    def _forget(self, page: RecordPage) -> None:
        if self.page is page:
            self.playing.leave()
            self.page = None

    # --- changing ---------------------------------------------------------------------------------------------------

    def _on_edited(self, page: RecordPage, segment_id: SegmentId, text: str) -> None:
        changed = page.record.edit(segment_id, text)
        page.refresh()
        if changed is not None:
            self._spawn(self._save(page.record, changed))

    def _on_story_marked(self, page: RecordPage, question_id: QuestionId, marked: bool) -> None:
        changed = page.record.mark_story(question_id, marked)
        page.refresh()
        if changed is not None:
            self._spawn(self._save_story(page.record, changed, question_id, marked))

    async def _save(self, record: Record, changed: Changed) -> None:
        """What cannot be saved is not shown as if it were."""
        assert record.session_id is not None
        try:
            await asyncio.wrap_future(self._store.append(record.session_id, changed.logged))
            for story in changed.stories:
                await asyncio.wrap_future(self._stories.keep(story))
        except Exception:
            await self._read_anew(record.session_id)
            raise

    async def _save_story(self, record: Record, changed: Changed, question_id: QuestionId, marked: bool) -> None:
        await self._save(record, changed)
        if not marked and record.session_id is not None:
            await asyncio.wrap_future(self._stories.drop(record.session_id, question_id))

    async def _read_anew(self, session_id: SessionId) -> None:
        if self._is_open(session_id):
            self.page = None
            await self.open(session_id)

    def _on_delete(self, record: Record) -> None:
        if record.session_id is not None:
            self._delete(record.session_id, record.name)

    async def _keep_file(self, page: RecordPage) -> None:
        record = page.record
        kept = await asyncio.to_thread(find_kept, self._store, record.events)
        if kept is not None:
            await self.open(kept, said=KEPT_BEFORE)
            return
        try:
            session_id = await asyncio.to_thread(keep_session, self._store, record.events)
        except Exception:
            page.offer_to_keep()
            raise
        for story in record.stories(session_id):
            await asyncio.wrap_future(self._stories.keep(story))
        self._on_kept(session_id)
        await self.open(session_id, said=KEPT)

    # --- taking out -------------------------------------------------------------------------------------------------

    def _ask_where(self, record: Record, kind: ExportKind) -> None:
        folder = self._settings.export_folder
        ask_where(self._window, record.name, kind, lambda path: self._spawn(self._export(record, kind, path)), folder)

    async def _export(self, record: Record, kind: ExportKind, path: Path) -> None:
        self._settings.export_folder = str(path.parent)
        events, paper = list(record.events), await self._paper(record)
        await self._while_saying(record, SAVING, drawn(lambda: _write(events, paper, kind, path)))
        self._say(record, f"✓ Saved as {path.name}.", path.parent)
        await asyncio.to_thread(self._settings.save)

    def _ask_printer(self, record: Record) -> None:
        ask_printer(self._window, record.name, lambda printer: self._spawn(self._print(record, printer)))

    async def _print(self, record: Record, printer: QPrinter) -> None:
        paper = await self._paper(record)
        await self._while_saying(record, PRINTING, drawn(lambda: print_report(paper, printer)))
        self._say(record, PRINTED)

    async def _paper(self, record: Record) -> Paper:
        """The report, and how the résumé met the job where the session had both."""
        paper = paper_of(record.report())
        comparison = await asyncio.to_thread(self._compare, record.view.setup)
        if comparison is None:
            return paper
        from desktop.reports.analysis_layout import with_comparison  # only now: the comparison has loaded the rest

        return with_comparison(paper, comparison)

    async def _while_saying(self, record: Record, words: str, work: Coroutine[object, object, None]) -> None:
        self._say(record, words)
        try:
            await work
        except Exception:
            self._say(record, "")
            raise

    def _say(self, record: Record, words: str, folder: Path | None = None) -> None:
        if self.page is not None and self.page.record is record and self.page.isVisible():
            self.page.say(words, folder)
        else:
            self._say_elsewhere(words, folder)


def _write(events: list[LoggedEvent], paper: Paper, kind: ExportKind, path: Path) -> None:
    match kind:
        case "json":
            write_whole(encode_export(events), path)
        case "pdf":
            write_whole(render_pdf(paper), path)
        case "markdown" | "docx":
            write_whole(render(paper, kind), path)


def _made(events: list[LoggedEvent], name: str) -> Record:
    """With its summary, which takes a moment."""
    view = SessionView.of(events)
    record = Record(events, view.facts, name)
    _ = record.summary
    return record
