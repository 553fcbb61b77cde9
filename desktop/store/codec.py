"""Payloads as plain JSON: today's stand-in for sealed envelopes, behind the same four calls."""

from typing import Protocol

import msgspec

from desktop.store.summary import SessionSummary
from shared.codec import ProtocolError, decode_logged, encode_logged
from shared.events import LoggedEvent


class PayloadCodec(Protocol):
    """The only door between what the program knows and the bytes on disk. Unreadable bytes are a ProtocolError."""

    def encode(self, logged: LoggedEvent) -> bytes: ...

    def decode(self, payload: bytes) -> LoggedEvent: ...

    def encode_summary(self, summary: SessionSummary) -> bytes: ...

    def decode_summary(self, payload: bytes) -> SessionSummary: ...


class JsonCodec:
    """Readable by anybody who can read the file."""

    def __init__(self) -> None:
        self._encoder = msgspec.json.Encoder()
        self._decoder = msgspec.json.Decoder(SessionSummary)

    def encode(self, logged: LoggedEvent) -> bytes:
        return encode_logged(logged)

    def decode(self, payload: bytes) -> LoggedEvent:
        return decode_logged(payload)

    def encode_summary(self, summary: SessionSummary) -> bytes:
        return self._encoder.encode(summary)

    def decode_summary(self, payload: bytes) -> SessionSummary:
        try:
            return self._decoder.decode(payload)
        except msgspec.DecodeError as error:
            raise ProtocolError(str(error)) from error
