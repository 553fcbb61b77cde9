"""The live view: the session view plus what is true only for a moment, and the question a person is looking at.

No Qt. Widgets read it and are told what changed; everything in it but the selection comes from events and notices.
"""

import itertools
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.session.passing_news import Passing, PassingNews
from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    ConsentWithdrawn,
    LoggedEvent,
    OutlineBuilt,
    OutlineLine,
    QuestionDetected,
    QuestionDismissed,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    SessionReconnected,
    TimingMeasured,
)
from shared.ids import AnswerId, FactId, QuestionId, SegmentId
from shared.notices import (
    AnswerGrew,
    InterimHeard,
    LagMeasured,
    LevelMeasured,
    LiveNotice,
    ProvisionalHeard,
    ProvisionalQuestion,
    ProvisionalWithdrawn,
)
from shared.session_view import AnswerView, QuestionView, SessionView
from shared.vocabulary import SOURCES, Assistance, Source

LATECOMERS = 8
"""Segments may arrive in another order than they were said, but never later than this many others."""

Change = Literal["state", "transcript", "interim", "question", "answer", "levels", "lag"]
"""What a listener is told: `state` covers clock, consent, devices and services; `question` another question, outline,
selection or timing; `answer` a started, grown or ended answer."""

Listener = Callable[[Change], None]


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something said: a final segment, or (`interim`) what is being said right now."""

    segment_id: SegmentId
    source: Source
    text: str
    start: int
    interim: bool
    solid_words: int = 0


@dataclass(frozen=True, slots=True)
class Displayed:
    """The question to show with all that belongs to it. `question_id` is None while the question is not yet certain."""

    question_id: QuestionId | None
    text: str
    lines: tuple[OutlineLine, ...]
    answer: AnswerView | None = None
    growing: str = ""
    timing: TimingMeasured | None = None


class LiveView:
    """Folds events and notices. Not thread-safe: it belongs to the main thread.

    `session` may be folded by somebody else as well: an event that it has already seen is not applied again.
    `facts` maps the résumé's facts to their lines, for the chips' explanations; it is read whenever a chip is drawn.
    """

    def __init__(
        self,
        session: SessionView,
        facts: Mapping[FactId, str] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.session = session
        self._news = PassingNews(clock)
        self.facts: Mapping[FactId, str] = facts if facts is not None else {}
        self.interim: dict[Source, Utterance] = {}
        self.levels: dict[Source, LevelMeasured] = {}
        self.lag_s = 0.0
        self.touched: SegmentId | None = None
        """The segment that the last change of the transcript was about."""
        self._provisional: ProvisionalQuestion | None = None
        self._early_outlines: dict[QuestionId, tuple[OutlineLine, ...]] = {}
        self._growing: dict[AnswerId, str] = {}
        self._selected: QuestionId | None = None
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls the listener after every change; the result takes it off again, and may be called twice."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    # --- what comes in ----------------------------------------------------------------------------------------------

    def apply(self, logged: LoggedEvent) -> None:
        if logged.seq > self.session.seq:
            self.session.apply(logged)
        self._news.take(logged)
        change = self._drop_what_it_settles(logged)
        self._tell(change)

    def take_up(self, events: Sequence[LoggedEvent]) -> None:
        """What a session that was just continued has to say of it; its events were folded before this view was made."""
        for logged in reversed(events):
            if isinstance(logged.event, SessionReconnected):
                self._news.take(logged)
                self._tell("state")
                return
            if not isinstance(logged.event, AnswerEnded):
                return

    def notice(self, notice: LiveNotice) -> None:
        match notice:
            case InterimHeard() | ProvisionalHeard():
                self._hear(notice)
            case ProvisionalQuestion():
                self._provisional = notice if notice.text else None
                self._tell("question")
            case ProvisionalWithdrawn(segment_id=segment_id):
                self._withdraw(segment_id)
            case AnswerGrew(answer_id=answer_id, text=text):
                self._growing = {answer_id: text}
                self._tell("answer")
            case LevelMeasured():
                self.levels[notice.source] = notice
                self._tell("levels")
            case LagMeasured(lag_s=lag_s):
                self.lag_s = lag_s
                self._tell("lag")

    # --- what a person looks at -------------------------------------------------------------------------------------

    @property
    def assistance(self) -> Assistance:
        return self.session.setup.assistance

    @property
    def displayed(self) -> Displayed | None:
        """The selected question; else the one just being asked; else the newest. None before the first."""
        if self._selected is None and self._provisional is not None:
            return Displayed(None, self._provisional.text, self._provisional.lines)
        question = self._shown()
        if question is None:
            return None
        answer = question.answers[-1] if question.answers else None
        growing = self._growing.get(answer.answer_id, "") if answer else ""
        detected = question.detected
        lines = question.outline or self._early_outlines.get(detected.question_id, ())
        return Displayed(detected.question_id, detected.text, lines, answer, growing, question.timing)

    @property
    def question_ids(self) -> list[QuestionId]:
        return [question.detected.question_id for question in self.session.current_questions]

    @property
    def following(self) -> bool:
        """The newest question is on display, and the next will be."""
        return self._selected is None

    def select(self, question_id: QuestionId | None) -> None:
        """Holds this question on display; the newest one (or None) means: follow the interview again."""
        ids = self.question_ids
        if question_id is not None and question_id not in ids:
            return
        self._selected = None if question_id is None or question_id == ids[-1] else question_id
        self._tell("question")

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    @property
    def passing(self) -> list[Passing]:
        """News of the last half minute."""
        return self._news.now

    @property
    def hears_own_voice_only(self) -> bool:
        """Nobody else is heard in this session, so a question is one that the person repeats."""
        return "system" not in self.session.setup.sources or self.session.consent == "own_voice_only"

    @property
    def own_last_sentence(self) -> SegmentId | None:
        """What "answer this now" means where only the own voice is heard; None where it is a question already."""
        if not self.hears_own_voice_only:
            return None
        own = [segment for segment in self.session.segments.values() if segment.source == "microphone"]
        last = max(own, key=lambda segment: segment.end, default=None)
        return None if last is None or self._asks(last.question_ids) else last.segment_id

    @property
    def markable_segment(self) -> SegmentId | None:
        """What "mark as question" means: the last thing the other side said, unless it is a question already.

        In a session without another side, the last thing said at all.
        """
        other_side = "system" in self.session.setup.sources
        for segment in reversed(self.session.transcript):
            if not other_side or segment.source == "system":
                return None if self._asks(segment.question_ids) else segment.segment_id
        return None

    def utterances(self, last: int) -> list[Utterance]:
        """The newest utterances in the order in which they were said, those still going on included."""
        recent = itertools.islice(reversed(self.session.segments.values()), last + LATECOMERS)
        said = [Utterance(part.segment_id, part.source, part.text, part.start, False) for part in recent]
        return sorted([*said, *self.interim.values()], key=lambda utterance: utterance.start)[-last:]

    # --- inside -----------------------------------------------------------------------------------------------------

    def _drop_what_it_settles(self, logged: LoggedEvent) -> Change:
        match logged.event:
            case SegmentFinal() | SegmentRevised() | SegmentRemoved() as event:
                self._settle_interim(event.segment_id)
                self.touched = event.segment_id
                return "transcript"
            case QuestionDetected() | QuestionDismissed() as event:
                self._settle_question(event)
                return "question"
            case OutlineBuilt() | TimingMeasured():
                return "question"
            case AnswerExtended(answer_id=answer_id) | AnswerEnded(answer_id=answer_id):
                self._growing.pop(answer_id, None)
                return "answer"
            case AnswerStarted():
                return "answer"
            case ConsentWithdrawn():
                self._forget_the_other_side()
        return "state"

    def _hear(self, notice: InterimHeard | ProvisionalHeard) -> None:
        if notice.segment_id in self.session.segments:
            return
        solid = notice.solid_words if isinstance(notice, InterimHeard) else len(notice.text.split())
        if notice.text:
            self.interim[notice.source] = Utterance(
                notice.segment_id, notice.source, notice.text, notice.start, True, solid
            )
        else:
            self.interim.pop(notice.source, None)
        self._tell("interim")

    def _settle_interim(self, segment_id: SegmentId) -> None:
        for source in SOURCES:
            if source in self.interim and self.interim[source].segment_id == segment_id:
                del self.interim[source]

    def _withdraw(self, segment_id: SegmentId) -> None:
        if self._provisional is not None and self._provisional.segment_id == segment_id:
            self._provisional = None
            self._tell("question")

    def _settle_question(self, event: QuestionDetected | QuestionDismissed) -> None:
        if isinstance(event, QuestionDetected):
            self._keep_early_outline(event)
            self._provisional = None
        if self._selected is None:
            return
        selected = self.session.questions.get(self._selected)
        if selected is None or selected.dismissed:
            self._selected = None
        elif selected.replaced_by is not None:
            self._selected = selected.replaced_by

    def _keep_early_outline(self, event: QuestionDetected) -> None:
        """The outline stays in sight while its question becomes certain; the event that confirms it comes after."""
        early = self._provisional
        if early is not None and early.text == event.text:
            self._early_outlines = {event.question_id: early.lines}

    def _forget_the_other_side(self) -> None:
        self.interim.pop("system", None)
        self.levels.pop("system", None)
        self._provisional, self._selected = None, None
        self._growing.clear()
        self._early_outlines.clear()

    def _shown(self) -> QuestionView | None:
        if self._selected is not None:
            return self.session.questions.get(self._selected)
        current = self.session.current_questions
        return current[-1] if current else None

    def _step(self, by: int) -> None:
        ids = self.question_ids
        if not ids:
            return
        at = ids.index(self._selected) if self._selected in ids else len(ids) - 1
        self.select(ids[min(max(at + by, 0), len(ids) - 1)])

    def _asks(self, question_ids: list[QuestionId]) -> bool:
        return any(self.session.questions[known].current for known in question_ids if known in self.session.questions)

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
