"""The echo rule applied to the stream of messages: copies are held back, or taken away once they are known as such."""

from desktop.transcription.echo_text import Spoken, is_echo
from desktop.transcription.messages import Final, Interim, Provisional, Removed, Revised, WorkerMessage
from shared.vocabulary import SAMPLE_RATE

_KEPT = 60 * SAMPLE_RATE
Told = Provisional | Final | Revised


class EchoFilter:
    """Remembers the last minute of both sources. Whichever side is heard first, only the microphone's text goes."""

    def __init__(self) -> None:
        self._system: dict[int, Spoken] = {}
        self._microphone: dict[int, Spoken] = {}
        self._copies: set[int] = set()

    def passed(self, message: WorkerMessage) -> list[WorkerMessage]:
        """What is to be said instead of this message."""
        match message:
            case Interim(source="microphone", turn=turn) if turn in self._copies:
                return []
            case Provisional(source="microphone") | Final(source="microphone") | Revised(source="microphone"):
                return self._from_microphone(message)
            case Provisional(source="system") | Final(source="system") | Revised(source="system"):
                return [message, *self._from_system(message)]
            case _:
                return [message]

    def is_copy(self, turn: int) -> bool:
        return turn in self._copies

    def _from_microphone(self, told: Told) -> list[WorkerMessage]:
        spoken = Spoken(told.text, told.start, told.end, told.words)
        if is_echo(spoken, self._system.values()):
            shown = self._microphone.pop(told.turn, None) is not None
            self._copies.add(told.turn)
            return [_echo(told.turn)] if shown else []
        self._microphone[told.turn] = spoken
        _forget_old(self._microphone, told.end)
        if told.turn in self._copies and isinstance(told, Revised):
            told = Final(
                source=told.source, turn=told.turn, text=told.text, words=told.words, start=told.start, end=told.end
            )
        self._copies.discard(told.turn)
        return [told]

    def _from_system(self, told: Told) -> list[WorkerMessage]:
        self._system[told.turn] = Spoken(told.text, told.start, told.end, told.words)
        _forget_old(self._system, told.end)
        if isinstance(told, Provisional):
            return []
        copies = [turn for turn, spoken in self._microphone.items() if is_echo(spoken, self._system.values())]
        for turn in copies:
            del self._microphone[turn]
            self._copies.add(turn)
        return [_echo(turn) for turn in copies]


def _echo(turn: int) -> Removed:
    return Removed(source="microphone", turn=turn, reason="echo")


def _forget_old(turns: dict[int, Spoken], now: int) -> None:
    for turn in [turn for turn, spoken in turns.items() if spoken.end < now - _KEPT]:
        del turns[turn]
