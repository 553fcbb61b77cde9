import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.download_strip import DownloadStrip, how_far
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def strip(qtbot: QtBot) -> DownloadStrip:
    made = DownloadStrip()
    qtbot.addWidget(made)
    return made


def buttons(strip: DownloadStrip) -> list[str]:
    return [button.text() for button in strip.findChildren(QPushButton) if button.isVisible()]


@pytest.mark.parametrize(
    ("done", "total", "left", "said"),
    [
        (12_000_000, 0, None, "12 MB"),
        (412_000_000, 1_117_000_000, None, "412 of 1117 MB · 36 %"),
        (412_000_000, 1_117_000_000, 42.0, "412 of 1117 MB · 36 % · 42 s left"),
        (412_000_000, 1_117_000_000, 190.0, "412 of 1117 MB · 36 % · 3 min left"),
    ],
)
def test_progress_says_how_far_and_how_long(done: int, total: int, left: float | None, said: str) -> None:
    assert how_far(done, total, left) == said


def test_it_is_out_of_sight_until_there_is_something_to_say(strip: DownloadStrip) -> None:
    assert not strip.isVisible()


def test_an_offer_says_what_is_missing_and_asks(qtbot: QtBot, strip: DownloadStrip) -> None:
    strip.show_offer("A model is missing.", "Until then there are outlines.", "Fetch 1.1 GB", can_wait=True)

    assert strip.words.text() == "A model is missing."
    assert strip.more.isVisible()
    assert not strip.bar.isVisible()
    assert buttons(strip) == ["Not now", "Fetch 1.1 GB"]
    with qtbot.waitSignal(strip.fetch_clicked, timeout=1000):
        qtbot.mouseClick(strip.fetch, LEFT)


def test_what_nothing_works_without_cannot_be_put_off(strip: DownloadStrip) -> None:
    strip.show_offer("A model is missing.", "", "Fetch 75.5 MB", can_wait=False)

    assert buttons(strip) == ["Fetch 75.5 MB"]


def test_a_paused_download_says_so_and_offers_to_go_on(strip: DownloadStrip) -> None:
    strip.show_progress("Fetching the writing model", 1, 4, 9.0, paused=True)

    assert strip.words.text() == "Fetching the writing model: paused"
    assert strip.bar.value() == 250
    assert "left" not in strip.far.text()
    assert buttons(strip) == ["Go on", "Cancel"]


def test_a_problem_looks_like_one_and_can_be_tried_again(qtbot: QtBot, strip: DownloadStrip, theme: Theme) -> None:
    strip.setStyleSheet(theme.style_sheet())
    strip.show_problem("It could not be fetched", "Check the connection.")

    assert buttons(strip) == ["Not now", "Try again"]
    assert strip.words.palette().windowText().color() == theme.colour("warn")
    strip.show_progress("Fetching", 1, 4, None, paused=False)
    assert strip.words.palette().windowText().color() == theme.colour("text")
    assert not strip.more.isVisible()
