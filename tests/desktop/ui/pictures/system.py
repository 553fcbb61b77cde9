"""The program's icon, the question before a running session is closed, and the keys that work everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.app_icon import IconState, icon_picture
from desktop.ui.close_dialog import CloseDialog
from desktop.ui.keyboard.global_keys_section import GlobalKeysSection
from desktop.ui.style import Theme

STATES: tuple[IconState, ...] = ("idle", "live", "paused")
SIZES_PX = (16, 22, 24, 32, 48, 64, 128)


def app_icons(theme: Theme) -> QWidget:
    sheet = QWidget()
    sheet.setObjectName("page")
    grid = QGridLayout(sheet)
    for row, state in enumerate(STATES):
        for column, size in enumerate(SIZES_PX):
            label = QLabel()
            label.setPixmap(icon_picture(size, state))
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignCenter)
            if size == 16:
                large = QLabel()
                large.setPixmap(icon_picture(size, state).scaled(96, 96))
                grid.addWidget(large, row, len(SIZES_PX) + 1)
    return sheet


def close_asked(theme: Theme) -> QWidget:
    return CloseDialog(theme, can_hide=True)


def close_asked_without_tray(theme: Theme) -> QWidget:
    return CloseDialog(theme, can_hide=False, paused=True)


def _on_a_page(section: GlobalKeysSection, theme: Theme) -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    QVBoxLayout(page).addWidget(section)
    page.resize(theme.scaled(460), section.heightForWidth(theme.scaled(440)) + theme.scaled(30))
    return page


def global_keys_on(theme: Theme) -> QWidget:
    keys = {"toggle": "Ctrl+Alt+Space", "answer_now": "Ctrl+Alt+Return", "pause": "Ctrl+Alt+P"}
    section = GlobalKeysSection(True, keys, theme, possible=True)
    section.show_troubles(["Ctrl+Alt+Space belongs to another program already. Choose another key."])
    return _on_a_page(section, theme)


def global_keys_off(theme: Theme) -> QWidget:
    return _on_a_page(GlobalKeysSection(False, {"toggle": "Ctrl+Alt+Space"}, theme, possible=True), theme)


def global_keys_by_hand(theme: Theme) -> QWidget:
    return _on_a_page(GlobalKeysSection(False, {}, theme, possible=False), theme)


SUBJECTS = (
    app_icons,
    close_asked,
    close_asked_without_tray,
    global_keys_on,
    global_keys_off,
    global_keys_by_hand,
)
