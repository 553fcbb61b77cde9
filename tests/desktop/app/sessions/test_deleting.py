"""Deleting: out of sight at once, gone later, and back until then."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app.sessions.deleting import Deleting
from desktop.ui.banner import UndoBanner


class Scene:
    def __init__(self, qtbot: QtBot) -> None:
        self.deleted: list[str] = []
        self.changes: list[str | None] = []
        self._qtbot = qtbot
        self.deleting = Deleting(self._show, self.deleted.append, self._note)

    def _show(self, banner: UndoBanner) -> None:
        self._qtbot.addWidget(banner)
        banner.show()

    def _note(self) -> None:
        self.changes.append(self.deleting.hidden)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_it_is_hidden_at_once_and_deleted_when_the_time_is_over(scene: Scene) -> None:
    scene.deleting.begin("a", "Second round")
    assert scene.changes == ["a"]
    assert scene.deleted == []

    scene.deleting.finish()

    assert scene.deleted == ["a"]
    assert scene.deleting.hidden is None


def test_undo_brings_it_back_and_deletes_nothing(scene: Scene, qtbot: QtBot) -> None:
    scene.deleting.begin("a", "Second round")
    banner = scene.deleting.banner
    assert banner is not None
    assert "Second round" in banner.words.text()

    qtbot.mouseClick(banner.accept, Qt.MouseButton.LeftButton)
    scene.deleting.finish()

    assert scene.changes == ["a", None]
    assert scene.deleted == []


def test_a_second_deletion_carries_out_the_first(scene: Scene) -> None:
    scene.deleting.begin("a", "Second round")
    scene.deleting.begin("b", "Screening")

    assert scene.deleted == ["a"]
    assert scene.deleting.hidden == "b"
