import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.resumes.document import Document
from desktop.resumes.locating import boxes_of
from desktop.resumes.resume import Place
from desktop.ui.resumes.pages_preview import PagesPreview
from desktop.ui.resumes.text_preview import TextPreview
from desktop.ui.style import Theme
from tests.desktop.ui.pointer import point_at
from tests.desktop.ui.resumes.drawn import LINES, PLACES, drawn_document, drawn_page, plain_document

LEFT = Qt.MouseButton.LeftButton
BULLET = PLACES["work/0/highlights/0"]


@pytest.fixture
def document(theme: Theme) -> Document:
    return drawn_document()


@pytest.fixture
def pages(document: Document, theme: Theme, qtbot: QtBot) -> PagesPreview:
    preview = PagesPreview(document, theme)
    qtbot.addWidget(preview)
    preview.resize(500, 400)
    with qtbot.waitExposed(preview):
        preview.show()
    preview.show_pages([drawn_page()])
    return preview


@pytest.fixture
def text(theme: Theme, qtbot: QtBot) -> TextPreview:
    preview = TextPreview(plain_document(), theme)
    qtbot.addWidget(preview)
    preview.resize(500, 300)
    with qtbot.waitExposed(preview):
        preview.show()
    return preview


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def middle_of(pages: PagesPreview, document: Document, place: Place) -> QPoint:
    return pages.paper.on_paper(*boxes_of(place, document)[0]).center()


def test_what_is_lit_is_seen_on_the_page_and_only_there(pages: PagesPreview, document: Document) -> None:
    before = picture(pages.paper)
    pages.light(boxes_of(BULLET, document))
    after = picture(pages.paper)

    lit = pages.paper.on_paper(*boxes_of(BULLET, document)[0])
    edge = lit.topLeft() + QPoint(2, 1)
    assert before.pixelColor(edge).saturation() < 10  # paper
    assert after.pixelColor(edge).saturation() > 40
    assert after.pixelColor(edge + QPoint(0, 60)) == before.pixelColor(edge + QPoint(0, 60))


def test_what_is_lit_out_of_sight_is_brought_into_it(pages: PagesPreview, document: Document) -> None:
    skills = PLACES["skills/0/keywords/0"]
    pages.resize(500, 160)
    pages.light(boxes_of(skills, document))

    seen = pages.viewport().rect().translated(0, pages.verticalScrollBar().value())
    assert seen.contains(middle_of(pages, document, skills))


def test_the_pointer_names_the_line_it_is_on_and_a_click_chooses_it(
    pages: PagesPreview, document: Document, qtbot: QtBot
) -> None:
    place = middle_of(pages, document, BULLET)
    with qtbot.waitSignal(pages.line_pointed, timeout=1000) as pointed:
        point_at(pages.paper, place)
    with qtbot.waitSignal(pages.line_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(pages.paper, LEFT, pos=place)

    assert pointed.args == [6]
    assert chosen.args == [6]


def test_beside_the_lines_nothing_is_pointed_to(pages: PagesPreview, document: Document, qtbot: QtBot) -> None:
    point_at(pages.paper, middle_of(pages, document, BULLET))
    with qtbot.waitSignal(pages.line_pointed, timeout=1000) as pointed:
        point_at(pages.paper, QPoint(3, 3))

    assert pointed.args == [None]


def test_pages_fit_the_width_they_have(pages: PagesPreview) -> None:
    for width in (300, 700):
        pages.resize(width, 400)
        assert pages.paper.width() == pages.viewport().width()
        assert not pages.horizontalScrollBar().isVisible()


def test_each_line_of_a_text_is_a_block_of_its_own(text: TextPreview) -> None:
    shown = [text.document().findBlockByNumber(n).text() for n in range(len(LINES))]

    assert shown == [line for line, _, _ in LINES]


def test_the_words_of_a_field_are_marked_in_the_text(text: TextPreview) -> None:
    text.light(Place(lines=(4,), quote="Northwind Payments"))

    (marked,) = text.extraSelections()
    assert marked.cursor.selectedText() == "Northwind Payments"


def test_parts_of_a_field_that_stand_apart_are_marked_each(text: TextPreview) -> None:
    text.light(Place(lines=(4, 5), quote="Northwind Payments\nMarch 2021"))

    assert [marked.cursor.selectedText() for marked in text.extraSelections()] == ["Northwind Payments", "March 2021"]


def test_a_field_of_several_lines_is_marked_whole(text: TextPreview) -> None:
    text.light(Place(lines=(6, 7), quote="Cut the bill and led six"))

    assert [marked.cursor.selectedText() for marked in text.extraSelections()] == [LINES[6][0], LINES[7][0]]


def test_nothing_lit_takes_the_marks_away(text: TextPreview) -> None:
    text.light(Place(lines=(4,), quote="Northwind"))
    text.light(None)

    assert text.extraSelections() == []


def test_a_click_in_the_text_chooses_its_line(text: TextPreview, qtbot: QtBot) -> None:
    cursor = text.textCursor()
    cursor.setPosition(text.document().findBlockByNumber(7).position() + 4)
    with qtbot.waitSignal(text.line_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(text.viewport(), LEFT, pos=text.cursorRect(cursor).center())

    assert chosen.args == [7]


def test_before_a_page_is_drawn_its_words_stand_where_they_are_printed(
    document: Document, theme: Theme, qtbot: QtBot
) -> None:
    preview = PagesPreview(document, theme)
    qtbot.addWidget(preview)
    preview.resize(500, 400)
    words = picture(preview.paper)

    place = preview.paper.on_paper(*boxes_of(PLACES["basics/name"], document)[0])
    assert darkest(words, place) < 100
    assert darkest(words, place.translated(place.width() + 40, 0)) > 200


def darkest(image: QImage, place: QRect) -> int:
    return min(
        image.pixelColor(x, y).lightness()
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    )


def test_the_keyboard_moves_through_the_pages(pages: PagesPreview, qtbot: QtBot) -> None:
    pages.resize(500, 200)
    bar = pages.verticalScrollBar()
    at = [bar.value()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(pages, key)
        at.append(bar.value())

    assert 0 == at[0] < at[1] < at[2] < at[3] == bar.maximum()
    assert at[4] == 0


def test_the_caret_marks_the_field_of_its_line_and_enter_opens_it(text: TextPreview, qtbot: QtBot) -> None:
    text.activateWindow()
    text.setFocus()
    with qtbot.waitSignal(text.line_pointed, timeout=1000) as pointed:
        qtbot.keyClick(text, Qt.Key.Key_Down)
    with qtbot.waitSignal(text.line_chosen, timeout=1000) as chosen:
        qtbot.keyClick(text, Qt.Key.Key_Return)

    assert pointed.args == [1]
    assert chosen.args == [1]
