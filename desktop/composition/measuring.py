"""Measures how fast this machine hears with each installed Whisper, once, so that the best of them can be chosen."""

import threading

from desktop.transcription.messages import Failed, Message, Ready
from desktop.transcription.process import Transcriber
from desktop.transcription.settings import TranscriberSettings
from desktop.weights.choice import DECODE_LIMIT_S, Measurements
from desktop.weights.errors import WeightsError
from desktop.weights.store import WeightsStore

MEASURING_LIMIT_S = 30.0
HOPELESS_S = 4 * DECODE_LIMIT_S


def measure_new_whispers(store: WeightsStore, measurements: Measurements) -> None:
    """Measures the smallest first, until one is too slow: larger ones are slower still.

    What was quick enough once is not measured again. What was too slow is, since the machine may have been busy then;
    unless it was hopeless. About a second a model. One that is damaged or does not load is left out; it says so when
    chosen.
    """
    known = measurements.decode_s()
    for entry in sorted((e for e in store.installed() if e.purpose == "hearing"), key=lambda e: e.bytes):
        decode_s = known.get(entry.name)
        if decode_s is None or DECODE_LIMIT_S < decode_s < HOPELESS_S:
            decode_s = _measured(store, entry.name)
            if decode_s is None:
                continue
            measurements.remember(entry.name, decode_s)
        if decode_s > DECODE_LIMIT_S:
            return


def _measured(store: WeightsStore, name: str) -> float | None:
    """Seconds of one decode of a 6 s clip; None where the recogniser does not start."""
    try:
        settings = TranscriberSettings(whisper_model=store.verified(name))
    except WeightsError:
        return None
    outcome: list[Message] = []
    over = threading.Event()

    def take(message: Message) -> None:
        if isinstance(message, Ready | Failed):
            outcome.append(message)
            over.set()

    recogniser = Transcriber(settings, take)
    recogniser.start()
    try:
        over.wait(MEASURING_LIMIT_S)
    finally:
        recogniser.close()
    match outcome:
        case [Ready(decode_s=decode_s)]:
            return decode_s
        case _:
            return None
