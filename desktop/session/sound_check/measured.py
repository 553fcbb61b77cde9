"""What the sound check measured: plain figures and facts, from which everything it says follows."""

from dataclasses import dataclass

from desktop.audio.bleed import Bleed
from desktop.session.sound_check.loudness import SILENT, Loudness
from desktop.session.sound_check.vocabulary import System
from shared.vocabulary import SOURCES, DeviceState, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """`state`: the last that was told of it, None where nothing was. `muted`, `percent`: None where nobody can tell."""

    name: str = ""
    state: DeviceState | None = None
    muted: bool | None = None
    percent: int | None = None

    @property
    def delivers(self) -> bool:
        """Whether it gave any sound, be it zeros."""
        return self.state in ("open", "zeros")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Where the question was played. `fault`: why it could not be, for a technician; None where it was.

    `listened`: whether it is the device that the program listens to; None where nobody can tell.
    `own_muted`: this program alone is muted there. `tap_muted`: listening to it is.
    """

    name: str = ""
    fault: str | None = None
    muted: bool | None = None
    percent: int | None = None
    listened: bool | None = None
    own_muted: bool = False
    tap_muted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What arrived of one side. `delay_s`: from the last sound to its words. `likeness`: of the sound to what was
    played (0 to 1)."""

    text: str = ""
    loudness: Loudness = SILENT
    delay_s: float | None = None
    likeness: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Everything that a verdict rests on.

    `opened`: whether it came as far as opening anything. `sources`: the sides that were checked at all.
    `recogniser_fault`: why nothing can be transcribed, a sentence; empty where it works. `matched` of `wanted` words of
    the question came as text; `lag_s`: how far the recogniser was behind the sound then. `room`: the microphone before
    anything was played. `asked`: whether the person was asked for a sentence.
    """

    system: System
    recogniser_fault: str = ""
    opened: bool = True
    sources: tuple[Source, ...] = SOURCES
    output: Output = Output()
    speaker: Device = Device()
    microphone: Device = Device()
    question: Heard = Heard()
    lag_s: float = 0.0
    matched: int = 0
    wanted: int = 0
    room: Loudness = SILENT
    voice: Heard = Heard()
    asked: bool = False
    bleed: Bleed | None = None

    @property
    def understood(self) -> bool:
        """Whether enough of the question arrived as words."""
        return 0 < self.wanted <= self.matched
