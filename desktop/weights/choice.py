"""Which model this machine should use."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import psutil

from desktop.weights.entry import Weights
from desktop.weights.store import WeightsStore

DECODE_LIMIT_S = 0.35
"""A larger Whisper is used if it decodes a 6 s clip within this time (local-models.md §3)."""
SMALLEST_WHISPER = "whisper-tiny.en"
BETTER_WHISPER = "whisper-base"
EMBEDDING = "all-MiniLM-L6-v2"
LARGE_WRITER = "qwen2.5-coder-1.5b"
SMALL_WRITER = "qwen2.5-coder-0.5b"
WRITER_ALIAS = "writer"
"""Stands, in the `models` command, for the writer that fits this machine."""
LARGE_WRITER_MEMORY_BYTES = 6_000_000_000
LARGE_WRITER_DISK_BYTES = 3_000_000_000
WORDS_SPOKEN_PER_S = 2.5
"""How fast people speak: 150 words a minute. An answer that comes more slowly is waited for."""
_MEASURED_FILE = "measured.json"


@dataclass(frozen=True, slots=True)
class Machine:
    """What the choice of a writer depends on."""

    memory_bytes: int
    free_disk_bytes: int

    @classmethod
    def of(cls, folder: Path) -> "Machine":
        """This computer, with the disk that `folder` is or will be on."""
        existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
        return cls(psutil.virtual_memory().total, psutil.disk_usage(str(existing)).free)


class Measurements:
    """Seconds that each Whisper took for a 6 s clip on this machine, kept beside the models."""

    def __init__(self, root: Path) -> None:
        self._path = root / _MEASURED_FILE

    def decode_s(self) -> dict[str, float]:
        try:
            loaded = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(loaded, dict):
            return {}
        return {str(name): float(seconds) for name, seconds in loaded.items() if isinstance(seconds, int | float)}

    def remember(self, name: str, decode_s: float) -> None:
        measured = self.decode_s() | {name: round(decode_s, 4)}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_name(_MEASURED_FILE + ".new")
        fresh.write_text(json.dumps(measured, indent=1, sort_keys=True), "utf-8")
        fresh.replace(self._path)


def best_whisper(store: WeightsStore, decode_s: Mapping[str, float], language: str = "en") -> str | None:
    """The largest installed Whisper of this language whose measured decode is quick enough; else the smallest.

    A model nobody has measured here is not risked, unless it is the smallest. None if none is installed.
    """
    installed = [entry for entry in store.installed() if entry.purpose == "hearing" and _speaks(entry, language)]
    quick = [entry for entry in installed if decode_s.get(entry.name, float("inf")) <= DECODE_LIMIT_S]
    if quick:
        return max(quick, key=lambda entry: entry.bytes).name
    return _smallest(installed)


def fitting_writer(machine: Machine) -> str:
    """The writer to fetch for this machine."""
    roomy = machine.memory_bytes >= LARGE_WRITER_MEMORY_BYTES and machine.free_disk_bytes >= LARGE_WRITER_DISK_BYTES
    return LARGE_WRITER if roomy else SMALL_WRITER


def models_to_have(store: WeightsStore, machine: Machine) -> tuple[str, ...]:
    """What this machine should have, in the order in which it helps most: without a Whisper nothing works at all."""
    return (SMALLEST_WHISPER, EMBEDDING, BETTER_WHISPER, _writer_to_have(store, machine))


def best_writer(
    store: WeightsStore, machine: Machine, words_per_s: Mapping[str, float] = MappingProxyType({})
) -> str | None:
    """The writer to use now: the fitting one if it is here, else a smaller one that is here, else None.

    `words_per_s`: what was measured here. A large one that writes more slowly than people speak makes room for the
    small one.
    """
    roomy = machine.memory_bytes >= LARGE_WRITER_MEMORY_BYTES
    keeps_up = words_per_s.get(LARGE_WRITER, WORDS_SPOKEN_PER_S) >= WORDS_SPOKEN_PER_S
    small = store.find(SMALL_WRITER) is not None
    if roomy and store.find(LARGE_WRITER) and (keeps_up or not small):
        return LARGE_WRITER
    return SMALL_WRITER if small else None


def _writer_to_have(store: WeightsStore, machine: Machine) -> str:
    """The fitting writer. The room that the large one takes already is no reason against it."""
    if best_writer(store, machine) == LARGE_WRITER:
        return LARGE_WRITER
    room_bytes = machine.free_disk_bytes + store.here_bytes(LARGE_WRITER)
    return fitting_writer(Machine(machine.memory_bytes, room_bytes))


def _speaks(entry: Weights, language: str) -> bool:
    return "many" in entry.languages or language in entry.languages


def _smallest(entries: Iterable[Weights]) -> str | None:
    smallest = min(entries, key=lambda entry: (entry.bytes, entry.name), default=None)
    return smallest.name if smallest else None
