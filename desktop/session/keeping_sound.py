"""Keeping sound: whether this session's sound is kept, what the log says of it, and how it is taken back."""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future, wait

from desktop.audio.frames import Frame
from desktop.audio.sound_keeper import SoundKeeper, Trouble
from desktop.session.consent import may_keep_sound, sources_with_their_voice
from desktop.session.log import SessionLog
from shared.events import LoggedEvent, ServiceChanged
from shared.session_view import SessionView
from shared.vocabulary import SOURCES, Source

logger = logging.getLogger(__name__)

SERVICE = "sound"
FORGET_LIMIT_S = 5.0
_ENDED = ("full", "failing")
STOPPED = "You stopped keeping sound. What was kept of this session is deleted."
THEIRS_DELETED = "They said no: what was recorded of them is deleted, and no more sound is kept."
ALL_DELETED = "They said no: the sound of this session is deleted, and no more is kept."
NOT_DELETED = "Some of the kept sound could not be deleted now. It is deleted when the program next starts."
FULL = "The disk is nearly full. What was kept until now stays; the session goes on."
FAILING = "The disk refused it. What was kept until now stays; the session goes on."
GAPS = "{seconds:.1f} s are missing in the sound that is kept: the disk was too slow."

MakeKeeper = Callable[[Callable[[Trouble, float], None]], SoundKeeper]


def sound_is_wanted(view: SessionView) -> bool:
    """Whether sound is to be kept from here on: chosen, allowed, and not taken back since."""
    service = view.services.get(SERVICE)
    taken_back = service is not None and service.state in ("deleted", "undeleted")
    allowed = may_keep_sound(view.setup, view.consent, withdrawn=view.consent_withdrawn)
    return view.setup.keep_sound and allowed and not taken_back


def sound_is_kept(view: SessionView) -> bool:
    """Right now, in a session that runs."""
    service = view.services.get(SERVICE)
    return view.state != "completed" and service is not None and service.state in ("kept", "gaps")


def sound_can_be_dropped(view: SessionView) -> bool:
    """Whether a running session has kept any, be it that the disk takes no more."""
    service = view.services.get(SERVICE)
    return sound_is_kept(view) or (view.state != "completed" and service is not None and service.state in _ENDED)


def sources_to_forget(events: Sequence[LoggedEvent]) -> tuple[Source, ...]:
    """What a session's log says is to be deleted of its sound, had a kill not come in between; mostly nothing."""
    view = SessionView.of(events)
    service = view.services.get(SERVICE)
    if service is not None and service.state in ("deleted", "undeleted"):
        return SOURCES
    return sources_with_their_voice(events) if view.consent_withdrawn else ()


class SoundKeeping:
    """Belongs to the loop of its session, but for `take`, which any thread may call."""

    def __init__(self, log: SessionLog, view: SessionView, make_keeper: MakeKeeper) -> None:
        self._log = log
        self._view = view
        self._keeper = make_keeper(self._on_trouble)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._wishes: list[Future[None]] = []
        self.take: Callable[[Frame], None] = self._keeper.take

    def open(self) -> None:
        """Before the first frame."""
        self._loop = asyncio.get_running_loop()
        self._keeper.start()

    def say_begun(self) -> None:
        """The session has begun, or goes on; whoever looks at it sees that sound is kept."""
        self._say("kept")

    def stop_and_delete(self) -> None:
        """The person does not want it any more. The record comes first: a program that ends in between finds it."""
        if sound_can_be_dropped(self._view):
            self._say("deleted", STOPPED)
            self._forget(SOURCES)

    def they_said_no(self) -> None:
        """No more is kept. What was recorded of them goes; where the microphone heard them as well, everything."""
        theirs = sources_with_their_voice(self._log.events)
        self._keeper.refuse()
        if sound_can_be_dropped(self._view):
            own_is_left = set(self._view.setup.sources) - set(theirs)
            self._say("refused", THEIRS_DELETED if own_is_left else ALL_DELETED)
        self._forget(theirs)

    async def close(self) -> None:
        await asyncio.to_thread(self._keeper.close)
        await asyncio.to_thread(wait, self._wishes, FORGET_LIMIT_S)
        await asyncio.sleep(0)  # what the keeper said last is in the log now

    # --- inside -----------------------------------------------------------------------------------------------------

    def _forget(self, sources: Collection[Source]) -> None:
        wish = self._keeper.forget(sources)
        self._wishes.append(wish)
        wish.add_done_callback(self._on_forgotten)

    def _on_forgotten(self, wish: "Future[None]") -> None:
        if wish.exception() is not None:
            logger.error("Kept sound could not be deleted: %s", type(wish.exception()).__name__)
            self._call(self._say, "undeleted", NOT_DELETED)

    def _on_trouble(self, trouble: Trouble, lost_s: float) -> None:
        words = {"full": FULL, "failing": FAILING, "gaps": GAPS.format(seconds=lost_s)}
        self._call(self._say_trouble, trouble, words[trouble])

    def _call(self, say: Callable[[str, str], None], state: str, message: str) -> None:
        """From any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(say, state, message)

    def _say_trouble(self, state: str, message: str) -> None:
        """Not of sound that is kept no more: what came of that has been said."""
        if sound_is_kept(self._view):
            self._say(state, message)

    def _say(self, state: str, message: str = "") -> None:
        if self._view.state != "completed":
            self._log.append(ServiceChanged(service=SERVICE, state=state, message=message))
