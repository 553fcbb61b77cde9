"""`preflight`: its words and its JSON lines."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.cli.main import run_command
from desktop.cli.parser import build_parser
from desktop.cli.sound_check import JsonPrinter, PlainPrinter
from desktop.composition.hearing_model import NoHearing
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.tellings import RowChanged, StepBegan, WordsHeard
from desktop.session.sound_check.your_side import SENTENCE
from shared.notices import LevelMeasured
from tests.desktop.session.sound_check.measurements import BLEED, GOOD, QUESTION, SAID, unheard

LEVEL = LevelMeasured(source="system", rms_db=-20.0, peak_db=-9.0)
TOLD = (
    StepBegan("preparing"),
    StepBegan("quiet"),
    LEVEL,
    StepBegan("playing"),
    RowChanged("system", "playing"),
    WordsHeard("system", "Tell me", False),
    WordsHeard("system", QUESTION, True),
    StepBegan("speaking"),
    WordsHeard("microphone", SAID, True),
    StepBegan("judging"),
)


def plain(report: SoundReport) -> str:
    out = io.StringIO()
    printer = PlainPrinter(out)
    for telling in TOLD:
        printer.tell(telling)
    printer.conclude(report)
    return out.getvalue()


def lines(report: SoundReport) -> list[dict[str, object]]:
    out = io.StringIO()
    printer = JsonPrinter(out)
    for telling in TOLD:
        printer.tell(telling)
    printer.conclude(report)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_it_warns_of_the_sound_says_what_to_do_and_shows_the_words() -> None:
    said = plain(SoundReport.of(GOOD))

    assert said.startswith("You will hear a short question.")
    assert said.index("the question is played") < said.index(QUESTION) < said.index(SENTENCE)
    assert f"Your voice: “{SAID}”" in said
    assert said.count("Their voice:") == 1
    assert said.endswith("The sound check passed: both voices arrive as words.\n")


def test_words_that_were_not_certain_at_the_end_are_shown_all_the_same() -> None:
    out = io.StringIO()
    printer = PlainPrinter(out)
    printer.tell(WordsHeard("system", "Tell me", False))
    printer.conclude(SoundReport.of(GOOD))

    assert f"Their voice: “{QUESTION}”" in out.getvalue()
    assert f"Your voice: “{SAID}”" in out.getvalue()


def test_a_problem_is_said_with_what_helps_and_it_did_not_pass() -> None:
    said = plain(SoundReport.of(replace(unheard(), output=replace(GOOD.output, muted=True))))

    assert "Problem: “Headphones” is muted" in said
    assert "pavucontrol" in said
    assert said.endswith("The sound check did not pass. Mend this and check again.\n")


def test_advice_is_called_that_and_it_passes() -> None:
    said = plain(SoundReport.of(replace(GOOD, bleed=BLEED)))

    assert "Advice: “USB Headset” also hears" in said
    assert "passed" in said


def test_as_json_every_step_and_finding_is_a_line_and_the_verdict_is_the_last() -> None:
    told = lines(SoundReport.of(replace(unheard(), bleed=BLEED)))

    assert [line["event"] for line in told][-3:] == ["finding", "finding", "verdict"]
    assert {"event": "words", "source": "system", "text": "Tell me", "final": False} in told
    assert {"event": "step", "step": "speaking"} in told
    assert [line["code"] for line in told if line["event"] == "finding"] == ["system_zeros", "microphone_hears_output"]
    assert told[-1]["outcome"] == "failed"
    assert told[-1]["measured"]["bleed"]["relative_db"] == -6.0  # type: ignore[index]


@pytest.mark.slow
def test_without_a_speech_model_it_says_how_to_fetch_one_and_fails(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("INTERVIEW_ASSISTANT_WEIGHTS", str(tmp_path))

    code = run_command(build_parser().parse_args(["preflight"]))

    said = capsys.readouterr().out
    assert code == 1
    assert NoHearing.message in said
    assert "did not pass" in said
