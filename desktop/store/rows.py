"""What lies in the file: opaque payloads under minimal headers, each with its checksum.

Headers say which session, which writer and which number, because synchronisation needs them. The kind and the time of
an event would show the rhythm of a conversation to whoever reads the file, so they are inside the payload, which a
later version seals.
"""

from dataclasses import dataclass
from zlib import crc32

from shared.ids import SessionId


@dataclass(frozen=True, slots=True)
class EventRow:
    session_id: str
    writer: str
    seq: int
    crc: int
    payload: bytes

    @classmethod
    def of(cls, session_id: SessionId, writer: str, seq: int, payload: bytes) -> "EventRow":
        return cls(session_id, writer, seq, event_crc(session_id, writer, seq, payload), payload)

    @property
    def intact(self) -> bool:
        return self.crc == event_crc(self.session_id, self.writer, self.seq, self.payload)


@dataclass(frozen=True, slots=True)
class SessionRow:
    """`deleted_at`: ISO time of deletion while it can still be undone, else empty."""

    session_id: str
    deleted_at: str
    crc: int
    summary: bytes

    @property
    def intact(self) -> bool:
        return self.crc == crc32(self.summary)


@dataclass(frozen=True, slots=True)
class KeptRow:
    """What a person kept beside the sessions. `deleted_at` as in a session's row.

    `kind` is job, story, resume, resume_reading or resume_file.
    """

    crc: int
    kind: str
    key: str
    deleted_at: str
    payload: bytes

    @classmethod
    def of(cls, kind: str, key: str, payload: bytes) -> "KeptRow":
        return cls(_kept_crc(kind, key, payload), kind, key, "", payload)

    @property
    def intact(self) -> bool:
        return self.crc == _kept_crc(self.kind, self.key, self.payload)


def _kept_crc(kind: str, key: str, payload: bytes) -> int:
    return crc32(payload, crc32(f"{kind}|{key}|".encode()))


def event_crc(session_id: str, writer: str, seq: int, payload: bytes) -> int:
    """Covers the header too: an intact payload under a damaged number is a damaged row."""
    return crc32(payload, crc32(f"{session_id}|{writer}|{seq}|".encode()))
