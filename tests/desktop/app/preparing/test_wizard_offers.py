from pathlib import Path

import pytest

from desktop.answers.providers import OLLAMA
from desktop.answers.servers import FoundServer
from desktop.app.preparing.wizard_offers import NOTHING_HEARS, answer_offers, speech_model
from desktop.composition.providers import IN_SETTINGS, source_of
from desktop.settings import Settings
from desktop.ui.wizard.offers import COSTS_NOTHING, AnswerOffer
from desktop.weights.store import WeightsStore
from shared.setup import SessionSetup

FOUND = [FoundServer(OLLAMA, ("qwen3:4b",))]


@pytest.fixture
def store(tmp_path: Path) -> WeightsStore:
    return WeightsStore(tmp_path / "weights")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def offers(store: WeightsStore, settings: Settings, chosen: str = "local") -> dict[str, AnswerOffer]:
    return {offer.source: offer for offer in answer_offers(store, settings, FOUND, chosen)}


def test_this_machine_nobody_and_what_was_found_here_cost_nothing_and_nothing_leaves(
    store: WeightsStore, settings: Settings
) -> None:
    offered = offers(store, settings)

    assert list(offered) == ["local", "none", source_of(OLLAMA, "qwen3:4b")]
    assert {offer.cost for offer in offered.values()} == {COSTS_NOTHING}
    assert all(offer.what_leaves.startswith("Nothing leaves this machine") for offer in offered.values())


def test_a_provider_in_the_settings_says_who_bills_and_what_goes_there(store: WeightsStore, settings: Settings) -> None:
    settings.provider_base_url, settings.provider_model = "https://api.openai.com/v1", "gpt-5-mini"
    offer = offers(store, settings)[IN_SETTINGS]

    assert offer.words == "api.openai.com: gpt-5-mini"
    assert "api.openai.com bills to your own key" in offer.cost
    assert "sound never does" in offer.what_leaves


def test_what_is_chosen_but_not_found_now_stays_and_says_so(store: WeightsStore, settings: Settings) -> None:
    offer = offers(store, settings, "http://127.0.0.1:1234/v1#my-model")["http://127.0.0.1:1234/v1#my-model"]

    assert offer.words == "127.0.0.1: my-model (not found now)"


def test_a_writer_that_is_not_here_yet_says_so(store: WeightsStore, settings: Settings) -> None:
    assert offers(store, settings)["local"].words == "This machine, once its model is here"


def test_a_writer_of_the_persons_own_is_named(store: WeightsStore, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "mine.gguf").write_bytes(b"weights")
    settings.answer_model = str(tmp_path / "mine.gguf")

    assert offers(store, settings)["local"].words == "This machine: mine"


def test_without_a_speech_model_no_session_can_start(store: WeightsStore, settings: Settings) -> None:
    assert speech_model(store, settings, SessionSetup()) == NOTHING_HEARS


def test_a_speech_model_that_was_chosen_and_is_not_here_is_an_obstacle(store: WeightsStore, settings: Settings) -> None:
    settings.whisper_model = "whisper-base"

    assert "Whisper base was chosen" in speech_model(store, settings, SessionSetup()).obstacle


def test_a_speech_model_that_is_here_is_none(store: WeightsStore, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "my-whisper").mkdir()
    settings.whisper_model = str(tmp_path / "my-whisper")

    hears = speech_model(store, settings, SessionSetup())

    assert (hears.words, hears.obstacle) == ("my-whisper, on this machine", "")
