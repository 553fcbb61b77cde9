"""What menus offer about chips: to see where a fact stands, to keep a doubted sentence that is true of the person."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui import wording
from shared.ids import FactId

IT_IS_TRUE = "It is true of me: keep it as a fact"
LONGEST = 60


def doubt_menu(parent: QWidget, accept: Callable[[], object]) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(IT_IS_TRUE, lambda: accept())
    return menu


def add_facts(menu: QMenu, fact_ids: Iterable[FactId], show: Callable[[str], object]) -> None:
    """Each of them once, for whoever does not point at its chip."""
    menu.addSeparator()
    for fact_id in dict.fromkeys(fact_ids):
        menu.addAction(f"Show {wording.chip(fact_id)} in the résumé", partial(show, fact_id))


def add_doubts(menu: QMenu, sentences: Sequence[str], accept: Callable[[str], object]) -> None:
    """The same for each of several sentences, for whoever does not point at them."""
    menu.addSeparator()
    for text in sentences:
        menu.addAction(f"Keep as a fact: “{wording.shortened(text, LONGEST)}”", partial(accept, text))
