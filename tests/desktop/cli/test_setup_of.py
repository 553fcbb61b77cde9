"""What the command line makes of its arguments, and what it refuses."""

from pathlib import Path

import pytest

from desktop.cli.listen import ConsentNeeded, JobUnreadable, NothingToHear, SoundNotAllowed, setup_of
from desktop.cli.parser import build_parser
from desktop.resumes.reading.read import ResumeUnreadable
from shared.setup import SessionSetup


def setup(*arguments: str) -> SessionSetup:
    return setup_of(build_parser().parse_args(["listen", *arguments]))


def test_sound_files_are_a_practice_without_anybody_to_ask() -> None:
    made = setup("--microphone=me.wav", "--system=them.flac")

    assert made.assistance == "practice"
    assert made.sources == ("microphone", "system")


def test_a_device_of_the_other_side_needs_a_choice_about_consent() -> None:
    with pytest.raises(ConsentNeeded):
        setup("--system=speakers")


def test_a_choice_about_consent_is_enough_for_devices() -> None:
    made = setup("--consent=everyone_agreed")

    assert made.assistance == "full"
    assert (made.microphone, made.system) == ("", "")


def test_naming_one_side_leaves_the_other_out() -> None:
    assert setup("--system=them.wav").sources == ("system",)


def test_leaving_out_both_sides_is_refused() -> None:
    with pytest.raises(NothingToHear):
        setup("--microphone=none", "--system=none")


def test_a_job_description_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(JobUnreadable, match=r"absent\.txt"):
        setup("--system=them.wav", f"--job={tmp_path / 'absent.txt'}")


def test_a_job_description_that_is_no_text_is_refused(tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(JobUnreadable, match="not plain text"):
        setup("--system=them.wav", f"--job={job}")


def test_a_resume_is_read_into_the_setup(tmp_path: Path) -> None:
    resume = tmp_path / "resume.md"
    resume.write_text("# Maya Chen\n\nPython", encoding="utf-8")

    made = setup("--system=them.wav", f"--resume={resume}")

    assert made.resume_name == "resume.md"
    assert "Python" in made.resume_text


def test_a_resume_that_cannot_be_read_is_an_error_with_words(tmp_path: Path) -> None:
    resume = tmp_path / "resume.pdf"
    resume.touch()

    with pytest.raises(ResumeUnreadable):
        setup("--system=them.wav", f"--resume={resume}")


def test_sound_is_kept_only_where_it_is_asked_for() -> None:
    assert not setup("--system=them.wav").keep_sound
    assert setup("--system=them.wav", "--keep-sound").keep_sound
    assert setup("--consent=will_tell_them", "--keep-sound").keep_sound


@pytest.mark.parametrize(
    "arguments", [("--consent=own_voice_only",), ("--consent=everyone_agreed", "--assistance=captions")]
)
def test_sound_is_not_kept_where_the_others_did_not_agree(arguments: tuple[str, ...]) -> None:
    with pytest.raises(SoundNotAllowed):
        setup("--keep-sound", *arguments)
