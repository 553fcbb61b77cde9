"""The evidence's desk: from a cited fact to the line that says it, and from a doubted sentence to a fact."""

import asyncio
import uuid
from collections.abc import Callable, Coroutine

from desktop.answers.accepted import is_accepted
from desktop.answers.facts import facts_of
from desktop.app.resumes.resume_desk import ResumeDesk
from desktop.composition.resumes import Resumes
from desktop.errors import ProgramError
from desktop.store.clock import utc_now
from desktop.store.store_errors import ResumeUnknown
from desktop.store.story_store import Story, StoryStore
from shared.ids import FactId, QuestionId
from shared.session_view import SessionView

Wish = Coroutine[object, object, None]


class NoDocument(ProgramError):
    """The session rests on a text that is not among the saved résumés."""

    title = "There is no document to open"
    message = (
        "This session rests on a text that was pasted, or on a résumé that was deleted since. The line itself is shown "
        "when you point at its mark."
    )


class OwnStatement(ProgramError):
    """The fact is one that the person confirmed, not one that was read."""

    title = "This is your own statement"
    message = (
        "You said that it is true of you; no document says it. It is kept under Sessions, in your stories, and can be "
        "removed there."
    )


CHANGED = "This line stood in the résumé during the session, and was changed since: “{}”"


class EvidenceDesk:
    """Opens the session's résumé at the field a fact was read from; keeps what the person says is true of them."""

    def __init__(self, resumes: Resumes, stories: StoryStore, one: ResumeDesk, spawn: Callable[[Wish], None]) -> None:
        self._resumes = resumes
        self._stories = stories
        self._one = one
        self._spawn = spawn

    def show(self, view: SessionView, fact_id: str) -> None:
        """`view`: of the session in which it was cited."""
        self._spawn(self._open(view.setup.resume_id, FactId(fact_id), view.facts.get(FactId(fact_id), "")))

    def accept(self, view: SessionView, asked: int, sentence: str) -> None:
        """A sentence without evidence is one of the person's facts from now on."""
        question = view.questions.get(QuestionId(asked))
        if view.session_id is None or question is None:
            return
        story = Story(
            story_id=uuid.uuid4().hex,
            session_id=view.session_id,
            question_id=QuestionId(asked),
            question=question.detected.text,
            text=sentence,
            fact_lines=(),
            kept_at=utc_now(),
            accepted=True,
        )
        self._spawn(self._keep(story))

    async def _keep(self, story: Story) -> None:
        await asyncio.wrap_future(self._stories.keep(story))

    async def _open(self, resume_id: str, fact_id: FactId, text: str) -> None:
        """By its words, not its number: the résumé may have changed since the session."""
        if is_accepted(fact_id):
            raise OwnStatement
        if not resume_id:
            raise NoDocument
        try:
            opened = await asyncio.to_thread(self._resumes.shelf.open, resume_id)
        except ResumeUnknown as error:
            raise NoDocument from error
        path = next((fact.path for fact in facts_of(opened.corrected.read).facts if fact.text == text), "")
        self._one.show(opened, path)
        if not path and self._one.page is not None:
            self._one.page.say(CHANGED.format(text))
