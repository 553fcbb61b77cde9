import threading
from datetime import timedelta

import pytest
from hypothesis import given

from desktop.session.log import Reader, SessionLog
from shared.events import Erased, LoggedEvent, SessionEvent, SessionPaused, SessionStarted, SessionUnpaused
from shared.session_view import SessionView
from tests.shared.samples import BEGIN, running_session
from tests.shared.strategies import any_log


def test_events_are_numbered_from_one_without_gaps() -> None:
    log = SessionLog()

    returned = [log.append(SessionStarted()), log.append(SessionPaused())]

    assert [entry.seq for entry in returned] == [1, 2]
    assert list(log.events) == returned


def test_a_resumed_log_goes_on_behind_its_last_event() -> None:
    log = SessionLog.resumed(running_session(["Hello"]))

    assert log.append(SessionPaused()).seq == 5
    assert log.events[:4] == tuple(running_session(["Hello"]))


def test_a_resumed_log_without_events_begins_at_one() -> None:
    assert SessionLog.resumed([]).append(SessionStarted()).seq == 1


@given(any_log())
def test_a_view_that_follows_equals_the_fold_of_the_log(entries: list[LoggedEvent]) -> None:
    log, view = SessionLog(), SessionView()
    log.subscribe(view.apply)
    for entry in entries:
        log.append(entry.event)

    assert vars(view) == vars(SessionView.of(log.events))


def test_readers_are_told_until_they_unsubscribe() -> None:
    log, told = SessionLog(), list[LoggedEvent]()
    unsubscribe = log.subscribe(told.append)
    first = log.append(SessionStarted())
    unsubscribe()
    unsubscribe()
    log.append(SessionPaused())

    assert told == [first]


def test_a_reader_that_raises_stops_nobody_and_is_reported() -> None:
    failures: list[tuple[Reader, Exception]] = []
    log = SessionLog(on_error=lambda reader, error: failures.append((reader, error)))
    told: list[LoggedEvent] = []

    def broken(_: LoggedEvent) -> None:
        raise ValueError("broken")

    log.subscribe(broken)
    log.subscribe(told.append)
    log.append(SessionStarted())
    log.append(SessionPaused())

    assert [entry.seq for entry in told] == [1, 2]
    assert [reader for reader, _ in failures] == [broken, broken]


def test_every_reader_gets_the_events_in_order_though_one_appends() -> None:
    log, told = SessionLog(), list[SessionEvent]()

    def answers_pauses(entry: LoggedEvent) -> None:
        if isinstance(entry.event, SessionPaused):
            log.append(SessionUnpaused())

    log.subscribe(answers_pauses)
    log.subscribe(lambda entry: told.append(entry.event))
    log.append(SessionPaused())

    assert told == [SessionPaused(), SessionUnpaused()]


def test_another_thread_may_not_append() -> None:
    log, errors = SessionLog(), list[BaseException]()

    def append() -> None:
        try:
            log.append(SessionStarted())
        except RuntimeError as error:
            errors.append(error)

    thread = threading.Thread(target=append)
    thread.start()
    thread.join(10)

    assert len(errors) == 1
    assert log.events == ()


def test_time_never_runs_backwards() -> None:
    clock = iter([BEGIN, BEGIN - timedelta(hours=1), BEGIN + timedelta(seconds=1)])
    log = SessionLog(now=lambda: next(clock))

    times = [log.append(SessionStarted()).at for _ in range(3)]

    assert times == [BEGIN, BEGIN, BEGIN + timedelta(seconds=1)]


def test_erased_content_is_gone_from_memory_and_the_numbers_stay() -> None:
    log = SessionLog.resumed(running_session(["secret", "fine"]))

    log.erase([4])

    assert [entry.seq for entry in log.events] == [1, 2, 3, 4, 5]
    assert log.events[3].event == Erased(was="SegmentFinal")
    with pytest.raises(StopIteration):
        next(entry for entry in log.events if "secret" in repr(entry))
