"""The virtual environment in the checkout: made once, filled from hashed requirements, left alone while they stand."""

import hashlib
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from installers.setup.steps import SetUpFailedError, on_windows, say, stop

_EVERY_S = 5.0
_STAMP = "set-up.sha256"


class Environment:
    """`.venv` under `root`, for one requirement file (`desktop` or `dev`)."""

    def __init__(self, root: Path, requirements: str) -> None:
        self._root = root
        self._requirements = root / "installers" / "requirements"
        self._name = requirements
        self.folder = root / ".venv"

    @property
    def python(self) -> Path:
        return self.program("python")

    def program(self, name: str) -> Path:
        return self.folder / "Scripts" / f"{name}.exe" if on_windows() else self.folder / "bin" / name

    def prepare(self) -> None:
        """Make it, or find it as it should be. A dev environment also serves where a desktop one is asked for."""
        if self.is_current():
            say("  in place since the last run")
            return
        if not self.python.exists():
            say(f"  making {self.folder}")
            self._call([sys.executable, "-m", "venv", "--clear", str(self.folder)], "making the environment")
        self._install("build")
        self._install(self._name)
        project = ["--no-deps", "--no-build-isolation", "--editable", str(self._root)]
        self._call([str(self.python), "-m", "pip", "install", "-q", *project], "installing the project itself")
        self._stamp_path(self._name).write_text(self._fingerprint(self._name), "utf-8")

    def is_current(self) -> bool:
        return self.python.exists() and any(self._is_stamped(name) for name in {self._name, "dev"})

    def _is_stamped(self, name: str) -> bool:
        stamp = self._stamp_path(name)
        return stamp.is_file() and stamp.read_text("utf-8") == self._fingerprint(name)

    def _stamp_path(self, name: str) -> Path:
        return self.folder / f"{name}-{_STAMP}"

    def _fingerprint(self, name: str) -> str:
        """Changes with the requirements, the project's metadata, the checkout's place and the environment's Python."""
        digest = hashlib.sha256(f"{self._root}\n".encode())
        for path in (
            self._requirements / "build.txt",
            self._requirements / f"{name}.txt",
            self._root / "pyproject.toml",
        ):
            digest.update(path.read_bytes())
        configuration = self.folder / "pyvenv.cfg"  # names the Python it was made from
        digest.update(configuration.read_bytes() if configuration.exists() else b"")
        return digest.hexdigest()

    def _install(self, name: str) -> None:
        file = self._requirements / f"{name}.txt"
        total = sum(1 for line in file.read_text("utf-8").splitlines() if "==" in line.partition("#")[0])
        options = ["--require-hashes", "--disable-pip-version-check", "--progress-bar", "off"]
        command = [str(self.python), "-m", "pip", "install", *options, "-r", str(file)]
        say(f"  installing up to {total} packages, each checked by its hash")
        pip = subprocess.Popen(command, cwd=self._root, stdout=subprocess.PIPE, text=True)
        try:
            assert pip.stdout is not None
            _say_progress(pip.stdout, total)
            if pip.wait():
                raise SetUpFailedError(_ADVICE)
        finally:
            stop(pip)

    def _call(self, command: list[str], what: str) -> None:
        if subprocess.run(command, cwd=self._root, check=False).returncode:
            raise SetUpFailedError(f"{what.capitalize()} failed (see above). {_ADVICE}")


_ADVICE = (
    "The Python packages could not be installed. Check the connection to the package index (`python3 -m pip config "
    "list` shows which one), then run this command again: it goes on where it stopped. If .venv itself is damaged, "
    "delete that folder first."
)


def _say_progress(lines: Iterable[str], total: int) -> None:
    """A line every five seconds, from what pip says it is collecting."""
    said_at = time.monotonic()
    collected = 0
    for line in lines:
        collected += line.startswith(("Collecting ", "Requirement already satisfied"))
        if line.startswith("Installing collected"):
            say("  all here; unpacking")
        elif time.monotonic() - said_at >= _EVERY_S:
            said_at = time.monotonic()
            say(f"  {collected} of at most {total} packages")
