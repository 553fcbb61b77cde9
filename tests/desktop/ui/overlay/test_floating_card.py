import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.floating_card import SHADOW_PX, FloatingCard
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> FloatingCard:
    card = FloatingCard(theme)
    qtbot.addWidget(card)
    card.set_minimum_card(QSize(200, 100))
    card.resize_card(QSize(300, 200))
    card.move(50, 60)
    card.show()
    return card


def drag(qtbot: QtBot, card: QWidget, start: QPoint, by: QPoint) -> None:
    """Moves in steps, each relative to where the card is by then, as a real pointer does."""
    there = card.mapToGlobal(start) + by
    qtbot.mousePress(card, LEFT, pos=start)
    qtbot.mouseMove(card, card.mapFromGlobal(there))
    qtbot.mouseRelease(card, LEFT, pos=card.mapFromGlobal(there))


def test_dragging_its_ground_moves_it(card: FloatingCard, qtbot: QtBot) -> None:
    drag(qtbot, card, QPoint(150, 100), QPoint(30, 40))

    assert card.pos() == QPoint(80, 100)
    assert card.card.size() == QSize(300, 200)


@pytest.mark.parametrize(
    ("start", "by", "size", "place"),
    [
        (QPoint(312, 212), QPoint(40, 30), QSize(340, 230), QPoint(50, 60)),
        (QPoint(8, 110), QPoint(20, 0), QSize(280, 200), QPoint(70, 60)),
        (QPoint(160, 8), QPoint(0, -15), QSize(300, 215), QPoint(50, 45)),
    ],
)
def test_dragging_an_edge_sizes_it(
    card: FloatingCard, qtbot: QtBot, start: QPoint, by: QPoint, size: QSize, place: QPoint
) -> None:
    drag(qtbot, card, start, by)

    assert card.card.size() == size
    assert card.pos() == place


def test_it_cannot_be_made_smaller_than_it_can_be_read(card: FloatingCard, qtbot: QtBot) -> None:
    drag(qtbot, card, QPoint(312, 212), QPoint(-250, -180))

    assert card.card.width() >= 200
    assert card.card.height() >= 100


def hover(card: QWidget, place: QPoint) -> None:
    """The pointer comes over it, whichever other window the unseen screen has on top there."""
    none, where = Qt.MouseButton.NoButton, QPointF(card.mapToGlobal(place))
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(card, moved)


def test_the_pointer_says_what_an_edge_does(card: FloatingCard) -> None:
    hover(card, QPoint(160, 110))
    inside = card.cursor().shape()
    hover(card, QPoint(312, 110))

    assert inside == Qt.CursorShape.ArrowCursor
    assert card.cursor().shape() == Qt.CursorShape.SizeHorCursor


def test_its_shadow_is_clear_at_the_rim_and_its_card_is_not(card: FloatingCard) -> None:
    picture = card.grab().toImage()

    assert picture.pixelColor(0, 0).alpha() < 12
    assert picture.pixelColor(160, SHADOW_PX - 1).alpha() > 0
    assert picture.pixelColor(160, 110).alpha() == 255


def test_where_nothing_shines_through_there_is_no_margin(theme: Theme, qtbot: QtBot) -> None:
    card = FloatingCard(theme, see_through=False)
    qtbot.addWidget(card)

    card.resize_card(QSize(300, 200))

    assert card.size() == QSize(300, 200)
    assert not card.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
