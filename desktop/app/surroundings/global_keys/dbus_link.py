"""A link to a message bus: calls that wait for their reply, and everything else that comes, one after another."""

import os
import select
import socket
from collections import deque
from collections.abc import Mapping
from typing import Self

from desktop.app.surroundings.global_keys.dbus_wire import (
    CALL,
    DESTINATION,
    ERROR,
    ERROR_NAME,
    INTERFACE,
    MEMBER,
    PATH,
    REPLY_TO,
    RETURN,
    SIGNATURE,
    BadMessage,
    Message,
    Value,
    length_of,
)

BUS = "org.freedesktop.DBus"
REPLY_LIMIT_S = 10.0


class BusFailed(OSError):
    """The bus is not there, has gone, or refused; the text is D-Bus's name for it."""


class BusLink:
    """Belongs to one thread. `sleeper`: when this file can be read, `next` gives up waiting."""

    def __init__(self, address: str, sleeper: int = -1) -> None:
        self._socket = _connect(address)
        self._sleeper = sleeper
        self._serial = 0
        self._waiting: deque[Message] = deque()
        self._socket.settimeout(REPLY_LIMIT_S)
        self._sign_in()
        (self.name,) = self.call(BUS, "/org/freedesktop/DBus", BUS, "Hello")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def call(
        self, to: str, path: str, interface: str, member: str, signature: str = "", *values: Value
    ) -> tuple[Value, ...]:
        """What it returns. What else comes meanwhile is kept for `next`."""
        fields = {PATH: path, INTERFACE: interface, MEMBER: member, DESTINATION: to, SIGNATURE: signature}
        serial = self.send(Message(CALL, fields, values))
        while True:
            message = self._receive()
            if message.fields.get(REPLY_TO) != serial:
                self._waiting.append(message)
            elif message.kind == ERROR:
                raise BusFailed(message.fields.get(ERROR_NAME, ""))
            elif message.kind == RETURN:
                return message.body

    def send(self, message: Message) -> int:
        self._serial += 1
        message.serial = self._serial
        self._socket.sendall(message.encoded())
        return self._serial

    def match(self, rule: str) -> None:
        self.call(BUS, "/org/freedesktop/DBus", BUS, "AddMatch", "s", rule)

    def next(self) -> Message | None:
        """Waits without a limit; None when somebody woke the sleeper."""
        if self._waiting:
            return self._waiting.popleft()
        watched = [self._socket.fileno(), *([self._sleeper] if self._sleeper >= 0 else [])]
        ready, _, _ = select.select(watched, [], [])
        if self._sleeper in ready:
            return None
        return self._receive()

    def _sign_in(self) -> None:
        """As this user, whom the kernel vouches for."""
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        said = b""
        while not said.endswith(b"\r\n"):
            said += self._read(1)
        if not said.startswith(b"OK"):
            raise BusFailed("refused")
        self._socket.sendall(b"BEGIN\r\n")

    def _receive(self) -> Message:
        try:
            head = self._read(16)
            return Message.decoded(head + self._read(length_of(head) - 16))
        except BadMessage as error:
            raise BusFailed("not D-Bus") from error

    def _read(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            part = self._socket.recv(count - len(got))
            if not part:
                raise BusFailed("gone")
            got += part
        return got


def session_bus(environment: Mapping[str, str]) -> str:
    """Its address; empty where there is none."""
    told = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    usual = os.path.join(environment.get("XDG_RUNTIME_DIR", ""), "bus")  # noqa: PTH118
    return told or (f"unix:path={usual}" if os.path.exists(usual) else "")  # noqa: PTH110


def _connect(address: str) -> socket.socket:
    for one in address.split(";"):
        kind, _, options = one.partition(":")
        named = dict(option.split("=", 1) for option in options.split(",") if "=" in option)
        place = named.get("path") or ("\0" + named["abstract"] if "abstract" in named else "")
        if kind != "unix" or not place:
            continue
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.connect(place)
        except OSError:
            connection.close()
            continue
        return connection
    raise BusFailed("no bus")
