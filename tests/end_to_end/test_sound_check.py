"""The sound check on a real sound server with a real recogniser: all well, and each way in which it can fail."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from desktop.app.preparing.sound_check_desk import SoundCheckDesk
from desktop.composition.sound_check import SoundChecks
from desktop.demo.interview import spoken_lines
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.tellings import StepBegan, Telling, WordsHeard
from desktop.settings import Settings
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.style import Theme
from desktop.weights.store import WeightsStore
from shared.setup import SessionSetup
from tests.desktop.audio.pulse import PulseServer, available
from tests.end_to_end.conftest import cut

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not available, reason="no PulseAudio here; set-up installs it on Debian-like systems"),
]

SETUP = SessionSetup(whisper_model="whisper-tiny.en")
HDMI = ("module-null-sink", "sink_name=hdmi", "sink_properties=device.description=HDMI")


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    with PulseServer() as server:
        for name, value in server.env.items():
            monkeypatch.setenv(name, value)
        yield server


class Candidate:
    """Hears the check and, when it is asked to, says the sentence into the microphone."""

    def __init__(self, pulse: PulseServer, weights: Path, home: Path) -> None:
        self._pulse = pulse
        self.checks = SoundChecks(WeightsStore(weights), Settings(home / "settings.json"))
        line = next(line for line in spoken_lines() if line.source == "microphone" and "nice to meet" in line.text)
        self._sentence = cut("microphone", line.start - 1_600, line.end + 8_000, home / "sentence.wav")
        self.speaks = True
        self.told: list[Telling] = []

    def check(self, setup: SessionSetup = SETUP, at: Callable[[Telling], object] = lambda telling: None) -> SoundReport:
        def hear(telling: Telling) -> None:
            self.told.append(telling)
            at(telling)
            if telling == StepBegan("speaking") and self.speaks:
                self._pulse.play(self._sentence, self._pulse.feed)

        return asyncio.run(self.checks.make(setup, hear).run())

    def words(self, source: str) -> list[str]:
        return [one.text for one in self.told if isinstance(one, WordsHeard) and one.source == source]


@pytest.fixture
def candidate(pulse: PulseServer, weights: Path, tmp_path: Path) -> Candidate:
    return Candidate(pulse, weights, tmp_path)


def test_where_all_is_well_both_voices_arrive_as_words_and_it_passes(candidate: Candidate) -> None:
    report = candidate.check()

    assert report.findings == ()
    assert report.event.outcome == "passed"
    assert "disagreed with a colleague" in report.measured.question.text
    assert "nice to meet you" in report.measured.voice.text.lower()
    assert report.measured.question.likeness > 0.9
    assert report.measured.question.delay_s is not None
    assert report.measured.question.delay_s < 3.0
    assert len(candidate.words("system")) > 1  # shown as they came
    assert [told.step for told in candidate.told if isinstance(told, StepBegan)] == [
        "preparing",
        "quiet",
        "playing",
        "speaking",
        "judging",
    ]


def test_an_output_that_takes_no_sound_means_that_nothing_was_played(
    candidate: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SINK", "nowhere")

    report = candidate.check()

    assert [finding.code for finding in report.findings] == ["nothing_played"]
    assert report.findings[0].sentence.startswith("The question could not be played")


def test_a_loudspeaker_that_is_not_the_one_listened_to_is_the_wrong_output(
    pulse: PulseServer, candidate: Candidate
) -> None:
    pulse.run("pactl", "load-module", *HDMI)

    report = candidate.check(SessionSetup(whisper_model="whisper-tiny.en", system="pulse:hdmi.monitor"))

    assert [finding.code for finding in report.findings] == ["wrong_output"]
    assert report.findings[0].sentence == (
        "The question was played on “Null Output”, but the program listens to “HDMI”."
    )


def test_a_muted_output_is_found_by_its_name(pulse: PulseServer, candidate: Candidate) -> None:
    pulse.run("pactl", "set-sink-mute", "spk", "1")

    report = candidate.check()

    assert [finding.code for finding in report.findings] == ["output_muted"]
    assert report.findings[0].sentence == "“Null Output” is muted, so you would not hear the interviewer."
    assert report.event.outcome == "failed"


def test_an_output_turned_down_to_nothing_is_quiet(pulse: PulseServer, candidate: Candidate) -> None:
    pulse.run("pactl", "set-sink-volume", "spk", "4%")

    report = candidate.check()

    assert [finding.code for finding in report.findings] == ["output_quiet"]


def test_a_muted_microphone_is_found_without_waiting_for_a_voice(pulse: PulseServer, candidate: Candidate) -> None:
    pulse.run("pactl", "set-source-mute", "mic", "1")

    report = candidate.check()

    assert [finding.code for finding in report.findings] == ["microphone_muted"]
    assert report.findings[0].sentence.endswith("is muted, so your voice cannot be heard.")
    assert StepBegan("speaking") not in candidate.told


def test_a_microphone_that_hears_the_loudspeaker_is_advice_and_the_check_passes(
    pulse: PulseServer, candidate: Candidate
) -> None:
    pulse.run("pactl", "load-module", "module-loopback", "source=spk.monitor", "sink=micfeed", "latency_msec=20")
    pulse.run("pactl", "set-sink-volume", "micfeed", "-6dB")

    report = candidate.check()

    assert [finding.code for finding in report.findings] == ["microphone_hears_output"]
    assert report.passed
    assert report.measured.bleed is not None
    assert report.measured.bleed.relative_db == pytest.approx(-6.0, abs=1.5)
    assert all("disagreed" not in text for text in candidate.words("microphone"))


def test_zeros_instead_of_what_is_played_are_not_taken_for_another_device(
    pulse: PulseServer, candidate: Candidate
) -> None:
    pulse.run("pactl", "set-source-mute", "spk.monitor", "1")

    report = candidate.check()

    assert [finding.code for finding in report.findings] == ["system_zeros"]
    assert "complete silence" in report.findings[0].sentence


def test_a_microphone_of_zeros_that_nobody_muted_delivers_silence(candidate: Candidate) -> None:
    candidate.speaks = False

    report = candidate.check()

    assert [finding.code for finding in report.findings] == ["microphone_zeros"]


def test_a_check_that_is_cancelled_leaves_nothing_open(pulse: PulseServer, candidate: Candidate) -> None:
    async def scenario() -> None:
        playing = asyncio.Event()
        check = candidate.checks.make(SETUP, lambda told: playing.set() if told == StepBegan("playing") else None)
        running = asyncio.ensure_future(check.run())
        await asyncio.wait_for(playing.wait(), 30)
        assert pulse.run("pactl", "list", "short", "source-outputs")
        running.cancel()
        await asyncio.wait([running])
        assert running.cancelled()

    before = pulse.run("pactl", "list", "short", "source-outputs")
    asyncio.run(scenario())

    assert before == pulse.run("pactl", "list", "short", "source-outputs")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_panel_shows_a_check_from_the_click_to_the_verdict(
    qtbot: QtBot, qt_loop: QEventLoop, pulse: PulseServer, candidate: Candidate
) -> None:
    async def scenario() -> None:
        over = asyncio.Event()
        panel = SoundCheckPanel(Theme("light"))
        qtbot.addWidget(panel)
        panel.show()
        tasks: list[asyncio.Task[None]] = []
        desk = SoundCheckDesk(candidate.checks, lambda wish: tasks.append(qt_loop.create_task(wish)))
        desk.join(panel, lambda: SETUP)
        panel.finished.connect(over.set)
        pulse.run("pactl", "set-source-mute", "mic", "1")
        qtbot.mouseClick(panel.check, Qt.MouseButton.LeftButton)
        await asyncio.wait_for(over.wait(), 60)

        assert panel.rows["system"].state == "good"
        assert "disagreed with a colleague" in panel.rows["system"].words.text()
        assert [card.code for card in panel.cards] == ["microphone_muted"]
        assert panel.verdict.text() == "Not passed: one thing has to be mended first."
        await desk.close()

    qt_loop.run_until_complete(scenario())


def test_the_command_line_says_the_same_and_its_exit_code_too(pulse: PulseServer) -> None:
    pulse.run("pactl", "set-source-mute", "mic", "1")

    done = subprocess.run(
        [sys.executable, "-m", "desktop", "preflight", "--model=whisper-tiny.en"],
        env={**os.environ, **pulse.env},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "Their voice: “Tell me about a time you disagreed with a colleague.”" in done.stdout
    assert "is muted, so your voice cannot be heard." in done.stdout
