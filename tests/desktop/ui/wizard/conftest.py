"""A wizard on screen, with what this machine would tell it, and a person who has been here before."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.audio.audio_device import AudioDevice
from desktop.session.setup_flow import SetupFlow
from desktop.ui.style import Theme
from desktop.ui.wizard.offers import NOBODY, AnswerOffer, SpeechModel
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.setup import SessionSetup
from tests.desktop.answers.facts_in import facts_in
from tests.desktop.ui.scripted import CONSENT

FILLED = SessionSetup(
    company="Fabrikam",
    job_title="Engineer",
    job_description="Payments.",
    resume_name="cv.pdf",
    resume_text="Work\n\nStaff engineer, Contoso\n2021 - 2023\n- Cut cloud cost by 40 % in 2023\n- Led a team of six",
)
DEVICES = [
    AudioDevice("mic", "Headset", "microphone", True),
    AudioDevice("cam", "Webcam", "microphone", False),
    AudioDevice("spk", "Headphones", "system", True),
]
SERVER = AnswerOffer("provider", "api.example.com: m", "Questions go to api.example.com.", "What it bills to your key.")
OFFERS = [AnswerOffer("local", "This machine: Qwen", "Nothing leaves this machine."), NOBODY, SERVER]


def flow_of(setup: SessionSetup = FILLED) -> SetupFlow:
    return SetupFlow(setup, today=date(2026, 11, 26))


def told(pages: WizardPages) -> WizardPages:
    """What a desk would tell it."""
    pages.show_devices(DEVICES)
    pages.show_answer_sources(OFFERS)
    pages.show_speech_model(SpeechModel("Whisper base, on this machine"))
    pages.resume_entered.connect(lambda setup: pages.show_facts(facts_in(setup.resume_text)))
    return pages


@pytest.fixture
def wizard(theme: Theme, qtbot: QtBot) -> WizardPages:
    pages = told(WizardPages(CONSENT, theme))
    qtbot.addWidget(pages)
    pages.resize(564, 620)
    with qtbot.waitActive(pages):
        pages.show()
        pages.activateWindow()
    pages.show_setup(flow_of())
    return pages
