"""What a screen reader is told without being asked."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import announce
from desktop.ui.banner import UndoBanner
from desktop.ui.done_line import DoneLine
from desktop.ui.resumes.resumes_page import ResumesPage


class Listener:
    """Stands where a screen reader listens: none can be had here."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def updateAccessibility(self, event: QAccessibleEvent) -> None:  # noqa: N802  # Qt's own name
        assert event.type() == QAccessible.Event.Announcement
        self.heard.append(event.message())  # type: ignore[attr-defined]


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Listener:
    made = Listener()
    monkeypatch.setattr(announce, "QAccessible", made)
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_banner_is_read_out_when_it_comes(listener: Listener, window: QWidget, qtbot: QtBot) -> None:
    banner = UndoBanner("r", "“Dana CV” was deleted.")
    layout = window.layout()
    assert layout is not None
    layout.addWidget(banner)

    qtbot.waitUntil(lambda: listener.heard == ["“Dana CV” was deleted."], timeout=1000)


def test_what_has_been_done_is_read_out_and_taking_it_away_is_not(listener: Listener, window: QWidget) -> None:
    done = DoneLine(window)
    done.say("✓ Saved as dana.pdf.", Path("exports"))
    done.say("")

    assert listener.heard == ["✓ Saved as dana.pdf."]


def test_why_a_file_could_not_be_read_is_read_out(listener: Listener, qtbot: QtBot) -> None:
    page = ResumesPage()
    qtbot.addWidget(page)
    page.show_problem("scan.pdf: This PDF holds pictures of text.")

    assert listener.heard == ["scan.pdf: This PDF holds pictures of text."]
