"""The recogniser's process, inside: sound in at one end, messages out at the other.

Three threads: one reads the pipe, one decodes, and this one owns everything else. The reader and the decoder only put
into the inbox; the main thread only takes out of it.
"""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

import numpy as np

from desktop.transcription.actions import Action, Confirm, Forget, HearPartial, HearWhole
from desktop.transcription.confirmations import Confirmations, IdleTime
from desktop.transcription.decode_thread import Heard, decode_jobs
from desktop.transcription.decoder import Decoder
from desktop.transcription.echo_filter import EchoFilter
from desktop.transcription.jobs import DecodeQueue, Job, Urgency
from desktop.transcription.listener import Listener
from desktop.transcription.messages import Failed, Flushed, Listened, Ready, WorkerMessage, encode_messages
from desktop.transcription.model_files import ModelError, check_model_folder
from desktop.transcription.policy import TurnPolicy
from desktop.transcription.policy_settings import PolicySettings
from desktop.transcription.recogniser import Recogniser
from desktop.transcription.settings import TranscriberSettings
from desktop.transcription.vad import VoiceDetector, load_voice_network
from desktop.transcription.wire import FLUSH, Sound, decode_sound
from shared.vocabulary import SAMPLE_RATE, SOURCES, Source

LISTENED_EVERY = SAMPLE_RATE // 4
PARTIAL_SHARE = 3
"""A partial is asked for at most every so many times of what one costs: two thirds of a core stay free."""

PROBES = 3


@dataclass(frozen=True, slots=True)
class FlushAsked:
    pass


@dataclass(frozen=True, slots=True)
class Ended:
    """The supervisor is gone, or has closed the pipe; or the decode thread died of `error`."""

    error: BaseException | None = None


Inbox = queue.SimpleQueue[Sound | FlushAsked | Ended | Heard]


def run_worker(connection: Connection, settings: TranscriberSettings) -> None:
    """Works until the other end of the pipe is closed. Says Failed, and returns, if the model is unusable."""
    began = time.monotonic()
    try:
        check_model_folder(settings.whisper_model, settings.model_sha256)
        decoder = Decoder(settings.whisper_model, settings.language, settings.cpu_threads)
        recogniser = Recogniser(decoder, settings.vocabulary)
        network = load_voice_network()
    except ModelError as error:
        connection.send_bytes(encode_messages((Failed(reason=error.message),)))
        return
    loaded = time.monotonic()
    decode_s = _cost_of_a_decode(decoder)
    ready = Ready(model=settings.whisper_model.name, load_s=round(loaded - began, 3), decode_s=round(decode_s, 3))
    connection.send_bytes(encode_messages((ready,)))
    listeners = {source: Listener(_policy_of(source, settings, decode_s), VoiceDetector(network)) for source in SOURCES}
    _work(connection, Worker(listeners, DecodeQueue(), settings.confirm), recogniser)


def _work(connection: Connection, worker: "Worker", recogniser: Recogniser) -> None:
    inbox: Inbox = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(connection, inbox.put), name="reader", daemon=True)
    decoding = threading.Thread(target=_decode, args=(recogniser, worker.jobs, inbox.put), name="decode")
    reader.start()
    decoding.start()
    try:
        while not isinstance(event := inbox.get(), Ended):
            if messages := worker.handle(event):
                connection.send_bytes(encode_messages(tuple(messages)))
        if event.error is not None:
            raise event.error
    except (BrokenPipeError, ConnectionResetError):
        pass  # the supervisor is gone: there is nobody to tell
    finally:
        worker.jobs.close()
        decoding.join()  # never leave the engine running while the interpreter goes away: it aborts


