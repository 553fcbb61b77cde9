"""The résumés' room over a real store and the real reader: added, corrected, read again, undone."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from desktop.app.resumes.resumes_desk import ResumesDesk
from desktop.composition.program import Program
from desktop.resumes.reading.read import ResumeUnreadable
from desktop.resumes.shelf.corrections import Corrections
from desktop.resumes.templates.catalogue import template_named
from desktop.ui.resumes.ask_dialog import AskDialog
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.resumes.resume_paper import render_pdf
from desktop.ui.resumes.resumes_page import ResumesPage
from desktop.ui.style import Theme
from tests.desktop.app.resumes.room_scene import RoomScene
from tests.desktop.ui.resumes.drawn import RESUME

LEFT = Qt.MouseButton.LeftButton
TEXT = """Dana Whitfield
Senior Backend Engineer
dana@example.com | +44 20 7946 0018

EXPERIENCE

Lead Engineer, Northwind Payments
March 2021 - Present
- Cut the monthly cloud bill by 31 %
- Led six engineers

EDUCATION

BSc Physics, University of Leeds, 2016
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Dana CV.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


class Scene(RoomScene):
    @property
    def page(self) -> ResumePage:
        assert isinstance(self.window.page, ResumePage)
        return self.window.page


@pytest.fixture
def scene(program: Program, theme: Theme, qtbot: QtBot) -> Scene:
    return Scene(program, theme, qtbot)


@pytest.mark.slow
def test_an_added_file_is_read_kept_and_shown(scene: Scene, file: Path) -> None:
    scene.act(lambda: scene.room.page.add_file_wanted.emit(str(file)))

    assert scene.page.title.text() == "Dana CV"
    assert scene.page.opened.resume.basics.name == "Dana Whitfield"
    assert scene.page.opened.resume.work[0].name == "Northwind Payments"
    assert [card.saved.label for card in scene.room.page.cards] == ["Dana Whitfield, Senior Backend Engineer"]


@pytest.mark.slow
def test_a_file_that_is_none_says_so_and_adds_nothing(scene: Scene, tmp_path: Path) -> None:
    broken = tmp_path / "cv.pdf"
    broken.write_bytes(b"no pdf at all")
    scene.act(lambda: scene.room.page.add_file_wanted.emit(str(broken)))

    assert scene.room.page.problem.text().startswith("cv.pdf: ")
    assert scene.room.page.cards == []
    assert not scene.room.page.reading.reading


@pytest.mark.slow
def test_an_empty_file_is_named_once(scene: Scene, tmp_path: Path) -> None:
    empty = tmp_path / "cv.txt"
    empty.write_bytes(b"")
    scene.act(lambda: scene.room.page.add_file_wanted.emit(str(empty)))

    assert scene.room.page.problem.text().count("cv.txt") == 1


