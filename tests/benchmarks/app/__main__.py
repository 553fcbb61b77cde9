"""Start, rest and memory of the real app: python -m tests.benchmarks.app [--starts 5] [--rest 20] [--sessions 0].

Each start is a process of its own in a home of its own, on a screen of its own where Xvfb is there (otherwise unseen).
"Window": the first window is on the screen. "Usable": the app answers a second start, which it does only once every
wish of its window is heard. The limits are printed beside the figures; the exit code is 1 where one is exceeded.
With `--sessions` the home holds so many sessions, as years of interviews leave them.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.app.measuring import Started, a_screen, hand_over_s
from tests.benchmarks.store.filling import fill_home

USABLE_LIMIT_S = 1.5
REST_LIMIT_PERCENT = 1.0


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--starts", type=int, default=5)
    words.add_argument("--rest", type=float, default=20.0, metavar="SECONDS")
    words.add_argument("--sessions", type=int, default=0)
    asked = words.parse_args()
    with a_screen() as screen, tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, **screen, "INTERVIEW_ASSISTANT_HOME": home}
        if asked.sessions:
            fill_home(Path(home), asked.sessions)
        print(f"screen: {screen}   sessions: {asked.sessions}   load: {os.getloadavg()[0]:.1f}")
        return _measure(environment, Path(home), asked.starts, asked.rest)


def _measure(environment: dict[str, str], home: Path, starts: int, rest_s: float) -> int:
    with Started(environment, home) as first:
        print(f"first start ever: window {_ms(first.window_s)}, usable {_ms(first.usable_s)}")
    runs = []
    for _ in range(starts):
        with Started(environment, home) as started:
            runs.append(started)
    usable = statistics.median(run.usable_s for run in runs)
    windows = [run.window_s for run in runs if run.window_s is not None]
    if windows:
        print(f"window  p50 {_ms(statistics.median(windows))}   each {[round(s, 2) for s in windows]}")
    each = [round(run.usable_s, 2) for run in runs]
    print(f"usable  p50 {_ms(usable)}   each {each}   limit {_ms(USABLE_LIMIT_S)}")
    with Started(environment, home) as running:
        print(f"second start hands over in {_ms(hand_over_s(environment))}")
        cpu = running.rest(rest_s)
        print(f"idle    {cpu:.2f} % of a core over {rest_s:.0f} s   limit {REST_LIMIT_PERCENT} %")
        print(f"memory  {running.memory_mb:.0f} MB resident")
    return 1 if usable > USABLE_LIMIT_S or cpu > REST_LIMIT_PERCENT else 0


def _ms(seconds: float | None) -> str:
    return "unseen" if seconds is None else f"{seconds * 1000:.0f} ms"


if __name__ == "__main__":
    sys.exit(main())
