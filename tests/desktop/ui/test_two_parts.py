import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.style import Theme
from desktop.ui.two_parts import TwoParts


@pytest.fixture
def parts(theme: Theme, qtbot: QtBot) -> TwoParts:
    parts = TwoParts(QWidget(), QWidget(), theme)
    qtbot.addWidget(parts)
    parts.resize(900, 600)
    parts.show()
    return parts


def share(parts: TwoParts) -> float:
    first, second = parts.sizes()
    return first / (first + second)


@pytest.mark.parametrize(("width", "arrangement"), [(699, "stacked"), (700, "side"), (1200, "side")])
def test_where_there_is_room_for_both_they_stand_side_by_side(parts: TwoParts, width: int, arrangement: str) -> None:
    parts.resize(width, 600)

    assert parts.arrangement == arrangement


def test_larger_text_needs_a_wider_page(parts: TwoParts, theme: Theme) -> None:
    theme.set_text_percent(200)

    assert parts.arrangement == "stacked"


def test_each_arrangement_has_its_own_share(parts: TwoParts) -> None:
    parts.use_shares({"side": 0.3, "stacked": 0.6})
    side = share(parts)

    parts.resize(500, 600)

    assert side == pytest.approx(0.3, abs=0.02)
    assert share(parts) == pytest.approx(0.6, abs=0.02)


def test_a_share_that_leaves_one_of_them_nothing_is_limited(parts: TwoParts) -> None:
    parts.use_shares({"side": 0.0, "nonsense": 0.4})

    assert share(parts) > 0.1


def test_it_keeps_its_share_when_the_window_grows(parts: TwoParts) -> None:
    parts.use_shares({"side": 0.3})

    parts.resize(1_400, 600)

    assert share(parts) == pytest.approx(0.3, abs=0.02)
    assert parts.orientation() == Qt.Orientation.Horizontal
