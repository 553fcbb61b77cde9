"""The wizard: five short pages with the steps above and Back and Go on below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.answers.fact_types import Fact
from desktop.audio.audio_device import AudioDevice
from desktop.session.setup_flow import NAMES, SetupFlow, StepName
from desktop.ui.home.consent_choices import ConsentTexts
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.style import Theme
from desktop.ui.wizard.allowed_page import AllowedPage
from desktop.ui.wizard.draft_notice import DraftNotice
from desktop.ui.wizard.job_page import JobPage
from desktop.ui.wizard.offers import AnswerOffer, SpeechModel
from desktop.ui.wizard.ready_page import ReadyPage
from desktop.ui.wizard.resume_choice import KnownResume
from desktop.ui.wizard.resume_page import ResumePage, Taken
from desktop.ui.wizard.saved_jobs import JobChoice
from desktop.ui.wizard.sound_page import SoundPage
from desktop.ui.wizard.step_indicator import StepIndicator
from desktop.ui.wizard.summary import MODELS
from desktop.ui.wizard.wizard_foot import WizardFoot
from desktop.ui.wizard.wizard_page import WizardPage
from shared.events import SoundChecked


class WizardPages(QWidget):
    """Shows a `SetupFlow` and walks it. Enter goes on (Ctrl+Enter in texts of several lines), Esc leaves.

    Leaving loses nothing: whoever listens to `changed` keeps the flow's draft.
    """

    start_requested = Signal(object, object, object)  # SessionSetup, ConsentChoice or None, SoundChecked
    left = Signal()
    hidden = Signal()
    changed = Signal()
    step_changed = Signal(str)
    draft_button_clicked = Signal()
    resume_chosen = Signal(str)  # path
    resume_picked = Signal(str)  # id of a saved one
    resume_entered = Signal(object)  # SessionSetup
    job_file_chosen = Signal(str)  # path
    reading_cancelled = Signal()
    job_forgotten = Signal(str)  # job id
    devices_wanted = Signal()
    models_wanted = Signal()

    def __init__(
        self,
        texts: ConsentTexts,
        theme: Theme,
        sound_check: SoundCheckPanel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.flow: SetupFlow | None = None
        self._starting = False
        self._notice_step: StepName | None = None
        self.notice = DraftNotice()
        self.steps = StepIndicator()
        self._stack = QStackedWidget(self)  # pages are made in their place: Qt styles anew whatever is moved
        self.job = JobPage(self._stack)
        self.resume = ResumePage(self._stack)
        self.allowed = AllowedPage(texts, theme, self._stack)
        self.sound = SoundPage(sound_check, self._stack)
        self.ready = ReadyPage(texts, self._stack)
        self._pages: dict[StepName, WizardPage] = dict(
            zip(NAMES, (self.job, self.resume, self.allowed, self.sound, self.ready), strict=True)
        )
        self._foot = WizardFoot()
        self.problem, self.back = self._foot.problem, self._foot.back
        self.leave, self.go_on = self._foot.leave, self._foot.go_on
        self._lay_out()
        self._connect()

    @property
    def page(self) -> WizardPage | None:
        """The page of the step that the flow is at."""
        return self._pages[self.flow.step] if self.flow is not None else None

    # --- what the wizard is told ------------------------------------------------------------------------------------

    def show_setup(self, flow: SetupFlow) -> None:
        """Another session to set up, from the step it has come to; what is said about it is said at that step."""
        self.flow = flow
        self._notice_step = flow.step
        self.reading_cancelled.emit()
        for page in (self.job, self.resume):
            page.begin_anew()
        self._show_step()

    def show_jobs(self, jobs: Sequence[JobChoice]) -> None:
        self.job.show_jobs(jobs)

    def show_job_description(self, text: str) -> None:
        self.job.show_description(text)

    def show_job_problem(self, message: str) -> None:
        self.job.show_problem(message)

    def show_resumes(self, known: Sequence[KnownResume]) -> None:
        """Those that are saved, the active one first."""
        self.resume.show_resumes(known)

    def show_resume(self, taken: Taken, facts: Sequence[Fact]) -> None:
        self.resume.show_resume(taken, facts)
        self.ready.show_facts(len(facts))

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """What was found in the résumé's text as it is."""
        self.resume.show_facts(facts)
        self.ready.show_facts(len(facts))

    def show_resume_problem(self, message: str) -> None:
        self.resume.show_problem(message)

    def show_devices(self, devices: Sequence[AudioDevice]) -> None:
        """Each side in the person's order."""
        self.sound.show_devices(devices)
        self.ready.show_devices(devices)

    def show_sound_checked(self, checked: SoundChecked) -> None:
        self.sound.show_checked(checked)

    def show_answer_sources(self, offers: Sequence[AnswerOffer]) -> None:
        self.ready.show_offers(offers)

    def show_speech_model(self, hears: SpeechModel) -> None:
        self.ready.show_speech_model(hears)
        self._show_foot()

    def show_starting(self, starting: bool) -> None:
        """While a session gets ready it cannot be started a second time."""
        self._starting = starting
        self._show_foot()

    def finish_forgetting(self) -> None:
        """A job that was forgotten and can still be taken back is forgotten for good."""
        self.job.saved.finish_forgetting()

    # --- keys -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_enter()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Left if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._on_back()
            case _:
                super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Gone to another page of the window: what can still be undone is done."""
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is only minimised comes back
            self.finish_forgetting()
            self.hidden.emit()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(24, 14, 24, 6)
        head.setSpacing(8)
        head.addWidget(self.notice)
        head.addWidget(self.steps)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self._foot)

    def _connect(self) -> None:
        self.notice.clicked.connect(self.draft_button_clicked)
        self.steps.step_clicked.connect(self._on_step_clicked)
        self.back.clicked.connect(self._on_back)
        self.leave.clicked.connect(self.left)
        self.go_on.clicked.connect(self._on_go_on)
        for page in self._pages.values():
            page.changed.connect(self._on_changed)
        self.job.file_chosen.connect(self.job_file_chosen)
        self.job.job_forgotten.connect(self.job_forgotten)
        self.resume.file_chosen.connect(self.resume_chosen)
        self.resume.resume_picked.connect(self.resume_picked)
        self.resume.text_entered.connect(self.resume_entered)
        for reader in (self.job, self.resume):
            reader.reading_cancelled.connect(self.reading_cancelled)
        self.sound.devices_wanted.connect(self.devices_wanted)
        self.ready.change_requested.connect(self._on_step_clicked)

    def _show_step(self) -> None:
        flow, page = self.flow, self.page
        if flow is None or page is None:
            return
        page.show_flow(flow)
        self._stack.setCurrentWidget(page)
        self.steps.show_flow(flow)
        self.notice.show_where_it_belongs(here=flow.step == self._notice_step)
        self.problem.say("")
        self._show_foot()
        page.bring(page.first_field)
        self.step_changed.emit(flow.step)

    def _show_foot(self) -> None:
        last = self.flow is not None and self.flow.step == "ready"
        self._foot.show_way_on(last=last, starting=self._starting)
        if last:
            self.problem.say(self.ready.obstacle)

    def _on_changed(self) -> None:
        if self.flow is not None:
            self.steps.show_flow(self.flow)
            if not self.flow.missing:
                self.problem.say("")
        self.changed.emit()

    def _on_enter(self) -> None:
        """A button under the focus is pressed, a choice not made yet is made; everything else goes on."""
        focused = self.focusWidget()
        decided = isinstance(focused, QRadioButton) and focused.isChecked()
        if isinstance(focused, QAbstractButton) and not decided:
            focused.click()
        else:
            self._on_go_on()

    def _on_go_on(self) -> None:
        flow, page = self.flow, self.page
        if flow is None or page is None or self._starting:
            return
        words = page.busy or flow.missing or (self.ready.obstacle if flow.step == "ready" else "")
        if words:
            self.problem.say(words)
            self._column.activate()  # the line just shown takes room from the page
            page.bring(page.missing_field)
        elif flow.step == "ready":
            self.start_requested.emit(flow.setup, flow.consent_given, flow.sound)
        elif flow.go_on():
            self._show_step()
            self.changed.emit()

    def _on_back(self) -> None:
        if self.flow is None or not self.flow.back():
            self.left.emit()
            return
        self._show_step()
        self.changed.emit()

    def _on_step_clicked(self, name: str) -> None:
        if name == MODELS:
            self.models_wanted.emit()
            return
        step = next(step for step in NAMES if step == name)
        if self.flow is not None and self.flow.go_to(step):
            self._show_step()
            self.changed.emit()
