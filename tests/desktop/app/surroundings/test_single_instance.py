"""The single instance: whoever may, is answered; whoever talks nonsense is let go, and the app never notices."""

import socket
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.surroundings.single_instance import MOST_AT_ONCE, SingleInstance
from desktop.composition.hand_over import NoReply, NotRunning, hand_over
from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import LONGEST_BYTES, InstanceWish, Reply
from desktop.paths import Paths

LIMIT_MS = 5_000


class App:
    """Listens, and remembers what was wanted."""

    def __init__(self, place: InstancePlace) -> None:
        self.wishes: list[InstanceWish] = []
        self.reply = Reply(True)
        self.instance = SingleInstance(place, self._on_wish)

    def _on_wish(self, wish: InstanceWish) -> Reply:
        self.wishes.append(wish)
        return self.reply


@pytest.fixture
def place() -> InstancePlace:
    made = InstancePlace.of(Paths.of_this_user())
    made.prepare()
    return made


@pytest.fixture
def app(qtbot: QtBot, place: InstancePlace) -> Iterator[App]:
    running = App(place)
    assert running.instance.open()
    yield running
    running.instance.close()


def elsewhere(qtbot: QtBot, act: Callable[[], object]) -> object:
    """What `act` brings in a thread, as another process would do it, while this loop goes on. An error counts too."""
    brought: list[object] = []

    def run() -> None:
        try:
            brought.append(act())
        except Exception as error:
            brought.append(error)

    threading.Thread(target=run, daemon=True).start()
    qtbot.waitUntil(lambda: bool(brought), timeout=LIMIT_MS)
    return brought[0]


def say(place: InstancePlace, words: bytes) -> bytes:
    """Raw words on the socket; what comes back until the other side hangs up."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(LIMIT_MS / 1000)
        connection.connect(place.address)
        try:
            connection.sendall(words)
            return connection.makefile("rb").read()
        except (BrokenPipeError, ConnectionResetError):
            return b""


def test_a_wish_reaches_the_app_and_its_reply_comes_back(qtbot: QtBot, app: App, place: InstancePlace) -> None:
    wish = InstanceWish("open", "/tmp/Müller.interview")

    assert elsewhere(qtbot, lambda: hand_over(place, wish)) == Reply(True)
    assert app.wishes == [wish]


def test_what_cannot_be_done_comes_back_in_words(qtbot: QtBot, app: App, place: InstancePlace) -> None:
    app.reply = Reply(False, "No session is running.")

    assert elsewhere(qtbot, lambda: hand_over(place, InstanceWish("do", "pause"))) == app.reply


def test_only_this_user_may_connect(app: App, place: InstancePlace) -> None:
    assert stat.S_IMODE(Path(place.address).stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(Path(place.address).parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "words", [b"nonsense\n", b'{"kind": "format-the-disk"}\n', b"x" * (LONGEST_BYTES + 10), b"\x00" * 200 + b"\n"]
)
def test_nonsense_is_dropped_without_a_word_and_the_app_goes_on(
    qtbot: QtBot, app: App, place: InstancePlace, words: bytes
) -> None:
    assert elsewhere(qtbot, lambda: say(place, words)) == b""
    assert elsewhere(qtbot, lambda: hand_over(place, InstanceWish("show"))) == Reply(True)
    assert app.wishes == [InstanceWish("show")]


def test_a_line_that_never_ends_is_dropped(qtbot: QtBot, app: App, place: InstancePlace) -> None:
    assert elsewhere(qtbot, lambda: say(place, b"{" * LONGEST_BYTES * 4)) == b""
    assert app.wishes == []


def test_a_crowd_that_says_nothing_does_not_keep_the_others_out(qtbot: QtBot, app: App, place: InstancePlace) -> None:
    silent = [socket.socket(socket.AF_UNIX) for _ in range(MOST_AT_ONCE)]
    for connection in silent:
        connection.connect(place.address)

    def asked() -> object:
        return hand_over(place, InstanceWish("show"))

    qtbot.waitUntil(lambda: elsewhere(qtbot, asked) == Reply(True), timeout=LIMIT_MS)  # the silent ones were let go

    for connection in silent:
        connection.close()


def test_one_connection_has_one_wish(qtbot: QtBot, app: App, place: InstancePlace) -> None:
    elsewhere(qtbot, lambda: say(place, InstanceWish("show").encoded() * 3))

    assert app.wishes == [InstanceWish("show")]


def test_a_socket_left_by_a_killed_app_is_no_hindrance(qtbot: QtBot, place: InstancePlace) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(place.address)
    left.close()  # the file stays, nobody listens
    assert isinstance(elsewhere(qtbot, lambda: hand_over(place, InstanceWish("show"))), NotRunning)

    running = App(place)
    assert running.instance.open()
    assert elsewhere(qtbot, lambda: hand_over(place, InstanceWish("show"))) == Reply(True)
    running.instance.close()


def test_after_the_end_nobody_is_found(qtbot: QtBot, app: App, place: InstancePlace) -> None:
    app.instance.close()

    assert isinstance(elsewhere(qtbot, lambda: hand_over(place, InstanceWish("show"))), NotRunning)


def test_an_app_that_is_only_just_starting_is_waited_for(qtbot: QtBot, place: InstancePlace) -> None:
    running = App(place)
    brought: list[object] = []
    asking = threading.Thread(target=lambda: brought.append(hand_over(place, InstanceWish("show"), patience_s=5.0)))
    asking.start()

    assert running.instance.open()
    qtbot.waitUntil(lambda: bool(brought), timeout=LIMIT_MS)
    asking.join()

    assert brought == [Reply(True)]
    running.instance.close()


def test_something_else_at_the_address_is_said_to_be_no_answer(qtbot: QtBot, place: InstancePlace) -> None:
    stranger = socket.socket(socket.AF_UNIX)
    stranger.bind(place.address)
    stranger.listen()

    def answer() -> None:
        connection, _ = stranger.accept()
        connection.recv(100)
        connection.sendall(b"hello\n")
        connection.close()

    threading.Thread(target=answer, daemon=True).start()

    assert isinstance(elsewhere(qtbot, lambda: hand_over(place, InstanceWish("show"))), NoReply)
    stranger.close()
