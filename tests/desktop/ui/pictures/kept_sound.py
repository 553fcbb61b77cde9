"""Sound that is kept by choice: chosen, kept visibly, heard again, and how to be rid of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp

import msgspec
from PySide6.QtWidgets import QApplication, QWidget

from desktop.reports.sound_line import SoundFate
from desktop.session.keeping_sound import FULL
from desktop.settings import Settings
from desktop.ui.overlay.look import OverlayLook
from desktop.ui.record.record_page import RecordPage
from desktop.ui.settings.privacy_section import PrivacySection
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.style import Theme
from shared.events import ServiceChanged, SoundChecked
from shared.ids import SegmentId
from tests.desktop.session.past_sessions import BEGIN, SETUP, interview, record_of
from tests.desktop.ui.pictures.history import SESSIONS, page
from tests.desktop.ui.pictures.live import page_of, shown, talk
from tests.desktop.ui.pictures.record import in_window
from tests.desktop.ui.pictures.wizard import FILLED, with_assistance, wizard
from tests.desktop.ui.scripted import Script

KEPT = ServiceChanged(service="sound", state="kept")


def keep_sound_offered(theme: Theme) -> QWidget:
    made = wizard(theme, "sound")
    made.show()
    QApplication.processEvents()
    made.sound.bring(made.sound.keep.box)
    return made


def keep_sound_chosen(theme: Theme) -> QWidget:
    made = wizard(theme, "sound")
    made.show()
    QApplication.processEvents()
    made.sound.keep.box.click()
    for _ in range(3):
        QApplication.processEvents()
    return made


def keep_sound_forbidden(theme: Theme) -> QWidget:
    made = wizard(theme, "sound", consent="own_voice_only")
    made.show()
    QApplication.processEvents()
    made.sound.bring(made.sound.keep)
    return made


def keep_sound_practice(theme: Theme) -> QWidget:
    made = wizard(theme, "sound", with_assistance("practice"), None)
    made.show()
    QApplication.processEvents()
    made.sound.keep.box.click()
    return made


def keep_sound_ready(theme: Theme) -> QWidget:
    made = wizard(theme, "sound", FILLED, sound=SoundChecked(outcome="passed"))
    made.sound.keep.box.click()
    made.go_on.click()
    return made


def kept() -> Script:
    script = talk()
    script.add(KEPT)
    return script


def session_keeps_sound(theme: Theme) -> QWidget:
    return page_of(theme, kept(), 780, 560)


def session_stops_keeping_sound(theme: Theme) -> QWidget:
    made = page_of(theme, kept(), 1_020, 560)
    assert made.bar is not None
    made.bar.stop_sound.click()
    return made


def session_sound_full(theme: Theme) -> QWidget:
    script = kept()
    script.add(ServiceChanged(service="sound", state="full", message=FULL))
    return page_of(theme, script, 780, 560)


def overlay_keeps_sound(theme: Theme) -> QWidget:
    return shown(theme, kept(), OverlayLook())


def overlay_keeps_sound_folded(theme: Theme) -> QWidget:
    made = shown(theme, kept(), OverlayLook())
    made.set_folded(True)
    return made


def record(theme: Theme) -> RecordPage:
    past = record_of([*interview()])
    past.view.setup = msgspec.structs.replace(SETUP, keep_sound=True)
    past.view.services["sound"] = KEPT
    past.sound = SoundFate(until=BEGIN + timedelta(days=7))
    made = RecordPage(past, theme)
    made.conversation.show_playable(list(past.view.segments))
    return made


def record_with_sound(theme: Theme) -> QWidget:
    shown_record = record(theme)
    made = in_window(theme, shown_record)
    shown_record.show_place("microphone-2")
    return made


def record_playing(theme: Theme) -> QWidget:
    shown_record = record(theme)
    made = in_window(theme, shown_record)
    shown_record.show_place("2")
    made.show()
    QApplication.processEvents()
    shown_record.conversation.show_playing(SegmentId("microphone-2"), 20.4)
    return made


def record_sound_problem(theme: Theme) -> QWidget:
    shown_record = record(theme)
    made = in_window(theme, shown_record)
    shown_record.show_place("2")
    shown_record.conversation.show_sound_problem(
        "Nothing can be played. Plug in or switch on a loudspeaker or headphones and try again."
    )
    return made


def history_with_sound(theme: Theme) -> QWidget:
    made = page(theme)
    first, *others = SESSIONS
    made.show_sessions([replace(first, sound_until=first.at + timedelta(days=7)), *others])
    return made


def privacy_with_sound(theme: Theme) -> QWidget:
    made = SettingsPage(Settings(Path(mkdtemp()) / "settings.json"), theme)
    made.setObjectName("page")
    made.resize(round(650 * theme.text_percent**0.5 / 10), round(620 * theme.text_percent**0.5 / 10))
    privacy = PrivacySection()
    privacy.show_sound(3, "142 MB", 7)
    made.add_widget("privacy", privacy)
    made.show_section("privacy")
    return made


SUBJECTS: tuple[Callable[[Theme], QWidget], ...] = (
    keep_sound_offered, keep_sound_chosen, keep_sound_forbidden, keep_sound_practice, keep_sound_ready,
    session_keeps_sound, session_stops_keeping_sound, session_sound_full,
    overlay_keeps_sound, overlay_keeps_sound_folded,
    record_with_sound, record_playing, record_sound_problem,
    history_with_sound, privacy_with_sound,
)  # fmt: skip
