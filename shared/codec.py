"""Events to bytes and back: the one door through which every payload goes in and out of files and sockets."""

import msgspec

from shared.events import LoggedEvent, SessionEvent

PROTOCOL_VERSION = 1

_encoder = msgspec.json.Encoder()
_event_decoder: msgspec.json.Decoder[SessionEvent] = msgspec.json.Decoder(SessionEvent)
_logged_decoder = msgspec.json.Decoder(LoggedEvent)


class ProtocolError(ValueError):
    """The bytes are no event this version knows."""


def encode_event(event: SessionEvent) -> bytes:
    return _encoder.encode(event)


def decode_event(payload: bytes) -> SessionEvent:
    """Unknown fields are ignored (an old program reads a newer one's events); an unknown tag is a ProtocolError."""
    try:
        return _event_decoder.decode(payload)
    except msgspec.DecodeError as error:
        raise ProtocolError(str(error)) from error


def encode_logged(logged: LoggedEvent) -> bytes:
    return _encoder.encode(logged)


def decode_logged(payload: bytes) -> LoggedEvent:
    try:
        return _logged_decoder.decode(payload)
    except msgspec.DecodeError as error:
        raise ProtocolError(str(error)) from error
