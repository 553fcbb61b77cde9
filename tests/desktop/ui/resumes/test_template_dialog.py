from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.resumes.template_dialog import TemplateDialog, Wanted
from desktop.ui.style import Theme
from tests.desktop.ui.resumes.drawn import RESUME

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> Iterator[TemplateDialog]:
    owner = QWidget()  # the dialog itself is gone once it is closed
    qtbot.addWidget(owner)
    made = TemplateDialog("Dana CV", RESUME, theme, "classic", owner)
    made.open()
    qtbot.waitUntil(lambda: all(not picture.icon().isNull() for picture in made.pictures.values()), timeout=20_000)
    yield made  # noqa: PT022  # its owner lives as long


def test_each_template_is_shown_with_this_very_resume(dialog: TemplateDialog) -> None:
    pictures = [picture.icon().pixmap(150, 212).toImage() for picture in dialog.pictures.values()]

    assert len(pictures) == 4
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[n + 1 :])
    assert dialog.notes["plain"].text().startswith("1 page. ")


def test_the_one_that_was_used_last_is_chosen(dialog: TemplateDialog) -> None:
    assert dialog.template.name == "classic"


@pytest.mark.parametrize("kind", ["pdf", "docx", "json"])
def test_a_template_is_chosen_by_its_picture_and_exported(dialog: TemplateDialog, qtbot: QtBot, kind: str) -> None:
    qtbot.mouseClick(dialog.pictures["modern"], LEFT)
    dialog.size_box.setCurrentText("Letter")
    with qtbot.waitSignal(dialog.export_wanted, timeout=1000) as wanted:
        qtbot.mouseClick(getattr(dialog, kind), LEFT)

    assert wanted.args == [Wanted(kind, "modern", "Letter")]


def test_cancelling_exports_nothing(dialog: TemplateDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.export_wanted):
        qtbot.mouseClick(dialog.cancel, LEFT)


def test_the_keyboard_chooses_too(dialog: TemplateDialog, qtbot: QtBot) -> None:
    dialog.choices["classic"].setFocus()
    qtbot.keyClick(dialog.choices["classic"], Qt.Key.Key_Right)

    assert dialog.template.name == "modern"
