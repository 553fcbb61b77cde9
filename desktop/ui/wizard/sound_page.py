"""The sound page: from where both sides are heard, and the check that they really are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.audio.audio_device import AudioDevice
from desktop.session.setup_flow import SetupFlow
from desktop.ui.home.sound_choice import SoundChoice
from desktop.ui.page import heading
from desktop.ui.scrolled import scroll_to
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.wizard.keep_sound_choice import KeepSoundChoice
from desktop.ui.wizard.problem_line import ProblemLine
from desktop.ui.wizard.summary import check_in_words
from desktop.ui.wizard.wizard_page import WizardPage
from shared.events import SoundChecked
from shared.vocabulary import Source

EXPLANATION = "Better to know it before the interview. You can also go on unchecked."
NO_CHECK_HERE = "The sound check is not available here."
STILL_CHECKING = "The sound check is still running. Wait a moment, or stop it."
NO_MICROPHONE = "No microphone was found. Plug one in or switch it on, then press “Look again”."
NO_LOUDSPEAKER = (
    "No loudspeaker or headphones were found, so the other side cannot be heard. Connect one, then “Look again”."
)


class SoundPage(WizardPage):
    """The panel of the sound check stands on it; whoever performs the check asks the flow for the devices."""

    devices_wanted = Signal()

    def __init__(self, sound_check: SoundCheckPanel | None = None, parent: QWidget | None = None) -> None:
        super().__init__("Can both sides be heard?", EXPLANATION, parent)
        self.microphone = SoundChoice("Your microphone")
        self.system = SoundChoice("Their voice, from")
        self.look_again = QPushButton("Look again")
        self.look_again.setProperty("role", "quiet")
        self.problem = ProblemLine()
        self.keep = KeepSoundChoice()
        self.result = heading("", "small")
        self._check_title = QLabel("Sound check")
        self._check_title.setProperty("role", "section")
        self.sound_check = sound_check
        self.devices: list[AudioDevice] = []
        self._lay_out()
        self._connect()

    @property
    def first_field(self) -> QWidget:
        return self.microphone.box

    @property
    def busy(self) -> str:
        return STILL_CHECKING if self.sound_check is not None and self.sound_check.running else ""

    def hideEvent(self, event: QHideEvent) -> None:
        """A check nobody looks at is not worth the noise."""
        super().hideEvent(event)
        if self.busy and self.sound_check is not None and not event.spontaneous():
            self.sound_check.stop_requested.emit()

    def show_devices(self, devices: Sequence[AudioDevice]) -> None:
        """What is plugged in, each side in the person's own order."""
        self.devices = list(devices)
        self.look_again.setEnabled(True)
        self.look_again.setText("Look again")
        microphones, systems = _of(devices, "microphone"), _of(devices, "system")
        self.microphone.show_devices(microphones)
        self.system.show_devices(systems)
        lacking = [] if microphones else [NO_MICROPHONE]
        lacking += [] if systems else [NO_LOUDSPEAKER]
        self.problem.say(" ".join(lacking))
        if self.flow is not None:
            self.fill(self.flow)

    def show_checked(self, checked: SoundChecked) -> None:
        if self.flow is not None:
            self.flow.sound = checked
            self._say_result(checked)
            self.changed.emit()

    def fill(self, flow: SetupFlow) -> None:
        self.microphone.choose(flow.setup.microphone)
        self.system.choose(flow.setup.system)
        self._say_result(flow.sound)
        self.keep.show_flow(flow)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addLayout(_headed("Devices", self.look_again))
        self.body.addWidget(self.microphone)
        self.body.addWidget(self.system)
        self.body.addWidget(self.problem)
        self.body.addSpacing(6)
        self.body.addLayout(self._check_head())
        self.body.addWidget(self.sound_check or heading(NO_CHECK_HERE, "muted"))
        self.body.addSpacing(6)
        self.body.addWidget(heading("Recording", "section"))
        self.body.addWidget(self.keep)
        self.body.addStretch(1)

    def _check_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._check_title, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.result, 1)
        return row

    def _connect(self) -> None:
        self.microphone.chosen_by_person.connect(lambda key: self._on_chosen(microphone=key))
        self.system.chosen_by_person.connect(lambda key: self._on_chosen(system=key))
        self.look_again.clicked.connect(self._on_look_again_clicked)
        self.keep.chosen.connect(self._on_keep_chosen)
        if self.sound_check is not None:
            self.sound_check.check.setProperty("role", "")  # the page's own way on is “Go on”
            self.sound_check.finished.connect(self.show_checked)

    def _on_chosen(self, **chosen: str) -> None:
        self.enter(**chosen)
        if self.flow is not None:
            self._say_result(self.flow.sound)

    def _on_keep_chosen(self, keep: bool) -> None:
        self.enter(keep_sound=keep)
        if keep:  # its sentence has just come, and may be below the window's edge
            QTimer.singleShot(0, self, lambda: scroll_to(self.keep))

    def _on_look_again_clicked(self) -> None:
        self.look_again.setEnabled(False)
        self.look_again.setText("Looking…")
        self.devices_wanted.emit()

    def _say_result(self, checked: SoundChecked) -> None:
        self.result.setText(check_in_words(checked))


def _headed(words: str, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(heading(words, "section"), 1)
    row.addWidget(button)
    return row


def _of(devices: Sequence[AudioDevice], source: Source) -> list[tuple[str, str]]:
    return [(device.id, device.name) for device in devices if device.source == source]
