"""`overlay`: what the running app's overlay is to do, from a terminal or a key that the desktop's settings bind."""

import argparse
import sys

from desktop.composition.hand_over import hand_over
from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import InstanceWish
from desktop.errors import ProgramError
from desktop.paths import Paths

SHOWING = ("toggle", "show", "hide")

ACTIONS: dict[str, str] = {
    "answer-now": "answer_now",
    "mark": "mark",
    "dismiss": "dismiss",
    "previous": "previous",
    "next": "next",
    "newest": "newest",
    "pause": "pause",
    "copy": "copy",
    "collapse": "collapse",
    "click-through": "click_through",
    "said-no": "said_no",
    "end": "end",
}
"""As it is typed, and as the live actions are called."""


def run_overlay(arguments: argparse.Namespace) -> int:
    """The exit code: 1 where no app runs, or the app says that it cannot."""
    try:
        reply = hand_over(InstancePlace.of(Paths.of_this_user()), _wish(arguments.what))
    except ProgramError as error:
        sys.stderr.write(f"{error.title}. {error.message}\n")
        return 1
    if reply.words:
        (sys.stdout if reply.done else sys.stderr).write(f"{reply.words}\n")
    return 0 if reply.done else 1


def _wish(what: str) -> InstanceWish:
    return InstanceWish("overlay", what) if what in SHOWING else InstanceWish("do", ACTIONS[what])
