from pytestqt.qtbot import QtBot

from desktop.ui.session.fitting_sheet import FittingSheet
from desktop.ui.style import Theme
from tests.desktop.ui.scripted import SENTENCES, interview


def test_it_is_as_high_as_what_stands_on_it(theme: Theme, qtbot: QtBot) -> None:
    script = interview()
    sheet = FittingSheet(script.view, theme)
    qtbot.addWidget(sheet)
    sheet.resize(360, sheet.height())
    sheet.show()
    before = sheet.height()

    script.add(*SENTENCES)
    sheet.refresh()

    assert sheet.height() > before
    assert sheet.verticalScrollBar().maximum() == 0


def test_narrower_it_becomes_higher(theme: Theme, qtbot: QtBot) -> None:
    script = interview()
    script.add(*SENTENCES)
    sheet = FittingSheet(script.view, theme)
    qtbot.addWidget(sheet)
    sheet.resize(500, sheet.height())
    sheet.show()
    before = sheet.height()

    sheet.resize(240, sheet.height())

    assert sheet.height() > before


def test_reading_on_is_left_to_whoever_scrolls(theme: Theme, qtbot: QtBot) -> None:
    sheet = FittingSheet(interview().view, theme)
    qtbot.addWidget(sheet)

    with qtbot.waitSignal(sheet.read_on_wanted, timeout=1000):
        sheet.read_on()
