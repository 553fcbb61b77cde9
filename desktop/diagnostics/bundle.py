"""The bundle: a few plain texts about the program on this machine, to look through and to save as one file."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.diagnostics.redaction import Redaction
from desktop.diagnostics.versions import versions_text
from desktop.errors import ProgramError
from desktop.logs import log_files
from desktop.settings import Settings

PRIVATE = ("last_setup",)
"""Settings that hold what a person wrote: the setup quotes the résumé and the job."""
MOST_OF_A_LOG = 512 * 1024


class BundleNotSaved(ProgramError):
    title = "The report could not be saved"
    message = "The folder cannot be written to, or the disk is full. Save it somewhere else."


@dataclass(frozen=True, slots=True)
class BundleFile:
    """`about` says in a sentence what it tells."""

    name: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Observations:
    """What only the rest of the program knows, in plain lines: names of devices and models, figures of sessions."""

    devices: Sequence[str] = ()
    models: Sequence[str] = ()
    timings: Sequence[str] = ()


def build_bundle(
    settings: Settings, logs: Path, observed: Observations, redact: Redaction | None = None
) -> list[BundleFile]:
    """Redacted. Reads the logs, so not for the main thread."""
    clean = redact or Redaction()
    files = [
        BundleFile("system.txt", "Versions of the program, its parts and your system.", versions_text()),
        BundleFile("devices.txt", "Names of microphones and loudspeakers.", _lines(observed.devices)),
        BundleFile("models.txt", "Models on this machine.", _lines(observed.models)),
        BundleFile("settings.txt", "Settings that differ from the usual ones, without your setups.", told(settings)),
        BundleFile("timings.txt", "How quick the last sessions were: figures only.", _lines(observed.timings)),
        *(
            BundleFile(path.name, "What the program did and where it failed.", _end_of(path))
            for path in log_files(logs)
        ),
    ]
    return [BundleFile(file.name, file.about, clean(file.text)) for file in files]


def write_bundle(files: Sequence[BundleFile], path: Path) -> None:
    """One zip file; BundleNotSaved where it cannot be written."""
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
            for file in files:
                bundle.writestr(file.name, file.text)
    except OSError as error:
        raise BundleNotSaved(detail=f"errno {error.errno}") from error


def told(settings: Settings) -> str:
    """Every changed setting that a person can see on the settings page, and how many of the others are kept."""
    shown = {setting.key for setting in Settings.declared() if setting.section} - set(PRIVATE)
    lines = [f"{key} = {settings.values[key]!r}" for key in sorted(shown) if key in settings.values]
    return _lines(lines or ["Everything is as usual."])


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(lines or ["None."]) + "\n"


def _end_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - MOST_OF_A_LOG))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return "It could not be read.\n"
