"""The part of the overlay's menu that says how it looks: detail, text size, opacity, screen, clicks."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.ui.keys import Key, shown
from desktop.ui.overlay.look import Density, OverlayLook, text_step

DETAIL: dict[Density, str] = {"all": "Everything", "outline": "Question and outline", "line": "One line"}
OPACITIES = (1.0, 0.95, 0.85, 0.75, 0.6, 0.45, 0.3)
ANYWHERE = "Wherever it is left"


def fill_look_menu(
    menu: QMenu,
    look: OverlayLook,
    screens: Sequence[str],
    keys: tuple[Key, ...],
    wish: Callable[[OverlayLook], object],
) -> None:
    """`wish` is called with the look that was chosen."""

    def choose(title: str, choices: Sequence[tuple[str, OverlayLook]]) -> None:
        part = menu.addMenu(title)
        group = QActionGroup(part)
        for words, chosen in choices:
            _add(part, words, partial(wish, chosen), checked=chosen == look, group=group)

    choose("Detail", [(words, replace(look, density=density)) for density, words in DETAIL.items()])
    _fill_text_size(menu.addMenu("Text size"), look, keys, wish)
    opacities = sorted({*OPACITIES, look.opacity}, reverse=True)
    choose("Opacity", [(f"{round(opacity * 100)} %", replace(look, opacity=opacity)) for opacity in opacities])
    named = [*screens, *([look.screen] if look.screen and look.screen not in screens else [])]
    choose(
        "Screen",
        [(ANYWHERE, replace(look, screen=""))]
        + [(name if name in screens else f"{name} (not there now)", replace(look, screen=name)) for name in named],
    )
    through = f"Let clicks through\t{shown('click_through', keys)}"
    _add(menu, through, lambda: wish(replace(look, click_through=not look.click_through)), checked=look.click_through)


def _fill_text_size(
    menu: QMenu, look: OverlayLook, keys: tuple[Key, ...], wish: Callable[[OverlayLook], object]
) -> None:
    larger, smaller = (text_step(look.text_percent, up) for up in (True, False))
    item = _add(
        menu, f"Larger\t{shown('larger', keys)}", lambda: wish(replace(look, text_percent=larger)), checked=None
    )
    item.setEnabled(larger != look.text_percent)
    item = _add(
        menu, f"Smaller\t{shown('smaller', keys)}", lambda: wish(replace(look, text_percent=smaller)), checked=None
    )
    item.setEnabled(smaller != look.text_percent)
    usual = look.text_percent == 100
    _add(menu, "As in the other windows", lambda: wish(replace(look, text_percent=100)), checked=usual)


def _add(
    menu: QMenu, words: str, wish: Callable[[], object], *, checked: bool | None, group: QActionGroup | None = None
) -> QAction:
    item = menu.addAction(words)
    if checked is not None:
        item.setCheckable(True)
        item.setChecked(checked)
    if group is not None:
        group.addAction(item)
    item.triggered.connect(lambda: wish())
    return item
