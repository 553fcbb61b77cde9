"""The wizard's five pages in their states, and the first-run page."""

from collections.abc import Callable
from datetime import date

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app.preparing.consent_texts import CONSENT_TEXTS
from desktop.audio.audio_device import AudioDevice
from desktop.demo.interview import demo_setup
from desktop.session.setup_flow import SetupFlow, StepName
from desktop.ui.download_strip import DownloadStrip
from desktop.ui.home.first_run_page import FirstRunPage
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.style import Theme
from desktop.ui.wizard.offers import NOBODY, AnswerOffer, SpeechModel
from desktop.ui.wizard.resume_choice import KnownResume
from desktop.ui.wizard.resume_page import Taken
from desktop.ui.wizard.saved_jobs import JobChoice
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.events import SoundChecked
from shared.setup import SessionSetup
from shared.vocabulary import Assistance, ConsentChoice
from tests.desktop.answers.facts_in import facts_in

DEMO = demo_setup()
TODAY = date(2026, 11, 26)
FILLED = SessionSetup(
    company="Fabrikam",
    job_title="Senior Platform Engineer",
    job_description=DEMO.job_description,
    resume_name="maya-chen.pdf",
    resume_text=DEMO.resume_text,
)
JOBS = [
    JobChoice("a", FILLED),
    JobChoice("b", SessionSetup(company="Contoso", job_title="Staff Engineer, Payments")),
]
DEVICES = [
    AudioDevice("mic", "Headset (USB)", "microphone", True),
    AudioDevice("cam", "Webcam C920", "microphone", False),
    AudioDevice("spk", "Headset (USB)", "system", True),
    AudioDevice("hdmi", "HDMI, built-in audio", "system", False),
]
OPENAI = AnswerOffer(
    "provider",
    "api.openai.com: gpt-5-mini",
    "Your résumé's facts, the job description and the text of each question go to api.openai.com; sound never does.",
    "api.openai.com bills your own key; the program itself costs nothing.",
)
OFFERS = [AnswerOffer("local", "This machine: Qwen 1.5B", "Nothing leaves this machine."), NOBODY, OPENAI]
HEARS = SpeechModel("Whisper base, on this machine")


def wizard(
    theme: Theme,
    step: StepName,
    setup: SessionSetup = FILLED,
    consent: ConsentChoice | None = "everyone_agreed",
    sound: SoundChecked | None = None,
) -> WizardPages:
    made = WizardPages(CONSENT_TEXTS, theme, SoundCheckPanel(theme))
    made.setObjectName("page")
    made.resize(page_size(theme))
    flow = SetupFlow(setup, today=TODAY)
    flow.consent = consent
    flow.sound = sound or flow.sound
    made.show_jobs(JOBS)
    made.show_devices(DEVICES)
    made.show_answer_sources(OFFERS)
    made.show_speech_model(HEARS)
    made.resume_entered.connect(lambda setup: made.show_facts(facts_in(setup.resume_text)))
    made.show_setup(flow)
    while flow.step != step:
        assert flow.go_on()
        made.show_setup(flow)
    return made


def page_size(theme: Theme) -> QSize:
    """What the main window leaves to a page."""
    return QSize(564, 620) * (1 + max(0.0, theme.text_percent / 100 - 1) / 2)


def with_assistance(assistance: Assistance) -> SessionSetup:
    return msgspec.structs.replace(FILLED, assistance=assistance)


def wizard_job(theme: Theme) -> QWidget:
    return wizard(theme, "job")


def wizard_job_empty(theme: Theme) -> QWidget:
    made = wizard(theme, "job", SessionSetup())
    made.show_jobs([])
    QGuiApplication.clipboard().setText(DEMO.job_description)
    made.show()
    made.job.clipboard.look()
    return made


def wizard_job_troubles(theme: Theme) -> QWidget:
    made = wizard(theme, "job")
    made.notice.say("You are going on with the session that you were setting up.", "Begin a new one")
    made.job.saved.box.setCurrentIndex(2)
    made.job.saved.forget.click()
    made.show_job_problem(
        "This PDF holds pictures of pages, no text. Open it, select all, copy, and paste the text here."
    )
    return made


def wizard_resume(theme: Theme) -> QWidget:
    return wizard(theme, "resume")


