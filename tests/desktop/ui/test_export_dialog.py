"""The dialog for an export's place: what it proposes and what comes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.export_dialog import ENDINGS, KINDS, ask_where


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def asked(parent: QWidget, kind: str, chosen: list[Path], folder: str = "", name: str = "Second round") -> QFileDialog:
    dialog = ask_where(parent, name, kind, chosen.append, folder)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


def test_every_kind_of_the_menu_has_an_ending() -> None:
    assert {kind for kind, _, _ in KINDS} <= set(ENDINGS)


@pytest.mark.parametrize(("kind", "ending"), [("markdown", "md"), ("json", "json"), ("docx", "docx"), ("pdf", "pdf")])
def test_a_name_with_the_right_ending_is_proposed(parent: QWidget, kind: str, ending: str, tmp_path: Path) -> None:
    dialog = asked(parent, kind, [], str(tmp_path), "Round 2: Fabrikam/platform")

    assert dialog.isVisible()
    assert dialog.defaultSuffix() == ending
    assert Path(dialog.selectedFiles()[0]).name == f"Round 2 Fabrikam platform.{ending}"


def test_it_begins_where_the_last_export_went(parent: QWidget, tmp_path: Path) -> None:
    assert asked(parent, "pdf", [], str(tmp_path)).directory() == QDir(str(tmp_path))


def test_a_folder_that_has_gone_is_not_gone_to(parent: QWidget, tmp_path: Path) -> None:
    assert asked(parent, "pdf", [], str(tmp_path / "gone")).directory() == QDir.home()


def test_the_place_comes_back_once_it_is_chosen(parent: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []
    dialog = asked(parent, "pdf", chosen, str(tmp_path))

    dialog.accept()

    assert chosen == [tmp_path / "Second round.pdf"]


def test_the_ending_follows_the_kind_of_file_that_is_chosen(parent: QWidget) -> None:
    dialog = asked(parent, "json", [])

    dialog.filterSelected.emit(dialog.nameFilters()[1])

    assert dialog.defaultSuffix() == "interview"


def test_cancelling_chooses_nothing(parent: QWidget) -> None:
    chosen: list[Path] = []

    asked(parent, "pdf", chosen).reject()

    assert chosen == []
