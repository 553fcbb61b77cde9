"""The history's desk between the page and a real store."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.sessions.history_desk import HistoryDesk, in_words, overdue_in_words, sound_overdue_in_words
from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.store.retention import Expiry
from desktop.store.store_errors import SessionUnknown
from desktop.ui.fonts import add_bundled_fonts
from desktop.ui.history.history_page import HistoryPage
from desktop.ui.style import Theme
from shared.events import SessionCompleted
from shared.ids import SessionId
from tests.desktop.store.opened import LIMIT_S
from tests.shared.samples import BEGIN, SESSION, logged, running_session

OTHER = SessionId("f" * 32)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "weights", tmp_path / "config", tmp_path / "logs")


@pytest.fixture
def program(paths: Paths) -> Iterator[Program]:
    made = Program(paths)
    keep(made, SESSION, ["We use Kafka here."])
    keep(made, OTHER, ["We use nothing here."])
    yield made
    asyncio.run(made.close())


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    add_bundled_fonts()
    made = HistoryPage(Theme("light"), debounce_ms=60_000)  # what is wished here is said without a timer
    qtbot.addWidget(made)
    return made


def keep(program: Program, session_id: SessionId, lines: list[str]) -> None:
    log = running_session(lines, session_id)
    ended = logged([SessionCompleted()], first_seq=len(log) + 1)
    for entry in [*log, *ended]:
        program.store.append(session_id, entry).result(LIMIT_S)


def names(page: HistoryPage) -> list[str]:
    return [row.session.session_id for row in page.model.rows if row.is_session]


def do(work: Callable[[HistoryDesk], Awaitable[None]], program: Program, page: HistoryPage, **more: object) -> None:
    async def run() -> None:
        desk = HistoryDesk(program, page, lambda wish: wish.close(), **more)  # type: ignore[arg-type]
        await desk.refresh()
        await work(desk)

    asyncio.run(run())


async def nothing(_: HistoryDesk) -> None:
    pass


def test_the_page_lists_what_the_store_holds(program: Program, page: HistoryPage) -> None:
    do(nothing, program, page)

    assert sorted(names(page)) == [SESSION, OTHER]
    assert page.retention.text() == "Sessions are kept until you delete them."


def test_the_session_that_runs_is_not_history_yet(program: Program, page: HistoryPage) -> None:
    do(nothing, program, page, running=lambda: OTHER)

    assert names(page) == [SESSION]


def test_a_search_brings_what_was_said(program: Program, page: HistoryPage) -> None:
    page.search.setText("kafk")

    do(lambda desk: desk.search("kafk"), program, page)

    assert names(page) == [SESSION]
    assert page.model.rows[1].spoken == "Them: We use Kafka here."
    assert page.model.rows[1].ref == "system-1"


def test_what_the_page_wishes_reaches_the_store(program: Program, page: HistoryPage, qtbot: QtBot) -> None:
    wishes: list[Awaitable[None]] = []

    async def run() -> None:
        desk = HistoryDesk(program, page, wishes.append)
        await desk.refresh()
        page.rename_requested.emit(SESSION, "Final round")
        page.search_requested.emit("final")
        page.search.setText("final")
        for wish in wishes:
            await wish

    asyncio.run(run())

    assert program.store.search("final")[0].summary.name == "Final round"
    assert names(page) == [SESSION]


def test_a_name_that_cannot_be_kept_goes_back_to_the_old_one(program: Program, page: HistoryPage) -> None:
    with pytest.raises(SessionUnknown):
        do(lambda desk: desk.rename(SessionId("0" * 32), "Nobody's"), program, page)

    assert sorted(names(page)) == [SESSION, OTHER]


def test_a_deleted_session_comes_back_when_it_is_restored(program: Program, page: HistoryPage) -> None:
    async def delete_and_restore(desk: HistoryDesk) -> None:
        await desk.delete(SESSION)
        assert names(page) == [OTHER]
        await desk.restore(SESSION)

    do(delete_and_restore, program, page)

    assert sorted(names(page)) == [SESSION, OTHER]
    assert page.list.chosen is not None
    assert page.list.chosen.session.session_id == SESSION


def test_old_sessions_go_when_the_person_wants_so(program: Program, page: HistoryPage) -> None:
    program.settings.keep_sessions_days = 30

    do(lambda desk: desk.apply_retention(), program, page)

    assert program.store.sessions() == []
    assert page.retention.text() == "Sessions are kept for 30 days."


def test_what_goes_soon_is_said(program: Program, page: HistoryPage) -> None:
    program.settings.keep_sessions_days = 30

    do(nothing, program, page, now=lambda: BEGIN + timedelta(days=25))

    assert page.retention.text() == (
        "Sessions are kept for 30 days. 2 of them go in the next 7 days, the first on 1 Apr 2026."
    )


def test_one_that_goes_soon_is_one() -> None:
    told = in_words(Expiry(90, 1, BEGIN))

    assert told == "Sessions are kept for 90 days. One of them goes on 2 Mar 2026."


def test_after_deleting_everything_the_page_is_empty(program: Program, page: HistoryPage) -> None:
    do(lambda desk: desk.delete_everything(), program, page)

    assert page.model.is_empty
    assert page.empty.title.text() == "No sessions yet"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Expiry(30, 0, None), ""),
        (Expiry(30, 1, BEGIN, 1), "1 session is older: it goes when the program next starts, or tomorrow."),
        (Expiry(30, 9, BEGIN, 7), "7 sessions are older: they go when the program next starts, or tomorrow."),
    ],
)
def test_what_is_too_old_already_is_said_before_it_goes(told: Expiry, said: str) -> None:
    assert overdue_in_words(told) == said
    assert in_words(told).endswith(said)


def test_the_list_says_until_when_sound_is_kept(program: Program, page: HistoryPage) -> None:
    program.kept_sound.new_piece(OTHER, "system", 0)
    do(nothing, program, page)

    sound = {row.session.session_id: row.session.sound for row in page.model.rows if row.is_session}
    assert sound[SESSION] == ""
    assert sound[OTHER].startswith("sound kept until ")
    assert next(row.spoken for row in page.model.rows if row.session.session_id == OTHER).endswith(sound[OTHER])


def test_sound_that_is_too_old_already_is_said_before_it_goes(program: Program, page: HistoryPage) -> None:
    program.kept_sound.new_piece(OTHER, "system", 0)
    overdue: list[int] = []

    async def look(desk: HistoryDesk) -> None:
        overdue.append(desk.sound_overdue)

    do(look, program, page, now=lambda: BEGIN + timedelta(days=6))
    do(look, program, page, now=lambda: BEGIN + timedelta(days=8))

    assert overdue == [0, 1]
    assert (
        sound_overdue_in_words(1) == "Sound of 1 session is older: it goes when the program next starts, or tomorrow."
    )
    assert sound_overdue_in_words(0) == ""


def test_the_day_takes_sound_that_is_too_old_but_not_of_the_session_that_runs(
    program: Program, page: HistoryPage
) -> None:
    for session_id in (SESSION, OTHER):
        program.kept_sound.new_piece(session_id, "system", 0)
    program.store._now = lambda: BEGIN + timedelta(days=8)

    do(lambda desk: desk.apply_retention(), program, page, running=lambda: OTHER)

    assert program.kept_sound.sessions() == [OTHER]
