"""The stories' desk over a real store: what was kept is shown, and what is given up is gone."""

import asyncio
from collections.abc import Coroutine

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.sessions.record_desk import RecordDesk
from desktop.app.sessions.stories_desk import StoriesDesk
from desktop.composition.program import Program
from desktop.session.keeping import keep_session
from desktop.ui.stories.stories_page import StoriesPage
from desktop.ui.style import Theme
from shared.ids import QuestionId, SessionId
from tests.desktop.session.past_sessions import interview, record_of
from tests.desktop.store.opened import LIMIT_S
from tests.desktop.ui.pictures.stories import ROLLED_OUT, SAVED_COSTS, TRAINED

LEFT = Qt.MouseButton.LeftButton


class Bench:
    """A desk whose pages stand by themselves."""

    def __init__(self, program: Program, theme: Theme, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.opened: list[tuple[SessionId, str]] = []
        self._wishes: list[asyncio.Task[None]] = []
        window = QWidget()
        qtbot.addWidget(window)
        record = RecordDesk(
            program.store,
            program.stories,
            program.settings,
            theme,
            window,
            lambda page: None,
            lambda session_id, name: None,
            self.spawn,
            kept_sound=program.kept_sound,
        )
        self.desk = StoriesDesk(program, record, self.spawn, self._show, self._open, lambda: None)

    @property
    def page(self) -> StoriesPage:
        assert self.desk.page is not None
        return self.desk.page

    def spawn(self, wish: Coroutine[object, object, None]) -> None:
        self._wishes.append(asyncio.get_running_loop().create_task(wish))

    async def settled(self) -> None:
        while self._wishes:
            await self._wishes.pop()

    def _show(self, page: StoriesPage) -> None:
        self.qtbot.addWidget(page)
        page.show()

    async def _open(self, session_id: SessionId, place: str) -> None:
        self.opened.append((session_id, place))


def test_stories_are_shown_whatever_became_of_their_session_and_lead_to_it_while_it_is_there(
    program: Program, theme: Theme, qtbot: QtBot
) -> None:
    async def scene() -> None:
        session_id = keep_session(program.store, interview())
        told = record_of(interview()).story(QuestionId(2))
        assert told is not None
        for story in (msgspec.structs.replace(told, session_id=session_id), SAVED_COSTS):
            await asyncio.wrap_future(program.stories.keep(story))
        bench = Bench(program, theme, qtbot)
        await bench.desk.open()
        qtbot.mouseClick(bench.page.cards[0].open, LEFT)
        await bench.settled()

        assert [card.story.story_id for card in bench.page.cards] == [told.story_id, SAVED_COSTS.story_id]
        assert [card.open.isVisible() for card in bench.page.cards] == [True, False]
        assert bench.opened == [(session_id, "2")]

    asyncio.run(asyncio.wait_for(scene(), LIMIT_S))


def test_a_deleted_story_is_gone_from_the_store_at_the_programs_end_at_the_latest(
    program: Program, theme: Theme, qtbot: QtBot
) -> None:
    async def scene() -> None:
        await asyncio.wrap_future(program.stories.keep(SAVED_COSTS))
        bench = Bench(program, theme, qtbot)
        await bench.desk.open()
        qtbot.mouseClick(bench.page.cards[0].delete, LEFT)
        still = len(program.stories.all())
        bench.desk.finish()
        await bench.settled()

        assert still == 1
        assert program.stories.all() == []

    asyncio.run(asyncio.wait_for(scene(), LIMIT_S))


def test_a_dropped_fact_is_none_any_more_and_the_story_of_its_question_stays(
    program: Program, theme: Theme, qtbot: QtBot
) -> None:
    async def scene() -> None:
        for story in (ROLLED_OUT, TRAINED):
            await asyncio.wrap_future(program.stories.keep(story))
        bench = Bench(program, theme, qtbot)
        await bench.desk.open()
        qtbot.mouseClick(bench.page.cards[0].delete, LEFT)
        bench.desk.finish()
        await bench.settled()

        assert program.stories.accepted_texts() == []
        assert program.stories.all() == [ROLLED_OUT]

    asyncio.run(asyncio.wait_for(scene(), LIMIT_S))
