"""What can be done about a sentence that nothing in the résumé supports: the person may know that it is true."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

IT_IS_TRUE = "It is true of me: keep it as a fact"
LONGEST = 60


def doubt_menu(parent: QWidget, accept: Callable[[], object]) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(IT_IS_TRUE, lambda: accept())
    return menu


def add_doubts(menu: QMenu, sentences: list[str], accept: Callable[[str], object]) -> None:
    """The same for each of several sentences, for whoever does not point at them."""
    for text in sentences:
        menu.addAction(f"Keep as a fact: “{_short(text)}”", partial(accept, text))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
