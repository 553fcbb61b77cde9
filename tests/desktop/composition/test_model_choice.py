"""What hears and writes here is said in plain sentences, with what was measured."""

from pathlib import Path

import pytest

from desktop.composition.model_choice import NOBODY, ModelChoice
from desktop.composition.model_words import BY_WORDS, NO_HEARING, NO_WRITING
from desktop.settings import Settings
from desktop.weights.choice import EMBEDDING, LARGE_WRITER, SMALLEST_WHISPER
from desktop.weights.own import OwnModels
from shared.setup import SessionSetup
from tests.desktop.ui.models.samples import measure, store_with
from tests.desktop.weights.test_own import gguf


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def test_on_a_fresh_machine_it_says_what_is_missing(tmp_path: Path, settings: Settings) -> None:
    assert ModelChoice(store_with(tmp_path), settings).all_in_words() == [NO_HEARING, NO_WRITING, BY_WORDS]


def test_with_models_it_says_what_they_do_here(tmp_path: Path, settings: Settings) -> None:
    store = store_with(tmp_path, SMALLEST_WHISPER, EMBEDDING, LARGE_WRITER)
    measure(tmp_path)
    settings.answer_model = LARGE_WRITER

    assert ModelChoice(store, settings).all_in_words() == [
        "Whisper tiny.en hears: it writes down a sentence in 0.06 s here.",
        "Qwen2.5-Coder 1.5B writes: 9 words a second here, the first after 0.4 s.",
        "Facts of your résumé are found by their meaning.",
    ]


def test_a_model_that_a_setup_names_comes_before_the_settings(tmp_path: Path, settings: Settings) -> None:
    store = store_with(tmp_path, SMALLEST_WHISPER)
    choice = ModelChoice(store, settings)

    said = choice.whisper_in_words(SessionSetup(whisper_model="whisper-base"))

    assert said == "Whisper base is to hear, but it is not on this computer."


def test_a_model_of_ones_own_is_called_by_its_name(tmp_path: Path, settings: Settings) -> None:
    store = store_with(tmp_path)
    settings.answer_model = OwnModels(store).take_in(gguf(tmp_path)).setting

    assert ModelChoice(store, settings).writer_in_words(SessionSetup()) == "My writer writes."


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("none", NOBODY),
        ("http://127.0.0.1:11434/v1#llama3.2", "llama3.2 writes, on this machine."),
        ("https://llm.example/v1#large", "large writes, at llm.example."),
    ],
)
def test_whoever_else_writes_is_said_with_the_place(tmp_path: Path, settings: Settings, source: str, said: str) -> None:
    choice = ModelChoice(store_with(tmp_path), settings)

    assert choice.writer_in_words(SessionSetup(answer_source=source)) == said
