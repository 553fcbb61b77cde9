"""What was measured on this machine, and the advice that follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.weights.advice import Advice, Decode, decode_times, hearing_advice, writing_advice
from desktop.weights.choice import SMALLEST_WHISPER, Machine, Measurements
from desktop.weights.entry import Purpose
from desktop.weights.store import WeightsStore
from desktop.weights.writer_pace import WriterPace, WriterPaces

TO_BEGIN_WITH = "The lightest one. Measure this machine to know whether a larger one keeps up."


@dataclass(frozen=True)
class Measured:
    """Figures of this machine, and what follows from them."""

    language: str
    machine: Machine
    decode_s: Mapping[str, float]
    decodes: Mapping[str, Decode]
    paces: Mapping[str, WriterPace]
    advice: Mapping[Purpose, Advice]

    @classmethod
    def of(cls, store: WeightsStore, language: str) -> "Measured":
        machine = Machine.of(store.root)
        decode_s, paces = Measurements(store.root).decode_s(), WriterPaces(store.root).all()
        hearing = hearing_advice(store.catalogue, decode_s, language)
        advice: dict[Purpose, Advice] = {
            "hearing": hearing or Advice(SMALLEST_WHISPER, TO_BEGIN_WITH),
            "writing": writing_advice(store.catalogue, paces, machine),
        }
        return cls(language, machine, decode_s, decode_times(store.catalogue, decode_s), paces, advice)
