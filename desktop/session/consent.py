"""Consent: what is asked before the other side is heard, what follows from the choice, and taking it back."""

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass

from desktop.session.log import SessionLog
from desktop.store.session_store import SessionStore
from shared.events import (
    AnswerEnded,
    AnswerExtended,
    ConsentWithdrawn,
    Erased,
    LoggedEvent,
    OutlineBuilt,
    QuestionDetected,
    QuestionDismissed,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    ServiceChanged,
)
from shared.ids import SegmentId, SessionId
from shared.setup import SessionSetup
from shared.vocabulary import SOURCES, ConsentChoice, Source

TEXT_VERSION = 2
"""Goes up with every change of a word below; the record of each session names the version that was shown."""

TITLE = "Does everyone know that this conversation is transcribed?"
EXPLANATION = (
    "To help you, the program writes down what the other side says, on this computer only. No sound is "
    "kept, unless you choose that later for this session. "
    "In many places the others must agree to that first, and some employers forbid it. Choose one."
)
READY_SENTENCE = (
    "Before we start: I use a program that transcribes our conversation on my own computer to help me follow it. "
    "No audio is recorded. Is that all right with everyone?"
)
"""For the chat, or to be read out; copied when `will_tell_them` is chosen."""

KEEP_SOUND = "Keep the sound of this session"
KEEP_SOUND_MEANS = (
    "Both sides are recorded, in files on this computer that only you can read, and deleted after {days}. The others "
    "must know it and agree: in many places recording without that is forbidden."
)
KEEP_OWN_SOUND_MEANS = (
    "What is said is recorded, in files on this computer that only you can read, and deleted after {days}. Anyone else "
    "who can be heard must know it and agree."
)
KEEP_SOUND_SENTENCE = (
    "Before we start: I use a program that transcribes our conversation on my own computer and records its sound "
    "there. The recording is for me alone and is deleted after {days}. Is that all right with everyone?"
)
"""In place of `READY_SENTENCE` where sound is to be kept: it says another thing, so it has to be said anew."""
NO_SOUND_CAPTIONS = "Captions are a transcript and nothing else: no sound is kept."
NO_SOUND_OWN_VOICE = (
    "No sound is kept where only your own voice was agreed to: your microphone could record the others."
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that can be given; none is chosen beforehand."""

    choice: ConsentChoice
    label: str
    meaning: str


CHOICES = (
    Choice("everyone_agreed", "Everyone agreed", "Both sides are transcribed."),
    Choice(
        "will_tell_them",
        "I will tell them now",
        "Copies a sentence for you to paste or read out. Both sides are transcribed. If anyone says no, press “They "
        "said no”: what they said is removed.",
    ),
    Choice(
        "own_voice_only", "Only my own voice", "Only your microphone is transcribed; the other side is never heard."
    ),
)


def may_capture(source: Source, consent: ConsentChoice | None, setup: SessionSetup, *, withdrawn: bool = False) -> bool:
    """Whether this source may be opened now.

    The microphone is the person's own voice. The other side needs a choice that includes it, except in practice, where
    there is no other side.
    """
    if source not in setup.sources:
        return False
    if source == "microphone":
        return True
    if setup.assistance == "practice":
        return not withdrawn
    return not withdrawn and consent in ("everyone_agreed", "will_tell_them")


def may_keep_sound(setup: SessionSetup, consent: ConsentChoice | None, *, withdrawn: bool = False) -> bool:
    """Whether sound may be kept where the person wants it: nobody else is there, or all of them know.

    Once somebody has said no, none is: a microphone may hear them too.
    """
    if withdrawn or setup.assistance == "captions":
        return False
    return setup.assistance == "practice" or consent in ("everyone_agreed", "will_tell_them")


def sources_with_their_voice(events: Iterable[LoggedEvent]) -> tuple[Source, ...]:
    """Whose recordings hold the other side's words: the microphone's too, where it heard the loudspeaker."""
    return SOURCES if any(_tells_of_loudspeakers(logged) for logged in events) else ("system",)


def _tells_of_loudspeakers(logged: LoggedEvent) -> bool:
    match logged.event:
        case ServiceChanged(service="echo", state="speakers") | SegmentRemoved() | Erased(was="SegmentRemoved"):
            return True
    return False


def withdraw(log: SessionLog, store: SessionStore, session_id: SessionId) -> Future[int]:
    """They said no: records it, then takes every word of theirs out of memory and file.

    The record comes first, so that a program that ends in between finds it at its next start and erases then. The
    future holds the number of events erased once nothing of them is left in the file.
    """
    log.append(ConsentWithdrawn())
    return erase_other_side(log, store, session_id)


def erase_other_side(log: SessionLog, store: SessionStore, session_id: SessionId) -> Future[int]:
    """Erases what `seqs_of_the_other_side` finds, in memory now and in the file when the future is done."""
    seqs = seqs_of_the_other_side(log.events)
    log.erase(seqs)
    return store.erase(session_id, seqs)


def seqs_of_the_other_side(events: Iterable[LoggedEvent]) -> list[int]:
    """The events that carry the other side's words, or what was made of them.

    Their segments with all revisions; microphone segments taken back as echo, which are their words too; every
    question, outline and answer.
    """
    events = tuple(events)
    theirs = _segments_of_the_other_side(events)
    return [logged.seq for logged in events if _speaks_for_them(logged, theirs)]


def _segments_of_the_other_side(events: Iterable[LoggedEvent]) -> set[SegmentId]:
    theirs: set[SegmentId] = set()
    for logged in events:
        match logged.event:
            case SegmentFinal(source="system", segment_id=segment_id):
                theirs.add(segment_id)
            case SegmentRemoved(segment_id=segment_id):
                theirs.add(segment_id)
    return theirs


def _speaks_for_them(logged: LoggedEvent, theirs: set[SegmentId]) -> bool:
    match logged.event:
        case SegmentFinal(segment_id=segment_id) | SegmentRevised(segment_id=segment_id):
            return segment_id in theirs
        case QuestionDetected() | QuestionDismissed() | OutlineBuilt() | AnswerExtended() | AnswerEnded():
            return True
        case _:
            return False
