"""The record of a past session: what is in its log, and what the person still changes about it.

No Qt. A change is one more event in the log: what was heard stays in it, below what the person wrote.
"""

import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Protocol

import msgspec

from desktop.reports.replies import Reply, replies
from desktop.reports.report import Report, build_report, consent_time
from desktop.reports.revisions import EDITED, heard_texts
from desktop.reports.sound_line import SoundFate
from desktop.reports.summary import Summary, is_used, summarise
from desktop.store.clock import utc_now
from desktop.store.story_store import Story
from shared.events import LoggedEvent, SegmentRevised, SessionEvent, StoryMarked
from shared.ids import FactId, QuestionId, SegmentId, SessionId
from shared.session_view import SessionView


class Stories(Protocol):
    """Where good answers are kept for later; futures are done when it is durable."""

    def keep(self, story: Story) -> Future[None]: ...

    def drop(self, session_id: SessionId, question_id: QuestionId) -> Future[int]: ...


@dataclass(frozen=True, slots=True)
class Changed:
    """What came of a change: the event that stands for it, and the stories that read differently now."""

    logged: LoggedEvent
    stories: tuple[Story, ...] = ()


class Record:
    """Made in any thread, then used by one. `facts` are the lines of the résumé, `name` what the person called it.

    A change is in the record at once and comes back as the event to be stored; None where nothing would change.
    """

    def __init__(
        self,
        events: Sequence[LoggedEvent],
        facts: Mapping[FactId, str],
        name: str = "",
        now: Callable[[], datetime] = utc_now,
        sound: SoundFate | None = None,
    ) -> None:
        self.events = list(events)
        self.facts = facts
        self.sound = sound
        """What has become of the sound that was kept; None: not known here."""
        self.view = SessionView.of(events)
        self.name = name or self.view.setup.name or self.view.setup.company or "Interview"
        self.consent_at = consent_time(events)
        self.heard = heard_texts(events)
        """Lines that the person changed, as they had been heard."""
        self._now = now

    @property
    def session_id(self) -> SessionId | None:
        return self.view.session_id

    @cached_property
    def summary(self) -> Summary:
        """Made when it is first asked for, and anew after a change."""
        return summarise(self.view, self.facts)

    @cached_property
    def _replies(self) -> dict[QuestionId, Reply]:
        return replies(self.view)

    @cached_property
    def _replied_to(self) -> dict[SegmentId, QuestionId]:
        return {part.segment_id: asked for asked, reply in self._replies.items() for part in reply.segments}

    def report(self) -> Report:
        edited = self.heard.keys()
        return build_report(
            self.view, self.name, facts=self.facts, consent_at=self.consent_at, edited=edited, sound=self.sound
        )

    def edit(self, segment_id: SegmentId, text: str) -> Changed | None:
        """The line reads like this from now on. An empty text and a line that is not there change nothing."""
        segment = self.view.segments.get(segment_id)
        text = " ".join(text.split())
        if segment is None or not text or text == segment.text:
            return None
        self._remember_what_was_heard(segment_id, segment.text, text)
        logged = self._append(
            SegmentRevised(segment_id=segment_id, text=text, start=segment.start, end=segment.end, reason=EDITED)
        )
        return Changed(logged, self._stories_with(segment_id))

    def mark_story(self, question_id: QuestionId, marked: bool) -> Changed | None:
        """Only what was said can be a story. `stories` then holds it; it is empty when the mark was taken away."""
        question = self.view.questions.get(question_id)
        story = self.story(question_id) if marked else None
        if question is None or question.story == marked or (marked and story is None):
            return None
        logged = self._append(StoryMarked(question_id=question_id, marked=marked))
        return Changed(logged, (story,) if story is not None else ())

    def question_at(self, segment_id: SegmentId) -> QuestionId | None:
        """The question that this line asks, or that it replies to."""
        segment = self.view.segments.get(segment_id)
        if segment is None:
            return None
        asked = [known for known in segment.question_ids if known in self._replies]
        return asked[-1] if asked else self._replied_to.get(segment_id)

    def can_be_story(self, question_id: QuestionId) -> bool:
        return bool(self.reply(question_id))

    def reply(self, question_id: QuestionId) -> str:
        """What the candidate said to this question; empty where that is nothing."""
        found = self._replies.get(question_id)
        return found.text if found is not None else ""

    def story(self, question_id: QuestionId) -> Story | None:
        """What the candidate said between this question and the next, with the facts that came up in it."""
        text, question = self.reply(question_id), self.view.questions.get(question_id)
        if not text or question is None or self.session_id is None:
            return None
        offered = dict.fromkeys(fact_id for line in question.outline for fact_id in line.fact_ids)
        lines = (self.facts[fact_id] for fact_id in offered if fact_id in self.facts)
        return Story(
            story_id=uuid.uuid4().hex,
            session_id=self.session_id,
            question_id=question_id,
            question=question.detected.text,
            text=text,
            fact_lines=tuple(line for line in lines if is_used(line, text)),
            kept_at=self._now(),
        )

    def stories(self, session_id: SessionId) -> tuple[Story, ...]:
        """Of all questions that are marked, for the session that this one is kept as."""
        marked = [known for known, question in self.view.questions.items() if question.story and question.current]
        found = (self.story(question_id) for question_id in marked)
        return tuple(msgspec.structs.replace(story, session_id=session_id) for story in found if story is not None)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _append(self, event: SessionEvent) -> LoggedEvent:
        """The numbers go on where the session ended, and times never run backwards."""
        last = self.events[-1]
        logged = LoggedEvent(seq=last.seq + 1, at=max(self._now(), last.at), event=event)
        self.events.append(logged)
        self.view.apply(logged)
        for made_of_the_view in ("summary", "_replies", "_replied_to"):
            self.__dict__.pop(made_of_the_view, None)
        return logged

    def _remember_what_was_heard(self, segment_id: SegmentId, before: str, after: str) -> None:
        heard = self.heard.setdefault(segment_id, before)
        if heard == after:
            del self.heard[segment_id]

    def _stories_with(self, segment_id: SegmentId) -> tuple[Story, ...]:
        found = self._replies
        touched = [
            question_id
            for question_id, reply in found.items()
            if self.view.questions[question_id].story and any(part.segment_id == segment_id for part in reply.segments)
        ]
        return tuple(story for question_id in touched if (story := self.story(question_id)) is not None)
