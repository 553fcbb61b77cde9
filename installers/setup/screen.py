"""A screen to draw on: the machine's own, or a virtual one for as long as it is needed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from installers.setup.steps import SetUpFailedError, say, stop

SIZE = "1280x800x24"


def has_screen(environment: Mapping[str, str]) -> bool:
    return sys.platform != "linux" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


@contextmanager
def screen(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The environment for programs that show windows. Without a screen, an Xvfb of our own runs meanwhile."""
    if has_screen(environment):
        yield dict(environment)
        return
    if shutil.which("Xvfb") is None:
        raise SetUpFailedError("This machine has no screen and no Xvfb. Install the package xvfb and run this again.")
    reading, writing = os.pipe()
    # -displayfd: the server picks a free number itself, so that two runs do not meet
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        os.close(writing)
        yield dict(environment) | {"DISPLAY": f":{_number(reading)}"}
    finally:
        os.close(reading)
        stop(server)


def _number(reading: int) -> str:
    """The display's number, once the server is ready. An early end of the pipe means that it is not coming."""
    said = b""
    while not said.endswith(b"\n"):
        block = os.read(reading, 16)
        if not block:
            raise SetUpFailedError("The virtual screen (Xvfb) did not start. Try `Xvfb :99` to see why.")
        said += block
    number = said.decode().strip()
    say(f"  no screen here: drawing on a virtual one (:{number})")
    return number