def wizard_resume_none(theme: Theme) -> QWidget:
    return wizard(theme, "resume", SessionSetup())


def wizard_resume_reading(theme: Theme) -> QWidget:
    made = wizard(theme, "resume", SessionSetup())
    made.resume.reading.begin("maya-chen-long-version-2026.pdf")
    made.resume.reading.show()
    made.go_on.click()
    return made


def wizard_resume_problem(theme: Theme) -> QWidget:
    made = wizard(theme, "resume")
    made.show_resume_problem(
        "This PDF holds pictures of pages, no text that can be read. Save it from your word processor as PDF or DOCX, "
        "or paste its text."
    )
    made.resume.edit.click()
    return made


def wizard_allowed(theme: Theme) -> QWidget:
    return wizard(theme, "allowed", consent=None)


def wizard_allowed_missing(theme: Theme) -> QWidget:
    made = wizard(theme, "allowed", consent=None)
    made.show()
    QApplication.processEvents()
    made.go_on.click()
    return made


def wizard_allowed_tell(theme: Theme) -> QWidget:
    made = wizard(theme, "allowed", consent=None)
    made.show()
    QApplication.processEvents()
    made.allowed.consent.cards["will_tell_them"].radio.click()
    return made


def wizard_allowed_practice(theme: Theme) -> QWidget:
    return wizard(theme, "allowed", with_assistance("practice"), None)


def wizard_sound(theme: Theme) -> QWidget:
    return wizard(theme, "sound")


def wizard_sound_none(theme: Theme) -> QWidget:
    made = wizard(theme, "sound")
    made.show_devices([])
    return made


def wizard_ready(theme: Theme) -> QWidget:
    return wizard(theme, "ready", sound=SoundChecked(outcome="passed"))


def wizard_ready_provider(theme: Theme) -> QWidget:
    setup = msgspec.structs.replace(FILLED, answer_source="provider", resume_name="", resume_text="")
    bleeding = "Your microphone hears the loudspeaker. Headphones would be better."
    return wizard(theme, "ready", setup, "own_voice_only", SoundChecked(outcome="failed", findings=(bleeding,)))


def wizard_ready_obstacle(theme: Theme) -> QWidget:
    made = wizard(theme, "ready", with_assistance("notes"))
    made.show_speech_model(
        SpeechModel(
            "No speech model yet.",
            "No speech model is on this computer yet, and without one nothing can be heard. Fetch one first.",
        )
    )
    made.go_on.click()
    return made


def first_run_page(theme: Theme) -> QWidget:
    made = FirstRunPage(theme)
    made.setObjectName("page")
    made.resize(page_size(theme))
    made.show_models(
        [
            "Whisper base hears: it writes down a sentence in 0.14 s here.",
            "Qwen2.5-Coder 1.5B writes: 4.3 words a second, the first after 0.8 s.",
        ]
    )
    return made


def first_run_fetching(theme: Theme) -> QWidget:
    made = FirstRunPage(theme)
    made.setObjectName("page")
    made.resize(page_size(theme))
    strip = DownloadStrip()
    made.place_downloads(strip)
    strip.show_progress(
        "Fetching the model for writing answers, qwen2.5-coder-1.5b (4 of 4)",
        412_000_000,
        1_117_000_000,
        95,
        paused=False,
    )
    return made


def wizard_resume_saved(theme: Theme) -> QWidget:
    made = wizard(theme, "resume")
    made.show_resumes([KnownResume("a", "Long CV"), KnownResume("b", "Short CV (for Contoso, Head of Platform)")])
    made.show_resume(Taken("Long CV", FILLED.resume_text, "a", 2), facts_in(FILLED.resume_text))
    return made


SUBJECTS: tuple[Callable[[Theme], QWidget], ...] = (
    wizard_job, wizard_job_empty, wizard_job_troubles,
    wizard_resume, wizard_resume_none, wizard_resume_saved, wizard_resume_reading, wizard_resume_problem,
    wizard_allowed, wizard_allowed_missing, wizard_allowed_tell, wizard_allowed_practice,
    wizard_sound, wizard_sound_none, wizard_ready, wizard_ready_provider, wizard_ready_obstacle,
    first_run_page, first_run_fetching,
)  # fmt: skip
