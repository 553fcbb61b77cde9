"""`kill -9`: nothing that was acknowledged is lost, and the session goes on."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.demo.interview import spoken_lines
from desktop.session.recovery import continue_session
from desktop.store.clock import utc_now
from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.session_store import SessionStore
from tests.end_to_end.conftest import cut
from tests.end_to_end.listening import DEMO, QUICK, listening

pytestmark = pytest.mark.slow
KILLS = 30
AT_ONCE = 3


def test_killed_at_thirty_random_points_no_acknowledged_event_is_lost_and_each_session_continues(
    tmp_path: Path,
) -> None:
    seed = random.randrange(1_000_000)
    print(f"seed {seed}")
    chance = random.Random(seed)
    points = [chance.uniform(0.0, 4.0) for _ in range(KILLS)]
    for batch in range(0, KILLS, AT_ONCE):
        homes = [tmp_path / str(batch + each) for each in range(AT_ONCE)]
        acknowledged = _kill_all(homes, points[batch : batch + AT_ONCE])
        for home, seqs in zip(homes, acknowledged, strict=True):
            _assert_continues(home, seqs)


def _kill_all(homes: list[Path], after_s: list[float]) -> list[list[int]]:
    """Starts one session per home, kills each so long after its start, and returns the numbers it had printed."""
    runs = [_start(home) for home in homes]
    for home, run in zip(homes, runs, strict=True):
        _wait_for_line(home.with_suffix(".lines"), run)
    started = time.monotonic()
    for pause_s, run in sorted(zip(after_s, runs, strict=True), key=lambda pair: pair[0]):
        with_timeout = max(0.0, pause_s - (time.monotonic() - started))
        try:
            run.wait(with_timeout)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
        run.wait()
    return [_acknowledged(home.with_suffix(".lines")) for home in homes]


def _start(home: Path) -> "subprocess.Popen[bytes]":
    with home.with_suffix(".lines").open("wb") as lines:
        return subprocess.Popen(
            [sys.executable, "-m", "desktop", "listen", "--json", *DEMO, *QUICK, "--speed=max"],
            stdout=lines,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "INTERVIEW_ASSISTANT_HOME": str(home)},
        )


def _wait_for_line(path: Path, run: "subprocess.Popen[bytes]") -> None:
    limit = time.monotonic() + 60
    while b'"active"' not in path.read_bytes():
        assert run.poll() is None
        assert time.monotonic() < limit
        os.sched_yield()


def _acknowledged(path: Path) -> list[int]:
    lines = path.read_bytes().split(b"\n")[:-1]  # what follows the last line's end was cut by the kill
    return [line["seq"] for text in lines if "seq" in (line := json.loads(text))]


def _assert_continues(home: Path, acknowledged: list[int]) -> None:
    database = Database(home / "data" / "sessions.db")
    store = SessionStore(database, JsonCodec(), lambda changed: None)
    try:
        [unfinished] = store.unfinished()
        stored = {logged.seq for logged in store.load(unfinished.session_id)}
        log, view = continue_session(store, unfinished.session_id, utc_now)
    finally:
        store.close()

    assert set(acknowledged) <= stored
    assert database.salvaged is None
    assert view.state == "active"
    assert log.events[-1].seq > max(stored)


def test_a_recogniser_killed_in_mid_utterance_comes_back_and_the_utterance_arrives_once(tmp_path: Path) -> None:
    line = next(line for line in spoken_lines() if line.question == "behavioural")
    sound = cut("system", line.start - 32_000, line.end + 32_000, tmp_path / "question.wav")

    with listening(f"--system={sound}", *QUICK) as run:
        run.until(lambda said: said["event"] == "interim")
        run.recogniser().kill()
        for _ in run.read():
            pass
        code = run.process.wait()

    assert code == 0
    assert [said["state"] for said in run.of("state") if said.get("service") == "transcription"] == [
        "working",
        "restarting",
        "working",
    ]
    [segment] = run.of("segment")
    assert "disagreed with a colleague" in segment["text"].lower()
