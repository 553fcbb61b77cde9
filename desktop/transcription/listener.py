"""Listening to one source: its blocks, its voice detector, its policy and its recent sound, joined."""

from collections import deque

from desktop.transcription.actions import Action
from desktop.transcription.log_mel import Samples
from desktop.transcription.policy import TurnPolicy
from desktop.transcription.sound import Block, Blocks, RecentSound
from desktop.transcription.turn import Part
from desktop.transcription.vad import VoiceDetector


class Listener:
    """Blocks wait here while the policy waits for a text; nothing is ever judged without it."""

    def __init__(self, policy: TurnPolicy, detector: VoiceDetector) -> None:
        self._policy = policy
        self._detector = detector
        self._blocks = Blocks()
        self._recent = RecentSound()
        self._waiting: deque[Block] = deque()
        self._ending = False

    @property
    def quiet(self) -> bool:
        """No turn is open and no sound waits."""
        return self._policy.quiet and not self._waiting

    @property
    def position(self) -> int:
        return self._policy.position

    def take(self, start: int, samples: Samples) -> list[Action]:
        self._waiting.extend(self._blocks.push(start, samples))
        return self._advance()

    def end(self) -> list[Action]:
        """No more sound for now: what is open ends as soon as everything taken has been judged."""
        self._waiting.extend(self._blocks.pad_out())
        self._ending = True
        return self._advance()

    def whole_heard(self, number: int, part: Part) -> list[Action]:
        return [*self._policy.whole_heard(number, part), *self._advance()]

    def partial_heard(self, number: int, text: str) -> list[Action]:
        return self._policy.partial_heard(number, text)

    def between(self, start: int, end: int) -> Samples:
        return self._recent.between(start, end)

    def _advance(self) -> list[Action]:
        actions: list[Action] = []
        while self._waiting and not self._policy.waiting:
            if self._waiting[0].after_gap and not self._policy.quiet:
                actions += self._policy.finish()
                continue
            actions += self._judge(self._waiting.popleft())
        if self._ending and not self._waiting and not self._policy.waiting:
            actions += self._policy.finish()
            self._ending = self._policy.waiting
        return actions

    def _judge(self, block: Block) -> list[Action]:
        if block.after_gap:
            self._detector.reset()
        self._recent.add(block)
        return self._policy.hear(block.start, self._detector.probability(block.samples))
