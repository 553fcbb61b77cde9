"""Handing a wish over to the app that runs already. No Qt: a command is over before Qt would have been imported."""

import socket
import time
from pathlib import Path

from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import LONGEST_BYTES, InstanceWish, NotAWish, Reply
from desktop.errors import ProgramError

ANSWER_LIMIT_S = 5.0
TRY_AGAIN_S = 0.05


class NotRunning(ProgramError):
    title = "The app is not running"
    message = "Start it with: interview-assistant"


class NoReply(ProgramError):
    title = "The app is running but does not answer"
    message = "Wait a moment and try again. If it hangs, end it in your system's task manager; what was said is saved."


def hand_over(place: InstancePlace, wish: InstanceWish, *, patience_s: float = 0.0) -> Reply:
    """What the app says to the wish. NotRunning where nobody listens; `patience_s`: it may only just be starting."""
    give_up_at = time.monotonic() + patience_s
    while True:
        try:
            return _ask_pipe(place, wish) if place.is_pipe else _ask_socket(place, wish)
        except (FileNotFoundError, ConnectionRefusedError) as error:
            if time.monotonic() >= give_up_at:
                raise NotRunning from error
            time.sleep(TRY_AGAIN_S)
        except (OSError, NotAWish) as error:
            raise NoReply(detail=type(error).__name__) from error


def _ask_socket(place: InstancePlace, wish: InstanceWish) -> Reply:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(ANSWER_LIMIT_S)
        connection.connect(place.address)
        connection.sendall(wish.encoded())
        with connection.makefile("rb") as answer:
            return Reply.decoded(answer.readline(LONGEST_BYTES))


def _ask_pipe(place: InstancePlace, wish: InstanceWish) -> Reply:
    with Path(place.address).open("r+b", buffering=0) as pipe:
        pipe.write(wish.encoded())
        return Reply.decoded(pipe.readline(LONGEST_BYTES))
