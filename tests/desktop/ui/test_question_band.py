from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.ui.question_band import QuestionBand
from desktop.ui.style import Theme
from tests.desktop.ui.scripted import interview


def ways(band: QuestionBand) -> list[bool]:
    return [button.isVisible() for button in band.findChildren(QToolButton)]


def test_the_way_to_the_others_gives_its_room_to_the_question_where_there_is_little(theme: Theme, qtbot: QtBot) -> None:
    band = QuestionBand(interview().view, theme)
    qtbot.addWidget(band)
    band.refresh()
    band.resize(414, 120)
    with qtbot.waitExposed(band):
        band.show()
    usual = ways(band)

    theme.set_text_percent(200)
    band.resize(300, 120)

    assert usual == [True, True]
    assert ways(band) == [False, False]
    assert band.place == "2 / 2"
