import msgspec
import pytest

from desktop.audio.audio_device import AudioDevice
from desktop.ui.wizard.summary import job_in_words, resume_in_words, source_in_words
from shared.setup import SessionSetup
from tests.desktop.ui.wizard.conftest import DEVICES, FILLED, flow_of


@pytest.mark.parametrize(
    ("name", "company", "title", "said"),
    [
        ("", "Fabrikam", "Engineer", "Fabrikam · Engineer"),
        ("Fabrikam, round 2", "Fabrikam", "", "Fabrikam"),
        ("The big one", "Fabrikam", "Engineer", "The big one (Fabrikam · Engineer)"),
        ("The big one", "", "", "The big one"),
        ("", "", "", "Interview, 26 Nov"),
    ],
)
def test_the_job_is_named_as_the_person_knows_it(name: str, company: str, title: str, said: str) -> None:
    flow = flow_of(SessionSetup())
    flow.change(company=company, job_title=title, **({"name": name} if name else {}))

    assert job_in_words(flow) == said


def test_a_resume_is_named_with_its_facts_once_they_are_counted() -> None:
    flow = flow_of()

    assert (resume_in_words(flow, None), resume_in_words(flow, 1)) == ("cv.pdf", "cv.pdf: 1 fact")


def test_without_a_resume_it_says_what_that_means() -> None:
    assert resume_in_words(flow_of(SessionSetup()), 0) == "None. Outlines hold only prompts."


@pytest.mark.parametrize(
    ("chosen", "devices", "said"),
    [
        ("", DEVICES, "Headset"),
        ("cam", DEVICES, "Webcam"),
        ("/sounds/me.wav", DEVICES, "me.wav"),
        ("C:\\sounds\\me.flac", DEVICES, "me.flac"),
        ("", [], "The first device that can be found."),
    ],
)
def test_a_source_is_named_by_its_device_or_file(chosen: str, devices: list[AudioDevice], said: str) -> None:
    flow = flow_of(msgspec.structs.replace(FILLED, microphone=chosen))

    assert source_in_words(flow, "microphone", devices) == said
