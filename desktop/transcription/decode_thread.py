"""The decode thread: takes the most urgent job, hears it, and hands back what was heard."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.transcription.decoder import InterruptedDecodeError
from desktop.transcription.jobs import DecodeQueue, Job, Urgency
from desktop.transcription.recogniser import Recogniser
from desktop.transcription.turn import Part


@dataclass(frozen=True, slots=True)
class Heard:
    """The answer to a job: a part for a turn or a confirmation, only text for a partial."""

    job: Job
    part: Part | None = None
    text: str = ""


def decode_jobs(recogniser: Recogniser, jobs: DecodeQueue, put: Callable[[Heard], None]) -> None:
    """Works until the queue is closed. A turn's text goes out before its words are placed."""
    while (job := jobs.take()) is not None:
        match job.urgency:
            case Urgency.PARTIAL:
                _hear_partial(recogniser, jobs, job, put)
            case Urgency.CONFIRMATION:
                _confirm(recogniser, jobs, job, put)
            case _:
                _hear_turn(recogniser, job, put)


def _hear_turn(recogniser: Recogniser, job: Job, put: Callable[[Heard], None]) -> None:
    hearing = recogniser.whole(job.samples, job.context)
    part = recogniser.part(hearing, job.start, job.end)
    put(Heard(job, part))
    if not part.placed and not job.forgotten:
        put(Heard(job, recogniser.placed(part, hearing)))


def _hear_partial(recogniser: Recogniser, jobs: DecodeQueue, job: Job, put: Callable[[Heard], None]) -> None:
    try:
        put(Heard(job, text=recogniser.partial(job.samples, job.context, lambda: jobs.is_overtaken(job))))
    except InterruptedDecodeError:
        return  # there will be a newer one


def _confirm(recogniser: Recogniser, jobs: DecodeQueue, job: Job, put: Callable[[Heard], None]) -> None:
    """Interrupted, it goes back into the queue and waits for the next idle moment."""
    try:
        hearing = recogniser.confirm(job.samples, job.context, lambda: jobs.is_overtaken(job))
    except InterruptedDecodeError:
        jobs.put(job)
        return
    part = recogniser.placed(recogniser.part(hearing, job.start, job.end), hearing)
    put(Heard(job, part if part.text else None))
