"""Real processes that are killed, cramped or in each other's way."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.session.recovery import continue_session
from desktop.store.clock import utc_now
from desktop.store.codec import JsonCodec
from desktop.store.session_reader import SessionReader
from desktop.store.store_errors import StoreInUse, StoreUnreadable
from shared.ids import SessionId
from tests.desktop.store.child import CRAMPED_EVENTS
from tests.desktop.store.opened import LIMIT_S, Opened
from tests.shared.samples import SESSION, running_session

ROOT = Path(__file__).parents[3]
KILLS = 30
CHILD_LIMIT_S = 30.0

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(path: Path) -> Iterator[Start]:
    """Starts the child in a mode, under another program where one is named.

    All of them are killed at the end, and after CHILD_LIMIT_S in any case, so that nobody waits for a silent one.
    """
    children: list[subprocess.Popen[str]] = []
    guards: list[threading.Timer] = []

    def start_it(mode: str, *under: str) -> "subprocess.Popen[str]":
        command = [*under, sys.executable, "-m", "tests.desktop.store.child", str(path), mode]
        children.append(
            subprocess.Popen(
                command,
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
        )
        guards.append(threading.Timer(CHILD_LIMIT_S, kill_all, [children[-1]]))
        guards[-1].start()
        return children[-1]

    yield start_it
    for child, guard in zip(children, guards, strict=True):
        guard.cancel()
        kill_all(child)
        child.communicate()


def kill_all(child: "subprocess.Popen[str]") -> None:
    """The child and what it runs under."""
    if sys.platform == "win32":
        child.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)


def lines_until(child: "subprocess.Popen[str]", wanted: str) -> list[str]:
    lines: list[str] = []
    assert child.stdout is not None
    for line in child.stdout:
        lines.append(line.strip())
        if lines[-1] == wanted:
            return lines
    raise AssertionError(f"the child ended before it said {wanted!r}: {lines[-5:]}")


@pytest.mark.slow
def test_thirty_kills_lose_no_acknowledged_event_and_each_session_goes_on(start: Start, path: Path) -> None:
    seed = int(os.environ.get("KILL_SEED") or random.SystemRandom().randrange(2**32))
    print(f"KILL_SEED={seed}")
    chance = random.Random(seed)
    for _ in range(KILLS):
        child = start("append")
        acknowledged = _kill_after(child, acknowledgements=chance.randint(1, 120), pause_s=chance.random() * 0.02)

        opened = Opened(path)
        stored = {entry.seq for entry in opened.store.load(SESSION)}
        assert opened.database.salvaged is None
        assert acknowledged <= stored
        assert stored == set(range(1, len(stored) + 1))
        assert opened.database.answer(lambda c: c.execute("PRAGMA quick_check").fetchone()[0]) == "ok"
        if len(stored) >= 3:
            log, view = continue_session(opened.store, SESSION, utc_now)
            assert view.state == "active"
            assert log.events[-1].seq == len(stored) + 1
        opened.close()


def _kill_after(child: "subprocess.Popen[str]", acknowledgements: int, pause_s: float) -> set[int]:
    assert child.stdout is not None
    lines = [child.stdout.readline() for _ in range(acknowledgements)]
    time.sleep(pause_s)  # the random point itself: the child goes on meanwhile
    kill_all(child)
    rest = child.communicate()[0]
    # The last line may be cut short by the kill.
    whole = [line for line in ("".join(lines) + rest).split("\n")[:-1] if line.startswith("ack ")]
    return {int(line.removeprefix("ack ")) for line in whole}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a POSIX matter")
def test_text_that_finds_no_room_is_kept_announced_and_saved_in_order_later(start: Start, path: Path) -> None:
    child = start("cramped")
    before = lines_until(child, "state failing")
    acknowledged = {int(line.split()[1]) for line in before if line.startswith("ack")}

    out = child.communicate("room again\n", timeout=LIMIT_S)[0].splitlines()

    assert len(acknowledged) < CRAMPED_EVENTS
    assert "state ok" in out
    assert "flushed True" in out
    assert "left 0" in out
    assert not [line for line in out if line.startswith("refused")]
    opened = Opened(path)
    assert len(opened.store.load(SESSION)) == CRAMPED_EVENTS + 3
    assert opened.store.load(SESSION)[3:][0].seq == 4
    opened.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="mounting a small disk needs root on Linux")
def test_a_full_disk_is_announced_and_nothing_on_it_is_lost(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("this system lets nobody mount a disk")
    try:
        _fill_and_free(disk)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def _fill_and_free(disk: Path) -> None:
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(3_000_000))
    opened = Opened(disk / "sessions.db")
    log = running_session(["words " * 400] * 250)
    futures = [opened.store.append(SESSION, entry) for entry in log]
    assert not opened.store.flush(1.0)
    done = sum(future.done() for future in futures)
    assert opened.states[0].state == "full"
    assert done < len(log)
    assert [entry.seq for entry in opened.store.load(SESSION)] == list(range(1, done + 1))

    ballast.unlink()

    assert opened.store.flush(LIMIT_S)
    assert opened.states[-1].state == "ok"
    assert opened.store.load(SESSION) == log
    opened.close()


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("strace"), reason="strace makes fsync fail")
def test_a_failing_sync_is_announced_and_never_acknowledged(start: Start, path: Path) -> None:
    """The file is there already; from its twelfth sync on, every sync of a thread fails with EIO."""
    Opened(path).close()
    inject = "inject=fsync,fdatasync:error=EIO:when=12+"
    child = start("append", "strace", "-f", "-qq", "-o", os.devnull, "-e", inject)

    before = lines_until(child, "state failing")
    kill_all(child)
    after = child.communicate()[0]

    acknowledged = {int(line.split()[1]) for line in before if line.startswith("ack")}
    assert acknowledged
    assert "ack" not in after
    opened = Opened(path)
    assert acknowledged <= {entry.seq for entry in opened.store.load(SESSION)}
    opened.close()


@pytest.mark.slow
def test_a_second_program_is_refused_and_harms_nothing(start: Start, path: Path) -> None:
    first = Opened(path)
    first.keep(running_session(["Hello"]))
    child = start("hold")

    errors = child.communicate(timeout=LIMIT_S)[1]

    assert child.returncode != 0
    assert "StoreInUse" in errors
    first.keep(running_session(["Hello", "Again"])[4:])
    assert first.store.load(SESSION) == running_session(["Hello", "Again"])
    first.close()


@pytest.mark.slow
def test_a_killed_program_does_not_lock_the_next_one_out(start: Start, path: Path) -> None:
    child = start("hold")
    lines_until(child, "held")
    child.kill()
    child.wait(LIMIT_S)

    opened = Opened(path)

    assert opened.database.salvaged is None
    opened.close()


def test_the_same_file_is_opened_once(opened: Opened, path: Path) -> None:
    with pytest.raises(StoreInUse):
        Opened(path)


def test_a_reader_sees_what_a_running_program_has_saved(opened: Opened, path: Path) -> None:
    opened.keep(running_session(["Hello"]))

    with SessionReader(path, JsonCodec()) as reader:
        assert reader.load(SESSION) == running_session(["Hello"])
        assert [summary.session_id for summary in reader.sessions()] == [SESSION]
        assert reader.load(SessionId("0")) == []


def test_a_reader_finds_a_closed_file_too(open_store: Callable[[], Opened], path: Path) -> None:
    store = open_store()
    store.keep(running_session(["Hello"]))
    store.close()

    with SessionReader(path, JsonCodec()) as reader:
        assert reader.load(SESSION) == running_session(["Hello"])


def test_a_reader_without_a_file_says_so(path: Path) -> None:
    with pytest.raises(StoreUnreadable):
        SessionReader(path, JsonCodec())


def test_a_reader_of_garbage_says_so(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"garbage " * 1000)

    with SessionReader(path, JsonCodec()) as reader, pytest.raises(StoreUnreadable):
        reader.sessions()


def test_sqlite_is_set_to_lose_nothing(opened: Opened) -> None:
    def pragma(name: str) -> object:
        return opened.database.answer(lambda c: c.execute(f"PRAGMA {name}").fetchone()[0])

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2
    assert pragma("secure_delete") == 1
    assert pragma("busy_timeout") == 5_000
    assert sqlite3.threadsafety >= 1
