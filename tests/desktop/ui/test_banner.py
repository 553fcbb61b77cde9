import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.banner import Banner, DownloadStrip, UndoBanner, how_far

LEFT = Qt.MouseButton.LeftButton


def test_either_button_takes_the_banner_away(qtbot: QtBot) -> None:
    banner = Banner("Continue?", "Continue", "Leave it")
    qtbot.addWidget(banner)
    banner.show()

    with qtbot.waitSignal(banner.declined, timeout=1000):
        qtbot.mouseClick(banner.decline, LEFT)

    assert not banner.isVisible()


def test_a_deletion_is_done_when_the_time_for_undoing_is_over(qtbot: QtBot) -> None:
    banner = UndoBanner("a", "Deleted.", milliseconds=1)
    qtbot.addWidget(banner)

    with qtbot.waitSignal(banner.done, timeout=1000) as done:
        banner.show()

    assert done.args == ["a"]


def test_undone_is_never_done(qtbot: QtBot) -> None:
    banner = UndoBanner("a", "Deleted.")
    qtbot.addWidget(banner)
    banner.show()
    qtbot.mouseClick(banner.accept, LEFT)

    with qtbot.assertNotEmitted(banner.done):
        banner.finish()


def test_finishing_twice_does_it_once(qtbot: QtBot) -> None:
    banner = UndoBanner("a", "Deleted.")
    qtbot.addWidget(banner)
    done: list[str] = []
    banner.done.connect(done.append)

    banner.finish()
    banner.finish()

    assert done == ["a"]


@pytest.mark.parametrize(
    ("done", "total", "left", "said"),
    [
        (12_000_000, 0, None, "12 MB"),
        (412_000_000, 1_117_000_000, None, "412 of 1117 MB"),
        (412_000_000, 1_117_000_000, 42.0, "412 of 1117 MB · 42 s left"),
        (412_000_000, 1_117_000_000, 190.0, "412 of 1117 MB · 3 min left"),
    ],
)
def test_progress_says_how_far_and_how_long(done: int, total: int, left: float | None, said: str) -> None:
    assert how_far(done, total, left) == said


def test_a_paused_download_says_so_and_offers_to_go_on(qtbot: QtBot) -> None:
    strip = DownloadStrip()
    qtbot.addWidget(strip)

    strip.show_progress("Fetching the writing model", 1, 4, 9.0, paused=True)

    assert strip.words.text() == "Fetching the writing model: paused"
    assert strip.pause.text() == "Go on"
    assert strip.bar.value() == 250
    assert "left" not in strip.far.text()
