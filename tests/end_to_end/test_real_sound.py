"""Real sound: played into a loudspeaker and a microphone of a real sound server, captured, transcribed, answered."""

from pathlib import Path

import pytest

from desktop.demo.interview import SpokenLine
from tests.desktop.audio.pulse import PulseServer, available
from tests.end_to_end.conftest import cut
from tests.end_to_end.listening import QUICK, Line, Listening, listening

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not available, reason="no PulseAudio here; set-up installs it on Debian-like systems"),
]

LIVE = ("--assistance=full", "--consent=everyone_agreed", *QUICK)


def hears_both(run: Listening) -> None:
    """Returns when both sources are open."""
    opened: set[str] = set()

    def both(line: Line) -> bool:
        if line["event"] == "device" and line["state"] == "open":
            opened.add(line["source"])
        return {"microphone", "system"} <= opened

    assert run.until(both) is not None


def test_an_interviewer_from_the_loudspeaker_and_a_candidate_at_the_microphone_stay_apart(
    pulse: PulseServer, question: SpokenLine, answer: SpokenLine, tmp_path: Path
) -> None:
    theirs = cut("system", question.start, question.end + 16_000, tmp_path / "theirs.wav")
    ours = cut("microphone", answer.start, answer.end + 16_000, tmp_path / "ours.wav")

    with listening(*LIVE, env=pulse.env) as run:
        hears_both(run)
        pulse.play(theirs, pulse.sink).wait()
        asked = run.until(lambda line: line["event"] == "question")
        pulse.play(ours, pulse.feed).wait()
        said = run.until(lambda line: line["event"] == "segment" and line["source"] == "microphone")
        run.process.terminate()
        for _ in run.read():
            pass

    assert asked is not None
    assert said is not None
    assert "disagreed with a colleague" in asked["text"].lower()
    assert "engineer" in said["text"].lower()
    assert [line for line in run.of("segment") if line["source"] == "system" and "backend" in line["text"]] == []
    assert run.of("state")[-1]["state"] == "completed"


def test_a_microphone_that_hears_the_loudspeaker_neither_doubles_a_line_nor_takes_the_question_away(
    pulse: PulseServer, question: SpokenLine, tmp_path: Path
) -> None:
    theirs = cut("system", question.start, question.end + 16_000, tmp_path / "theirs.wav")
    # The room: what the loudspeaker plays reaches the microphone, quieter and a little later.
    pulse.run("pactl", "load-module", "module-loopback", "source=spk.monitor", "sink=micfeed", "latency_msec=20")
    pulse.run("pactl", "set-sink-volume", "micfeed", "-6dB")

    with listening(*LIVE, env=pulse.env) as run:
        hears_both(run)
        pulse.play(theirs, pulse.sink).wait()
        asked = run.until(lambda line: line["event"] == "question")
        run.process.terminate()
        for _ in run.read():
            pass

    removed = {line["segment"] for line in run.of("revision") if line["reason"] == "echo"}
    kept = [line for line in run.of("segment") if line["segment"] not in removed]
    assert asked is not None
    assert [line["source"] for line in kept] == ["system"]
    assert [line for line in run.of("question") if "dismissed" in line] == []
