import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.style import Theme
from desktop.ui.wizard.sound_page import SoundPage
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.events import SoundChecked
from tests.desktop.ui.scripted import CONSENT
from tests.desktop.ui.wizard.conftest import DEVICES, flow_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(wizard: WizardPages) -> SoundPage:
    assert wizard.flow is not None
    wizard.flow.consent = "everyone_agreed"
    for _ in range(3):
        wizard.go_on.click()
    return wizard.sound


def test_the_first_of_the_persons_devices_is_the_preferred_one(page: SoundPage) -> None:
    box = page.microphone.box

    assert [box.itemText(at) for at in range(box.count())] == [
        "Preferred: Headset",
        "Headset",
        "Webcam",
        "A sound file…",
    ]
    assert (box.currentText(), page.system.box.currentText()) == ("Preferred: Headset", "Preferred: Headphones")


def test_a_chosen_device_goes_into_the_setup(wizard: WizardPages, page: SoundPage, qtbot: QtBot) -> None:
    page.microphone.box.setFocus()
    qtbot.keyClick(page.microphone.box, Qt.Key.Key_Down)
    qtbot.keyClick(page.microphone.box, Qt.Key.Key_Down)

    assert wizard.flow is not None
    assert (wizard.flow.setup.microphone, wizard.flow.setup.system) == ("cam", "")


def test_a_skipped_check_says_that_the_session_will_say_so(page: SoundPage) -> None:
    assert page.result.text() == "Not done. The session will say so."


def test_a_check_says_what_it_found(wizard: WizardPages, page: SoundPage) -> None:
    wizard.show_sound_checked(SoundChecked(outcome="failed", findings=("Your microphone is muted.",)))

    assert page.result.text() == "Your microphone is muted."


def test_another_device_makes_the_result_worthless(wizard: WizardPages, page: SoundPage, qtbot: QtBot) -> None:
    wizard.show_sound_checked(SoundChecked(outcome="passed"))
    qtbot.keyClick(page.system.box, Qt.Key.Key_Down)

    assert "Not done" in page.result.text()


def test_without_devices_it_says_what_to_do_and_looks_again(wizard: WizardPages, page: SoundPage, qtbot: QtBot) -> None:
    wizard.show_devices([])
    words = page.problem.words.text()
    with qtbot.waitSignal(wizard.devices_wanted, timeout=1000):
        qtbot.mouseClick(page.look_again, LEFT)
    looking = page.look_again.text()
    wizard.show_devices(DEVICES)

    assert "No microphone was found" in words
    assert "No loudspeaker" in words
    assert (looking, page.look_again.text()) == ("Looking…", "Look again")
    assert not page.problem.isVisible()


def test_a_device_that_is_gone_stays_chosen(wizard: WizardPages, page: SoundPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.microphone.box, Qt.Key.Key_Down)
    qtbot.keyClick(page.microphone.box, Qt.Key.Key_Down)
    wizard.show_devices([device for device in DEVICES if device.id != "cam"])

    assert page.microphone.chosen == "cam"


# --- with the check on the page -------------------------------------------------------------------------------------


@pytest.fixture
def checked(theme: Theme, qtbot: QtBot) -> WizardPages:
    pages = WizardPages(CONSENT, theme, SoundCheckPanel(theme))
    qtbot.addWidget(pages)
    pages.show()
    flow = flow_of()
    flow.consent = "everyone_agreed"
    pages.show_setup(flow)
    for _ in range(3):
        pages.go_on.click()
    return pages


def panel_of(pages: WizardPages) -> SoundCheckPanel:
    assert pages.sound.sound_check is not None
    return pages.sound.sound_check


def test_the_sound_check_stands_on_the_page_and_its_result_is_kept(checked: WizardPages) -> None:
    panel = panel_of(checked)
    panel.finished.emit(SoundChecked(outcome="passed"))

    assert panel.isVisible()
    assert checked.sound.result.text() == "Passed."
    assert checked.flow is not None
    assert checked.flow.sound.outcome == "passed"


def test_while_it_checks_the_wizard_waits_and_says_so(checked: WizardPages, qtbot: QtBot) -> None:
    panel_of(checked).show_started()
    qtbot.mouseClick(checked.go_on, LEFT)

    assert checked.sound.isVisible()
    assert "still running" in checked.problem.words.text()


def test_going_back_stops_the_check(checked: WizardPages, qtbot: QtBot) -> None:
    panel_of(checked).show_started()

    with qtbot.waitSignal(panel_of(checked).stop_requested, timeout=1000):
        qtbot.mouseClick(checked.back, LEFT)
