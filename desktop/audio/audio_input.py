"""What every input of sound has in common, be it a device or a file, and the errors that it may raise."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop.audio.frames import Samples
from desktop.errors import ProgramError

OnSamples = Callable[[Samples], None]
"""Takes a block of float32 samples at the input's rate: (n,) for mono or (n, channels). The block is the taker's."""


class NoDeviceError(ProgramError):
    title = "There is no device for this sound"
    message = "Plug in or switch on a microphone or loudspeaker; it is used as soon as it is there."


class DeviceFailedError(ProgramError):
    title = "The device could not be opened"
    message = "Check that it is plugged in and that no other program has taken it for itself; it is tried again."


class NoSoundSystemError(ProgramError):
    title = "This machine offers no sound"
    message = "Start the system's sound service (PipeWire or PulseAudio); it is used as soon as it runs."


@dataclass(frozen=True)
class Ended:
    """An input ended by itself: `fault` says why in plain words, and is empty where a file was simply over.

    `moved`: a device that comes first is there now, so this one gives way.
    """

    fault: str = ""
    moved: bool = False


class AudioInput(Protocol):
    """One open-and-close source of sound.

    `live`: a device, which waits for nobody; otherwise a file, which waits while `on_samples` does.
    `sparse`: delivers nothing while nothing plays, which is then no fault.
    `zeros_hint`: what people should look at when nothing but digital zeros comes; empty for the usual advice.
    `sample_rate`: of the blocks, valid once open.
    `ended`: None while it runs.
    """

    @property
    def name(self) -> str: ...

    @property
    def live(self) -> bool: ...

    @property
    def sparse(self) -> bool: ...

    @property
    def zeros_hint(self) -> str: ...

    @property
    def sample_rate(self) -> int: ...

    @property
    def ended(self) -> Ended | None: ...

    def open(self, on_samples: OnSamples) -> None:
        """Starts; blocks then come on a thread of the input's own. A ProgramError where it will not open."""

    def close(self) -> None:
        """Stops; may be called at any time and twice."""
