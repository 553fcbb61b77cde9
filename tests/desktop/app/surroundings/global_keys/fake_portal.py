"""A desktop portal on a real message bus of its own: gives the keys, or does not, and presses them."""

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.app.surroundings.global_keys.dbus_link import BUS, BusLink
from desktop.app.surroundings.global_keys.dbus_wire import (
    CALL,
    DESTINATION,
    INTERFACE,
    MEMBER,
    PATH,
    REPLY_TO,
    RETURN,
    SENDER,
    SIGNAL,
    SIGNATURE,
    Message,
    Value,
)
from desktop.app.surroundings.global_keys.portal_keys import PORTAL, PORTAL_PATH, REQUEST, SHORTCUTS


@contextmanager
def message_bus() -> Iterator[str]:
    """Its address."""
    reader, writer = os.pipe()
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", f"--print-address={writer}"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as said:
        address = said.readline().strip()
    try:
        yield address
    finally:
        daemon.terminate()
        daemon.wait()


class FakePortal:
    """`gives`: whether the person agrees. `shortcuts`: what was asked for. `closed` is set when the keys are back."""

    def __init__(self, address: str, *, gives: bool = True) -> None:
        self.gives = gives
        self.shortcuts: dict[str, dict[str, Value]] = {}
        self.asked = threading.Event()
        self.closed = threading.Event()
        self._client = ""
        self._session = ""
        sleeper, self._wake = os.pipe()
        self._sleeper = sleeper
        self._bus = BusLink(address, sleeper)
        self._bus.call(BUS, "/org/freedesktop/DBus", BUS, "RequestName", "su", PORTAL, 0)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def press(self, action: str, session: str | None = None) -> None:
        body = (self._session if session is None else session, action, 1234, {})
        self._signal(PORTAL_PATH, SHORTCUTS, "Activated", "osta{sv}", *body)

    def stop(self) -> None:
        os.write(self._wake, b".")
        self._thread.join(5.0)
        self._bus.__exit__()
        os.close(self._wake)
        os.close(self._sleeper)

    def _serve(self) -> None:
        while (message := self._bus.next()) is not None:
            if message.kind == CALL:
                self._client = message.fields[SENDER]
                self._obey(message)

    def _obey(self, message: Message) -> None:
        request = f"{PORTAL_PATH}/request/{self._client[1:].replace('.', '_')}/interview_assistant"
        match message.fields[MEMBER]:
            case "CreateSession":
                (options,) = message.body
                self._session = request.replace("request", "session").replace(
                    "/interview_assistant", "/" + options["session_handle_token"]
                )
                self._return(message, "o", request)
                self._respond(request, 0, {"session_handle": ("s", self._session)})
            case "BindShortcuts":
                session, asked, _, _ = message.body
                assert session == self._session
                self.shortcuts = dict(asked)
                self._return(message, "o", request)
                self._respond(request, 0 if self.gives else 1, {})
                self.asked.set()
            case "Close":
                self._return(message, "")
                self.closed.set()

    def _return(self, call: Message, signature: str, *body: Value) -> None:
        fields = {REPLY_TO: call.serial, DESTINATION: self._client, SIGNATURE: signature}
        self._bus.send(Message(RETURN, fields, body))

    def _respond(self, request: str, code: int, results: dict[str, Value]) -> None:
        self._signal(request, REQUEST, "Response", "ua{sv}", code, results)

    def _signal(self, path: str, interface: str, member: str, signature: str, *body: Value) -> None:
        fields = {PATH: path, INTERFACE: interface, MEMBER: member, DESTINATION: self._client, SIGNATURE: signature}
        self._bus.send(Message(SIGNAL, fields, body))
