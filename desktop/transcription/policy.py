"""When a turn begins, pauses, ends and goes on: the streaming policy of one source.

Pure: no threads, no clock but the samples, no sound. It is told how likely speech is in each block and what was heard
in the stretches it asked for; it answers with what to hear next and what to say. While `waiting` is true it must be
told what was heard before it is given the next block; so a slow machine, or a file read faster than it plays, gives
the same turns as real time.

A turn has three stages. *Heard*: two silent blocks (64 ms) have the whole growing part decoded. *Provisional*: that
text is shown; speech that goes on takes it back. *Committed*: the silence has lasted as long as `Waits` asks for; the
text is final, and nothing had to be decoded again. Speech within 1.5 s after that joins the committed turn.
"""

from collections import deque

from desktop.transcription.actions import Action, Confirm, Forget, HearPartial, HearWhole
from desktop.transcription.endings import PauseHabit
from desktop.transcription.messages import Settled
from desktop.transcription.policy_settings import PolicySettings
from desktop.transcription.sound import BLOCK
from desktop.transcription.tellings import tell_committed, tell_interim, tell_provisional
from desktop.transcription.turn import Part, Turn
from shared.vocabulary import SAMPLE_RATE, Source


class TurnPolicy:
    """One source's turns, numbered from `first_turn`."""

    def __init__(self, source: Source, first_turn: int = 1, settings: PolicySettings | None = None) -> None:
        self._source = source
        self._settings = settings or PolicySettings()
        self._next_number = first_turn
        self._requests = 0
        self._now = 0
        self._free_from = 0
        self._settled = 0
        self._turn: Turn | None = None
        self._closed: tuple[Turn, int] | None = None
        self._habit = PauseHabit()
        self._silence_start: int | None = None
        self._silent_blocks = 0
        self._asked: HearWhole | HearPartial | None = None
        self._wanted: HearWhole | None = None
        self._adopting: int | None = None
        self._finishing = False
        self._last_partial = 0
        self._recent: deque[tuple[float, int]] = deque(maxlen=self._settings.forced_cut_search // BLOCK)

    @property
    def quiet(self) -> bool:
        return self._turn is None

    @property
    def position(self) -> int:
        return self._now

    @property
    def waiting(self) -> bool:
        """What was asked for decides what the next block means."""
        if self._wanted is None:
            return False
        if self._adopting is not None or self._finishing:
            return True
        return self._silence_start is not None and self._now - self._silence_start >= self._settings.waits.complete

    # --- what happens ------------------------------------------------------------------------------------------

    def hear(self, start: int, probability: float) -> list[Action]:
        """The block from `start` on, with the probability that it holds speech."""
        self._now = start + BLOCK
        if self._turn is None:
            return self._hear_in_quiet(start, probability)
        self._recent.append((probability, start))
        if self._is_speech(probability):
            return self._hear_speech(start, probability)
        return self._hear_silence(start)

    def whole_heard(self, number: int, part: Part) -> list[Action]:
        """The answer to HearWhole: first with the text as soon as it is known, then once more with placed words."""
        if self._wanted is None or number != self._wanted.number or self._turn is None:
            return []
        self._turn.candidate = part if part.text or self._turn.fallback is None else self._turn.fallback
        if not part.placed:
            return self._show_provisional(part)
        self._wanted = None
        if self._adopting is None:
            return self._commit_if_due()
        finishing = self._finishing
        actions = self._adopt(part, self._adopting)
        return [*actions, *self.finish()] if finishing else actions

    def partial_heard(self, number: int, text: str) -> list[Action]:
        turn, asked = self._turn, self._asked
        if turn is None or not isinstance(asked, HearPartial) or asked.number != number or not text:
            return []
        self._asked = None
        if self._silence_start is not None or turn.candidate is not None:
            return []
        return [tell_interim(self._source, turn, text, asked.end)]

    def finish(self) -> list[Action]:
        """No more sound comes, or none that belongs to this: what is open ends here."""
        if self._turn is None:
            return self._close_for_good()
        self._finishing = True
        if self._silence_start is None:
            self._silence_start = self._now
        if self._wanted is None and self._turn.candidate is None and self._worth_hearing():
            return self._ask_whole(self._now)
        return self._commit_if_due()

    # --- between turns -----------------------------------------------------------------------------------------

    def _hear_in_quiet(self, start: int, probability: float) -> list[Action]:
        if probability >= self._settings.onset:
            return self._begin(start)
        actions: list[Action] = []
        if self._closed is not None and self._now - self._closed[1] > self._settings.reopen:
            actions += self._close_for_good()
        return [*actions, *self._settle(self._now - self._settings.preroll, at_least=SAMPLE_RATE)]

    def _begin(self, start: int) -> list[Action]:
        begin = max(self._free_from, start - self._settings.preroll, 0)
        self._last_partial = self._now
        self._silence_start, self._silent_blocks = None, 0
        self._recent.clear()
        actions: list[Action] = []
        if self._closed is not None and self._may_go_on(self._closed[0], start):
            self._reopen(self._closed[0], start, begin)
        else:
            actions += self._close_for_good()
            self._turn = self._new_turn(begin)
        turn = self._open_turn
        turn.speech_blocks += 1
        turn.last_speech_end = self._now
        return actions

    def _may_go_on(self, closed: Turn, now: int) -> bool:
        return not self._settings.ends_turn(closed.last_speech_end - closed.start, now - closed.last_speech_end)

    def _new_turn(self, start: int, carried: str = "") -> Turn:
        self._next_number += 1
        return Turn(self._next_number - 1, start, start, self._now, carried)

    def _reopen(self, closed: Turn, start: int, begin: int) -> None:
        """The speaker goes on: a short part is heard again together with what follows, a long one stays as it is."""
        self._habit.note(start - closed.last_speech_end)
        if closed.candidate is not None and self._is_cut(closed, start):
            closed.adopt(closed.candidate, begin)
        closed.fallback, closed.candidate, closed.speech_blocks = closed.candidate, None, 0
        self._turn, self._closed = closed, None

    def _close_for_good(self) -> list[Action]:
        if self._closed is None:
            return []
        turn, self._closed = self._closed[0], None
        return [Confirm(turn.number, turn.start, turn.last_speech_end, tuple(turn.heard))]

    # --- within a turn -----------------------------------------------------------------------------------------

    def _is_speech(self, probability: float) -> bool:
        """Between the two thresholds things stay as they are."""
        return probability >= (self._settings.release if self._silence_start is None else self._settings.onset)

    def _hear_speech(self, start: int, probability: float) -> list[Action]:
        actions = self._resume(start) if self._silence_start is not None else []
        turn = self._open_turn
        turn.last_speech_end = self._now
        if probability >= self._settings.onset:
            turn.speech_blocks += 1
        if self._adopting is None and self._now - turn.part_start >= self._settings.longest_part:
            return [*actions, *self._force_cut()]
        if self._partial_is_due(probability):
            actions.append(self._ask_partial())
        return actions

    def _hear_silence(self, start: int) -> list[Action]:
        if self._silence_start is None:
            self._silence_start, self._silent_blocks = start, 0
        self._silent_blocks += 1
        if self._silent_blocks == self._settings.pause_blocks and self._worth_hearing():
            return self._ask_whole(self._now)
        return self._commit_if_due()

    def _resume(self, start: int) -> list[Action]:
        """Speech goes on after a pause: the part heard so far is done with, or is still to grow."""
        turn, pause_start = self._open_turn, self._silence_start or start
        pause = start - pause_start
        self._silence_start = None
        self._habit.note(pause)
        known = turn.candidate is not None or self._wanted is not None
        if known and self._is_cut(turn, start):
            next_start = max(pause_start + BLOCK, start - self._settings.preroll)
            if self._wanted is None and turn.candidate is not None:
                return self._adopt(turn.candidate, next_start)
            self._adopting = next_start
            return []
        turn.candidate = None
        if self._wanted is None:
            return []
        forgotten, self._wanted = self._wanted, None
        return [Forget(forgotten.number)]

    def _force_cut(self) -> list[Action]:
        """Nobody paused for very long: cut where speech was least likely."""
        cut = min(self._recent)[1] + BLOCK // 2 if self._recent else self._now
        self._adopting = cut
        self._wanted = None
        return self._ask_whole(cut)

    def _adopt(self, part: Part, next_start: int) -> list[Action]:
        turn = self._open_turn
        self._adopting = None
        turn.adopt(part, next_start, speech_blocks=max(1, (self._now - next_start - self._settings.preroll) // BLOCK))
        self._last_partial = self._now
        if not self._settings.ends_turn(self._now - turn.start, self._now - part.end):
            return []
        actions = [*self._commit(settle_to=next_start), *self._close_for_good()]
        self._turn = self._new_turn(next_start, carried=part.text)
        self._turn.speech_blocks = turn.speech_blocks
        return actions

    def _is_cut(self, turn: Turn, resumed_at: int) -> bool:
        """The growing part is so long, and the pause so clear, that the part is better done with."""
        spoken, pause = turn.last_speech_end - turn.part_start, resumed_at - turn.last_speech_end
        return self._settings.cuts_part(spoken, pause)

    # --- the end of a turn -------------------------------------------------------------------------------------

    def _commit_if_due(self) -> list[Action]:
        turn = self._open_turn
        if self._wanted is not None or self._silence_start is None:
            return []
        silence = self._now - self._silence_start
        if self._finishing or silence >= self._settings.waits.after(turn.text, self._habit.wait):
            return self._commit()
        return []

    def _commit(self, settle_to: int | None = None) -> list[Action]:
        """The text is final. A turn without words goes as if it had never been, one told before keeps its words."""
        turn = self._open_turn
        if turn.candidate is None:
            turn.candidate = turn.fallback
        end = turn.heard[-1].end if turn.heard else turn.last_speech_end
        self._free_from = max(
            self._free_from, min(self._now, turn.last_speech_end + self._settings.pause_blocks * BLOCK)
        )
        self._turn, self._silence_start = None, None
        finishing, self._finishing = self._finishing, False
        actions: list[Action] = list(tell_committed(self._source, turn, min(end, turn.last_speech_end)))
        turn.fallback = None
        if turn.told is not None:
            self._closed = (turn, self._now)
        elif not turn.shown and turn.number == self._next_number - 1:
            self._next_number -= 1
        if finishing:
            actions += self._close_for_good()
        if settle_to is None:
            settle_to = self._now if finishing else max(self._free_from, self._now - self._settings.preroll)
        return [*actions, *self._settle(settle_to)]

    def _settle(self, position: int, at_least: int = 1) -> list[Settled]:
        if position - self._settled < at_least:
            return []
        self._settled = position
        return [Settled(source=self._source, position=position)]

    # --- what is asked for and shown ---------------------------------------------------------------------------

    def _worth_hearing(self) -> bool:
        return self._open_turn.speech_blocks >= self._settings.least_speech_blocks

    def _ask_whole(self, end: int) -> list[Action]:
        turn = self._open_turn
        self._requests += 1
        self._wanted = HearWhole(self._requests, turn.part_start, end, turn.context)
        return [self._wanted]

    def _ask_partial(self) -> HearPartial:
        turn = self._open_turn
        self._requests += 1
        self._last_partial = self._now
        self._asked = HearPartial(self._requests, turn.part_start, self._now, turn.context)
        return self._asked

    def _partial_is_due(self, probability: float) -> bool:
        """Not while the voice is falling: a pause may be on its way, and its decode must not have to wait."""
        if not self._settings.partials or probability < self._settings.onset or self._wanted is not None:
            return False
        return self._now - self._last_partial >= self._settings.partial_step and self._worth_hearing()

    def _show_provisional(self, part: Part) -> list[Action]:
        turn = self._open_turn
        if part.text:
            turn.agreement.hear(part.text)
        if not turn.text or self._adopting is not None:
            return []
        return [tell_provisional(self._source, turn)]

    @property
    def _open_turn(self) -> Turn:
        if self._turn is None:
            raise RuntimeError("no turn is open")
        return self._turn
