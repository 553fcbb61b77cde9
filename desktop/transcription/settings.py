"""What a recogniser needs to know before it starts. Light on imports: both processes read it."""

import os
from pathlib import Path

import msgspec

from shared.vocabulary import Source

FEW_CORES = 4


def default_threads(cores: int | None = None) -> int:
    """One on a small machine, where a second thread makes everything slower beside a meeting; at most four."""
    count = cores or os.cpu_count() or 1
    return 1 if count <= FEW_CORES else min(4, count // 2)


class TranscriberSettings(msgspec.Struct, frozen=True, kw_only=True):
    """`vocabulary` is a sentence (see vocabulary.py). `first_turns` numbers each source's next turn, 1 where missing.

    `model_sha256` has model.bin checked before it is loaded; empty skips that. `confirm` hears committed turns again in
    idle time. `partials` names the sources that get interim text.
    """

    whisper_model: Path
    language: str = "en"
    vocabulary: str = ""
    first_turns: dict[Source, int] = {}
    cpu_threads: int = msgspec.field(default_factory=default_threads)
    model_sha256: str = ""
    confirm: bool = True
    partials: tuple[Source, ...] = ("system",)
