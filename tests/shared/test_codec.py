import json
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given

from shared.codec import ProtocolError, decode_event, decode_logged, encode_event, encode_logged
from shared.events import LoggedEvent, SessionEvent, SessionStarted
from tests.shared.samples import EVERY_EVENT, logged
from tests.shared.strategies import any_log

GOLDEN = Path(__file__).parents[1] / "data" / "messages"
ONE_OF_EACH = {type(event).__name__: entry for entry in reversed(logged(EVERY_EVENT)) for event in [entry.event]}


@pytest.mark.parametrize("kind", [kind.__name__ for kind in get_args(SessionEvent)])
def test_an_event_is_written_as_its_golden_file_says(kind: str) -> None:
    golden = json.loads((GOLDEN / f"{kind}.json").read_text(encoding="utf-8"))

    assert json.loads(encode_logged(ONE_OF_EACH[kind])) == golden


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_a_golden_file_is_read_as_the_event_it_was(path: Path) -> None:
    assert decode_logged(path.read_bytes()) == ONE_OF_EACH[path.stem]


def test_every_golden_file_belongs_to_an_event() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == {kind.__name__ for kind in get_args(SessionEvent)}


@given(any_log())
def test_whatever_is_encoded_is_decoded_to_the_same(log: list[LoggedEvent]) -> None:
    assert [decode_logged(encode_logged(entry)) for entry in log] == log
    assert [decode_event(encode_event(entry.event)) for entry in log] == [entry.event for entry in log]


def test_a_field_of_a_newer_program_is_ignored() -> None:
    assert decode_event(b'{"event":"SessionStarted","mood":"calm"}') == SessionStarted()


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"event":"SessionTeleported"}',
        b'{"event":"SegmentFinal"}',
        b'{"event":"SessionReconnected","gap_s":"long"}',
        b"\xff\xfe",
    ],
)
def test_bytes_that_are_no_known_event_are_a_protocol_error(payload: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode_event(payload)


def test_an_event_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        SessionStarted().event = "x"  # type: ignore[attr-defined]


def test_tags_are_the_names_of_the_classes() -> None:
    assert all(msgspec.structs.fields(type(event)) is not None for event in EVERY_EVENT)
    assert [json.loads(encode_event(event))["event"] for event in EVERY_EVENT] == [
        type(event).__name__ for event in EVERY_EVENT
    ]
