"""Which models a setup means: what it names, else what the settings name, else the best that this machine manages."""

from pathlib import Path

import msgspec

from desktop.composition.hearing_model import hearing_model
from desktop.composition.model_words import (
    finding_in_words,
    hearing_in_words,
    title_of,
    wanted_is_here,
    writing_in_words,
)
from desktop.composition.providers import provider_of
from desktop.settings import Settings
from desktop.weights.catalogue import MODEL_FILE
from desktop.weights.choice import Machine, Measurements, best_whisper, best_writer
from desktop.weights.store import WeightsStore
from desktop.weights.writer_pace import WriterPaces
from shared.setup import SessionSetup

NOBODY = "Nobody writes answers; outlines from your résumé are shown."


class ModelChoice:
    """Reads disk and settings anew each time: what is chosen or fetched meanwhile counts."""

    def __init__(self, store: WeightsStore, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def whisper_name(self, setup: SessionSetup) -> str:
        """Measures what is new, which takes about a second a model. Raises NoHearing."""
        return hearing_model(self._store, self._settings, setup)

    def wanted_whisper(self, setup: SessionSetup) -> str:
        return setup.whisper_model or self._settings.whisper_model

    def writer_name(self, setup: SessionSetup) -> str | None:
        """None where none is installed."""
        wanted = setup.answer_model or self._settings.answer_model
        paces = WriterPaces(self._store.root)
        return wanted or best_writer(self._store, Machine.of(self._store.root), paces.words_per_s())

    def writer_title(self, setup: SessionSetup) -> str:
        """The writing model as people call it; empty where none is installed."""
        name = self.writer_name(setup)
        return title_of(self._store, name) if name else ""

    def answer_model(self, setup: SessionSetup) -> Path | None:
        """The writing model's file; None where none is installed. Raises where a named one is broken."""
        name = self.writer_name(setup)
        if name is not None and name.endswith(".gguf"):
            return Path(name).expanduser()
        return self._store.locate(name) / MODEL_FILE if name else None

    def all_in_words(self) -> list[str]:
        """What hears, writes and finds here, each in a sentence with its measured figures."""
        setup = SessionSetup(language=self._settings.language)
        writing = self.writer_in_words(msgspec.structs.replace(setup, answer_source="local"))
        return [self.whisper_in_words(setup), writing, finding_in_words(self._store)]

    def all_measured(self) -> bool:
        """Whether what hears and what writes here has figures of this machine. What is not here needs none."""
        setup = SessionSetup(language=self._settings.language)
        decode_s = Measurements(self._store.root).decode_s()
        hears = self.wanted_whisper(setup) or best_whisper(self._store, decode_s, setup.language)
        writes = self.writer_name(setup)
        missing = [
            hears is not None and wanted_is_here(self._store, hears) and hears not in decode_s,
            writes is not None
            and wanted_is_here(self._store, writes)
            and writes not in WriterPaces(self._store.root).all(),
        ]
        return not any(missing)

    def whisper_in_words(self, setup: SessionSetup) -> str:
        return hearing_in_words(self._store, self.wanted_whisper(setup), setup.language)

    def writer_in_words(self, setup: SessionSetup) -> str:
        """Who would write this setup's answers, and where."""
        match setup.answer_source:
            case "none":
                return NOBODY
            case "local":
                return writing_in_words(self._store, setup.answer_model or self._settings.answer_model)
        provider = provider_of(setup.answer_source, self._settings)
        where = "on this machine" if provider.local else f"at {provider.host}"
        return f"{provider.model or provider.name} writes, {where}."
