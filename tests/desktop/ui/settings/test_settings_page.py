import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.setting import Setting
from desktop.settings import Settings
from desktop.ui.settings.fields import ChoiceField, NumberField, SwitchField, TextField
from desktop.ui.settings.order_field import OrderField
from desktop.ui.settings.sections import SECTIONS
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.settings.storage_section import StoragePlace, StorageSection
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton


def shown_labels(page: SettingsPage) -> list[str]:
    return [row.label.text() for row in page.rows.values() if row.isVisible()]


def field(page: SettingsPage, key: str) -> object:
    return page.rows[key].field


def test_every_setting_for_people_has_its_row_in_its_section(page: SettingsPage) -> None:
    tables = {setting.key for setting in Settings.declared() if isinstance(setting.default, dict)}
    for_people = {setting.key for setting in Settings.declared() if setting.section and setting.label}

    assert for_people - tables <= set(page.rows)
    for section in SECTIONS:
        page.show_section(section.section)
        assert {page.rows[key].setting.section for key in page.rows if page.rows[key].isVisible()} <= {section.section}


def test_a_section_is_chosen_with_a_click(page: SettingsPage, qtbot: QtBot) -> None:
    item = page.sections.item(5)
    with qtbot.waitSignal(page.shown, timeout=1000) as shown:
        qtbot.mouseClick(page.sections.viewport(), LEFT, pos=page.sections.visualItemRect(item).center())

    assert shown.args == ["appearance"]
    assert "Text size" in shown_labels(page)
    assert "Microphones" not in shown_labels(page)


def test_a_switch_is_written_and_told(page: SettingsPage, settings: Settings, qtbot: QtBot) -> None:
    page.show_section("appearance")
    contrast = field(page, "high_contrast")
    assert isinstance(contrast, SwitchField)
    with qtbot.waitSignal(page.changed, timeout=1000) as changed:
        qtbot.mouseClick(contrast.switch, LEFT)

    assert changed.args == ["high_contrast"]
    assert settings.high_contrast is True


def test_a_choice_is_made_in_words_with_the_keyboard(page: SettingsPage, settings: Settings, qtbot: QtBot) -> None:
    page.show_section("appearance")
    colours = field(page, "theme")
    assert isinstance(colours, ChoiceField)
    words = [colours.box.itemText(at) for at in range(colours.box.count())]
    colours.box.setFocus()
    qtbot.keyClick(colours.box, Qt.Key.Key_End)

    assert words == ["As the system has it", "Light", "Dark"]
    assert settings.theme == "dark"


def test_a_number_moves_by_its_step_and_is_said_with_its_unit(
    page: SettingsPage, settings: Settings, qtbot: QtBot
) -> None:
    page.show_section("appearance")
    size = field(page, "text_scale")
    assert isinstance(size, NumberField)
    size.slider.setFocus()
    qtbot.keyClick(size.slider, Qt.Key.Key_Right)

    assert settings.text_scale == pytest.approx(1.1)
    assert size.shown.text() == "110 %"


