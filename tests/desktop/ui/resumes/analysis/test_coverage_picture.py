"""The picture: a square for each requirement, reached by pointer and keyboard, and said in words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.ui.resumes.analysis.coverage_picture import CoveragePicture
from desktop.ui.style import Theme
from tests.desktop.ui.pointer import point_at
from tests.desktop.ui.resumes.analysis.compared import compared

LEFT = Qt.MouseButton.LeftButton
WIDE, NARROW = 600, 150


@pytest.fixture
def picture(theme: Theme, qtbot: QtBot) -> CoveragePicture:
    made = CoveragePicture(theme)
    qtbot.addWidget(made)
    made.show_analysis(compared().analysis)
    made.resize(WIDE, made.heightForWidth(WIDE))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.hasFocus, timeout=2000)  # the only one that can have it
    made.clearFocus()
    return made


def middle(picture: CoveragePicture, number: int) -> QPoint:
    return picture.cells()[number].center().toPoint()


def test_there_is_a_square_for_each_counted_requirement(picture: CoveragePicture) -> None:
    assert [group.words for group in picture.groups] == ["Required: 5 of 9 met", "Preferred: 1 of 4 met"]
    assert len(picture.cells()) == 13
    assert "Q10" not in {match.requirement.id for match in picture.matches}  # the right to work: only to be confirmed


@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_all_squares_stand_inside_and_apart_whatever_the_width(
    picture: CoveragePicture, theme: Theme, width: int, percent: int
) -> None:
    theme.set_text_percent(percent)
    picture.resize(width, picture.heightForWidth(width))
    cells = picture.cells()

    assert all(picture.rect().toRectF().contains(cell) for cell in cells)
    assert not any(one.intersects(other) for n, one in enumerate(cells) for other in cells[n + 1 :])


def test_a_click_says_which_requirement_it_is(picture: CoveragePicture, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picture.chosen) as chosen:
        qtbot.mouseClick(picture, LEFT, pos=middle(picture, 4))

    assert chosen.args == ["Q5"]


def test_a_click_beside_the_squares_says_nothing(picture: CoveragePicture, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picture.chosen):
        qtbot.mouseClick(picture, LEFT, pos=QPoint(picture.width() - 2, 2))


def test_pointing_names_the_requirement_until_the_pointer_leaves(picture: CoveragePicture, qtbot: QtBot) -> None:
    pointed: list[str] = []
    picture.pointed.connect(pointed.append)
    point_at(picture, middle(picture, 0))
    point_at(picture, middle(picture, 9))
    point_at(picture, QPoint(picture.width() - 2, 2))

    assert pointed == ["Q1", "Q11", ""]


def test_the_arrow_keys_go_from_square_to_square_and_enter_chooses(picture: CoveragePicture, qtbot: QtBot) -> None:
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(picture, key)
    said = picture.accessibleDescription()
    with qtbot.waitSignal(picture.chosen) as chosen:
        qtbot.keyClick(picture, Qt.Key.Key_Return)

    assert said == "Met: PostgreSQL in production (required)"
    assert chosen.args == ["Q2"]


def test_home_and_end_go_to_both_ends_and_no_further(picture: CoveragePicture, qtbot: QtBot) -> None:
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Right):
        qtbot.keyClick(picture, key)
    last = picture.current
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left):
        qtbot.keyClick(picture, key)

    assert (last, picture.current) == (12, 0)


def test_a_screen_reader_is_told_the_same(picture: CoveragePicture) -> None:
    assert picture.accessibleName() == (
        "Required: 5 of 9 met, 2 partly, 1 stated, not shown, 1 missing. "
        "Preferred: 1 of 4 met, 1 stated, not shown, 2 missing."
    )


def test_the_states_differ_in_their_signs_and_not_in_colour_alone(picture: CoveragePicture) -> None:
    """The same picture without colour."""
    grey = picture.grab().toImage().convertToFormat(picture.grab().toImage().Format.Format_Grayscale8)
    looks = {
        match.status: tuple(
            grey.pixel(cell.toRect().topLeft() + QPoint(x, y))
            for x in range(6, cell.toRect().width() - 6)
            for y in range(6, cell.toRect().height() - 6)
        )
        for match, cell in zip(picture.matches, picture.cells(), strict=True)
    }

    assert len(set(looks.values())) == 4


def test_nothing_asked_takes_no_room_and_no_focus(theme: Theme, qtbot: QtBot) -> None:
    picture = CoveragePicture(theme)
    qtbot.addWidget(picture)
    picture.show_analysis(compared("By the sea.", "", "").analysis)

    assert picture.heightForWidth(WIDE) == 0
    assert picture.focusPolicy() == Qt.FocusPolicy.NoFocus
