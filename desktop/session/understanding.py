"""Understanding: what the interviewer asks, and what to say first. Pure work, one piece at a time, off the loop."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from desktop.answers.grounding import Checked
from desktop.questions.classes import Classes
from desktop.questions.provisional import ProvisionalReader
from desktop.questions.tracker import QuestionTracker
from desktop.session.preparing import Preparation, Prepared
from shared.events import QuestionDetected, QuestionDismissed, SegmentFinal, SegmentRemoved, SegmentRevised
from shared.ids import FactId, QuestionId, SegmentId

T = TypeVar("T")
Change = QuestionDetected | QuestionDismissed
KEPT_PREPARATIONS = 8


@dataclass(frozen=True, slots=True)
class Understood:
    """A change of the questions, with what was prepared for it (None for a dismissal)."""

    change: Change
    prepared: Prepared | None


@dataclass(frozen=True, slots=True)
class Guess:
    """What a turn at the onset of a pause seems to ask."""

    text: str
    classes: Classes
    prepared: Prepared


class Understanding:
    """The tracker, the classifier and the preparation behind one worker thread.

    The thread keeps their order and their state safe; numpy releases the interpreter for most of the work, so the
    loop stays free. What was prepared for a provisional question is found again when the question is certain.
    """

    def __init__(self, tracker: QuestionTracker, reader: ProvisionalReader, preparation: Preparation) -> None:
        self._tracker = tracker
        self._reader = reader
        self._preparation = preparation
        self._kept: dict[str, Prepared] = {}
        self._told: tuple[FactId, ...] = ()  # what the last question's answer rests on: a follow-up asks more of it
        self._told_before: tuple[FactId, ...] = ()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="understanding")

    async def warm_up(self) -> None:
        """What the first question would otherwise pay for."""
        await self._in_thread(lambda: self._guess("What have you done before?"))
        await self._in_thread(self._preparation.warm_up)

    async def guess(self, text: str) -> Guess | None:
        """None where the text reads as no question."""
        return await self._in_thread(lambda: self._guess(text))

    async def final(self, segment: SegmentFinal) -> list[Understood]:
        return await self._in_thread(lambda: self._understood(self._tracker.on_final(segment)))

    async def revised(self, segment: SegmentRevised) -> list[Understood]:
        return await self._in_thread(lambda: self._understood(self._tracker.on_revised(segment)))

    async def removed(self, segment: SegmentRemoved) -> list[Understood]:
        return await self._in_thread(lambda: self._understood(self._tracker.on_removed(segment)))

    async def silent(self, position: int) -> list[Understood]:
        """The other side has said nothing up to this position: what broke off may be a question all the same."""
        return await self._in_thread(lambda: self._understood(self._tracker.settle(position)))

    async def mark(self, segment_id: SegmentId) -> list[Understood]:
        return await self._in_thread(lambda: self._understood(self._tracker.mark(segment_id)))

    async def unmark(self, question_id: QuestionId) -> list[Understood]:
        return await self._in_thread(lambda: self._understood(self._tracker.unmark(question_id)))

    async def prepare_again(self, question: QuestionDetected) -> Prepared:
        return await self._in_thread(lambda: self._prepared_for(question))

    async def check(self, sentence: str, question: str, offered: Sequence[FactId]) -> Checked:
        return await self._in_thread(lambda: self._preparation.check(sentence, question, offered))

    def close(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _guess(self, text: str) -> Guess | None:
        read = self._reader.read(text, self._tracker.dialogue)
        if read is None:
            return None
        return Guess(read.text, read.classes, self._prepared(read.text, read.classes, self._told))

    def _understood(self, changes: Sequence[Change]) -> list[Understood]:
        return [
            Understood(change, self._take(change) if isinstance(change, QuestionDetected) else None)
            for change in changes
        ]

    def _take(self, question: QuestionDetected) -> Prepared:
        """A question in other words still follows the one before it."""
        if question.replaces is None:
            self._told_before = self._told
        classes = Classes(question.question_class, question.second_class, question.confidence)
        prepared = self._prepared(question.text, classes, self._told_before)
        self._told = prepared.offered
        return prepared

    def _prepared_for(self, question: QuestionDetected) -> Prepared:
        classes = Classes(question.question_class, question.second_class, question.confidence)
        return self._prepared(question.text, classes, self._told_before)

    def _prepared(self, text: str, classes: Classes, previous: tuple[FactId, ...]) -> Prepared:
        """The same words with the same class give the same outline, so nothing on screen changes at the commit."""
        key = f"{classes.first}/{classes.second}/{','.join(previous)}/{text}"
        prepared = self._kept.pop(key, None) or self._preparation.prepare(text, classes, previous=previous)
        self._kept[key] = prepared
        while len(self._kept) > KEPT_PREPARATIONS:
            self._kept.pop(next(iter(self._kept)))
        return prepared
