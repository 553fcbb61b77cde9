"""The page of models with real lines of the catalogue: what it shows, and what its buttons wish for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from desktop.app.models.model_lines import Circumstances, ModelLines
from desktop.settings import Settings
from desktop.ui.models.models_page import ModelsPage
from desktop.ui.style import AppliedStyle, Theme
from desktop.weights.choice import BETTER_WHISPER, LARGE_WRITER, SMALLEST_WHISPER
from tests.desktop.ui.models.samples import StillQueue, fetching, measure, store_with

LEFT = Qt.MouseButton.LeftButton


class Shown:
    """A page on screen, filled from a store; `fill` shows it anew."""

    def __init__(self, qtbot: QtBot, root: Path) -> None:
        self.store = store_with(root, SMALLEST_WHISPER, BETTER_WHISPER)
        measure(root)
        self.settings = Settings(root / "settings.json")
        self.queue = StillQueue()
        self.page = ModelsPage()
        self.page.resize(640, 900)
        qtbot.addWidget(self.page)
        self.page.show()
        self.fill()

    def fill(self, **now: object) -> None:
        lines = ModelLines(self.store, self.settings, self.queue)  # type: ignore[arg-type]
        self.page.show_models(lines.groups(Circumstances(**now)))  # type: ignore[arg-type]
        self.page.measuring.show_advice(lines.advice("en"))
        for _ in range(4):
            QApplication.processEvents()


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, tmp_path)


@pytest.mark.parametrize(
    ("key", "act", "signal"),
    [
        (LARGE_WRITER, "fetch", "fetch_requested"),
        (SMALLEST_WHISPER, "use", "use_requested"),
        (BETTER_WHISPER, "delete", "delete_requested"),
    ],
)
def test_a_button_wishes_for_its_own_model(qtbot: QtBot, shown: Shown, key: str, act: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(shown.page, signal), timeout=1000) as wish:
        qtbot.mouseClick(shown.page.row(key).buttons[act], LEFT)  # type: ignore[index]

    assert wish.args == [key]


def test_one_that_is_on_its_way_can_be_paused_and_stopped(qtbot: QtBot, shown: Shown) -> None:
    shown.queue.current = LARGE_WRITER
    shown.queue.fetching = fetching(shown.store, LARGE_WRITER, 0.5)
    shown.fill()
    row = shown.page.row(LARGE_WRITER)
    assert row.bar.isVisible()
    assert row.bar.value() == 50

    with qtbot.waitSignal(shown.page.pause_requested, timeout=1000):
        qtbot.mouseClick(row.buttons["pause"], LEFT)
    with qtbot.waitSignal(shown.page.cancel_requested, timeout=1000):
        qtbot.mouseClick(row.buttons["cancel"], LEFT)


def test_pause_comes_where_go_on_stood_and_cancel_stays_in_its_place(shown: Shown) -> None:
    row = shown.page.row(LARGE_WRITER)
    shown.queue.current = LARGE_WRITER

    for paused in (True, False):  # cancelling was known before pausing
        shown.queue.fetching = fetching(shown.store, LARGE_WRITER, 0.5, paused=paused)
        shown.fill()
        QCoreApplication.sendPostedEvents()
        left = row.buttons["go_on" if paused else "pause"]
        assert left.isVisible()
        row.layout().activate()
        assert left.x() < row.buttons["cancel"].x()


def test_the_focus_stays_on_a_row_whose_buttons_change(shown: Shown) -> None:
    row = shown.page.row(LARGE_WRITER)
    row.buttons["fetch"].setFocus()

    shown.queue.current = LARGE_WRITER
    shown.queue.fetching = fetching(shown.store, LARGE_WRITER, 0.1)
    shown.fill()

    assert shown.page.row(LARGE_WRITER) is row
    assert row.buttons["pause"].hasFocus()


def test_the_recommended_one_says_why_to_eyes_and_ears(shown: Shown) -> None:
    mark = shown.page.row(BETTER_WHISPER).recommended

    assert mark.isVisible()
    assert "0.14 s here" in mark.toolTip()
    assert mark.accessibleDescription() == mark.toolTip()
    assert not shown.page.row(SMALLEST_WHISPER).recommended.isVisible()


def test_the_rest_of_the_family_comes_when_it_is_wanted(qtbot: QtBot, shown: Shown) -> None:
    box = shown.page.groups["hearing"]
    assert not box.rows["whisper-medium"].isVisible()

    qtbot.mouseClick(box.all, LEFT)
    assert box.rows["whisper-medium"].isVisible()
    qtbot.mouseClick(box.all, LEFT)
    assert not box.rows["whisper-medium"].isVisible()


def test_a_choice_of_the_person_can_be_given_back(qtbot: QtBot, shown: Shown) -> None:
    box = shown.page.groups["hearing"]
    assert not box.give_back.isVisible()
    shown.settings.whisper_model = SMALLEST_WHISPER
    shown.fill()

    with qtbot.waitSignal(shown.page.choose_for_me_requested, timeout=1000) as wish:
        qtbot.mouseClick(box.give_back, LEFT)

    assert wish.args == ["hearing"]


def test_there_is_no_group_without_a_model_for_it(shown: Shown) -> None:
    assert list(shown.page.groups) == ["hearing", "writing", "finding"]


def test_what_was_deleted_can_be_brought_back_until_the_next_one_is(qtbot: QtBot, shown: Shown) -> None:
    shown.page.offer_undo("a", "A was deleted.")
    with qtbot.waitSignal(shown.page.deletion_final, timeout=1000) as final:
        shown.page.offer_undo("b", "B was deleted.")
    assert final.args == ["a"]

    assert shown.page.undo is not None
    with qtbot.waitSignal(shown.page.undo_requested, timeout=1000) as undone:
        qtbot.mouseClick(shown.page.undo.accept, LEFT)
    assert undone.args == ["b"]
    with qtbot.assertNotEmitted(shown.page.deletion_final):
        shown.page.finish_deleting()


def test_a_file_that_is_dropped_is_taken_in(qtbot: QtBot, shown: Shown) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/models/mine.gguf")])
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    drop = QDropEvent(QPoint(10, 10), copy, data, left, Qt.KeyboardModifier.NoModifier)

    with qtbot.waitSignal(shown.page.take_in_requested, timeout=1000) as wish:
        shown.page.dropEvent(drop)

    assert wish.args == ["/models/mine.gguf"]


def test_every_button_and_bar_says_what_it_is_for(shown: Shown) -> None:
    for button in shown.page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text()
    names = [
        row.buttons["delete"].accessibleName()
        for row in shown.page.groups["hearing"].rows.values()
        if row.buttons.get("delete")
    ]
    assert len(names) == len(set(names)) == 2
    assert all(bar.accessibleName() for bar in shown.page.findChildren(QProgressBar))


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_no_text_is_cut_at_any_size(shown: Shown, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme("light", percent)
    style = AppliedStyle(app, theme)
    shown.page.resize(500, 700)
    shown.fill()

    for label in shown.page.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap(), label.text()
    for button in shown.page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    theme.changed.disconnect()
    style.deleteLater()
    app.setStyleSheet("")
