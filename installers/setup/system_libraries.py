"""The system's own libraries that the program needs: what is missing, and how this system gets it."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

from installers.setup.steps import SetUpFailedError, say

PROGRAM_PACKAGES = (
    *("libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "libbrotli1"),
    *("fonts-dejavu-core", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0"),
    *("libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1"),
    *("libxcb-util1", "libxcb-xfixes0", "libxcb-xkb1", "libx11-xcb1", "libportaudio2", "libasound2-plugins"),
)
"""Debian's names; found by trial in an empty system (Qt's windows, sound through PulseAudio and PipeWire)."""
SCREEN_PACKAGES = ("xvfb", "xauth")
"""Only where there is no screen, and for the tests."""
TEST_PACKAGES = (
    *("pulseaudio", "pulseaudio-utils", "espeak-ng", "flite", "sox", "libsox-fmt-all", "dbus", "gnome-keyring"),
)
"""Only for the tests: on a person's PipeWire desktop, installing pulseaudio would take their sound away."""

_ESSENTIAL = {
    "libEGL.so.1": "windows",
    "libGL.so.1": "windows",
    "libxkbcommon.so.0": "windows",
    "libportaudio.so.2": "sound",
}
_OTHER_SYSTEMS = {
    "dnf": "sudo dnf install mesa-libEGL mesa-libGL libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-image "
    "xcb-util-keysyms xcb-util-renderutil portaudio alsa-plugins-pulseaudio xorg-x11-server-Xvfb",
    "pacman": "sudo pacman -S --needed mesa libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-image "
    "xcb-util-keysyms xcb-util-renderutil portaudio alsa-plugins xorg-server-xvfb",
    "zypper": "sudo zypper install Mesa-libEGL1 Mesa-libGL1 libxkbcommon-x11-0 libxcb-cursor0 libportaudio2 "
    "xorg-x11-server-Xvfb",
}

Run = Callable[[Sequence[str]], "subprocess.CompletedProcess[str]"]


def install(for_tests: bool, has_screen: bool) -> None:
    """Bring in what is missing, or say the exact command. Raises SetUpFailedError where nothing could work without."""
    if sys.platform == "darwin":
        say("  macOS brings all of it along; it will ask once for the microphone and once for the system's sound.")
        return
    if sys.platform == "win32":
        say("  Windows brings all of it along; allow the microphone under Settings › Privacy if it asks.")
        return
    if shutil.which("apt-get") and shutil.which("dpkg-query"):
        _install_by_apt(wanted_packages(for_tests, has_screen))
    else:
        _say_other_command()
    _refuse_without_essentials()


def wanted_packages(for_tests: bool, has_screen: bool) -> tuple[str, ...]:
    """Debian's names of all that this run needs."""
    python_venv = () if importlib.util.find_spec("ensurepip") else (f"python3.{sys.version_info.minor}-venv",)
    screen = () if has_screen and not for_tests else SCREEN_PACKAGES
    return (*PROGRAM_PACKAGES, *python_venv, *screen, *(TEST_PACKAGES if for_tests else ()))


def _run(command: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False)


def missing_packages(names: Sequence[str], run: Run = _run) -> list[str]:
    """Names that dpkg does not have installed. A name with t64 is the same library since Debian 13 and Ubuntu 24.04."""
    asked = [spelling for name in names for spelling in (name, f"{name}t64")]
    listed = run(["dpkg-query", "--show", "--showformat=${binary:Package} ${db:Status-Status}\\n", *asked]).stdout
    installed = {line.split()[0].partition(":")[0] for line in listed.splitlines() if line.endswith(" installed")}
    return [name for name in names if name not in installed and f"{name}t64" not in installed]


def privilege(run: Run = _run) -> list[str] | None:
    """What must stand before apt-get: nothing for root, sudo where it asks no password; None where neither holds."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and run(["sudo", "-n", "true"]).returncode == 0:
        return ["sudo", "-n"]
    return None


def _install_by_apt(names: Sequence[str]) -> None:
    missing = missing_packages(names)
    if not missing:
        say(f"  all {len(names)} packages are here")
        return
    before = privilege()
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if before is None:
        say("  These are missing, and installing them takes your password. Please run:\n")
        say("    sudo apt-get update && sudo " + " ".join(command) + "\n")
        return
    say(f"  installing {len(missing)} packages: {' '.join(missing)}")
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    _loud([*before, *quiet, "apt-get", "update", "-q"])
    if _loud([*before, *quiet, *command]):
        say("  apt could not install all of them (see above). Going on; what cannot work will say so.")


def _loud(command: Sequence[str]) -> int:
    """The package tool's own words go to stderr, indented by nothing: they matter only when something fails."""
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode


def _say_other_command() -> None:
    command = next((line for tool, line in _OTHER_SYSTEMS.items() if shutil.which(tool)), None)
    if command and _unloadable():
        say(f"  Some libraries are missing. On this system they come with:\n\n    {command}\n")


def _unloadable() -> dict[str, str]:
    return {name: use for name, use in _ESSENTIAL.items() if not _loads(name)}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _refuse_without_essentials() -> None:
    missing = _unloadable()
    if missing:
        listed = ", ".join(f"{name} (for {use})" for name, use in missing.items())
        raise SetUpFailedError(f"The system lacks {listed}. Install it as said above, then run this command again.")