@pytest.mark.slow
def test_two_files_at_once_are_both_kept_and_one_is_shown(
    scene: Scene, program: Program, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "Erin CV.txt"
    other.write_text(TEXT.replace("Dana Whitfield", "Erin Vale"), encoding="utf-8")
    page, shown = ResumesPage(), list[str]()
    qtbot.addWidget(page)
    ResumesDesk(program.resumes, page, scene.wishes.spawn, lambda opened: shown.append(opened.saved.name), lambda: None)

    def both() -> None:
        page.add_file_wanted.emit(str(file))
        page.add_file_wanted.emit(str(other))

    scene.act(both)

    assert {card.saved.name for card in page.cards} == {"Dana CV", "Erin CV"}
    assert len(shown) == 1
    assert not page.reading.reading


def test_a_correction_is_there_after_the_page_was_left(scene: Scene) -> None:
    added = scene.shelf.add_text(TEXT, "Dana").saved.resume_id
    scene.act(
        lambda: scene.room.page.open_wanted.emit(added),
        lambda: scene.page.form.corrected.emit(Corrections(values={"work/0/name": "Northwind"})),
        lambda: scene.page.back.click(),
    )

    assert scene.window.page is scene.room.page
    assert scene.shelf.open(added).resume.work[0].name == "Northwind"


def test_quick_corrections_are_all_kept(scene: Scene) -> None:
    added = scene.shelf.add_text(TEXT, "Dana").saved.resume_id

    def correct_twice() -> None:
        page = scene.page
        page.form.corrected.emit(page.opened.corrections.with_value("basics/name", "Dana W"))
        page.form.corrected.emit(page.opened.corrections.with_value("basics/phone", "1"))

    scene.act(lambda: scene.room.page.open_wanted.emit(added), correct_twice)

    assert scene.shelf.open(added).corrections.values == {"basics/name": "Dana W", "basics/phone": "1"}
    assert scene.page.opened.resume.basics.phone == "1"


@pytest.mark.slow
def test_a_newer_file_keeps_the_corrections(scene: Scene, file: Path, tmp_path: Path) -> None:
    added = scene.shelf.add_file(file).saved.resume_id
    scene.shelf.correct(added, Corrections(values={"work/0/name": "Northwind"}))
    newer = tmp_path / "newer.txt"
    newer.write_text(TEXT.replace("31 %", "35 %"), encoding="utf-8")

    async def read() -> None:
        await scene.room.open(added)
        await scene.room.one.read_again(scene.page, newer)

    asyncio.run(_settled(scene, read()))

    work = scene.page.opened.resume.work[0]
    assert work.name == "Northwind"
    assert work.highlights[0] == "Cut the monthly cloud bill by 35 %"
    assert not scene.page.problem.isVisible()


@pytest.mark.slow
def test_a_page_left_while_it_is_read_again_is_read_to_the_end(scene: Scene, file: Path) -> None:
    added = scene.shelf.add_file(file).saved.resume_id

    async def read() -> None:
        await scene.room.open(added)
        reading = asyncio.ensure_future(scene.room.one.read_again(scene.page, None))
        await asyncio.sleep(0)
        scene.page.back.click()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        await reading

    asyncio.run(_settled(scene, read()))

    assert scene.shelf.open(added).version.number == 2
    assert scene.room.page.cards


async def _settled(scene: Scene, wish: Coroutine[object, object, None]) -> None:
    await wish
    await scene.wishes.settled()


def test_going_back_to_a_version_shows_it(scene: Scene) -> None:
    added = scene.shelf.add_text(TEXT, "Dana").saved.resume_id
    scene.shelf.correct(added, Corrections(values={"basics/name": "Wrong"}))

    async def go_back() -> None:
        await scene.room.open(added)
        await scene.room.one.go_back(scene.page, 1)

    asyncio.run(_settled(scene, go_back()))

    assert scene.page.opened.resume.basics.name == "Dana Whitfield"


def test_a_deleted_one_is_gone_when_the_time_for_undoing_is_over(scene: Scene) -> None:
    scene.shelf.add_text(TEXT, "Dana")

    def delete() -> None:
        menu = scene.room.page.cards[0].more.menu()
        next(action for action in menu.actions() if action.text() == "Delete").trigger()
        scene.room.close()

    scene.act(delete)

    assert scene.shelf.all() == []
    assert scene.room.page.none_yet.isVisible()


def test_another_one_is_made_active(scene: Scene) -> None:
    first = scene.shelf.add_text(TEXT, "First").saved.resume_id
    scene.shelf.add_text(TEXT, "Second")
    scene.act(lambda: scene.room.page.activate_wanted.emit(first))

    assert [card.saved.name for card in scene.room.page.cards] == ["First", "Second"]
    assert scene.changes == 2


def test_a_duplicate_and_a_new_name_appear_in_the_list(scene: Scene, qtbot: QtBot) -> None:
    scene.shelf.add_text(TEXT, "First")

    def duplicate() -> None:
        scene.room.list.duplicate(scene.room.page.cards[0].saved.resume_id, "First").given.emit("Second", "Contoso")

    def rename() -> None:
        scene.room.list.rename(scene.room.page.cards[1].saved.resume_id, "First").given.emit("Third", "")

    scene.act(duplicate, rename)

    assert [card.saved.name for card in scene.room.page.cards] == ["Second", "Third"]
    assert scene.room.page.cards[0].saved.for_job == "Contoso"


def test_a_new_name_is_shown_on_the_open_page_too(scene: Scene) -> None:
    added = scene.shelf.add_text(TEXT, "First").saved.resume_id
    scene.act(
        lambda: scene.room.page.open_wanted.emit(added),
        lambda: scene.page.deeds.rename_wanted.emit(),
        lambda: scene.window.findChildren(AskDialog)[0].given.emit("For Contoso", ""),
    )

    assert scene.page.title.text() == "For Contoso"
    assert scene.shelf.open(added).saved.name == "For Contoso"


def test_a_copy_made_on_the_open_page_is_opened(scene: Scene) -> None:
    added = scene.shelf.add_text(TEXT, "First").saved.resume_id
    scene.act(
        lambda: scene.room.page.open_wanted.emit(added),
        lambda: scene.page.deeds.duplicate_wanted.emit(),
        lambda: scene.window.findChildren(AskDialog)[0].given.emit("For Contoso", "Contoso"),
    )

    assert scene.page.title.text() == "For Contoso"
    assert scene.page.done.words.text().startswith("✓ This is the copy")
    assert scene.shelf.open(added).saved.name == "First"


def test_the_way_back_leads_to_the_one_that_was_open(scene: Scene) -> None:
    first = scene.shelf.add_text(TEXT, "First").saved.resume_id
    scene.shelf.add_text(TEXT, "Second")
    scene.window.activateWindow()
    scene.act(lambda: scene.room.page.open_wanted.emit(first), lambda: scene.page.back.click())

    card = next(card for card in scene.room.page.cards if card.saved.resume_id == first)
    assert scene.window.focusWidget() is card.open


@pytest.mark.slow
def test_pages_that_cannot_be_drawn_are_shown_as_words(
    scene: Scene, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dana.pdf"
    path.write_bytes(render_pdf(RESUME, template_named("plain"), "A4"))
    added = scene.shelf.add_file(path).saved.resume_id

    def refuse(*_: object) -> list[object]:
        raise ResumeUnreadable

    monkeypatch.setattr(program.resumes, "pictures", refuse)
    scene.act(lambda: scene.room.page.open_wanted.emit(added))

    assert scene.page.problem.text().startswith("The pages could not be drawn.")


def test_what_is_deleted_on_its_page_can_be_had_back_in_the_list(scene: Scene, qtbot: QtBot) -> None:
    added = scene.shelf.add_text(TEXT, "First").saved.resume_id

    def undo() -> None:
        assert scene.window.page is scene.room.page
        assert scene.room.page.none_yet.isVisible()
        assert scene.room.page.undo is not None
        qtbot.mouseClick(scene.room.page.undo.accept, LEFT)

    scene.act(
        lambda: scene.room.page.open_wanted.emit(added),
        lambda: scene.page.deeds.delete_wanted.emit(),
        undo,
        scene.room.close,
    )

    assert [card.saved.name for card in scene.room.page.cards if card.isVisible()] == ["First"]
    assert scene.shelf.open(added).saved.name == "First"
