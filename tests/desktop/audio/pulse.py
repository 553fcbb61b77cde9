"""A real PulseAudio server without hardware: loudspeaker `spk`, and microphone `mic`, which hears `micfeed`."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

MODULES = """
load-module module-native-protocol-unix
load-module module-null-sink sink_name=spk rate=48000 channels=2
load-module module-null-sink sink_name=micfeed rate=48000 channels=1
load-module module-remap-source master=micfeed.monitor source_name=mic
set-default-sink spk
set-default-source mic
"""
START_LIMIT_S = 10.0

available = all(shutil.which(program) for program in ("pulseaudio", "pactl", "parec", "paplay"))


class PulseServer:
    """Runs from `with` to its end, in folders of its own. `env`: what a process needs to find it.

    `kill` and `start` play the server that dies and comes back.
    """

    sink, source, feed = "spk", "mic", "micfeed"

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ia-pulse-"))
        self._players: list[subprocess.Popen[bytes]] = []
        self._server: subprocess.Popen[bytes] | None = None
        runtime, home = self._folder / "run", self._folder / "home"
        runtime.mkdir(mode=0o700)
        home.mkdir()
        (self._folder / "default.pa").write_text(MODULES)
        self.env = {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(home), "PULSE_SERVER": f"unix:{runtime}/pulse/native"}

    def __enter__(self) -> "PulseServer":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for player in self._players:
            player.kill()
            player.wait()
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Returns when it answers."""
        command = ["pulseaudio", "-n", "-F", str(self._folder / "default.pa"), "--exit-idle-time=-1"]
        self._server = subprocess.Popen(
            [*command, "--daemonize=no", "--disallow-exit", "--use-pid-file=no"],
            env={**os.environ, **self.env},
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + START_LIMIT_S
        while b"micfeed.monitor" not in self.run("pactl", "list", "short", "sources"):
            if time.monotonic() > until:
                raise TimeoutError("the PulseAudio server did not start")
            time.sleep(0.05)

    def kill(self) -> None:
        """As a crash does it."""
        if self._server is not None:
            self._server.send_signal(signal.SIGKILL)
            self._server.wait()
            self._server = None

    def run(self, *command: str) -> bytes:
        """Standard output of a client."""
        return subprocess.run(command, env={**os.environ, **self.env}, capture_output=True, check=False).stdout

    def play(self, path: Path, sink: str = sink) -> subprocess.Popen[bytes]:
        """Starts playing a sound file; wait on what is returned for its end."""
        # With paplay's own buffer: a small latency makes it insert silence on a loaded machine.
        player = subprocess.Popen(["paplay", "-d", sink, str(path)], env={**os.environ, **self.env})
        self._players.append(player)
        return player
