import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.download_strip import DownloadStrip
from desktop.ui.home.first_run_page import NOT_MEASURED, FirstRunPage
from desktop.ui.style import AppliedStyle, Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> FirstRunPage:
    page = FirstRunPage(theme)
    qtbot.addWidget(page)
    page.resize(564, 620)
    page.show()
    return page


def words(page: FirstRunPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_it_says_what_leaves_this_machine_and_that_it_hides_from_nobody(page: FirstRunPage) -> None:
    assert "Nothing leaves this machine" in words(page)
    assert "never hides from a shared screen" in words(page)


@pytest.mark.parametrize("offer", ["demo", "sound_check", "start"])
def test_each_offer_is_taken_on_a_click(page: FirstRunPage, qtbot: QtBot, offer: str) -> None:
    with qtbot.waitSignal(getattr(page, f"{offer}_clicked"), timeout=1000):
        qtbot.mouseClick(getattr(page, offer).button, LEFT)


def test_what_was_not_measured_says_so_and_can_be_measured(page: FirstRunPage, qtbot: QtBot) -> None:
    before = page.models.text()
    with qtbot.waitSignal(page.measure_clicked, timeout=1000):
        qtbot.mouseClick(page.measure, LEFT)
    page.show_measuring()
    during = page.measure.isEnabled()
    page.show_models(["Whisper base hears.", "Qwen writes."])

    assert (before, during) == (NOT_MEASURED, False)
    assert page.models.text() == "Whisper base hears.\nQwen writes."
    assert not page.measure.isVisible()


def test_models_without_figures_are_named_with_the_offer_to_measure(page: FirstRunPage) -> None:
    page.show_models(["Whisper base hears.", "Qwen writes."], measured=False)

    assert page.models.text() == f"Whisper base hears.\nQwen writes.\n{NOT_MEASURED}"
    assert page.measure.isVisible()


def test_models_are_fetched_on_this_page(page: FirstRunPage) -> None:
    strip = DownloadStrip()
    page.place_downloads(strip)
    strip.show_offer("A model is missing.", "", "Fetch 1 GB", can_wait=False)

    assert strip.isVisible()
    assert page.isAncestorOf(strip)


def test_while_a_session_runs_nothing_else_may_have_the_sound(page: FirstRunPage) -> None:
    page.set_running(True)

    assert [page.demo.button.isEnabled(), page.sound_check.button.isEnabled(), page.start.button.isEnabled()] == [
        False,
        False,
        True,
    ]


def test_at_twice_the_text_size_nothing_is_cut_off(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme("light", 200)
    style = AppliedStyle(qapp, theme)
    page = FirstRunPage(theme)
    qtbot.addWidget(page)
    page.resize(560, 620)
    page.show()
    qapp.processEvents()

    buttons = [offer.button for offer in (page.demo, page.sound_check, page.start)]
    cut = [button.text() for button in buttons if button.width() < button.sizeHint().width()]
    wide = [w.text() for w in page.findChildren(QLabel) if w.mapTo(page, w.rect().topRight()).x() > page.width()]
    style.deleteLater()
    qapp.setStyleSheet("")
    assert (cut, wide) == ([], [])
