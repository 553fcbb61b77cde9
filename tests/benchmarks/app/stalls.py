"""What holds the interface up: python -m tests.benchmarks.app.stalls.

The real app, unseen, with the small model: opened, a session from the bundled interview's sound heard for a while,
ended, its record opened. Prints each time that the loop stood still for longer than 50 ms, and by what; and for each
part the most processor time that the loop's thread used without a pause, which a busy machine does not change.
"""

import asyncio
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qasync import QEventLoop

from desktop.app.app import App
from desktop.app.application import Application
from desktop.app.surroundings.stall_watch import LIMIT_S, StallWatch
from desktop.composition.program import Program
from desktop.demo.interview import demo_setup
from desktop.paths import Paths
from tests.benchmarks.app.busy import Busy
from tests.end_to_end.driving import drive, until

NOTED_S = 0.05
ASK_EVERY_S = 0.01
HEARD = 3
"""Questions, before the session is ended."""


async def scenario(app: App, program: Program) -> None:
    watch = StallWatch(limit_s=NOTED_S, ask_every_s=ASK_EVERY_S)
    watch.start()
    with timed("from the click to hearing"):
        session = await app.live.start(demo_setup("none", whisper_model="whisper-tiny.en"), None, ends_with_files=False)
    with timed(f"hearing {HEARD} questions"):
        await until(lambda: len(session.view.current_questions) >= HEARD)
    with timed("from the end to the record"):
        session.end()
        running = app.live.running
        if running is not None:
            await asyncio.wait([running])
        await asyncio.sleep(0.5)
    watch.stop()
    for stall in watch.stalls:
        print(f"{stall.seconds * 1000:6.0f} ms   {stall.doing}")
    over = sum(stall.seconds > LIMIT_S for stall in watch.stalls)
    print(f"{len(watch.stalls)} over {NOTED_S * 1000:.0f} ms, {over} over {LIMIT_S * 1000:.0f} ms")
    print(f"load {os.getloadavg()[0]:.1f}")


@contextmanager
def timed(words: str) -> Iterator[None]:
    busy, began = Busy(), time.perf_counter()
    yield
    busy.stop()
    print(f"{words}: {time.perf_counter() - began:.2f} s, busy for {busy.longest_s * 1000:.0f} ms at most")


def main() -> int:
    logging.getLogger("desktop").setLevel(logging.ERROR)  # the watch logs each of them as well
    weights = str(Paths.of_this_user().weights)
    with tempfile.TemporaryDirectory() as home:
        os.environ["INTERVIEW_ASSISTANT_HOME"] = str(Path(home))
        os.environ["INTERVIEW_ASSISTANT_WEIGHTS"] = weights
        with QEventLoop(Application(sys.argv[:1])) as loop:
            drive(loop, scenario, 180.0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