def test_a_slider_that_is_dragged_tells_only_where_it_is_let_go(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("appearance")
    size = field(page, "text_scale")
    assert isinstance(size, NumberField)
    told: list[str] = []
    page.changed.connect(told.append)
    size.slider.setSliderDown(True)
    size.slider.setValue(5)
    size.slider.setValue(7)
    while_down = list(told)
    size.slider.setSliderDown(False)

    assert while_down == []
    assert told == ["text_scale"]


def test_text_is_taken_when_typing_pauses_and_when_the_field_is_left(
    page: SettingsPage, settings: Settings, qtbot: QtBot
) -> None:
    page.show_section("answers")
    address = field(page, "provider_base_url")
    assert isinstance(address, TextField)
    address.line.setFocus()
    with qtbot.waitSignal(page.changed, timeout=2000):
        qtbot.keyClicks(address.line, "http://127.0.0.1:8080")
    paused = settings.provider_base_url
    qtbot.keyClicks(address.line, "/v1")
    page.search.setFocus()

    assert paused == "http://127.0.0.1:8080"
    assert settings.provider_base_url == "http://127.0.0.1:8080/v1"


def test_a_key_is_refused_beside_the_field_and_the_setting_stays(
    page: SettingsPage, settings: Settings, qtbot: QtBot
) -> None:
    page.show_section("answers")
    row = page.rows["provider_model"]
    assert isinstance(row.field, TextField)
    row.field.line.setFocus()
    with qtbot.assertNotEmitted(page.changed):
        qtbot.keyClicks(row.field.line, "sk-proj-abcdefghijklmnopqrstuv")
        qtbot.keyClick(row.field.line, Qt.Key.Key_Return)

    assert row.problem.isVisible()
    assert "keyring" in row.problem.text()
    assert settings.provider_model == ""


def test_a_problem_goes_with_the_next_change(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("appearance")
    page.show_problem("high_contrast", "It could not be kept.")
    row = page.rows["high_contrast"]
    shown = row.problem.isVisible()
    assert isinstance(row.field, SwitchField)
    qtbot.mouseClick(row.field.switch, LEFT)

    assert shown
    assert not row.problem.isVisible()


def test_a_problem_comes_into_sight(page: SettingsPage, qtbot: QtBot) -> None:
    page.resize(560, 300)
    page.show_section("privacy")
    row = page.rows["keep_sessions_days"]
    page.show_problem("keep_sessions_days", "Some are too old. " * 12)

    qtbot.waitUntil(lambda: row.problem.visibleRegion().boundingRect().bottom() == row.problem.rect().bottom())


def test_deleting_everything_comes_into_sight_with_each_step(page: SettingsPage, qtbot: QtBot) -> None:
    storage = StorageSection()
    page.add_widget("storage", storage)
    page.resize(560, 360)
    page.show_section("storage")
    storage.show_places([StoragePlace(f"Place {number}", "/tmp", "/tmp", "1 KB") for number in range(6)])
    deleting = storage.deleting

    qtbot.mouseClick(deleting.ask, LEFT)
    qtbot.waitUntil(lambda: not deleting.go.visibleRegion().isEmpty())
    deleting.typed.insert("delete")
    qtbot.mouseClick(deleting.go, LEFT)
    deleting.show_done()

    qtbot.waitUntil(lambda: not deleting.said.visibleRegion().isEmpty())
    assert deleting.ask.hasFocus()


def test_what_was_changed_offers_the_way_back(page: SettingsPage, settings: Settings, qtbot: QtBot) -> None:
    page.show_section("appearance")
    row = page.rows["text_scale"]
    before = row.reset.isVisible()
    settings.text_scale = 1.5
    page.show_value("text_scale")
    offered = (row.reset.isVisible(), row.reset.text())
    qtbot.mouseClick(row.reset, LEFT)

    assert not before
    assert offered == (True, "Back to 100 %")
    assert settings.text_scale == 1.0
    assert not row.reset.isVisible()


def test_devices_move_up_and_down(page: SettingsPage, settings: Settings, qtbot: QtBot) -> None:
    page.show_devices([("usb", "Headset"), ("built-in", "Built-in")], [])
    microphones = field(page, "microphone_devices")
    assert isinstance(microphones, OrderField)
    qtbot.mouseClick(microphones.down, LEFT)

    assert settings.microphone_devices == ("built-in", "usb")
    assert [microphones.list.item(at).text() for at in range(2)] == ["1.  Built-in", "2.  Headset"]
    assert not microphones.down.isEnabled()


def test_a_device_that_is_not_plugged_in_keeps_its_place(page: SettingsPage, settings: Settings) -> None:
    settings.microphone_devices = ("gone", "usb")
    page.show_value("microphone_devices")
    page.show_devices([("usb", "Headset"), ("built-in", "Built-in")], [])
    microphones = field(page, "microphone_devices")
    assert isinstance(microphones, OrderField)

    assert [microphones.list.item(at).text() for at in range(3)] == [
        "1.  gone (not plugged in)",
        "2.  Headset",
        "3.  Built-in",
    ]


def test_without_devices_it_says_what_to_do(page: SettingsPage) -> None:
    microphones = field(page, "microphone_devices")
    assert isinstance(microphones, OrderField)

    assert microphones.nothing.isVisible()
    assert not microphones.up.isVisible()


def test_the_search_finds_rows_of_every_section(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "text SIZE")

    assert "Text size" in shown_labels(page)
    assert "Text size of the overlay" in shown_labels(page)
    assert page.pages["appearance"].title.isVisible()
    assert not page.pages["devices"].isVisible()


def test_the_search_finds_a_setting_by_the_words_of_its_choices(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "german")

    assert shown_labels(page) == ["Spoken language"]


def test_what_is_not_found_is_said(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "hologram")

    assert page.nothing.isVisible()
    assert shown_labels(page) == []


def test_clearing_the_search_brings_the_section_back(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("appearance")
    qtbot.keyClicks(page.search, "german")
    selected = page.sections.selectedItems()
    page.search.clear()

    assert selected == []  # what is found stands in any section
    assert [item.text() for item in page.sections.selectedItems()] == ["Appearance"]
    assert "Text size" in shown_labels(page)
    assert page.pages["appearance"].about.isVisible()
    assert not page.pages["devices"].isVisible()


def test_a_section_whose_rows_are_found_is_opened_for_what_it_holds_besides(page: SettingsPage, qtbot: QtBot) -> None:
    own = QLabel("Every key")
    page.add_widget("keyboard", own, "above", search_words="shortcut pause")
    qtbot.keyClicks(page.search, "keys")
    found = shown_labels(page)
    qtbot.mouseClick(page.pages["keyboard"].open, LEFT)

    assert "Keys that work everywhere" in found
    assert page.section == "keyboard"
    assert own.isVisible()


def test_a_section_with_a_page_of_its_own_is_found_and_opened(page: SettingsPage, qtbot: QtBot) -> None:
    own = QLabel("The models")
    page.add_widget("models", own, search_words="download whisper")
    qtbot.keyClicks(page.search, "whisper")
    offered = page.pages["models"].open.isVisible()
    qtbot.mouseClick(page.pages["models"].open, LEFT)

    assert offered
    assert page.section == "models"
    assert own.isVisible()
    assert page.search.text() == ""


def test_models_answers_and_keyboard_show_their_own_page_instead_of_rows(page: SettingsPage) -> None:
    own = QLabel("Who writes")
    page.add_widget("answers", own)
    page.show_section("answers")

    assert own.isVisible()
    assert shown_labels(page) == []


def test_other_widgets_stand_above_or_below_the_rows(page: SettingsPage) -> None:
    above, below = QPushButton("Above"), QPushButton("Below")
    page.add_widget("overlay", below, "below")
    page.add_widget("overlay", above)
    page.show_section("overlay")

    QApplication.processEvents()
    row = page.rows["overlay_opacity"]
    places = [widget.mapTo(page, QPoint(0, 0)).y() for widget in (above, row, below)]

    assert places == sorted(places)


def test_in_a_narrow_window_the_sections_fold(page: SettingsPage, qtbot: QtBot) -> None:
    wide = (page.sections.isVisible(), page.folded.isVisible())
    page.resize(420, 700)

    assert wide == (True, False)
    assert (page.sections.isVisible(), page.folded.isVisible()) == (False, True)
    page.folded.setFocus()
    qtbot.keyClick(page.folded, Qt.Key.Key_Down)
    assert page.section == "models"


def test_large_text_folds_the_sections_too(page: SettingsPage, theme: Theme) -> None:
    theme.set_text_percent(200)

    assert page.folded.isVisible()


def test_what_can_be_chosen_may_change(page: SettingsPage, settings: Settings) -> None:
    settings.overlay_screen = "HDMI-1"
    page.show_choices("overlay_screen", {"": "The one it was left on", "DP-1": "DP-1"})
    screens = field(page, "overlay_screen")
    assert isinstance(screens, ChoiceField)

    assert screens.box.currentData() == "HDMI-1"
    assert {screens.box.itemText(at) for at in range(screens.box.count())} >= {"The one it was left on", "DP-1"}


def test_the_wheel_scrolls_the_page_and_changes_nothing(page: SettingsPage, settings: Settings, qtbot: QtBot) -> None:
    page.show_section("appearance")
    colours = field(page, "theme")
    assert isinstance(colours, ChoiceField)
    page.search.setFocus()
    turned = QWheelEvent(
        QPoint(5, 5),
        colours.box.mapToGlobal(QPoint(5, 5)),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(colours.box, turned)

    assert settings.theme == "system"
    assert not turned.isAccepted()


def test_numbers_that_mean_more_than_themselves_are_chosen_in_words(
    page: SettingsPage, settings: Settings, qtbot: QtBot
) -> None:
    page.show_section("privacy")
    kept = field(page, "keep_sessions_days")
    assert isinstance(kept, ChoiceField)
    first = kept.box.currentText()
    kept.box.setFocus()
    qtbot.keyClick(kept.box, Qt.Key.Key_Down)

    assert first == "Until you delete them"
    assert kept.box.currentText() == "30 days"
    assert settings.keep_sessions_days == 30


def test_a_value_that_is_none_of_the_choices_is_shown_as_it_is(page: SettingsPage, settings: Settings) -> None:
    settings.keep_sessions_days = 45
    page.show_value("keep_sessions_days")
    kept = field(page, "keep_sessions_days")
    assert isinstance(kept, ChoiceField)

    assert kept.box.currentText() == "45"
    assert settings.keep_sessions_days == 45


def test_a_screen_reader_gets_name_and_sentence_of_a_field(page: SettingsPage) -> None:
    declared: dict[str, Setting[object]] = {setting.key: setting for setting in Settings.declared()}
    for key, row in page.rows.items():
        assert row.field.target.accessibleName() == declared[key].label
        assert row.field.target.accessibleDescription() == declared[key].text
