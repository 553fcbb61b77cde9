"""The playing desk: plays the kept sound of the record on screen, and shows on it which line is heard."""

import asyncio
from bisect import bisect_right
from collections.abc import Callable, Collection
from typing import Protocol

from desktop.audio.kept_recording import KeptRecording
from desktop.audio.sound_player import SoundPlayer
from desktop.errors import ProgramError
from desktop.store.kept_sound import KeptSound
from desktop.ui.record.record_page import RecordPage
from shared.ids import SegmentId, SessionId
from shared.session_view import SegmentView
from shared.vocabulary import SAMPLE_RATE, SOURCES, Source

GONE = "This sound is not here any more: it has been deleted meanwhile."
A_BREATH = SAMPLE_RATE // 5
"""Played before a line's first word, which its start may cut."""


class Player(Protocol):
    def stop(self) -> None: ...


Play = Callable[
    [KeptRecording, int, Collection[Source], Callable[[int], None], Callable[[ProgramError | None], None]], Player
]


class PlayingDesk:
    """Belongs to the loop; one page and one sound at a time. `join` each page that is put on screen."""

    def __init__(self, kept: KeptSound, play: Play = SoundPlayer) -> None:
        self._kept = kept
        self._play = play
        self._page: RecordPage | None = None
        self._recording: KeptRecording | None = None
        self._lines: list[SegmentView] = []
        self._player: Player | None = None

    async def join(self, page: RecordPage, session_id: SessionId) -> None:
        """Looks what sound there is, and lets it be played."""
        self.leave()
        self._page = page
        transcript = page.record.view.transcript
        recording, lines = await asyncio.to_thread(self._look, session_id, transcript)
        if self._page is not page or not recording.sources:
            return
        self._recording, self._lines = recording, lines
        page.play_requested.connect(self._on_play_requested)
        page.stop_requested.connect(self.stop)
        page.conversation.show_playable([line.segment_id for line in self._lines])

    def leave(self) -> None:
        """The page has gone; it is not touched any more."""
        self._silence()
        self._page, self._recording, self._lines = None, None, []

    def stop(self) -> None:
        self._silence()
        if self._page is not None:
            self._page.conversation.show_playing(None)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _look(self, session_id: SessionId, transcript: list[SegmentView]) -> tuple[KeptRecording, list[SegmentView]]:
        """Three hours are some hundred files and two thousand lines: not for the loop's thread."""
        recording = KeptRecording(self._kept.pieces(session_id))
        return recording, [line for line in transcript if recording.holds(line.start, line.end)]

    def _silence(self) -> None:
        player, self._player = self._player, None
        if player is not None:
            player.stop()

    def _on_play_requested(self, segment_id: str, only: bool) -> None:
        line = next((line for line in self._lines if line.segment_id == SegmentId(segment_id)), None)
        if line is None or self._recording is None:
            return
        self._silence()
        if not self._recording.is_here(line.start, line.end):
            self._page_says(GONE)
            return
        sources = (line.source,) if only else SOURCES
        lines = [each for each in self._lines if each.source in sources]
        loop, start = asyncio.get_running_loop(), max(0, line.start - A_BREATH)

        def on_loop(tell: Callable[[], None]) -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(tell)

        def place(position: int) -> None:
            on_loop(lambda: self._show(player, _line_at(lines, position, line), position))

        def end(error: ProgramError | None) -> None:
            on_loop(lambda: self._end(player, error))

        player = self._play(self._recording, start, sources, place, end)
        self._player = player
        self._show(player, line, line.start)

    def _page_says(self, problem: str) -> None:
        if self._page is not None:
            self._page.conversation.show_sound_problem(problem)

    def _show(self, player: Player, line: SegmentView, position: int) -> None:
        if player is self._player and self._page is not None:
            self._page.conversation.show_playing(line.segment_id, position / SAMPLE_RATE)

    def _end(self, player: Player, error: ProgramError | None) -> None:
        if player is not self._player:
            return
        self._player = None
        if error is not None:
            self._page_says(error.message)
        elif self._page is not None:
            self._page.conversation.show_playing(None)


def _line_at(lines: list[SegmentView], position: int, first: SegmentView) -> SegmentView:
    """The line that is heard there: the last that had begun, and never one before the first."""
    at = bisect_right([line.start for line in lines], max(position, first.start)) - 1
    return lines[at] if at >= 0 else first
