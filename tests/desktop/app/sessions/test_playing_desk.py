"""The record's sound between real files and the page: the right seconds, the right line, and an end to it."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.app.sessions.playing_desk import A_BREATH, GONE, PlayingDesk
from desktop.audio.audio_input import DeviceFailedError
from desktop.audio.kept_recording import KeptRecording
from desktop.audio.sound_keeper import SoundKeeper
from desktop.errors import ProgramError
from desktop.store.kept_sound import KeptSound
from desktop.ui.record.record_page import CONVERSATION, RecordPage
from desktop.ui.style import Theme
from shared.vocabulary import SAMPLE_RATE, SOURCES, Source
from tests.desktop.audio.sound_of import frames, tone
from tests.desktop.session.past_sessions import SESSION, interview, record_of

S = SAMPLE_RATE


class Player:
    """Plays nothing by itself: the test says where it is."""

    def __init__(
        self,
        recording: KeptRecording,
        start: int,
        sources: Collection[Source],
        on_place: Callable[[int], None],
        on_end: Callable[[ProgramError | None], None],
    ) -> None:
        self.recording, self.start, self.sources = recording, start, sources
        self.place, self.end = on_place, on_end
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True


class Bench:
    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.kept = KeptSound(folder)
        self.players: list[Player] = []
        self.page = RecordPage(record_of(interview()), theme)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.tabs.setCurrentIndex(CONVERSATION)
        self.desk = PlayingDesk(self.kept, self._play)

    def _play(self, *how: object) -> Player:
        self.players.append(Player(*how))  # type: ignore[arg-type]
        return self.players[-1]

    def keep(self, end_s: float = 60.0) -> None:
        """Both sides up to there, as the session would have kept them."""
        keeper = SoundKeeper(self.kept, SESSION, lambda *_: None, patient=True)
        keeper.start()
        for source in SOURCES:
            for frame in frames(source, 0, end_s, 220.0 if source == "microphone" else 330.0):
                keeper.take(frame)
        keeper.close()

    @property
    def player(self) -> Player:
        return self.players[-1]

    @property
    def playing(self) -> str | None:
        return self.page.conversation.said.playing


Play = Callable[[Callable[[Bench], Awaitable[None]]], None]


@pytest.fixture
def play(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Play:
    bench = Bench(qtbot, theme, tmp_path)

    async def run(scene: Callable[[Bench], Awaitable[None]]) -> None:
        bench.keep()
        await bench.desk.join(bench.page, SESSION)
        await scene(bench)

    return lambda scene: asyncio.run(run(scene))


async def told() -> None:
    """What the player said has arrived."""
    for _ in range(3):
        await asyncio.sleep(0)


def test_a_line_plays_from_its_own_second_with_both_sides(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("microphone-2", False)

        player = bench.player
        heard = player.recording.read(player.start, player.start + S, player.sources)
        expected = tone(player.start, player.start + S) + tone(player.start, player.start + S, 330)
        assert player.start == 18 * S - A_BREATH
        assert np.abs(heard - expected).max() < 1e-3
        assert bench.playing == "microphone-2"

    play(scene)


def test_wished_alone_only_the_lines_own_side_is_heard(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("system-1", True)

        assert bench.player.sources == ("system",)

    play(scene)


def test_the_page_follows_from_line_to_line_as_they_are_heard(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("microphone-1", False)
        seen = []
        for at_s in (8.9, 9.5, 13.2, 18.1, 31.0):
            bench.player.place(int(at_s * S))
            await told()
            seen.append((bench.playing, bench.page.conversation.play_bar.where.text()))

        assert seen == [
            ("microphone-1", "Playing 0:08"),
            ("microphone-1", "Playing 0:09"),
            ("system-2", "Playing 0:13"),
            ("microphone-2", "Playing 0:18"),
            ("system-3", "Playing 0:31"),
        ]

    play(scene)


def test_at_its_end_nothing_plays_any_more(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("microphone-1", False)
        bench.player.end(None)
        await told()

        assert bench.playing is None
        assert not bench.page.conversation.play_bar.problem.isVisible()

    play(scene)


def test_an_output_that_fails_is_a_sentence_on_the_page(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("microphone-1", False)
        bench.player.end(DeviceFailedError("Nothing can be played. Plug in a loudspeaker."))
        await told()

        assert bench.playing is None
        assert bench.page.conversation.play_bar.problem.text() == "Nothing can be played. Plug in a loudspeaker."

    play(scene)


def test_another_line_takes_its_place_and_the_one_before_says_nothing_more(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("microphone-1", False)
        first = bench.player
        bench.page.play_requested.emit("microphone-3", False)
        first.place(9 * S)
        first.end(None)
        await told()

        assert first.stopped
        assert bench.playing == "microphone-3"

    play(scene)


def test_stopped_it_is_still(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("microphone-1", False)
        bench.page.stop_requested.emit()
        bench.player.place(10 * S)
        await told()

        assert bench.player.stopped
        assert bench.playing is None

    play(scene)


def test_lines_of_which_nothing_was_kept_cannot_be_played(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("microphone-5", False)  # at 79 s: kept were 60

        assert bench.players == []
        assert "microphone-5" not in bench.page.conversation.said._delegate.playable
        assert "microphone-4" in bench.page.conversation.said._delegate.playable

    play(scene)


def test_sound_that_was_deleted_meanwhile_is_said_to_be_gone(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.kept.delete_all()
        bench.page.play_requested.emit("microphone-1", False)

        assert bench.players == []
        assert bench.page.conversation.play_bar.problem.text() == GONE

    play(scene)


def test_a_page_that_has_gone_is_silent(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.page.play_requested.emit("microphone-1", False)
        bench.desk.leave()
        bench.player.place(10 * S)
        await told()

        assert bench.player.stopped

    play(scene)


def test_without_any_sound_the_page_has_nothing_to_play_with(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    bench = Bench(qtbot, theme, tmp_path)

    asyncio.run(bench.desk.join(bench.page, SESSION))

    assert not bench.page.conversation.play_bar.isVisible()
