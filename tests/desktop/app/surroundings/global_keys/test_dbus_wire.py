"""D-Bus on the wire: what is written is read back, and a known message has the bytes that the specification gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.surroundings.global_keys.dbus_wire import (
    CALL,
    DESTINATION,
    INTERFACE,
    MEMBER,
    PATH,
    SIGNATURE,
    BadMessage,
    Message,
    Reader,
    Writer,
    length_of,
    split,
)

HELLO = Message(
    CALL,
    {
        PATH: "/org/freedesktop/DBus",
        MEMBER: "Hello",
        INTERFACE: "org.freedesktop.DBus",
        DESTINATION: "org.freedesktop.DBus",
    },
    serial=1,
)
HELLO_BYTES = (
    b"l\x01\x00\x01\x00\x00\x00\x00\x01\x00\x00\x00m\x00\x00\x00"
    b"\x01\x01o\x00\x15\x00\x00\x00/org/freedesktop/DBus\x00\x00\x00"
    b"\x03\x01s\x00\x05\x00\x00\x00Hello\x00\x00\x00"
    b"\x02\x01s\x00\x14\x00\x00\x00org.freedesktop.DBus\x00\x00\x00\x00"
    b"\x06\x01s\x00\x14\x00\x00\x00org.freedesktop.DBus\x00\x00\x00\x00"
)
"""As every client sends it first; 0x6d is the length of the fields, without the padding behind the last one."""


def test_the_first_message_of_every_client_has_the_known_bytes() -> None:
    assert HELLO.encoded() == HELLO_BYTES
    assert length_of(HELLO_BYTES[:16]) == len(HELLO_BYTES)


@given(
    st.lists(st.tuples(st.text(), st.dictionaries(st.text(), st.text(), max_size=3)), max_size=4),
    st.integers(0, 2**64 - 1),
    st.booleans(),
)
def test_nested_values_come_back_as_they_were(shortcuts: list[tuple[str, dict[str, str]]], at: int, on: bool) -> None:
    signature = "a(sa{sv})tb"
    written = [(name, {key: ("s", value) for key, value in about.items()}) for name, about in shortcuts]

    raw = Message(CALL, {PATH: "/a", MEMBER: "B", SIGNATURE: signature}, (written, at, on), serial=7).encoded()
    read = Message.decoded(raw)

    assert length_of(raw[:16]) == len(raw)
    assert read.serial == 7
    assert read.body == (shortcuts, at, on)


@given(st.binary(max_size=200))
def test_whatever_comes_is_read_or_refused(noise: bytes) -> None:
    for raw in (b"l\x01\x00\x01" + noise, HELLO_BYTES[:60] + noise):
        try:
            Message.decoded(raw)
        except BadMessage:
            continue


def test_a_message_of_absurd_length_is_refused_before_it_is_waited_for() -> None:
    with pytest.raises(BadMessage):
        length_of(b"l\x01\x00\x01\xff\xff\xff\x7f\x01\x00\x00\x00\x00\x00\x00\x00")


def test_big_endian_peers_are_understood() -> None:
    assert Reader(b"\x00\x00\x00\x05", little=False).read("u") == 5


def test_signatures_are_split_into_whole_types() -> None:
    assert split("oa(sa{sv})sa{sv}") == ["o", "a(sa{sv})", "s", "a{sv}"]
    assert split("") == []


def test_numbers_are_aligned() -> None:
    writer = Writer()
    writer.write("y", 1)
    writer.write("t", 2)

    assert writer.made == b"\x01" + bytes(7) + b"\x02" + bytes(7)
