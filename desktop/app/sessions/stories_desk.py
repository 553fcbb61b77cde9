"""The stories' desk: opens the page of stories, and drops what the person does not want to keep."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial

from desktop.app.sessions.record_desk import RecordDesk
from desktop.composition.program import Program
from desktop.store.story_store import Story
from desktop.ui.stories.stories_page import StoriesPage
from shared.ids import SessionId

Wish = Coroutine[object, object, None]


class StoriesDesk:
    """`show` puts a page on screen, `open_session` a record at a question, `back` the list of sessions."""

    def __init__(
        self,
        program: Program,
        record: RecordDesk,
        spawn: Callable[[Wish], None],
        show: Callable[[StoriesPage], None],
        open_session: Callable[[SessionId, str], Wish],
        back: Callable[[], None],
    ) -> None:
        self._program = program
        self._record = record
        self._spawn = spawn
        self._show = show
        self._open_session = open_session
        self._back = back
        self.page: StoriesPage | None = None

    async def open(self) -> None:
        stories = await asyncio.to_thread(self._program.stories.all)
        summaries = await asyncio.to_thread(self._program.store.sessions)
        page = StoriesPage()
        page.back_clicked.connect(self._back)
        page.open_requested.connect(lambda session, asked: self._spawn(self._open_session(SessionId(session), asked)))
        page.drop_requested.connect(lambda story: self._spawn(self._drop(story)))
        page.destroyed.connect(partial(self._forget, page))
        page.show_stories(stories, {summary.session_id for summary in summaries})
        self.page = page
        self._show(page)

    def finish(self) -> None:
        """What can still be undone is done: the program ends, or another page comes."""
        if self.page is not None:
            self.page.finish_deleting()

    async def _drop(self, story: Story) -> None:
        if story.accepted:
            await asyncio.wrap_future(self._program.stories.drop_accepted(story))
        else:
            await self._record.forget_story(story.session_id, story.question_id)

    def _forget(self, page: StoriesPage) -> None:
        if self.page is page:
            self.page = None
