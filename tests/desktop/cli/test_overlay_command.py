"""`overlay`: what the app says decides the exit code, and without an app it is said plainly."""

import argparse
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop.cli.overlay import ACTIONS, SHOWING, run_overlay
from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import InstanceWish, Reply
from desktop.paths import Paths


@contextmanager
def an_app_that_says(reply: Reply) -> Iterator[list[InstanceWish]]:
    place = InstancePlace.of(Paths.of_this_user())
    place.prepare()
    heard: list[InstanceWish] = []
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(place.address)
        server.listen()

        def answer() -> None:
            connection, _ = server.accept()
            with connection, connection.makefile("rb") as line:
                heard.append(InstanceWish.decoded(line.readline()))
                connection.sendall(reply.encoded())

        thread = threading.Thread(target=answer)
        thread.start()
        yield heard
        thread.join()


def overlay(what: str) -> int:
    return run_overlay(argparse.Namespace(what=what))


def test_without_an_app_it_is_said_and_the_code_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert overlay("toggle") == 1
    assert "The app is not running" in capsys.readouterr().err


def test_done_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    with an_app_that_says(Reply(True)) as heard:
        assert overlay("toggle") == 0

    assert heard == [InstanceWish("overlay", "toggle")]
    assert capsys.readouterr() == ("", "")


def test_why_not_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with an_app_that_says(Reply(False, "No session is running.")) as heard:
        assert overlay("answer-now") == 1

    assert heard == [InstanceWish("do", "answer_now")]
    assert capsys.readouterr().err == "No session is running.\n"


def test_every_word_says_one_thing() -> None:
    assert not set(SHOWING) & set(ACTIONS)
    assert len(set(ACTIONS.values())) == len(ACTIONS)
