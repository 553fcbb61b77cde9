"""Every kind of widget that takes the keyboard shows it, in every look."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.settings.switch import Switch
from desktop.ui.style import Theme
from tests.desktop.ui.accessibility.tab_walk import shows_focus


def button(role: str) -> Callable[[Theme], QWidget]:
    def made(theme: Theme) -> QWidget:
        widget = QPushButton("Go on")
        widget.setProperty("role", role)
        return widget

    made.__name__ = f"button {role}"
    return made


def tabs(theme: Theme) -> QWidget:
    bar = QTabBar()
    for word in ("One", "Two"):
        bar.addTab(word)
    return bar


def combo(theme: Theme) -> QWidget:
    box = QComboBox()
    box.addItems(["One", "Two"])
    return box


def items(theme: Theme) -> QWidget:
    view = QListWidget()
    view.addItems(["One", "Two"])
    return view


def slider(theme: Theme) -> QWidget:
    return QSlider(Qt.Orientation.Horizontal)


def switch(theme: Theme) -> QWidget:
    return Switch(theme)


PLAIN: list[type[QWidget]] = [QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QTableWidget, QTreeWidget, QToolButton]
KINDS: list[Callable[[Theme], QWidget]] = [
    *(button(role) for role in ("", "primary", "large", "danger", "quiet", "link", "rail", "card")),
    *(lambda theme, kind=kind: kind() for kind in PLAIN),
    lambda theme: QRadioButton("One"),
    lambda theme: QCheckBox("One"),
    tabs,
    combo,
    items,
    slider,
    switch,
]


@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_can_be_seen(kind: Callable[[Theme], QWidget], dressed: Theme, qtbot: QtBot) -> None:
    window, widget = QWidget(), kind(dressed)
    QVBoxLayout(window).addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()

    assert shows_focus(widget)
