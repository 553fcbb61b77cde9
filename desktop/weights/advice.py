"""Advice: which model of each kind suits this machine, and why, from what was measured on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.weights.choice import (
    DECODE_LIMIT_S,
    LARGE_WRITER,
    LARGE_WRITER_MEMORY_BYTES,
    SMALL_WRITER,
    WORDS_SPOKEN_PER_S,
    Machine,
    fitting_writer,
)
from desktop.weights.entry import Weights
from desktop.weights.errors import in_words
from desktop.weights.writer_pace import WriterPace

ACCENTS = "Accents gain most from a larger model."
COST = {"tiny": 0.42, "base": 1.0, "small": 3.2, "medium": 9.6, "large": 19.4}
"""What a decode costs beside base. Up to small as measured (speech.md §3.1, encoder over 10 s); above, three times for
the three times larger file, and twice again. Distilled and turbo models have no place in this row: not measured."""
_SURE = 0.8
"""What is only estimated must stay this far below the limit to be advised."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A model of the catalogue, and one or two sentences."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Decode:
    """Seconds for a sentence of six seconds; `measured` here, or estimated from a sibling that was."""

    seconds: float
    measured: bool


def decode_times(catalogue: Iterable[Weights], decode_s: Mapping[str, float]) -> dict[str, Decode]:
    """By name; what was neither measured nor has a measured sibling is missing."""
    hearing = [entry for entry in catalogue if entry.purpose == "hearing"]
    per_unit = [decode_s[entry.name] / cost for entry in hearing if entry.name in decode_s and (cost := _cost(entry))]
    times = {entry.name: Decode(decode_s[entry.name], True) for entry in hearing if entry.name in decode_s}
    if per_unit:
        for entry in hearing:
            if entry.name not in times and (cost := _cost(entry)):
                times[entry.name] = Decode(max(per_unit) * cost, False)
    return times


def hearing_advice(catalogue: Iterable[Weights], decode_s: Mapping[str, float], language: str = "en") -> Advice | None:
    """None before anything was measured."""
    times = decode_times(catalogue, decode_s)
    able = [
        entry
        for entry in catalogue
        if entry.name in times and ("many" in entry.languages or language in entry.languages)
    ]
    if not able:
        return None
    able.sort(key=lambda entry: (_cost(entry) or 0.0, times[entry.name].measured, entry.languages == (language,)))
    quick = [entry for entry in able if _quick(times[entry.name])]
    best = quick[-1] if quick else [entry for entry in able if _cost(entry) == _cost(able[0])][-1]
    larger = next((entry for entry in able if entry.bytes > 1.5 * best.bytes and entry not in quick), None)
    reason = _hears(best, times[best.name], quick=bool(quick))
    if larger is not None and quick:
        title = larger.short_title.removesuffix(".en")
        reason += f" {title} would take about {times[larger.name].seconds:.1f} s, too slow to stay live."
    return Advice(best.name, f"{reason} {ACCENTS}")


def writing_advice(catalogue: Iterable[Weights], paces: Mapping[str, WriterPace], machine: Machine) -> Advice:
    """By memory and room; a large one that was measured to be slower than speech makes way for the small one."""
    titles = {entry.name: entry.short_title for entry in catalogue}
    name = fitting_writer(machine) if LARGE_WRITER not in paces else LARGE_WRITER
    if machine.memory_bytes < LARGE_WRITER_MEMORY_BYTES:
        name = SMALL_WRITER
    large = paces.get(LARGE_WRITER)
    if name == LARGE_WRITER and large is not None and large.words_per_s < WORDS_SPOKEN_PER_S:
        slow = f"{titles.get(LARGE_WRITER, LARGE_WRITER)} writes {large.words_per_s:.1f} words a second here"
        return Advice(SMALL_WRITER, f"{slow}, more slowly than people speak. The smaller one keeps up.")
    return Advice(name, _writes(titles.get(name, name), paces.get(name), machine, large=name == LARGE_WRITER))


def _hears(entry: Weights, decode: Decode, *, quick: bool) -> str:
    if not quick:
        return f"{entry.short_title}: the lightest one. It takes {decode.seconds:.2f} s for a sentence here."
    if not decode.measured:
        return (
            f"{entry.short_title}: would take about {decode.seconds:.2f} s for a sentence, within {DECODE_LIMIT_S} s."
        )
    well = "well within" if decode.seconds < DECODE_LIMIT_S / 2 else "within"
    return f"{entry.short_title}: writes down a sentence in {decode.seconds:.2f} s here, {well} {DECODE_LIMIT_S} s."


def _writes(title: str, pace: WriterPace | None, machine: Machine, *, large: bool) -> str:
    memory = f"this machine's {in_words(machine.memory_bytes)} of memory"
    if pace is None:
        return f"{title}: suits {memory}. Not measured here yet."
    speed = f"writes {pace.words_per_s:.0f} words a second here, the first after {pace.first_word_s:.1f} s"
    times = pace.words_per_s / WORDS_SPOKEN_PER_S
    ahead = f"; that is {times:.0f} times as fast as people speak" if times >= 1.75 else ""
    more = " It keeps to your notes better than the smaller one." if large else f" A larger one would not fit {memory}."
    return f"{title}: {speed}{ahead}.{more}"


def _quick(decode: Decode) -> bool:
    return decode.seconds <= (DECODE_LIMIT_S if decode.measured else _SURE * DECODE_LIMIT_S)


def _cost(entry: Weights) -> float | None:
    size = entry.name.removeprefix("whisper-").removesuffix(".en").removesuffix("-v3")
    return COST.get(size)
