import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.home.start_form import StartChoices, StartForm
from shared.setup import SessionSetup

LEFT = Qt.MouseButton.LeftButton
CHOICES = StartChoices(
    microphones=[("mic-1", "Headset"), ("mic-2", "Camera")],
    systems=[("spk-1", "Headphones")],
    answer_sources=[("local", "This machine"), ("none", "Nobody"), ("ollama", "Ollama")],
)
LAST = SessionSetup(
    name="First call",
    company="Fabrikam",
    job_title="Engineer",
    job_description="Payments.",
    resume_name="cv.pdf",
    resume_text="I worked.",
    language="de",
    assistance="notes",
    answer_source="ollama",
    microphone="mic-2",
    whisper_model="whisper-base",
)


def form_of(last: SessionSetup, qtbot: QtBot) -> StartForm:
    form = StartForm(last, CHOICES)
    qtbot.addWidget(form)
    form.resize(560, 620)
    form.show()
    return form


def test_it_comes_filled_in_as_it_was_the_last_time(qtbot: QtBot) -> None:
    assert form_of(LAST, qtbot).setup == LAST


def test_what_is_typed_and_chosen_becomes_the_setup(qtbot: QtBot) -> None:
    form = form_of(LAST, qtbot)
    form.company.clear()
    qtbot.keyClicks(form.company, "Contoso ")
    form.assistance["captions"].radio.click()
    form.answers.setCurrentIndex(1)
    form.microphone.choose("mic-1")
    form.show_resume("new.md", "I also worked.")

    with qtbot.waitSignal(form.start_requested, timeout=1000) as started:
        qtbot.mouseClick(form.start, LEFT)

    setup: SessionSetup = started.args[0]
    assert (setup.company, setup.assistance, setup.answer_source, setup.microphone) == (
        "Contoso",
        "captions",
        "none",
        "mic-1",
    )
    assert (setup.resume_name, setup.resume_text) == ("new.md", "I also worked.")
    assert (setup.language, setup.whisper_model) == ("de", "whisper-base")


def test_a_device_that_is_gone_stays_chosen_by_its_remembered_name(qtbot: QtBot) -> None:
    form = form_of(SessionSetup(system="/sounds/interviewer.flac"), qtbot)

    assert form.system.box.currentText() == "interviewer.flac"
    assert form.setup.system == "/sounds/interviewer.flac"


def test_without_a_resume_it_says_what_that_means(qtbot: QtBot) -> None:
    assert "No résumé yet" in form_of(SessionSetup(), qtbot).resume.text()


def test_a_resume_that_cannot_be_read_is_explained_and_the_old_one_stays(qtbot: QtBot) -> None:
    form = form_of(LAST, qtbot)

    form.show_resume_problem("The file is empty.")

    assert form.resume.text() == "The file is empty."
    assert form.setup.resume_name == "cv.pdf"


def test_an_answer_source_that_is_gone_falls_back_to_the_first(qtbot: QtBot) -> None:
    assert form_of(SessionSetup(answer_source="was-deleted"), qtbot).setup.answer_source == "local"


@pytest.mark.parametrize("field", ["name", "company", "job_title", "job_description", "answers"])
def test_every_field_has_a_name_for_a_screen_reader(field: str, qtbot: QtBot) -> None:
    assert getattr(form_of(LAST, qtbot), field).accessibleName()
