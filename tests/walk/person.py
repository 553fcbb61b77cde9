"""The person: finds things by the words on them, acts with mouse and keys, and waits for what is to be seen."""

import asyncio
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop.ui.scrolled import scroll_to
from tests.walk.album import Album

LOOK_EVERY_S = 0.05
PATIENCE_S = 40.0
MARGIN_PX = 24
Kind = TypeVar("Kind", bound=QWidget)


class NotThere(AssertionError):
    """What the person looked for did not appear."""


class Person:
    def __init__(self, album: Album) -> None:
        self._album = album

    async def click(self, words: str, *, patience_s: float = PATIENCE_S) -> None:
        """Presses the button that says so."""
        button = await self._found(lambda: _first(buttons(), words), f"a button “{words}”", patience_s)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=_in_sight(button))
        await self.look_up()

    def click_at(self, part: QWidget, place: QPoint) -> None:
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=place)

    async def press(self, keys: str) -> None:
        """A key or a combination, such as `Ctrl+P`, in the window that has the focus."""
        combination = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "no window has the focus"
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        await self.look_up()

    async def write(self, field: str, text: str) -> None:
        """Into the field of this name, instead of what stands there."""
        target = await self._found(lambda: _first(fields(), field), f"a field “{field}”", PATIENCE_S)
        target.setFocus(Qt.FocusReason.MouseFocusReason)
        match target:
            case QLineEdit():
                target.selectAll()
                target.insert(text)
            case QPlainTextEdit() | QTextEdit():
                target.selectAll()
                target.insertPlainText(text)
        await self.look_up()

    async def point(self, kind: type[Kind], words: str) -> Kind:
        """Moves the pointer onto the part of this kind that says so, and scrolls to it where that is needed."""
        part: Kind = await self._found(lambda: _first(visible(kind), words), f"a part “{words}”", PATIENCE_S)
        scroll_to(part)
        await self.look_up()
        QTest.mouseMove(part, _in_sight(part))
        await self.look_up()
        return part

    async def choose(self, field: str, words: str) -> None:
        """In a list that folds out, with the arrow keys."""
        box = await self._found(lambda: _first(visible(QComboBox), field), f"a list “{field}”", PATIENCE_S)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(box, Qt.Key.Key_Home)
        while words not in box.currentText() and box.currentIndex() < box.count() - 1:
            QTest.keyClick(box, Qt.Key.Key_Down)
        await self.look_up()

    async def sees(self, words: str, *, patience_s: float = PATIENCE_S) -> None:
        """Waits until these words stand somewhere on the screen."""
        await self._found(lambda: words.casefold() in on_screen().casefold() or None, f"“{words}”", patience_s)

    async def waits(self, condition: Callable[[], object], what: str, *, patience_s: float = PATIENCE_S) -> None:
        await self._found(lambda: condition() or None, what, patience_s)

    async def look_up(self) -> None:
        """Lets the windows draw."""
        for _ in range(3):
            await asyncio.sleep(0.03)

    async def picture(self, name: str) -> None:
        """The windows as they stand on the screen, without the empty rest of it."""
        await self.look_up()
        screen = QGuiApplication.primaryScreen()
        seen = QRect()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                seen = seen.united(window.frameGeometry())
        seen = seen.adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX).intersected(screen.geometry())
        self._album.add(name, screen.grabWindow(0, seen.x(), seen.y(), seen.width(), seen.height()))

    async def _found(self, look: Callable[[], Kind | bool | object | None], what: str, patience_s: float):  # type: ignore[no-untyped-def]
        until = asyncio.get_running_loop().time() + patience_s
        while True:
            if (found := look()) is not None:
                return found
            if asyncio.get_running_loop().time() > until:
                await self.picture("not-there")
                raise NotThere(f"{what} did not appear in {patience_s:.0f} s; on screen:\n{on_screen()}")
            await asyncio.sleep(LOOK_EVERY_S)


def visible(kind: type[Kind]) -> Iterator[Kind]:
    """Every widget of this kind that can be seen, in the window that came last first."""
    for window in reversed(QApplication.topLevelWidgets()):
        if not window.isVisible():
            continue
        if isinstance(window, kind):
            yield window
        yield from (widget for widget in window.findChildren(kind) if widget.isVisible())


def buttons() -> Iterator[QAbstractButton]:
    return (button for button in visible(QAbstractButton) if button.isEnabled())


def fields() -> Iterator[QWidget]:
    return (field for kind in (QLineEdit, QPlainTextEdit, QTextEdit) for field in visible(kind) if field.isEnabled())


def on_screen() -> str:
    """Everything that can be read."""
    texts = [label.text() for label in visible(QLabel)]
    texts += [button.text() for button in visible(QAbstractButton)]
    texts += [bar.tabText(at) for bar in visible(QTabBar) for at in range(bar.count())]
    texts += [sheet.toPlainText() for sheet in visible(QTextEdit)]
    texts += [field.text() for field in visible(QLineEdit)]
    return "\n".join(text for text in texts if text.strip())


def _first(widgets: Iterator[Kind], words: str) -> Kind | None:
    """By its text, else by the name that a screen reader says; whole words before a part of them."""
    candidates = list(widgets)
    for matches in (_says, _says_somewhere):
        for widget in candidates:
            if matches(widget, words):
                return widget
    return None


def _says(widget: QWidget, words: str) -> bool:
    return words in _names(widget)


def _says_somewhere(widget: QWidget, words: str) -> bool:
    return any(words.casefold() in said.casefold() for said in _names(widget))


def _names(widget: QWidget) -> list[str]:
    """What stands on it, what a screen reader says, and what the label beside it says."""
    labels = widget.window().findChildren(QLabel)
    beside = [label.text().replace("&", "") for label in labels if label.buddy() is widget]
    return [_text(widget), widget.accessibleName(), *beside]


def _text(widget: QWidget) -> str:
    return widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""


def _in_sight(widget: QWidget) -> QPoint:
    """A place on it that no scroll area cuts off."""
    region = widget.visibleRegion().boundingRect()
    return (region if not region.isEmpty() else QRect(QPoint(), widget.size())).center()
