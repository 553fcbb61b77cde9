"""The whole pipeline on real models, from sound files to JSON lines, as anybody can run it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.demo.interview import planned_questions, spoken_lines
from shared.vocabulary import SAMPLE_RATE
from tests.end_to_end.listening import DEMO, QUICK, Listening, exported, listening

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo-home")


@pytest.fixture(scope="module")
def demo(demo_home: Path) -> Iterator[Listening]:
    """The demo interview, once, as fast as it goes."""
    with listening(*DEMO, *QUICK, "--speed=max", env={"INTERVIEW_ASSISTANT_HOME": str(demo_home)}) as run:
        for _ in run.read():
            pass
        run.process.wait()
        yield run


def test_it_ends_by_itself_when_the_files_are_over(demo: Listening) -> None:
    assert demo.process.returncode == 0
    assert demo.of("state")[-1]["state"] == "completed"


def test_every_planned_question_is_detected_once_and_nothing_else(demo: Listening) -> None:
    gone = {line["replaces"] for line in demo.of("question") if line.get("replaces")}
    gone |= {line["question"] for line in demo.of("question") if "dismissed" in line}
    asked = [line for line in demo.of("question") if "text" in line and line["question"] not in gone]
    planned = [plan for plan in planned_questions(spoken_lines()) for _ in range(plan.count)]

    assert len(planned) == len(asked)
    for line, plan in zip(asked, planned, strict=True):
        assert abs(line["sample"] - plan.end) < 1.5 * SAMPLE_RATE, (line["text"], plan.text)


def test_every_spoken_line_is_in_the_transcript_on_its_own_side(demo: Listening) -> None:
    said = {line["segment"]: line for line in demo.lines if line["event"] in ("segment", "revision")}
    for spoken in spoken_lines():
        middle = (spoken.start + spoken.end) // 2
        heard = [line for line in said.values() if line["start"] <= middle <= line["end"]]

        assert [spoken.source] == sorted({line["source"] for line in heard}), spoken.text


def test_each_question_has_an_outline_whose_facts_are_named(demo: Listening) -> None:
    outlined = {line["question"] for line in demo.of("outline") if line["stage"] == "committed"}

    assert {line["question"] for line in demo.of("question")} <= outlined
    cues = [cue for line in demo.of("outline") for cue in line.get("lines", []) if cue["kind"] == "cue"]
    assert cues
    assert all(cue["fact_ids"] for cue in cues)


def test_every_line_says_when_it_happened_and_those_about_sound_where(demo: Listening) -> None:
    assert all(isinstance(line["monotonic"], float) for line in demo.lines)
    for line in demo.of("segment") + demo.of("interim"):
        assert line["source"] in ("microphone", "system")
        assert line["start"] < line["sample"]
        assert line["sound_at"] <= line["monotonic"]


def test_the_export_holds_every_event_that_was_printed(
    demo: Listening, demo_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_ASSISTANT_HOME", str(demo_home))
    printed = {line["seq"] for line in demo.lines if "seq" in line}

    events = exported()

    assert printed == {event["seq"] for event in events}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--system=absent.wav",), "absent.wav"),
        (("--microphone=none", "--system=none"), "nothing to listen to"),
        (("--system=some-device",), "Who else is in the room"),
        ((*DEMO, "--model=/nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_done_is_said_on_standard_error_with_a_failing_code(
    arguments: tuple[str, ...], words: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "listen", *arguments], capture_output=True, text=True, check=False
    )

    assert done.returncode != 0
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_job_description_of_a_megabyte_is_taken_and_the_session_runs(tmp_path: Path, short_question: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_text("We need Kubernetes and Terraform. " * 30_000, encoding="utf-8")

    with listening(f"--system={short_question}", f"--job={job}", *QUICK, "--speed=max") as run:
        segment = run.until(lambda line: line["event"] == "segment")

    assert segment is not None
    assert segment["text"]


def test_an_empty_resume_is_refused_in_a_sentence(tmp_path: Path, short_question: Path) -> None:
    resume = tmp_path / "resume.pdf"
    resume.touch()

    with listening(f"--system={short_question}", f"--resume={resume}", *QUICK) as run:
        assert run.process.stderr is not None
        words = run.process.stderr.read()

    assert "empty" in words
    assert "Traceback" not in words


def test_questions_are_judged_a_line_each() -> None:
    said = "interviewer: Tell me about yourself.\ncandidate: What is the team like?\nright okay great\n"
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "questions"], input=said, capture_output=True, text=True, check=True
    )

    judged = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["verdict"] for line in judged] == ["question", "statement", "statement"]
    assert judged[0]["class"] == "intro"
