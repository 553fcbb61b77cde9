"""The sound check in its states."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.session.sound_check.measured import Device, Heard, Measured, Output
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.tellings import RowChanged, StepBegan, WordsHeard
from desktop.ui.sound_check.sound_check_page import SoundCheckPage
from desktop.ui.style import Theme
from shared.notices import LevelMeasured
from tests.desktop.session.sound_check.measurements import BLEED, GOOD, QUESTION, SAID, unheard

LONG_NAME = "Family 17h/19h HD Audio Controller Analogue Stereo"


def page(theme: Theme) -> SoundCheckPage:
    made = SoundCheckPage(theme)
    made.setObjectName("page")
    made.resize(660, 640)
    return made


def concluded(theme: Theme, measured: Measured) -> SoundCheckPage:
    made = page(theme)
    panel = made.panel
    panel.show_started()
    if measured.question.text:
        panel.show_telling(WordsHeard("system", measured.question.text, True))
    panel.show_telling(RowChanged("system", "good" if measured.understood else "problem"))
    if measured.voice.text:
        panel.show_telling(WordsHeard("microphone", measured.voice.text, True))
    panel.show_telling(RowChanged("microphone", "good" if measured.voice.text else "problem"))
    panel.show_report(SoundReport.of(measured))
    return made


def sound_check_idle(theme: Theme) -> QWidget:
    return page(theme)


def sound_check_playing(theme: Theme) -> QWidget:
    made = page(theme)
    panel = made.panel
    panel.show_started()
    panel.show_telling(StepBegan("playing"))
    panel.show_telling(RowChanged("system", "playing"))
    panel.show_telling(LevelMeasured(source="system", rms_db=-18, peak_db=-8))
    panel.show_telling(LevelMeasured(source="microphone", rms_db=-52, peak_db=-44))
    panel.show_telling(WordsHeard("system", "Tell me about a time", False))
    return made


def sound_check_speaking(theme: Theme) -> QWidget:
    made = page(theme)
    panel = made.panel
    panel.show_started()
    panel.show_telling(WordsHeard("system", QUESTION, True))
    panel.show_telling(RowChanged("system", "good"))
    panel.show_telling(StepBegan("speaking"))
    panel.show_telling(RowChanged("microphone", "listening"))
    panel.show_telling(WordsHeard("microphone", "I am ready for", False))
    panel.show_telling(LevelMeasured(source="system", rms_db=-90, peak_db=-90))
    panel.show_telling(LevelMeasured(source="microphone", rms_db=-20, peak_db=-9))
    return made


def sound_check_passed(theme: Theme) -> QWidget:
    return concluded(theme, GOOD)


def sound_check_advice(theme: Theme) -> QWidget:
    return concluded(theme, replace(GOOD, bleed=BLEED))


def sound_check_problem(theme: Theme) -> QWidget:
    output = Output(name=LONG_NAME, muted=False, percent=70, listened=False)
    measured = unheard(replace(GOOD, output=output, speaker=Device(name="HDMI / DisplayPort", state="zeros")))
    return concluded(theme, measured)


def sound_check_two_problems(theme: Theme) -> QWidget:
    output = replace(GOOD.output, muted=True)
    microphone = replace(GOOD.microphone, muted=True)
    return concluded(theme, replace(unheard(), output=output, microphone=microphone, voice=Heard(), asked=False))


def sound_check_by_hand(theme: Theme) -> QWidget:
    made = concluded(theme, replace(GOOD, system="macos", voice=Heard(), room=Heard().loudness))
    made.panel.show_settings_problem(
        "microphone_zeros", "The settings did not open. Open System Settings by hand and choose Privacy & Security."
    )
    return made


def sound_check_refused(theme: Theme) -> QWidget:
    made = page(theme)
    made.panel.show_refused("A session is running and needs the devices. The sound check can start when it has ended.")
    return made


def sound_check_stopped(theme: Theme) -> QWidget:
    made = page(theme)
    made.panel.show_started()
    made.panel.show_telling(WordsHeard("microphone", SAID, True))
    made.panel.show_stopped()
    return made


SUBJECTS: tuple[Callable[[Theme], QWidget], ...] = (
    sound_check_idle, sound_check_playing, sound_check_speaking, sound_check_passed, sound_check_advice,
    sound_check_problem, sound_check_two_problems, sound_check_by_hand, sound_check_refused, sound_check_stopped,
)  # fmt: skip
