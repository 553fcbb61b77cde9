"""The start: this process becomes the app, or hands its wish over to the one that runs and is done.

No Qt here: a second start is over before Qt would have been imported.
"""

import argparse
import gc
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from desktop.composition.hand_over import NotRunning, hand_over
from desktop.composition.instance_place import InstancePlace, PlaceNotPrivate
from desktop.composition.instance_wish import InstanceWish, Reply
from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.store.file_lock import FileLock
from desktop.store.store_errors import StoreInUse

TAKE_OVER_LIMIT_S = 12.0
"""An app that is just starting does not listen yet, one that is just ending does no longer but holds its lock."""

TRY_S = 0.3


class DemoBesideApp(ProgramError):
    title = "The app is running already"
    message = "Start the demo from its window, or close the app and try again."


def start(arguments: argparse.Namespace) -> int:
    """The exit code of the app, or of handing over."""
    place = InstancePlace.of(Paths.of_this_user())
    try:
        reply = _claim_or_hand_over(place, arguments)
    except ProgramError as error:
        sys.stderr.write(f"{error.title}. {error.message}\n")
        return 1
    if isinstance(reply, Reply):
        if not reply.done:
            sys.stderr.write(f"{reply.words}\n")
        return 0 if reply.done else 1
    gc.disable()  # thousands of things are made and none is dropped; the app turns it on again
    from desktop.app.run import run_app  # only now: Qt takes longer than everything above

    return run_app(arguments, place if reply is not None else None)


def wish_of(arguments: argparse.Namespace) -> InstanceWish:
    """What this start wants of the app: to be seen, or to show a file."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    if arguments.command == "open":
        return InstanceWish("open", str(Path(arguments.file).expanduser().absolute()), token)
    return InstanceWish("show", token=token)


def _claim_or_hand_over(place: InstancePlace, arguments: argparse.Namespace) -> FileLock | Reply | None:
    """The lock (it is held until the process ends), the running app's reply, or None where no lock can be had here.

    Two starts at the same moment: the system gives the lock to one of them, and the other one waits for its reply.
    """
    give_up_at = time.monotonic() + TAKE_OVER_LIMIT_S
    while True:
        try:
            place.prepare()
            return FileLock(place.lock)
        except StoreInUse:
            if arguments.command == "demo":
                raise DemoBesideApp from None
        except (OSError, PlaceNotPrivate):
            return None  # a folder that cannot be written to is explained by the app itself, in a window
        _let_it_come_to_the_front()
        last_try = time.monotonic() >= give_up_at
        with suppress(*(() if last_try else (NotRunning,))):
            return hand_over(place, wish_of(arguments), patience_s=TRY_S)


def _let_it_come_to_the_front() -> None:
    """Windows lets only the program in front pass that on."""
    if sys.platform == "win32":
        import ctypes  # there is no such library elsewhere

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
