"""A simulated speaker and recogniser: words with places on a timeline, and a policy driven by nothing but samples."""

from dataclasses import dataclass, field

from desktop.transcription.actions import Action, Confirm, Forget, HearPartial, HearWhole
from desktop.transcription.messages import Final, Revised
from desktop.transcription.policy import TurnPolicy
from desktop.transcription.sound import BLOCK
from desktop.transcription.turn import Part
from shared.events import Word
from shared.vocabulary import SAMPLE_RATE

WORD_S = 0.3


@dataclass
class Speech:
    """A script: `say` puts words one after another, `pause` leaves silence."""

    words: list[Word] = field(default_factory=list)
    at_s: float = 1.0

    def say(self, text: str, word_s: float = WORD_S) -> "Speech":
        for word in text.split():
            start = int(self.at_s * SAMPLE_RATE)
            self.at_s += word_s
            self.words.append(Word(word, start, int(self.at_s * SAMPLE_RATE), 0.9))
        return self

    def pause(self, seconds: float) -> "Speech":
        self.at_s += seconds
        return self

    def probability(self, start: int) -> float:
        middle = start + BLOCK // 2
        return 0.9 if any(word.start <= middle < word.end for word in self.words) else 0.05

    def heard(self, start: int, end: int) -> tuple[Word, ...]:
        """What a perfect recogniser hears: the words whose middle lies within."""
        return tuple(word for word in self.words if start <= (word.start + word.end) // 2 < end)


class Simulation:
    """Drives one policy over a script. `late_blocks`: how long each decode takes, in blocks of sound."""

    def __init__(self, speech: Speech, policy: TurnPolicy | None = None, late_blocks: int = 0) -> None:
        self.speech = speech
        self.policy = policy or TurnPolicy("system")
        self.late_blocks = late_blocks
        self.actions: list[Action] = []
        self.asked: list[HearWhole | HearPartial] = []
        self._open: list[tuple[int, HearWhole | HearPartial]] = []

    def run(self, tail_s: float = 4.0) -> "Simulation":
        end = int((self.speech.at_s + tail_s) * SAMPLE_RATE)
        for start in range(0, end - BLOCK, BLOCK):
            while self.policy.waiting:
                self._answer_oldest()
            self._take(self.policy.hear(start, self.speech.probability(start)))
            self._answer_due(start)
        self._take(self.policy.finish())
        while self.policy.waiting:
            self._answer_oldest()
        return self

    def said(self, *kinds: type) -> list[Action]:
        return [action for action in self.actions if isinstance(action, kinds)]

    def transcript(self) -> dict[int, str]:
        """Each turn's text after its last revision."""
        texts: dict[int, str] = {}
        for action in self.actions:
            match action:
                case Final(turn=turn, text=text):
                    assert turn not in texts, f"turn {turn} was committed twice"
                    texts[turn] = text
                case Revised(turn=turn, text=text):
                    assert turn in texts, f"turn {turn} was revised before it was committed"
                    texts[turn] = text
        return texts

    def confirmed(self) -> list[Confirm]:
        return [action for action in self.actions if isinstance(action, Confirm)]

    def _take(self, actions: list[Action]) -> None:
        for action in actions:
            match action:
                case HearWhole() | HearPartial():
                    self.asked.append(action)
                    self._open.append((self.policy.position + self.late_blocks * BLOCK, action))
                case Forget(number=number):
                    self._open = [entry for entry in self._open if entry[1].number != number]
                case _:
                    self.actions.append(action)

    def _answer_due(self, start: int) -> None:
        while self._open and self._open[0][0] <= start + BLOCK:
            self._answer_oldest()

    def _answer_oldest(self) -> None:
        _, asked = self._open.pop(0)
        words = self.speech.heard(asked.start, asked.end)
        text = " ".join(word.text for word in words)
        if isinstance(asked, HearPartial):
            self._take(self.policy.partial_heard(asked.number, text))
            return
        self._take(self.policy.whole_heard(asked.number, Part(asked.start, asked.end, text, words)))
        if not any(asked.number == number for number in self._forgotten()):
            self._take(self.policy.whole_heard(asked.number, Part(asked.start, asked.end, text, words, placed=True)))

    def _forgotten(self) -> list[int]:
        return [action.number for action in self.actions if isinstance(action, Forget)]
