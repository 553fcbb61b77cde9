"""The icon: there in every size, and its state can be told without colour."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.ui.app_icon import SIZES_PX, app_icon, icon_picture


def brightness(image: QImage) -> list[int]:
    return [image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())]


@pytest.mark.parametrize("size", [*SIZES_PX, 512])
def test_it_is_drawn_in_every_size_with_clear_corners(qtbot: QtBot, size: int) -> None:
    image = icon_picture(size).toImage()

    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() < 255
    assert image.pixelColor(size // 2, size // 2).alpha() == 255
    assert {QColor(image.pixelColor(size // 2, y)).lightness() > 250 for y in range(size)} == {True, False}


@pytest.mark.parametrize("size", SIZES_PX)
def test_live_and_paused_differ_in_form_and_not_only_in_colour(qtbot: QtBot, size: int) -> None:
    idle, live, paused = (icon_picture(size, state).toImage() for state in ("idle", "live", "paused"))

    assert brightness(idle) != brightness(live)
    corner = [(x, y) for x in range(size * 3 // 4, size) for y in range(size * 3 // 4, size)]
    inside = [(x, y) for x, y in corner if live.pixelColor(x, y) == live.pixelColor(size * 3 // 4, size * 3 // 4)]
    assert any(paused.pixelColor(x, y).lightness() > 240 for x, y in inside)  # the bars, where live is one disc


def test_the_icon_offers_all_its_sizes(qtbot: QtBot) -> None:
    assert [size.width() for size in app_icon().availableSizes()] == list(SIZES_PX)
