"""The app on its desktop: one of it at a time, reached from a terminal, closed safely, awake again after a sleep."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from desktop.app.app import App
from desktop.composition.hand_over import NotRunning, hand_over
from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import InstanceWish, Reply
from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.reports.json_export import write_export
from desktop.session.live_session import LiveSession
from desktop.store.file_lock import FileLock
from desktop.ui.record.record_page import RecordPage
from shared.events import ServiceChanged, SessionReconnected
from tests.end_to_end.driving import drive, until
from tests.end_to_end.test_app import hear_question, one_question
from tests.shared.samples import running_session

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

PATIENCE_S = 20.0
ENTRY = (sys.executable, "-m", "desktop")


@contextmanager
def started(*words: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen([*ENTRY, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as app:
        try:
            yield app
        finally:
            if app.poll() is None:
                app.kill()
            app.communicate()


def call(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*ENTRY, *words], capture_output=True, text=True, timeout=PATIENCE_S, check=False)


def answers() -> bool:
    """Whether an app can be reached; waits for it."""
    try:
        return hand_over(InstancePlace.of(Paths.of_this_user()), InstanceWish("show"), patience_s=PATIENCE_S).done
    except NotRunning:
        return False


def ended(app: "subprocess.Popen[str]") -> int:
    return app.wait(PATIENCE_S)


def test_a_second_start_hands_over_and_is_gone_without_ever_loading_qt() -> None:
    with started() as app:
        assert answers()
        began = time.monotonic()
        second = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "desktop"], capture_output=True, text=True, check=False
        )
        took_s = time.monotonic() - began

        assert second.returncode == 0
        assert second.stdout == ""
        assert "PySide6" not in second.stderr
        assert "numpy" not in second.stderr
        assert took_s < 3.0
        assert app.poll() is None


def test_of_two_starts_at_the_same_moment_one_stays() -> None:
    with ExitStack() as stack:
        apps = [stack.enter_context(started()) for _ in range(3)]
        assert answers()
        until_then = time.monotonic() + PATIENCE_S
        while sum(app.poll() is None for app in apps) > 1 and time.monotonic() < until_then:
            os.sched_yield()

        assert sorted(str(app.poll()) for app in apps) == ["0", "0", "None"]
        assert answers()


def test_after_a_kill_the_next_start_takes_its_place() -> None:
    with started() as app:
        assert answers()
        app.send_signal(signal.SIGKILL)
        assert ended(app) == -signal.SIGKILL

    assert call("overlay", "toggle").returncode == 1
    with started() as again:
        assert answers()
        again.terminate()
        assert ended(again) == 0


def test_a_command_without_an_app_says_so_and_fails() -> None:
    done = call("overlay", "toggle")

    assert done.returncode == 1
    assert done.stderr == "The app is not running. Start it with: interview-assistant\n"


def test_a_command_without_a_session_says_so_and_fails() -> None:
    with started():
        assert answers()
        done = call("overlay", "toggle")

    assert done.returncode == 1
    assert done.stderr == "No session is running, so there is no overlay to show.\n"


def test_the_demo_beside_a_running_app_is_refused_in_words() -> None:
    with started():
        assert answers()
        done = call("demo")

    assert done.returncode == 1
    assert "The app is running already" in done.stderr


# --- inside one app, with a session that really runs ----------------------------------------------------------------


async def command(*words: str) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(*ENTRY, *words, stderr=asyncio.subprocess.PIPE)
    _, said = await process.communicate()
    assert process.returncode is not None
    return process.returncode, said.decode()


def reachable(app: App) -> FileLock:
    """What the start does before the app is made, and the app once it is."""
    place = InstancePlace.of(Paths.of_this_user())
    place.prepare()
    lock = FileLock(place.lock)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.surroundings.open(application, place)
    return lock


def click(qtbot: QtBot, app: App, name: str) -> None:
    assert app.surroundings.guard.dialog is not None
    qtbot.mouseClick(getattr(app.surroundings.guard.dialog, name), Qt.MouseButton.LeftButton)


def test_the_overlay_obeys_commands_from_a_terminal(qt_loop: QEventLoop, short_question: Path) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))
        lock = reachable(app)
        assert app.live.stage is not None
        overlay = app.live.stage.overlay

        assert await command("overlay", "hide") == (0, "")
        assert not overlay.isVisible()
        assert await command("overlay", "toggle") == (0, "")
        assert overlay.isVisible()
        assert await command("overlay", "pause") == (0, "")
        assert session.view.state == "paused"
        code, words = await command("overlay", "next")
        assert (code, words) == (1, "There is nothing to do that with right now.\n")
        lock.release()

    drive(qt_loop, scenario)


def test_a_second_start_brings_a_hidden_window_back(qt_loop: QEventLoop) -> None:
    async def scenario(app: App, program: Program) -> None:
        lock = reachable(app)
        app.window.hide()

        assert await command() == (0, "")
        assert app.window.isVisible()
        lock.release()

    drive(qt_loop, scenario)


def test_an_exported_session_is_opened_by_its_file_alone(qt_loop: QEventLoop, tmp_path: Path) -> None:
    file = tmp_path / "Gespräch am Montag.interview"
    write_export(running_session(["Tell me about the platform team."]), file)

    async def scenario(app: App, program: Program) -> None:
        lock = reachable(app)
        assert await command(str(file)) == (0, "")
        await until(lambda: isinstance(app.window.page, RecordPage))

        assert "Gespräch am Montag.interview" in everything_shown()
        assert program.store.sessions() == []
        lock.release()

    drive(qt_loop, scenario)


def test_a_file_that_is_no_session_is_explained_in_a_window(qt_loop: QEventLoop, tmp_path: Path) -> None:
    file = tmp_path / "shopping.json"
    file.write_text('{"milk": 2}')

    async def scenario(app: App, program: Program) -> None:
        lock = reachable(app)
        assert await command(str(file)) == (0, "")
        await until(lambda: "not an exported session" in everything_shown())
        lock.release()

    drive(qt_loop, scenario)


def everything_shown() -> str:
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return "\n".join(label.text() for window in windows for label in window.findChildren(QLabel))


def test_closing_during_a_session_asks_and_ends_it_only_when_told(
    qt_loop: QEventLoop, qtbot: QtBot, short_question: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))

        app.window.close()
        click(qtbot, app, "keep")
        assert session.view.state == "active"
        assert not app.closing.is_set()

        app.window.close()
        click(qtbot, app, "end")
        assert app.closing.is_set()
        await app.shut()
        assert session.view.state == "completed"
        assert [summary.state for summary in program.store.sessions()] == ["completed"]

    drive(qt_loop, scenario)


def test_a_logout_ends_the_session_in_order_without_a_question(qt_loop: QEventLoop, short_question: Path) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))

        app.surroundings.guard.log_out()
        assert app.surroundings.guard.dialog is None
        assert app.closing.is_set()
        await until(lambda: session.view.state == "completed")

    drive(qt_loop, scenario)


def test_a_session_goes_on_after_the_computer_slept_and_the_record_says_so(
    qt_loop: QEventLoop, short_question: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question))
        app.surroundings.on_slept(720.0)

        assert session.view.state == "active"
        assert said_about_sleep(session) == [
            SessionReconnected(gap_s=720.0),
            ServiceChanged(
                service="machine", state="slept", message="This computer slept for 12 minutes; the session goes on."
            ),
        ]
        await until(lambda: "slept for 12 minutes" in everything_shown())

    drive(qt_loop, scenario)


def said_about_sleep(session: LiveSession) -> list[object]:
    events = [logged.event for logged in session.log.events]
    return [
        event
        for event in events
        if isinstance(event, SessionReconnected) or (isinstance(event, ServiceChanged) and event.service == "machine")
    ]


def test_a_reply_always_comes_even_for_what_the_app_does_not_know(qt_loop: QEventLoop) -> None:
    async def scenario(app: App, program: Program) -> None:
        assert app.surroundings.on_wish(InstanceWish("do", "dance")) == Reply(False, "No session is running.")

    drive(qt_loop, scenario)
