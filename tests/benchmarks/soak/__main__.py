"""Measures memory and the loop over an hour's worth of a session: python -m tests.benchmarks.soak [--minutes 60]
[--speed 60].

Everything but sound and models is real: the log, the store on disk, the fold, the bridge, both windows. Where others
use the machine, `nice -n -10` keeps their work out of the loop's figures.
"""

import argparse
import asyncio
import os
import tempfile
import uuid
from dataclasses import dataclass
from pathlib import Path

import psutil

# PySide6 before qasync, which takes whatever Qt it finds imported.
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from desktop.demo.loop_probe import Lag, LoopProbe
from desktop.session.live_view import LiveView
from desktop.session.log import SessionLog
from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.session_store import SessionStore
from desktop.ui.bridge import Bridge
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import AppliedStyle, Theme
from shared.events import ConsentRecorded, SessionCreated, SessionStarted
from shared.ids import FactId, SessionId
from shared.notices import Notice
from shared.session_view import SessionView
from shared.setup import SessionSetup
from tests.benchmarks.app.busy import Busy
from tests.benchmarks.soak.hour import Happening, seconds

REPORT_EVERY_MIN = 5
WARM_UP_MIN = 10


@dataclass(frozen=True, slots=True)
class Stretch:
    """What was measured over some minutes of the session."""

    minute: int
    rss_mb: float
    lag: Lag
    busy_s: float
    """The longest that the loop's own thread worked without a pause."""


class Scene:
    """The windows of a running session, fed by hand."""

    def __init__(self, folder: Path) -> None:
        self._session_id = SessionId(uuid.uuid4().hex)
        self.store = SessionStore(Database(folder / "sessions.db"), JsonCodec(), lambda changed: None)
        self._log, view = SessionLog(), SessionView()
        self._log.subscribe(view.apply)
        self._log.subscribe(lambda logged: self.store.append(self._session_id, logged))
        self._bridge = Bridge()
        live = LiveView(view, {FactId("F1"): "Moved the payment service without downtime."})
        self._bridge.logged.connect(live.apply)
        self._bridge.noticed.connect(live.notice)
        self._log.subscribe(self._bridge.publish_logged)
        theme = Theme("light")
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._style = AppliedStyle(application, theme)
        for event in (
            SessionCreated(session_id=self._session_id, setup=SessionSetup(name="An hour", company="Fabrikam")),
            ConsentRecorded(choice="everyone_agreed", text_version=1),
            SessionStarted(),
        ):
            self._log.append(event)
        self.overlay = Overlay(live, theme)
        self.window = MainWindow(theme)
        self.window.set_room("live", SessionPage(live, theme))
        self.window.resize(900, 700)
        for window in (self.overlay, self.window):
            window.show()

    def happen(self, happening: Happening) -> None:
        if isinstance(happening, Notice):
            self._bridge.publish_notice(happening)
        else:
            self._log.append(happening)


async def soak(scene: Scene, minutes: int, speed: float) -> list[Stretch]:
    stretches: list[Stretch] = []
    process = psutil.Process()
    loop = asyncio.get_running_loop()
    started, probe, busy = loop.time(), LoopProbe(), Busy()
    probe.start()
    for second, happenings in enumerate(seconds(minutes * 60)):
        for at, happening in enumerate(happenings):
            scene.happen(happening)
            due = started + (second + (at + 1) / len(happenings)) / speed
            await asyncio.sleep(max(0.0, due - loop.time()))
        if (second + 1) % (REPORT_EVERY_MIN * 60) == 0:
            busy.stop()
            rss_mb = process.memory_info().rss / 1e6
            stretches.append(Stretch((second + 1) // 60, rss_mb, probe.stop(), busy.longest_s))
            _print(stretches[-1])
            probe, busy = LoopProbe(), Busy()
            probe.start()
    return stretches


def _print(stretch: Stretch) -> None:
    lag = stretch.lag
    print(
        f"{stretch.minute:4d} min  {stretch.rss_mb:7.1f} MB  loop p50 {lag.p50_ms:5.2f}  p99 {lag.p99_ms:5.2f}  "
        f"max {lag.max_ms:6.1f} ms  busy at most {stretch.busy_s * 1000:5.1f} ms",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--speed", type=float, default=60.0, help="times real time")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder, QEventLoop(application) as loop:
        scene = Scene(Path(folder))
        stretches = loop.run_until_complete(soak(scene, options.minutes, options.speed))
        scene.store.close()
    steady = [stretch for stretch in stretches if stretch.minute >= WARM_UP_MIN]
    if len(steady) > 1:
        hours = (steady[-1].minute - steady[0].minute) / 60
        print(f"growth after {WARM_UP_MIN} min: {(steady[-1].rss_mb - steady[0].rss_mb) / hours:.1f} MB an hour")
    print(f"loop p99, worst stretch: {max(stretch.lag.p99_ms for stretch in stretches):.1f} ms")


if __name__ == "__main__":
    main()
