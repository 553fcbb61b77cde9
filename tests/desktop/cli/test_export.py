"""`export` over a real store: which session is meant, where it is written, and what is said where that fails."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from docx import Document

from desktop.cli.main import run_command
from desktop.cli.parser import build_parser
from desktop.paths import Paths
from desktop.reports.json_export import load_export
from desktop.reports.phrases import date
from desktop.store.kept_sound import KeptSound
from shared.events import LoggedEvent, ServiceChanged, SessionCompleted
from shared.ids import SessionId
from tests.desktop.store.opened import Opened
from tests.shared.samples import BEGIN, logged, running_session

EARLIER, LATER = SessionId("a" * 32), SessionId("ab" * 16)
Export = Callable[..., tuple[int, str, str]]


@pytest.fixture
def export(capsys: pytest.CaptureFixture[str]) -> Export:
    def call(*words: str) -> tuple[int, str, str]:
        code = run_command(build_parser().parse_args(["export", *words]))
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def two_sessions() -> None:
    keep({EARLIER: session(EARLIER, "Tell me about yourself."), LATER: later(session(LATER, "Why us?"))})


def keep(sessions: dict[SessionId, list[LoggedEvent]]) -> None:
    """Into this user's store, by a program that has ended since."""
    opened = Opened(Paths.of_this_user().sessions_database)
    for session_id, log in sessions.items():
        opened.keep(log, session_id)
    opened.close()


def session(session_id: SessionId, line: str) -> list[LoggedEvent]:
    log = running_session([line], session_id)
    return [*log, *logged([SessionCompleted()], first_seq=len(log) + 1)]


def later(log: Iterable[LoggedEvent]) -> list[LoggedEvent]:
    return [msgspec.structs.replace(entry, at=entry.at.replace(year=entry.at.year + 1)) for entry in log]


@pytest.mark.usefixtures("two_sessions")
def test_without_a_name_the_sessions_are_listed_newest_first(export: Export) -> None:
    code, out, err = export()

    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == [LATER, EARLIER]
    assert [datetime.fromisoformat(line.split()[1]).year for line in out.splitlines()] == [BEGIN.year + 1, BEGIN.year]
    assert all("completed" in line and "Second round" in line for line in out.splitlines())


@pytest.mark.usefixtures("two_sessions")
@pytest.mark.parametrize(
    ("wanted", "said"), [(EARLIER, "yourself"), ("aaaa", "yourself"), (LATER, "Why us"), ("last", "Why us")]
)
def test_the_session_that_is_named_is_written(wanted: str, said: str, export: Export) -> None:
    code, out, _ = export(wanted)

    assert code == 0
    assert said in out


@pytest.mark.usefixtures("two_sessions")
@pytest.mark.parametrize("wanted", ["b" * 32, "ab", "LAST", ""])
def test_an_unknown_id_is_refused_and_not_guessed_at(wanted: str, export: Export) -> None:
    code, out, err = export(wanted)

    assert (code, out) == (1, "")
    assert err.startswith("There is no such session. ")
    assert f"“{wanted}”" in err


def test_a_store_without_sessions_has_no_last_one_and_an_empty_list(export: Export) -> None:
    keep({})

    assert export() == (0, "", "")
    code, _, err = export("last")
    assert code == 1
    assert "“last”" in err


def test_before_the_first_start_there_is_nothing_to_read_and_nothing_is_made(own_home: Path, export: Export) -> None:
    code, out, err = export("last")

    assert (code, out) == (1, "")
    assert err.startswith("There are no sessions to read. ")
    assert list(own_home.iterdir()) == []


@pytest.mark.usefixtures("two_sessions")
def test_a_file_holds_what_standard_output_would(tmp_path: Path, export: Export) -> None:
    _, printed, _ = export("last", "--format=json")
    code, out, _ = export("last", "--format=json", f"--output={tmp_path / 'session.json'}")

    assert (code, out) == (0, "")
    assert json.loads((tmp_path / "session.json").read_bytes()) == json.loads(printed)
    assert len(load_export(tmp_path / "session.json")) == len(later(session(LATER, "Why us?")))


@pytest.mark.usefixtures("two_sessions")
def test_a_word_document_is_written_to_a_file_and_asks_for_one(tmp_path: Path, export: Export) -> None:
    code, out, err = export("last", "--format=docx")
    assert (code, out) == (1, "")
    assert "--output" in err

    code, _, _ = export("last", "--format=docx", f"--output={tmp_path / 'session.docx'}")

    assert code == 0
    assert "Why us?" in " ".join(paragraph.text for paragraph in Document(str(tmp_path / "session.docx")).paragraphs)


@pytest.mark.usefixtures("two_sessions")
@pytest.mark.parametrize("kind", ["markdown", "json", "docx"])
@pytest.mark.parametrize("where", ["absent/session.out", "."])
def test_a_place_that_cannot_be_written_to_is_said_in_a_sentence(
    where: str, kind: str, tmp_path: Path, export: Export
) -> None:
    code, out, err = export("last", f"--format={kind}", f"--output={tmp_path / where}")

    assert (code, out) == (1, "")
    assert err.startswith("The file could not be written. ")
    assert str(tmp_path / where) in err
    assert list(tmp_path.iterdir()) == []


def test_a_session_whose_beginning_was_lost_is_still_listed_and_written(export: Export) -> None:
    keep({EARLIER: session(EARLIER, "Tell me about yourself.")[1:]})

    code, out, _ = export()
    assert code == 0
    assert out.startswith(EARLIER)

    code, out, _ = export(EARLIER)
    assert code == 0
    assert "yourself" in out


@pytest.mark.usefixtures("two_sessions")
def test_it_reads_beside_a_program_that_is_running(export: Export) -> None:
    running = Opened(Paths.of_this_user().sessions_database)
    try:
        code, out, _ = export("last")
    finally:
        running.close()

    assert code == 0
    assert "Why us" in out


def test_a_written_session_says_until_when_its_sound_is_kept(export: Export) -> None:
    created, *others = session(EARLIER, "Hello.")
    setup = msgspec.structs.replace(created.event.setup, keep_sound=True)  # type: ignore[union-attr]
    created = msgspec.structs.replace(created, event=msgspec.structs.replace(created.event, setup=setup))
    kept = ServiceChanged(service="sound", state="kept")
    keep({EARLIER: [created, *others, *logged([kept], first_seq=len(others) + 2)]})
    KeptSound(Paths.of_this_user().kept_sound).new_piece(EARLIER, "system", 0)

    _, out, _ = export(EARLIER)

    assert f"Sound is kept until {date(BEGIN + timedelta(days=7))}." in out
