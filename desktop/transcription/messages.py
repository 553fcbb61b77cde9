"""What the recogniser says: its messages, and their way through the pipe.

Positions are samples at 16 kHz of the source's own timeline. A turn keeps its number from its first interim text to its
last revision; numbers run from `first_turns` upwards, separately for each source.
"""

import msgspec

from shared.events import Word
from shared.vocabulary import Source


class _Message(msgspec.Struct, frozen=True, kw_only=True, tag_field="message", tag=True):
    """Base of every message; the tag is the class name."""


class Ready(_Message, frozen=True, kw_only=True):
    """The model is loaded: its folder's name, how long that took, and what one decode of a 6 s clip costs here."""

    model: str
    load_s: float
    decode_s: float


class Interim(_Message, frozen=True, kw_only=True):
    """Text of a turn that still goes on; its first `solid_words` words will not change before the next pause."""

    source: Source
    turn: int
    text: str
    solid_words: int
    start: int
    end: int


class Provisional(_Message, frozen=True, kw_only=True):
    """The whole turn at the onset of a pause; it is the final text if nothing follows.

    Word times are spread in proportion to the words' letters, and every word carries the text's mean probability:
    the exact ones come with `Final`.
    """

    source: Source
    turn: int
    text: str
    words: tuple[Word, ...]
    start: int
    end: int


class Final(_Message, frozen=True, kw_only=True):
    """The committed turn. Word times and probabilities come from the model's alignment where it was in time."""

    source: Source
    turn: int
    text: str
    words: tuple[Word, ...]
    start: int
    end: int


class Revised(_Message, frozen=True, kw_only=True):
    """A committed turn is better known: `merged` (its speaker went on) or `confirmed` (heard again in idle time)."""

    source: Source
    turn: int
    text: str
    words: tuple[Word, ...]
    start: int
    end: int
    reason: str


class Removed(_Message, frozen=True, kw_only=True):
    """What was shown of this turn goes away: `echo` of the loudspeaker, or `no_speech` after all."""

    source: Source
    turn: int
    reason: str


class Settled(_Message, frozen=True, kw_only=True):
    """All sound of the source before this position is answered for: a new recogniser need not hear it again."""

    source: Source
    position: int


class Lag(_Message, frozen=True, kw_only=True):
    """How far the recogniser is behind the sound it was fed."""

    seconds: float


class Failed(_Message, frozen=True, kw_only=True):
    """It cannot work and will not try again; `reason` is a sentence for a person."""

    reason: str


class Restarting(_Message, frozen=True, kw_only=True):
    """The recogniser's process ended by itself; another is on its way and hears again what was unanswered."""

    reason: str


class Flushed(_Message, frozen=True, kw_only=True):
    """Everything fed before `flush` is committed, and confirmed where that was wanted."""


class Listened(_Message, frozen=True, kw_only=True):
    """For the supervisor only: all sound of the source before this position has been taken in."""

    source: Source
    position: int


Message = Ready | Interim | Provisional | Final | Revised | Removed | Settled | Lag | Failed | Restarting | Flushed
WorkerMessage = Message | Listened

_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[tuple[WorkerMessage, ...]] = msgspec.msgpack.Decoder(tuple[WorkerMessage, ...])


def encode_messages(messages: tuple[WorkerMessage, ...]) -> bytes:
    """Messages that belong together travel together: a crash loses all of them or none."""
    return _encoder.encode(messages)


def decode_messages(payload: bytes) -> tuple[WorkerMessage, ...]:
    return _decoder.decode(payload)
