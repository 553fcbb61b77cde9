"""A virtual screen with a window manager, as a desktop has one."""

import os
import shutil
import subprocess
from types import TracebackType

SIZE = "1440x900x24"
GROUND = "#5B6B7B"


class VirtualScreen:
    """Runs from `with` to its end. `env`: what a program needs to draw on it."""

    def __init__(self) -> None:
        self._programs: list[subprocess.Popen[bytes]] = []
        self.env: dict[str, str] = {}

    def __enter__(self) -> "VirtualScreen":
        reads, writes = os.pipe()
        self._start("Xvfb", "-displayfd", str(writes), "-screen", "0", SIZE, "-nolisten", "tcp", pass_fds=(writes,))
        os.close(writes)
        with os.fdopen(reads) as answer:
            self.env = {"DISPLAY": f":{answer.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        for program in (
            ("openbox",),
            ("picom", "--backend", "xrender", "--config", "/dev/null"),
            ("xsetroot", "-solid", GROUND),
        ):
            if shutil.which(program[0]):
                self._start(*program)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for program in reversed(self._programs):
            program.kill()
            program.wait()

    def _start(self, *command: str, pass_fds: tuple[int, ...] = ()) -> None:
        program = subprocess.Popen(
            command,
            env={**os.environ, **self.env},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=pass_fds,
        )
        self._programs.append(program)
