"""Health: what an input's blocks, or their absence, say about it. Pure; the clock comes in with every call."""

from shared.vocabulary import DeviceState, Source

SILENT_S = 1.5
"""No block for so long is a fault: a loaded machine delays blocks by 0.3 s at most (measured on PulseAudio)."""


class Health:
    """The state of one source across all openings of its inputs."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.state: DeviceState = "closed"
        self._last_block_at = 0.0
        self._zeros_since: float | None = None
        self._had_sound = False

    def opened(self, now: float) -> None:
        """From here on blocks are due."""
        self._last_block_at = now

    def gone(self) -> None:
        """The device was given up; the next one starts with a clean sheet."""
        self.state, self._zeros_since = "closed", None

    def heard(self, now: float, sound: bool, *, live: bool) -> DeviceState:
        """A block came; `sound`: at least one of its samples is not digital zero."""
        self._last_block_at = now
        if sound or not live:
            self._zeros_since, self._had_sound = None, True
            self.state = "open"
            return self.state
        if self._zeros_since is None:
            self._zeros_since = now
        if self.zeros_for(now) >= SILENT_S and self._zeros_matter:
            self.state = "zeros"
        elif self.state != "zeros":
            self.state = "open"
        return self.state

    def silent_at(self, now: float) -> bool:
        return now - self._last_block_at >= SILENT_S

    def zeros_for(self, now: float) -> float:
        """Seconds for which nothing but digital zeros came."""
        return 0.0 if self._zeros_since is None else now - self._zeros_since

    @property
    def _zeros_matter(self) -> bool:
        """A microphone always hears something; a loudspeaker at rest plays zeros, worth a word only before its first
        sound: it may be the wrong one."""
        return self._source == "microphone" or not self._had_sound
