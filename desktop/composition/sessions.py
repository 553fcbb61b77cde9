"""A session's birth: setup and consent become a live session with everything joined.

Order: the log and its first readers (view, store); the person's facts and the models that find them; hearing; the
writer; then the stages.
"""

import time
import uuid
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from desktop.answers.fact_types import FactBook
from desktop.answers.request import ChatMessage
from desktop.audio.frames import Frame
from desktop.audio.kept_recording import KeptRecording
from desktop.audio.platform_sound import PlatformSound
from desktop.audio.sound_keeper import SoundKeeper
from desktop.composition.sound import Speed, captures
from desktop.questions.provisional import ProvisionalReader
from desktop.questions.reader import QuestionReader
from desktop.questions.tracker import QuestionTracker
from desktop.session.answering import Answering
from desktop.session.assistance import Permissions
from desktop.session.consent import TEXT_VERSION, may_capture, withdraw
from desktop.session.draft import Writer
from desktop.session.hearing import Hearing
from desktop.session.keeping_sound import SoundKeeping, sound_is_wanted
from desktop.session.live_session import LiveSession
from desktop.session.log import SessionLog
from desktop.session.preparing import Preparation
from desktop.session.questioning import Questioning
from desktop.session.reading_ahead import ReadingAhead
from desktop.session.recovery import NextIds, continue_session, next_ids
from desktop.session.timing import Timing
from desktop.session.understanding import Understanding
from desktop.store.clock import utc_now
from desktop.store.kept_sound import KeptSound
from desktop.store.session_store import SessionStore
from desktop.text.embedding import Embedding
from desktop.transcription.settings import TranscriberSettings
from desktop.transcription.vocabulary import build_vocabulary
from shared.events import ConsentRecorded, LoggedEvent, SegmentFinal, ServiceChanged, SessionCreated, SoundChecked
from shared.ids import AnswerId, SessionId
from shared.notices import LiveNotice
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import SOURCES, ConsentChoice, Source


@dataclass(frozen=True, slots=True)
class Models:
    """What is loaded once and shared by all sessions. `embedding` is None where it is not installed."""

    whisper_model: Path
    embedding: Embedding | None
    reader: QuestionReader


SPEAKERS_HEARD = ServiceChanged(
    service="echo",
    state="speakers",
    message="Your microphone hears the loudspeaker. What it repeats is left out; headphones would be better.",
)

OpenWriter = Callable[[tuple[ChatMessage, ...]], Awaitable[Writer]]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How this session runs. `binds_form`: the writer takes a grammar. `speculates`: a wasted draft costs nothing."""

    speed: Speed = "realtime"
    ends_with_files: bool = False
    open_writer: OpenWriter | None = None
    binds_form: bool = False
    speculates: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """A session's log, new or continued, with what has been said so far, and the facts it rests on."""

    session_id: SessionId
    log: SessionLog
    view: SessionView
    ids: NextIds
    book: FactBook


