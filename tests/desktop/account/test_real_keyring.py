"""A real gnome-keyring on a message bus of its own: unlocked, locked, and no bus at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
        reason="needs dbus-run-session and gnome-keyring-daemon",
    ),
]

PROGRAM = """
import asyncio
from desktop.account.credential_errors import CredentialError
from desktop.account.credentials import Credentials

async def main():
    kept = Credentials(time_limit_s=8.0, environment={})
    await kept.set("provider:test", "schlüssel")
    print("got", await kept.get("provider:test"))
    await kept.delete("provider:test")
    print("then", await kept.get("provider:test"))

try:
    asyncio.run(main())
except CredentialError as error:
    print(type(error).__name__)
"""

UNLOCK = "echo -n password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "


def run(home: Path, *command: str) -> str:
    kept_out = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL")
    environment = {key: value for key, value in os.environ.items() if key not in kept_out}
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_DATA_HOME": str(home / "data")}
    environment |= {"PYTHONPATH": str(Path(__file__).parents[3])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=40, check=False)
    return done.stdout


def on_a_bus(home: Path, before: str) -> str:
    return run(home, "dbus-run-session", "--", "sh", "-c", f'{before} exec "$0" -c "$1"', sys.executable, PROGRAM)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    return tmp_path


def test_an_unlocked_keyring_keeps_and_forgets(home: Path) -> None:
    assert on_a_bus(home, UNLOCK).splitlines() == ["got schlüssel", "then None"]


def test_a_locked_keyring_is_named_so(home: Path) -> None:
    assert on_a_bus(home, LOCKED).split() in (["KeyringLocked"], ["KeyringSilent"])


def test_without_a_bus_there_is_no_keyring(home: Path) -> None:
    assert run(home, sys.executable, "-c", PROGRAM).split() == ["KeyringMissing"]
