"""Kept sound: where the sound of sessions lies that a person chose to keep, piece by piece, until it is deleted.

A piece is a file of half a minute at most. Its name says whose sound it is and where in the session it begins, so that
the folder is its own index and nothing can fall out of step with it.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shared.ids import SessionId
from shared.vocabulary import SOURCES, Source

ENDING = ".flac"
_PIECE = re.compile(rf"({'|'.join(SOURCES)})-(\d{{12}})\{ENDING}")


@dataclass(frozen=True, slots=True)
class SoundPiece:
    """`start`: position of its first sample in the session, at 16 kHz, as in every event."""

    source: Source
    start: int
    path: Path


class KeptSound:
    """The folder with all kept sound; only this user can read it. Any thread; deleting one session twice does no harm.

    What cannot be deleted is an OSError, after everything else has been.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def folder_of(self, session_id: SessionId) -> Path:
        return self.folder / session_id

    def new_piece(self, session_id: SessionId, source: Source, start: int) -> Path:
        """An empty file for a piece, that nobody else can read. OSError where the disk refuses it."""
        folder = self.folder_of(session_id)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        path = folder / f"{source}-{start:012}{ENDING}"
        path.touch(mode=0o600)
        return path

    def pieces(self, session_id: SessionId, source: Source | None = None) -> list[SoundPiece]:
        """In the order of the session; empty where nothing is kept. What else lies in the folder is none."""
        found = [piece for path in _files(self.folder_of(session_id)) if (piece := _piece(path)) is not None]
        wanted = [piece for piece in found if source is None or piece.source == source]
        return sorted(wanted, key=lambda piece: (piece.start, piece.source))

    def sessions(self) -> list[SessionId]:
        """Those of which any sound is here."""
        return [SessionId(folder.name) for folder in _folders(self.folder)]

    def has(self, session_id: SessionId) -> bool:
        return any(_piece(path) is not None for path in _files(self.folder_of(session_id)))

    def kept_at(self, session_id: SessionId) -> datetime | None:
        """When the newest piece was last written to; None where there is none."""
        times = [at for path in _files(self.folder_of(session_id)) if (at := _written_at(path)) is not None]
        return datetime.fromtimestamp(max(times), UTC) if times else None

    def kept_times(self) -> dict[SessionId, datetime]:
        """Of each session with sound, when the last of it was kept."""
        return {session: at for session in self.sessions() if (at := self.kept_at(session)) is not None}

    def size_bytes(self) -> int:
        return sum(_size(path) for session in self.sessions() for path in _files(self.folder_of(session)))

    # --- deleting ---------------------------------------------------------------------------------------------------

    def delete(self, session_id: SessionId, sources: Collection[Source] = SOURCES) -> None:
        """These sides of one session; the folder too, when nothing is left in it."""
        folder = self.folder_of(session_id)
        every = set(sources) == set(SOURCES)
        files = (
            _files(folder) if every else [piece.path for piece in self.pieces(session_id) if piece.source in sources]
        )
        _delete(files)
        for empty in (folder, self.folder):
            with suppress(OSError):  # not empty, or gone already
                empty.rmdir()

    def delete_of(self, sessions: Iterable[SessionId]) -> None:
        failed: OSError | None = None
        for session_id in sessions:
            try:
                self.delete(session_id)
            except OSError as error:
                failed = error
        if failed is not None:
            raise failed

    def delete_all(self, but: Collection[SessionId] = ()) -> None:
        self.delete_of(session for session in self.sessions() if session not in but)


def _piece(path: Path) -> SoundPiece | None:
    match = _PIECE.fullmatch(path.name)
    if match is None:
        return None
    source = next(known for known in SOURCES if known == match[1])
    return SoundPiece(source, int(match[2]), path)


def _delete(files: Sequence[Path]) -> None:
    failed: OSError | None = None
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            failed = error
    if failed is not None:
        raise failed


def _folders(folder: Path) -> list[Path]:
    try:
        return [part for part in folder.iterdir() if part.is_dir()]
    except OSError:  # none yet
        return []


def _files(folder: Path) -> list[Path]:
    try:
        return [part for part in folder.iterdir() if not part.is_dir()]
    except OSError:
        return []


def _written_at(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
