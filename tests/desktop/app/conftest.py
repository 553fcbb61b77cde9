"""What the app's tests share: the theme, a program in folders of its own, a desk without sound, and silence about what
the windowless screen cannot."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.ui.style import Theme
from tests.desktop.app.scripted_desk import ScriptedDesk
from tests.desktop.ui.conftest import OFFSCREEN_REMARKS


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN_REMARKS))


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme("light")


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(Paths(tmp_path / "data", tmp_path / "weights", tmp_path / "config", tmp_path / "logs"))
    yield made
    asyncio.run(made.close())


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[ScriptedDesk]:
    made = ScriptedDesk()
    yield made
    if made.stage is not None:
        made.stage.overlay.detach()
        made.stage.overlay.close()
        made.stage.overlay.deleteLater()
