"""The sleep watch: a sleep is noticed once, said in words, and not counted; drifting clocks are no sleep."""

import asyncio
from datetime import timedelta

import pytest

from desktop.session.live_session import LiveSession
from desktop.session.log import SessionLog
from desktop.session.sleep_watch import SHORTEST_S, SleepWatch, note_sleep
from shared.events import LoggedEvent, ServiceChanged, SessionCompleted, SessionCreated, SessionPaused, SessionStarted
from shared.session_view import SessionView
from tests.shared.samples import BEGIN, SESSION, SETUP


class Computer:
    """Its clock of sleep, and the time of day."""

    def __init__(self) -> None:
        self.slept_s = 50.0  # of the days before
        self.now = BEGIN

    def sleep(self, seconds: float) -> None:
        self.slept_s += seconds
        self.now += timedelta(seconds=seconds)

    def run(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Session:
    """What is used of a live session: its log and the view of it."""

    def __init__(self, computer: Computer) -> None:
        self.view = SessionView()
        self.log = SessionLog(now=lambda: computer.now)
        self.events: list[LoggedEvent] = []
        self.log.subscribe(self.view.apply)
        self.log.subscribe(self.events.append)
        self.log.append(SessionCreated(session_id=SESSION, setup=SETUP))
        self.log.append(SessionStarted())

    def slept(self, seconds: float) -> None:
        session: LiveSession = self  # type: ignore[assignment]  # as much of one as is used
        note_sleep(session, seconds)


@pytest.fixture
def computer() -> Computer:
    return Computer()


def watched(computer: Computer) -> tuple[SleepWatch, list[float]]:
    noticed: list[float] = []
    watch = SleepWatch(noticed.append, lambda: computer.slept_s, every_s=0.005)
    return watch, noticed


def test_a_sleep_is_noticed_once_with_its_length(computer: Computer) -> None:
    watch, noticed = watched(computer)

    async def night() -> None:
        watch.start()
        computer.sleep(720.0)
        async with asyncio.timeout(5.0):
            while not noticed:  # noqa: ASYNC110  # the watch looks by itself, and tells nobody else
                await asyncio.sleep(0.005)
        watch.look()
        watch.stop()

    asyncio.run(night())

    assert noticed == [720.0]


def test_whoever_knows_that_the_computer_is_awake_need_not_wait_for_the_next_look(computer: Computer) -> None:
    noticed: list[float] = []
    watch = SleepWatch(noticed.append, lambda: computer.slept_s, every_s=3600.0)

    async def night() -> None:
        watch.start()
        computer.sleep(60.0)
        watch.look()
        watch.stop()

    asyncio.run(night())

    assert noticed == [60.0]


def test_clocks_that_drift_apart_are_no_sleep(computer: Computer) -> None:
    watch, noticed = watched(computer)

    async def day() -> None:
        watch.start()
        for drift in (0.2, -0.4, SHORTEST_S - 0.01, -7200.0):  # the last: somebody set a clock
            computer.slept_s += drift
            watch.look()
        watch.stop()

    asyncio.run(day())

    assert noticed == []


def test_a_computer_that_slept_before_the_watch_began_is_no_news(computer: Computer) -> None:
    computer.sleep(3600.0)
    watch, noticed = watched(computer)

    async def morning() -> None:
        watch.start()
        watch.look()
        watch.stop()

    asyncio.run(morning())

    assert noticed == []


def test_after_its_end_nothing_is_noticed_any_more(computer: Computer) -> None:
    watch, noticed = watched(computer)

    async def night() -> None:
        watch.start()
        watch.stop()
        computer.sleep(60.0)
        await asyncio.sleep(0.03)

    asyncio.run(night())

    assert noticed == []


def test_the_time_asleep_is_not_active_time(computer: Computer) -> None:
    session = Session(computer)
    computer.run(60.0)
    computer.sleep(720.0)
    computer.run(2.0)

    session.slept(720.0)
    computer.run(38.0)
    session.log.append(SessionCompleted())

    assert session.view.active_s() == pytest.approx(100.0)


def test_a_sleep_during_a_pause_leaves_it_paused_and_counts_nothing(computer: Computer) -> None:
    session = Session(computer)
    computer.run(60.0)
    session.log.append(SessionPaused())
    computer.sleep(720.0)

    session.slept(720.0)

    assert session.view.state == "paused"
    assert session.view.active_s() == pytest.approx(60.0)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (12.4, "slept for 12 seconds"),
        (720.0, "slept for 12 minutes"),
        (3600.0, "slept for 1 hour;"),
        (2 * 3600 + 300, "slept for 2 hours and 5 minutes"),
        (3 * 3600 - 10, "slept for 3 hours;"),
    ],
)
def test_the_record_says_so_in_words(computer: Computer, seconds: float, words: str) -> None:
    session = Session(computer)

    session.slept(seconds)

    said = session.events[-1].event
    assert isinstance(said, ServiceChanged)
    assert (said.service, said.state) == ("machine", "slept")
    assert words in said.message
    assert "the session goes on" in said.message


def test_an_ended_session_gets_no_more_entries(computer: Computer) -> None:
    session = Session(computer)
    session.log.append(SessionCompleted())
    before = len(session.events)

    session.slept(720.0)

    assert len(session.events) == before