class Worker:
    """Owns the two listeners and decides what is decoded and what is said. Belongs to one thread."""

    def __init__(self, listeners: dict[Source, Listener], jobs: DecodeQueue, confirm: bool = True) -> None:
        self.jobs = jobs
        self._listeners = listeners
        self._confirm = confirm
        self._confirmations = Confirmations()
        self._echo = EchoFilter()
        self._told_position = dict.fromkeys(listeners, 0)
        self._flushing = False
        self._idle_time = IdleTime()

    def handle(self, event: Sound | FlushAsked | Heard) -> list[WorkerMessage]:
        """Everything to be said because of this event, in order."""
        match event:
            case Sound(source=source, start=start, samples=samples):
                messages = self._act(source, self._listeners[source].take(start, samples))
            case FlushAsked():
                self._flushing = True
                messages = [
                    message
                    for source, listener in self._listeners.items()
                    for message in self._act(source, listener.end())
                ]
            case Heard():
                messages = self._heard(event)
        self.jobs.allow_confirmations(self._flushing or self._is_idle_time())
        return [*messages, *self._progress(), *self._flushed()]

    def _heard(self, heard: Heard) -> list[WorkerMessage]:
        job = heard.job
        if job.urgency is Urgency.CONFIRMATION:
            revised = self._confirmations.heard(job.number, heard.part)
            if revised is None or (revised.source == "microphone" and self._echo.is_copy(revised.turn)):
                return []
            return self._echo.passed(revised)
        listener = self._listeners[job.source]
        if job.urgency is Urgency.PARTIAL:
            return self._act(job.source, listener.partial_heard(job.number, heard.text))
        return self._act(job.source, listener.whole_heard(job.number, heard.part)) if heard.part else []

    def _act(self, source: Source, actions: list[Action]) -> list[WorkerMessage]:
        messages: list[WorkerMessage] = []
        for action in actions:
            match action:
                case HearWhole():
                    self.jobs.put(self._job(source, action, _turn_urgency(source)))
                case HearPartial():
                    if self.jobs.idle:
                        self.jobs.put(self._job(source, action, Urgency.PARTIAL))
                case Forget(number=number):
                    self.jobs.forget(source, number)
                case Confirm():
                    self._ask_confirmation(source, action)
                case _:
                    messages += self._echo.passed(action)
        return messages

    def _job(self, source: Source, asked: HearWhole | HearPartial, urgency: Urgency) -> Job:
        sound = self._listeners[source].between(asked.start, asked.end)
        return Job(urgency, source, asked.number, asked.start, asked.end, asked.context, sound)

    def _ask_confirmation(self, source: Source, asked: Confirm) -> None:
        if not self._confirm:
            return
        for number, part, context in self._confirmations.begin(source, asked):
            sound = self._listeners[source].between(part.start, part.end)
            self.jobs.put(Job(Urgency.CONFIRMATION, source, number, part.start, part.end, context, sound))

    def _progress(self) -> list[WorkerMessage]:
        told: list[WorkerMessage] = []
        for source, listener in self._listeners.items():
            if listener.position - self._told_position[source] >= LISTENED_EVERY or self._flushing:
                self._told_position[source] = listener.position
                told.append(Listened(source=source, position=listener.position))
        return told

    def _flushed(self) -> list[WorkerMessage]:
        if not self._flushing or self._confirmations.pending or not self._all_quiet():
            return []
        self._flushing = False
        return [Flushed()]

    def _is_idle_time(self) -> bool:
        position = max(listener.position for listener in self._listeners.values())
        return self._idle_time.has_come(position, interviewer_quiet=self._listeners["system"].quiet)

    def _all_quiet(self) -> bool:
        return all(listener.quiet for listener in self._listeners.values())


def _turn_urgency(source: Source) -> Urgency:
    return Urgency.INTERVIEWER_TURN if source == "system" else Urgency.CANDIDATE_TURN


def _policy_of(source: Source, settings: TranscriberSettings, decode_s: float) -> TurnPolicy:
    usual = PolicySettings()
    step = max(usual.partial_step, int(PARTIAL_SHARE * decode_s * SAMPLE_RATE))
    policy = PolicySettings(partials=source in settings.partials, partial_step=step)
    return TurnPolicy(source, settings.first_turns.get(source, 1), policy)


def _cost_of_a_decode(decoder: Decoder) -> float:
    """Seconds for 6 s of sound with about as many words as speech has.

    The best of three: what another process takes is not the machine's speed. The first also warms the engine's caches.
    """
    sound = np.random.default_rng(0).normal(0, 0.01, 6 * SAMPLE_RATE).astype(np.float32)
    return min(_seconds_of(lambda: decoder.hear(sound, beam=1)) for _ in range(PROBES))


def _seconds_of(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


def _read(connection: Connection, put: Callable[[Sound | FlushAsked | Ended], None]) -> None:
    try:
        while True:
            payload = connection.recv_bytes()
            put(FlushAsked() if payload == FLUSH else decode_sound(payload))
    except (EOFError, OSError):
        put(Ended())


def _decode(recogniser: Recogniser, jobs: DecodeQueue, put: Callable[[Heard | Ended], None]) -> None:
    try:
        decode_jobs(recogniser, jobs, put)
    except BaseException as error:  # whatever it is: the process must end, so that another can take over
        put(Ended(error))
