"""D-Bus on the wire: values to bytes and back. Qt's bindings for Python cannot write nested structures."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Value = Any
"""By its signature: s, o, g are text; b, y, n, q, i, u, x, t, d numbers; a a list, of {..} a dict; ( ) a tuple;
v a pair (signature, value) when written, the bare value when read."""

NUMBERS = {"y": "B", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "b": "I"}
ALIGNED = {"y": 1, "g": 1, "v": 1, "n": 2, "q": 2, "x": 8, "t": 8, "d": 8, "(": 8, "{": 8}  # all others 4
CALL, RETURN, ERROR, SIGNAL = 1, 2, 3, 4
PATH, INTERFACE, MEMBER, ERROR_NAME, REPLY_TO, DESTINATION, SENDER, SIGNATURE = range(1, 9)
FIELD_KINDS = {PATH: "o", REPLY_TO: "u", SIGNATURE: "g"}  # all others text
LONGEST_BYTES = 1024**2
"""Nothing that a portal says comes near; the specification allows 128 MB."""


class BadMessage(ValueError):
    """What came is not D-Bus."""


@dataclass
class Message:
    kind: int
    fields: dict[int, Value] = field(default_factory=dict)
    body: tuple[Value, ...] = ()
    serial: int = 0

    def encoded(self) -> bytes:
        writer = Writer()
        signature = self.fields.get(SIGNATURE, "")
        for part, value in zip(split(signature), self.body, strict=True):
            writer.write(part, value)
        fields = [(number, (FIELD_KINDS.get(number, "s"), value)) for number, value in self.fields.items() if value]
        head = Writer()
        for kind, value in zip("yyyyuu", (ord("l"), self.kind, 0, 1, len(writer.made), self.serial), strict=True):
            head.write(kind, value)
        head.write("a(yv)", fields)
        head.align(8)
        return bytes(head.made + writer.made)

    @classmethod
    def decoded(cls, raw: bytes) -> "Message":
        try:
            reader = Reader(raw, little=raw[:1] == b"l")
            _, kind, _, _, _, serial = (reader.read(part) for part in "yyyyuu")
            fields = {number: value for number, value in reader.read("a(yv)") if isinstance(number, int)}
            reader.align(8)
            body = tuple(reader.read(part) for part in split(fields.get(SIGNATURE, "")))
        except (struct.error, IndexError, UnicodeError, TypeError, RecursionError) as error:
            raise BadMessage from error
        return cls(kind, fields, body, serial)


def length_of(head: bytes) -> int:
    """Of the whole message, from its first 16 bytes."""
    order = "<" if head[:1] == b"l" else ">"
    body, _, fields = struct.unpack(order + "III", head[4:16])
    whole = 16 + fields + -fields % 8 + body
    if whole > LONGEST_BYTES:
        raise BadMessage
    return int(whole)


def split(signature: str) -> list[str]:
    """Into its complete types."""
    parts: list[str] = []
    rest = signature
    while rest:
        end = _end_of_type(rest)
        parts.append(rest[:end])
        rest = rest[end:]
    return parts


def _end_of_type(signature: str) -> int:
    at = 0
    while signature[at] == "a":
        at += 1
    if signature[at] not in "({":
        return at + 1
    depth = 0
    for place in range(at, len(signature)):
        depth += (signature[place] in "({") - (signature[place] in ")}")
        if depth == 0:
            return place + 1
    raise IndexError(signature)


class Writer:
    def __init__(self) -> None:
        self.made = bytearray()

    def align(self, to: int) -> None:
        self.made += bytes(-len(self.made) % to)

    def write(self, kind: str, value: Value) -> None:
        self.align(ALIGNED.get(kind[0], 4))
        match kind[0]:
            case "s" | "o":
                raw = value.encode()
                self.made += struct.pack("<I", len(raw)) + raw + b"\0"
            case "g":
                self.made += bytes([len(value)]) + value.encode() + b"\0"
            case "v":
                self.write("g", value[0])
                self.write(value[0], value[1])
            case "a":
                self._write_array(kind[1:], value)
            case "(" | "{":
                for part, one in zip(split(kind[1:-1]), value, strict=True):
                    self.write(part, one)
            case number:
                self.made += struct.pack("<" + NUMBERS[number], value)

    def _write_array(self, of: str, values: Value) -> None:
        place = len(self.made)
        self.made += bytes(4)
        self.align(ALIGNED.get(of[0], 4))
        begin = len(self.made)
        items: Sequence[Value] = list(values.items()) if of[0] == "{" else values
        for one in items:
            self.write(of, one)
        self.made[place : place + 4] = struct.pack("<I", len(self.made) - begin)


class Reader:
    def __init__(self, raw: bytes, *, little: bool) -> None:
        self._raw = raw
        self._order = "<" if little else ">"
        self._at = 0

    def align(self, to: int) -> None:
        self._at += -self._at % to

    def read(self, kind: str) -> Value:
        self.align(ALIGNED.get(kind[0], 4))
        match kind[0]:
            case "s" | "o":
                return self._text(self._number("u"))
            case "g":
                return self._text(self._number("y"))
            case "v":
                return self.read(self.read("g"))
            case "a":
                return self._array(kind[1:])
            case "(" | "{":
                return tuple(self.read(part) for part in split(kind[1:-1]))
            case "b":
                return bool(self._number("b"))
            case number:
                return self._number(number)

    def _number(self, kind: str) -> Value:
        (value,) = struct.unpack_from(self._order + NUMBERS[kind], self._raw, self._at)
        self._at += struct.calcsize(NUMBERS[kind])
        return value

    def _text(self, length: int) -> str:
        raw = self._raw[self._at : self._at + length]
        self._at += length + 1
        return raw.decode()

    def _array(self, of: str) -> Value:
        length = self._number("u")
        self.align(ALIGNED.get(of[0], 4))
        end = self._at + length
        if end > len(self._raw):
            raise IndexError(end)
        values = []
        while self._at < end:
            values.append(self.read(of))
        return dict(values) if of[0] == "{" else values
