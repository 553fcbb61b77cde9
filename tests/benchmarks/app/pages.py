"""How long each page holds the loop up: python -m tests.benchmarks.app.pages [--sessions 500] [--segments 1500].

The real app on a screen of its own, with many sessions and one record of three hours. Each page is opened as a click
would open it. Printed is the longest time that nothing else was heard meanwhile, how much of the processor the loop's
thread used within one such time (on a busy machine the better figure), and what stood in the way. The exit code is 1
where the processor's figure is over the limit.
"""

import argparse
import asyncio
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

# PySide6 before qasync, which takes whatever Qt it finds imported.
from PySide6.QtGui import QGuiApplication
from qasync import QEventLoop

from desktop.app.app import App
from desktop.app.application import Application
from desktop.app.surroundings.stall_watch import LIMIT_S, StallWatch
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.ui.record.record_page import CONVERSATION, SUMMARY, RecordPage
from desktop.ui.settings.sections import SECTIONS
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.ids import SessionId
from shared.setup import SessionSetup
from tests.benchmarks.app.busy import Busy
from tests.benchmarks.app.measuring import a_screen
from tests.benchmarks.store.filling import fill_home
from tests.end_to_end.driving import drive, until

NOTED_S = 0.004
ASK_EVERY_S = 0.001
SETTLED_S = 0.6
Step = tuple[str, Callable[[], object]]


class Pages:
    """The app's pages, each opened from the one before it."""

    def __init__(self, app: App, newest: SessionId) -> None:
        self._app = app
        self._newest = newest

    def steps(self) -> Iterator[Step]:
        """In order: each is to be taken before the next is asked for."""
        window, rooms = self._app.window, self._app.rooms
        yield "nothing", lambda: None
        yield "sessions", lambda: window.room_wanted.emit("sessions")
        for text in ("kafka", "the", ""):
            yield f"sessions: search “{text}”", partial(rooms.sessions.page.search.setText, text)
        yield "sessions: by name", lambda: rooms.sessions.page.order.setCurrentIndex(1)
        yield "settings", lambda: window.room_wanted.emit("settings")
        for words in SECTIONS:
            yield f"settings: {words.label}", partial(rooms.settings.page.show_section, words.section)
        yield "settings: search “key”", lambda: rooms.settings.page.search.setText("key")
        yield "home", lambda: window.room_wanted.emit("home")
        yield "sound check", rooms.preparing.check_sound
        yield from self._wizard()
        yield from self._record()
        yield "larger text", lambda: self._app.rooms.settings.page.changed.emit(self._scale(1.5))
        yield "sessions, larger", lambda: window.room_wanted.emit("sessions")
        yield "a dialog", lambda: window.show_error(ProgramError())
        yield "home again", rooms.go_home

    def _wizard(self) -> Iterator[Step]:
        window, rooms = self._app.window, self._app.rooms
        yield "wizard", rooms.preparing.set_up_a_session
        wizard = window.page
        assert isinstance(wizard, WizardPages)
        assert wizard.flow is not None
        wizard.flow.setup = SessionSetup(company="Fabrikam", job_title="Engineer", resume_text="Led the move.\n" * 60)
        wizard.flow.consent = "everyone_agreed"
        for _ in range(4):
            yield f"wizard: after {wizard.flow.step}", wizard.go_on.click

    def _record(self) -> Iterator[Step]:
        window, sessions = self._app.window, self._app.rooms.sessions
        yield "record", lambda: self._app.spawn(sessions.open(self._newest))
        page = window.page
        assert isinstance(page, RecordPage)
        yield "record: transcript", lambda: page.tabs.setCurrentIndex(CONVERSATION)
        last = next(reversed(page.record.view.segments))
        yield "record: its last line", lambda: page.show_place(last)
        yield "record: a line is changed", lambda: page.edited.emit(last, "Other words")
        yield "record: summary", lambda: page.tabs.setCurrentIndex(SUMMARY)

    def _scale(self, scale: float) -> str:
        self._app.rooms.settings.page.rows["text_scale"].field.changed.emit(scale)
        return "text_scale"


async def walk(app: App, newest: SessionId) -> int:
    """How many steps were over the limit."""
    over = 0
    await asyncio.sleep(1.0)
    for name, open_page in Pages(app, newest).steps():
        watch = StallWatch(limit_s=NOTED_S, ask_every_s=ASK_EVERY_S)
        watch.start()
        busy = Busy()
        await asyncio.sleep(0.05)
        asyncio.get_running_loop().call_soon(open_page)
        await asyncio.sleep(SETTLED_S)
        await asyncio.sleep(0.05)  # where the loop stood still until now, the watch has yet to note it
        watch.stop()
        busy.stop()
        longest = max(watch.stalls, key=lambda stall: stall.seconds, default=None)
        seconds, doing = (0.0, "") if longest is None else (longest.seconds, longest.doing)
        over += busy.longest_s > LIMIT_S
        print(f"{seconds * 1000:6.0f} ms  busy {busy.longest_s * 1000:4.0f} ms  {name:28} {doing}", flush=True)
    return over


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sessions", type=int, default=500)
    words.add_argument("--segments", type=int, default=1500)
    asked = words.parse_args()
    logging.getLogger("desktop").setLevel(logging.ERROR)  # the watch logs each of them as well
    weights, found = str(Paths.of_this_user().weights), [0]
    with a_screen() as screen, tempfile.TemporaryDirectory() as home:
        os.environ.update(screen, INTERVIEW_ASSISTANT_HOME=home, INTERVIEW_ASSISTANT_WEIGHTS=weights)
        newest = fill_home(Path(home), asked.sessions, asked.segments)

        async def scenario(app: App, program: Program) -> None:
            await until(lambda: app.rooms.sessions.page.model.session_count)
            found[0] = await walk(app, newest)

        with QEventLoop(Application(sys.argv[:1])) as loop:
            print(f"{QGuiApplication.platformName()}   load {os.getloadavg()[0]:.1f}   limit {LIMIT_S * 1000:.0f} ms")
            drive(loop, scenario, 180.0)
        print(f"{found[0]} over {LIMIT_S * 1000:.0f} ms   load {os.getloadavg()[0]:.1f}")
    return 1 if found[0] else 0


if __name__ == "__main__":
    sys.exit(main())