class SessionMaker:
    """Makes live sessions; holds what outlives them."""

    def __init__(
        self,
        store: SessionStore,
        models: Models,
        platform: PlatformSound,
        preferred_ids: Callable[[Source], Sequence[str]],
        kept_sound: KeptSound,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._models = models
        self._platform = platform
        self._preferred_ids = preferred_ids
        self._kept_sound = kept_sound
        self._clock = clock

    def make(
        self,
        beginning: Beginning,
        circumstances: Circumstances,
        notify: Callable[[LiveNotice], None],
    ) -> LiveSession:
        """Raises a ProgramError where a sound file cannot be used. Nothing is heard before `LiveSession.start`."""
        log, view = beginning.log, beginning.view
        permissions = Permissions.of(view.setup.assistance)
        preparation = self._preparation(beginning, circumstances)
        understanding = Understanding(
            self._tracker(beginning),
            ProvisionalReader(self._models.reader),
            preparation,
        )
        timing = Timing(self._clock, log.append)
        answering = Answering(
            None,
            understanding.check,
            log.append,
            notify,
            first_answer=AnswerId(beginning.ids.answer),
            on_first_word=timing.first_word_shown,
        )
        sound = self._sound(beginning, circumstances)
        hearing = self._hearing(beginning, circumstances, sound.take if sound is not None else _not_kept)
        questioning = Questioning(
            log,
            view,
            understanding,
            answering,
            permissions,
            timing,
            lambda position: hearing.captured_time("system", position),
            notify,
            ReadingAhead(answering, preparation.prefix) if circumstances.speculates else None,
        )
        open_writer = circumstances.open_writer
        return LiveSession(
            log,
            view,
            hearing,
            questioning,
            answering,
            permissions,
            notify,
            facts=preparation.facts,
            withdraw=lambda: withdraw(log, self._store, beginning.session_id),
            open_writer=(lambda: open_writer(preparation.prefix)) if open_writer else None,
            prefix=preparation.prefix,
            end_with_sources=circumstances.ends_with_files,
            sound=sound,
        )

    def _tracker(self, beginning: Beginning) -> QuestionTracker:
        """Of a session that goes on, it knows what was said and asked before."""
        tracker = QuestionTracker(self._models.reader, first_id=beginning.ids.question)
        view = beginning.view
        questions = [question for question in view.questions.values() if question.replaced_by is None]
        tracker.recall(
            [
                SegmentFinal(
                    segment_id=said.segment_id, source=said.source, text=said.text, start=said.start, end=said.end
                )
                for said in view.transcript
            ],
            [question.detected for question in questions],
            {question.detected.question_id for question in questions if question.dismissed},
        )
        return tracker

    def _preparation(self, beginning: Beginning, circumstances: Circumstances) -> Preparation:
        embedding = self._models.embedding
        encode = embedding.encode if embedding is not None else None
        return Preparation(beginning.book, beginning.view.setup, encode, bind_form=circumstances.binds_form)

    def _sound(self, beginning: Beginning, circumstances: Circumstances) -> SoundKeeping | None:
        """Only where the person chose it for this session and has not taken it back."""
        if not sound_is_wanted(beginning.view):
            return None
        patient = circumstances.speed == "max"
        return SoundKeeping(
            beginning.log,
            beginning.view,
            lambda on_trouble: SoundKeeper(self._kept_sound, beginning.session_id, on_trouble, patient=patient),
        )

    def _hearing(
        self, beginning: Beginning, circumstances: Circumstances, on_frame: Callable[[Frame], None]
    ) -> Hearing:
        view, setup = beginning.view, beginning.view.setup
        sources = tuple(
            source for source in SOURCES if may_capture(source, view.consent, setup, withdrawn=view.consent_withdrawn)
        )
        starts = dict.fromkeys(sources, self._next_position(beginning))
        capture_of = captures(setup, self._preferred_ids, self._platform, circumstances.speed, starts)
        return Hearing(
            sources,
            capture_of,
            self._recogniser(beginning),
            wait_for_room=circumstances.speed == "max",
            on_speakers_detected=lambda: beginning.log.append(SPEAKERS_HEARD),
            on_frame=on_frame,
        )

    def _next_position(self, beginning: Beginning) -> int:
        """Behind what was said and behind what was kept, so that no two sounds have one place."""
        last = [piece for source in SOURCES for piece in self._kept_sound.pieces(beginning.session_id, source)[-1:]]
        return max(beginning.ids.position, KeptRecording(last).end)

    def _recogniser(self, beginning: Beginning) -> TranscriberSettings:
        setup = beginning.view.setup
        return TranscriberSettings(
            whisper_model=self._models.whisper_model,
            language=setup.language,
            vocabulary=build_vocabulary(setup.company, setup.job_title, setup.job_description, setup.resume_text),
            first_turns=beginning.ids.segments,
        )


def _not_kept(frame: Frame) -> None:
    """Heard, and no more."""


OnStored = Callable[[LoggedEvent, float], None]
"""Called in the store's thread once an event is durable, with the monotonic time at which it had happened."""


def ignore_stored(logged: LoggedEvent, happened_at: float) -> None:
    pass


def begin(
    store: SessionStore,
    setup: SessionSetup,
    consent: ConsentChoice | None,
    sound_check: SoundChecked | None = None,
    on_stored: OnStored = ignore_stored,
    book: FactBook | None = None,
) -> Beginning:
    """A new session, created, consented and with its sound check in the log, on its way to the disk."""
    session_id = SessionId(uuid.uuid4().hex)
    log, view = SessionLog(), SessionView()
    log.subscribe(view.apply)
    log.subscribe(_to_store(store, session_id, on_stored))
    book = book or FactBook()
    facts = {fact.id: fact.text for fact in book.facts}
    log.append(SessionCreated(session_id=session_id, setup=setup, facts=facts))
    choice = "practice" if setup.assistance == "practice" else consent
    if choice is not None:
        log.append(ConsentRecorded(choice=choice, text_version=TEXT_VERSION))
    if sound_check is not None:
        log.append(sound_check)
    return Beginning(session_id, log, view, NextIds(dict.fromkeys(SOURCES, 1), 1, 1, 0), book)


def take_up(
    store: SessionStore,
    session_id: SessionId,
    on_stored: OnStored = ignore_stored,
    book: FactBook | None = None,
) -> Beginning:
    """The same session again; everything from here on goes to the disk under the next numbers."""
    log, view = continue_session(store, session_id, utc_now)
    log.subscribe(_to_store(store, session_id, on_stored))
    return Beginning(session_id, log, view, next_ids(view, log.events), book or FactBook())


def _to_store(store: SessionStore, session_id: SessionId, on_stored: OnStored) -> Callable[[LoggedEvent], None]:
    def hand_over(logged: LoggedEvent) -> None:
        happened_at = time.monotonic()

        def stored(future: Future[None]) -> None:
            if not future.cancelled() and future.exception() is None:
                on_stored(logged, happened_at)

        store.append(session_id, logged).add_done_callback(stored)

    return hand_over
