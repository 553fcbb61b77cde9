"""The skill lists' desk with real files: brought in, credited, refused in words, stopped, removed."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.resumes.skill_lists_desk import SkillListsDesk
from desktop.resumes.skills.kept_lexicon import KeptLexicon
from desktop.resumes.skills.personal import load_personal
from desktop.ui.resumes.skill_lists_dialog import SkillListsDialog
from tests.desktop.app.resumes.room_scene import Wishes

LEFT = Qt.MouseButton.LeftButton
FILES = Path(__file__).parents[3] / "data" / "skills"
ESCO = "esco_skills_en.csv"


class Scene:
    def __init__(self, personal: Path, owner: QWidget) -> None:
        self.personal = personal
        self.owner = owner
        self.lexicon = KeptLexicon(personal)
        self.wishes = Wishes()
        self.desk = SkillListsDesk(personal, self.lexicon, self.wishes.spawn)

    def run(self, *steps: Callable[[], object]) -> None:
        async def all_of_them() -> None:
            for step in steps:
                step()
                await self.wishes.settled()

        asyncio.run(all_of_them())

    @property
    def dialog(self) -> SkillListsDialog:
        assert self.desk.dialog is not None
        return self.desk.dialog


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Scene:
    owner = QWidget()
    qtbot.addWidget(owner)
    return Scene(tmp_path / "data" / "skills.json", owner)


def esco(scene: Scene) -> Callable[[], object]:
    return lambda: scene.dialog.import_wanted.emit(str(FILES / ESCO))


def test_a_list_is_brought_in_and_credited(scene: Scene) -> None:
    scene.run(lambda: scene.desk.open(scene.owner), esco(scene))

    assert scene.dialog.said.text().startswith("✓ ")
    assert list(scene.dialog.removers) == ["esco"]
    assert not scene.dialog.none_yet.isVisible()
    assert load_personal(scene.personal).sources[0].statement.startswith("This service uses the ESCO classification")


def test_what_was_brought_in_is_known_from_then_on(scene: Scene) -> None:
    before = len(scene.lexicon.get().skills)
    scene.run(lambda: scene.desk.open(scene.owner), esco(scene))

    assert len(scene.lexicon.get().skills) > before


def test_a_removed_list_is_forgotten(scene: Scene, qtbot: QtBot) -> None:
    before = len(scene.lexicon.get().skills)
    scene.run(
        lambda: scene.desk.open(scene.owner),
        esco(scene),
        lambda: qtbot.mouseClick(scene.dialog.removers["esco"], LEFT),
    )

    assert scene.dialog.removers == {}
    assert scene.dialog.none_yet.isVisibleTo(scene.dialog)
    assert len(scene.lexicon.get().skills) == before


def test_a_file_that_is_no_list_says_which_to_choose(scene: Scene, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("a,b\n1,2\n", encoding="utf-8")
    scene.run(lambda: scene.desk.open(scene.owner), lambda: scene.dialog.import_wanted.emit(str(wrong)))

    assert scene.dialog.problem.text().startswith("wrong.csv: ")
    assert "skills_en.csv" in scene.dialog.problem.text()
    assert scene.dialog.choose.isEnabled()
    assert scene.dialog.bar.isHidden()


def test_a_stopped_reading_changes_nothing(scene: Scene) -> None:
    def stop_at_once() -> None:
        scene.dialog.import_wanted.emit(str(FILES / ESCO))
        scene.dialog.cancel.click()

    scene.run(lambda: scene.desk.open(scene.owner), stop_at_once)

    assert scene.dialog.said.text() == "Reading was stopped; nothing was changed."
    assert not scene.personal.exists()


def test_a_damaged_file_of_lists_is_said_and_set_to_empty(scene: Scene) -> None:
    scene.personal.parent.mkdir(parents=True)
    scene.personal.write_bytes(b"{not json")
    scene.run(lambda: scene.desk.open(scene.owner))

    assert "was damaged" in scene.dialog.problem.text()
    assert load_personal(scene.personal).sources == ()
