"""A kept recording: the pieces of one session, read by position, each side alone or both together."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.audio.frames import Samples
from desktop.audio.piece_file import length_of, read_piece
from desktop.store.kept_sound import SoundPiece
from shared.vocabulary import SAMPLE_RATE, SOURCES, Source

BLOCK = SAMPLE_RATE // 10
LONGEST_GAP = SAMPLE_RATE
"""A longer stretch in which nothing was kept (a pause) is passed over when playing on."""


@dataclass(frozen=True, slots=True)
class Span:
    """Sound without a break, from `start` up to but without `end`."""

    start: int
    end: int


class KeptRecording:
    """Looks at the files once, when made: not for the main thread. Afterwards one thread reads at a time."""

    def __init__(self, pieces: Sequence[SoundPiece]) -> None:
        measured = ((piece, length_of(piece.path)) for piece in pieces)
        self._pieces = [(piece, piece.start + length) for piece, length in measured if length]
        self._loaded: dict[Source, tuple[SoundPiece, Samples]] = {}

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(source for source in SOURCES if any(piece.source == source for piece, _ in self._pieces))

    @property
    def end(self) -> int:
        """Position behind the last sample; 0 where there is none."""
        return max((end for _, end in self._pieces), default=0)

    def holds(self, start: int, end: int, sources: Collection[Source] = SOURCES) -> bool:
        """Whether any of this stretch was kept."""
        return any(p.source in sources and p.start < end and start < stop for p, stop in self._pieces)

    def is_here(self, start: int, end: int) -> bool:
        """Whether the files of this stretch are still there: sound is deleted by itself, too."""
        found = [p.path for p, stop in self._pieces if p.start < end and start < stop]
        return bool(found) and all(path.exists() for path in found)

    def read(self, start: int, end: int, sources: Collection[Source] = SOURCES) -> Samples:
        """end − start samples, the sides added up; silence where nothing was kept, or cannot be read any more."""
        sound = np.zeros(end - start, dtype=np.float32)
        for piece, stop in self._pieces:
            if piece.source in sources and piece.start < end and start < stop:
                self._add(piece, sound, start)
        return np.clip(sound, -1.0, 1.0)

    def blocks(self, start: int, sources: Collection[Source] = SOURCES) -> Iterator[tuple[int, Samples]]:
        """From there to the end, a tenth of a second at a time, each with its position; long gaps are left out."""
        for span in self.spans(start, sources):
            for at in range(span.start, span.end, BLOCK):
                yield at, self.read(at, min(at + BLOCK, span.end), sources)

    def spans(self, start: int, sources: Collection[Source] = SOURCES) -> list[Span]:
        """What can be played from there on, short gaps bridged."""
        found: list[Span] = []
        for piece, stop in sorted(self._pieces, key=lambda measured: measured[0].start):
            begin = max(piece.start, start)
            if piece.source not in sources or stop <= begin:
                continue
            if found and begin - found[-1].end <= LONGEST_GAP:
                found[-1] = Span(found[-1].start, max(found[-1].end, stop))
            else:
                found.append(Span(begin, stop))
        return found

    def _add(self, piece: SoundPiece, sound: Samples, start: int) -> None:
        heard = self._samples_of(piece)
        begin, stop = max(piece.start, start), min(piece.start + len(heard), start + len(sound))
        if begin < stop:
            sound[begin - start : stop - start] += heard[begin - piece.start : stop - piece.start]

    def _samples_of(self, piece: SoundPiece) -> Samples:
        """Each side's last piece stays in memory: it is read in small blocks."""
        loaded = self._loaded.get(piece.source)
        if loaded is None or loaded[0] != piece:
            loaded = self._loaded[piece.source] = (piece, read_piece(piece.path))
        return loaded[1]
