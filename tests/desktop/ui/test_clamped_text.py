from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.ui.clamped_text import ClampedText
from desktop.ui.fonts import add_bundled_fonts, font

LONG = "How would you decide what to split first, and what would you rather leave alone for another year or two?"


def text_of(words: str, width: int, lines: int) -> ClampedText:
    add_bundled_fonts()
    text = ClampedText(lines)
    text.set_look(font(16), QColor("black"))
    text.set_text(words)
    text.resize(width, 200)
    text.show()
    return text


def test_text_that_fits_is_shown_whole_and_explains_nothing(qtbot: QtBot) -> None:
    text = text_of("Why us?", 400, 3)
    qtbot.addWidget(text)

    assert text.shown_lines == ["Why us?"]
    assert text.toolTip() == ""


def test_text_that_does_not_fit_ends_in_an_ellipsis_and_keeps_its_rest_in_the_tooltip(qtbot: QtBot) -> None:
    text = text_of(LONG, 240, 2)
    qtbot.addWidget(text)

    assert len(text.shown_lines) == 2
    assert text.shown_lines[-1].endswith("…")
    assert text.toolTip() == LONG


def test_it_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    text = text_of(LONG, 240, 9)
    qtbot.addWidget(text)

    assert text.heightForWidth(240) > text.heightForWidth(600)
    assert " ".join(text.shown_lines) == LONG
