"""The settings page section by section, and the windows of diagnostics."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from desktop.diagnostics.bundle import BundleFile
from desktop.diagnostics.log_lines import parse
from desktop.setting import Section
from desktop.settings import Settings
from desktop.ui.diagnostics.diagnostics_section import DiagnosticsSection
from desktop.ui.diagnostics.log_window import LogWindow
from desktop.ui.diagnostics.report_window import ReportWindow
from desktop.ui.settings.privacy_section import PrivacySection
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.settings.storage_section import StoragePlace, StorageSection
from desktop.ui.style import Theme

MICROPHONES = [("usb", "Headset (USB)"), ("built-in", "Built-in microphone")]
SYSTEMS = [("phones", "What the headphones play"), ("hdmi", "What the screen plays (HDMI)")]
PLACES = [
    StoragePlace("Sessions, saved jobs and stories", "/data", "~/.local/share/…/sessions.db", "18.4 MB"),
    StoragePlace("Safe copies of them", "/data", "~/.local/share/…/snapshots", "36.8 MB"),
    StoragePlace("Settings", "/config", "~/.config/interview-assistant", "0.1 MB"),
    StoragePlace("Models", "/weights", "~/.local/share/…/weights", "1.4 GB"),
]
LOG = """2026-11-26T09:30:01.204Z INFO desktop.app.run: The program started
2026-11-26T09:30:02.871Z INFO desktop.session.live_session: A session started
2026-11-26T09:41:07.020Z WARNING desktop.store.database: Saving sessions failed, SQLite code 13
2026-11-26T09:41:09.411Z ERROR desktop.app.run: A wish failed
  builtins.PermissionError [errno 13]
    desktop/app/live/live_desk.py:214 _export
"""


def page(theme: Theme, section: Section) -> SettingsPage:
    settings = Settings(Path(mkdtemp()) / "settings.json")
    settings.overlay_opacity = 0.8
    settings.microphone_devices = ("usb",)
    made = SettingsPage(settings, theme)
    made.setObjectName("page")
    made.resize(round(650 * theme.text_percent**0.5 / 10), round(620 * theme.text_percent**0.5 / 10))
    made.show_devices(MICROPHONES, SYSTEMS)
    storage = StorageSection()
    storage.show_places(PLACES)
    made.add_widget("storage", storage)
    made.add_widget("privacy", PrivacySection())
    made.add_widget("diagnostics", DiagnosticsSection())
    made.show_section(section)
    return made


def settings_devices(theme: Theme) -> QWidget:
    return page(theme, "devices")


def settings_overlay(theme: Theme) -> QWidget:
    return page(theme, "overlay")


def settings_appearance(theme: Theme) -> QWidget:
    return page(theme, "appearance")


def settings_answers(theme: Theme) -> QWidget:
    made = page(theme, "answers")
    made.show_problem("provider_base_url", "That looks like a key. Keys belong into the field for the key.")
    return made


def settings_privacy(theme: Theme) -> QWidget:
    return page(theme, "privacy")


def settings_storage(theme: Theme) -> QWidget:
    return page(theme, "storage")


def settings_deleting(theme: Theme) -> QWidget:
    made = page(theme, "storage")
    storage = made.findChild(StorageSection)
    assert storage is not None
    deleting = storage.deleting
    deleting.ask.click()
    deleting.typed.setText("delete")
    made.ensurePolished()
    return made


def settings_diagnostics(theme: Theme) -> QWidget:
    return page(theme, "diagnostics")


def settings_search(theme: Theme) -> QWidget:
    made = page(theme, "devices")
    made.search.setText("size")
    return made


def settings_nothing_found(theme: Theme) -> QWidget:
    made = page(theme, "devices")
    made.search.setText("hologram")
    return made


def report_window(theme: Theme) -> QWidget:
    files = [
        BundleFile("system.txt", "Versions of the program, its parts and your system.", "Interview Assistant 0.1.0\n"),
        BundleFile("devices.txt", "Names of microphones and loudspeakers.", "Headset (USB)\n"),
        BundleFile("settings.txt", "Settings that differ from the usual ones.", "theme = 'dark'\n"),
        BundleFile("program.log", "What the program did and where it failed.", LOG),
    ]
    made = ReportWindow(files, theme)
    made.list.setCurrentRow(3)
    made.show_saved("interview-assistant-report.zip")
    return made


def log_window(theme: Theme) -> QWidget:
    made = LogWindow(theme)
    made.add_lines(parse(LOG))
    return made


def log_window_empty(theme: Theme) -> QWidget:
    return LogWindow(theme)


def settings_contrast(theme: Theme) -> QWidget:
    theme.set_high_contrast(True)
    return page(theme, "appearance")


def settings_contrast_storage(theme: Theme) -> QWidget:
    theme.set_high_contrast(True)
    return settings_deleting(theme)


SUBJECTS = [
    settings_contrast,
    settings_contrast_storage,
    settings_devices,
    settings_overlay,
    settings_appearance,
    settings_answers,
    settings_privacy,
    settings_storage,
    settings_deleting,
    settings_diagnostics,
    settings_search,
    settings_nothing_found,
    report_window,
    log_window,
    log_window_empty,
]
