import json
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import ProgramError
from desktop.reports.json_export import (
    LARGEST_FILE_BYTES,
    SCHEMA_VERSION,
    ExportDamaged,
    ExportFromNewerProgram,
    ExportNotWritten,
    ExportTooLarge,
    ExportUnreadable,
    NotAnExport,
    decode_export,
    encode_export,
    load_export,
    write_export,
)
from shared.events import LoggedEvent
from shared.session_view import SessionView
from tests.shared.samples import EVERY_EVENT, logged, running_session
from tests.shared.strategies import any_log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "session.json"


@given(any_log())
def test_an_export_replays_into_the_same_view(log: list[LoggedEvent]) -> None:
    replayed = list(decode_export(encode_export(log)))

    assert replayed == log
    assert vars(SessionView.of(replayed)) == vars(SessionView.of(log))


def test_a_file_is_loaded_as_it_was_written(path: Path) -> None:
    write_export(logged(EVERY_EVENT), path)

    assert load_export(path) == logged(EVERY_EVENT)


def test_anybody_can_read_an_export(path: Path) -> None:
    write_export(running_session(["Grüße"]), path)

    content = json.loads(path.read_text(encoding="utf-8"))

    assert content["schema_version"] == SCHEMA_VERSION
    assert content["events"][3]["event"]["text"] == "Grüße"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        b'{"program":"interview-assistant","schema_version":"1","events":[]}',
        b'{"program":"interview-assistant","schema_version":1,"events":{}}',
        b'{"program":"interview-assistant","schema_version":1,"events":[{"seq":1}]}',
        b'{"program":"x","schema_version":1,"events":[{"seq":1,"at":"2026","event":{"event":"SessionStarted"}}]}',
        b"[" * 200_000,
        b'{"program":' + b"[" * 100_000 + b"]" * 100_000 + b',"schema_version":1,"events":[]}',
        b'{"program":"x","schema_version":1' + b"0" * 5_000 + b',"events":[]}',
    ],
)
def test_what_is_no_export_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises((NotAnExport, ExportFromNewerProgram)):
        load_export(path)


def test_an_export_of_a_newer_program_is_explained(path: Path) -> None:
    path.write_bytes(b'{"program":"interview-assistant","schema_version":2,"events":"in another shape"}')

    with pytest.raises(ExportFromNewerProgram):
        load_export(path)


@pytest.mark.parametrize("broken", ["empty", "gap", "double", "headless", "no time zone", "huge number", "negative"])
def test_entries_that_do_not_follow_one_another_are_refused(path: Path, broken: str) -> None:
    content = json.loads(encode_export(running_session(["one", "two"])))
    events = content["events"]
    match broken:
        case "empty":
            events.clear()
        case "gap":
            del events[3]
        case "double":
            events.insert(3, events[3])
        case "headless":
            events[0] = {**events[0], "event": {"event": "SessionStarted"}}
        case "no time zone":
            events[2]["at"] = "2026-03-02T09:30:02"
        case "huge number":
            events[3]["event"]["end"] = 2**60
        case "negative":
            events[3]["event"]["start"] = -1
    path.write_text(json.dumps(content))

    with pytest.raises(ExportDamaged):
        load_export(path)


@given(st.data())
def test_no_changed_byte_does_more_than_raise_a_program_error(data: st.DataObject) -> None:
    content = bytearray(encode_export(running_session(["one"])))
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    with suppress(ProgramError):
        assert len(decode_export(bytes(content))) <= 5


def test_a_file_that_is_too_large_is_not_read(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE_BYTES + 1)

    with pytest.raises(ExportTooLarge):
        load_export(path)


def test_a_missing_file_is_explained(path: Path) -> None:
    with pytest.raises(ExportUnreadable):
        load_export(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportUnreadable):
        load_export(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in the file system")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)

    with pytest.raises(ExportUnreadable):
        load_export(path)


def test_a_failed_export_leaves_the_old_file(path: Path) -> None:
    write_export(running_session(), path)
    path.with_name("session.json.part").mkdir()

    with pytest.raises(ExportNotWritten):
        write_export(running_session(["More"]), path)

    assert load_export(path) == running_session()
