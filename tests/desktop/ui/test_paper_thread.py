import asyncio
import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.paper_thread import drawn
from desktop.ui.report_document import NotPrinted, render_pdf
from tests.desktop.session.past_sessions import long_interview, record_of


def test_the_work_is_done_in_another_thread_before_it_returns(qtbot: QtBot) -> None:
    seen: list[int] = []

    asyncio.run(drawn(lambda: seen.append(threading.get_ident())))

    assert seen
    assert seen != [threading.get_ident()]


def test_what_the_work_raises_is_raised_where_it_was_asked_for(qtbot: QtBot) -> None:
    def refuse() -> None:
        raise NotPrinted

    with pytest.raises(NotPrinted):
        asyncio.run(drawn(refuse))


def test_pages_of_three_hours_are_drawn_beside_the_loop(qtbot: QtBot) -> None:
    """The loop turns meanwhile; how often depends on the machine, but a loop that is held turns once or twice."""
    report = record_of(long_interview()).report()
    turns = 0

    async def draw() -> None:
        nonlocal turns
        work = asyncio.ensure_future(drawn(lambda: pages.append(render_pdf(report))))
        while not work.done():
            await asyncio.sleep(0.005)
            turns += 1
        await work

    pages: list[bytes] = []
    asyncio.run(draw())

    assert len(pages[0]) > 100_000
    assert turns >= 5
