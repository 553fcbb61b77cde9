"""Which server an answer source names: from a found one, from the settings, and as a person types it."""

from pathlib import Path

import pytest

from desktop.answers.providers import LLAMA_CPP, OLLAMA, OPENAI, Provider
from desktop.answers.servers import FoundServer
from desktop.composition.providers import IN_SETTINGS, choices_of, provider_of, source_of
from desktop.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.mark.parametrize("preset", [OPENAI, OLLAMA, LLAMA_CPP])
def test_a_source_gives_the_provider_and_the_model_it_was_made_of(preset: Provider, settings: Settings) -> None:
    found = provider_of(source_of(preset, "some/model:7b"), settings)

    assert found == preset.at(preset.base_url, "some/model:7b")
    assert (found.name, found.kind, found.needs_key) == (preset.name, preset.kind, preset.needs_key)


def test_a_models_name_may_hold_the_sign_that_divides(settings: Settings) -> None:
    assert provider_of(source_of(OLLAMA, "tuned#2"), settings).model == "tuned#2"


def test_an_unknown_server_on_this_machine_needs_no_key_and_nothing_leaves(settings: Settings) -> None:
    found = provider_of("http://127.0.0.1:5001/v1#mine", settings)

    assert (found.base_url, found.model) == ("http://127.0.0.1:5001/v1", "mine")
    assert (found.needs_key, found.local) == (False, True)
    assert found.what_leaves.startswith("Nothing leaves this machine")


def test_an_unknown_server_elsewhere_needs_a_key_and_is_named_to_the_person(settings: Settings) -> None:
    found = provider_of("https://models.example.com/v1#large", settings)

    assert (found.needs_key, found.local, found.host) == (True, False, "models.example.com")
    assert "models.example.com" in found.what_leaves


@pytest.mark.parametrize(
    ("address", "preset"),
    [
        ("https://api.openai.com/v1/", OPENAI),
        ("api.openai.com/v1", OPENAI),
        (" https://api.openai.com/v1 ", OPENAI),
        ("http://localhost:11434/v1", OLLAMA),
        ("localhost:11434/v1/", OLLAMA),
        ("127.0.0.1:8080/v1", LLAMA_CPP),
    ],
)
def test_an_address_is_known_however_it_is_typed(address: str, preset: Provider, settings: Settings) -> None:
    found = provider_of(f"{address}#model ", settings)

    assert (found.name, found.kind, found.model) == (preset.name, preset.kind, "model")
    assert found.local == preset.local


def test_an_address_without_its_beginning_goes_encrypted_unless_it_is_this_machine(settings: Settings) -> None:
    assert provider_of("models.example.com/v1#large", settings).base_url == "https://models.example.com/v1"
    assert provider_of("localhost:5001/v1#mine", settings).base_url == "http://localhost:5001/v1"


@pytest.mark.parametrize("source", ["", "#", "#model", "http://[::1#model", "no address at all"])
def test_what_is_no_address_is_never_taken_for_this_machine(source: str, settings: Settings) -> None:
    found = provider_of(source, settings)

    assert not found.local
    assert found.needs_key


def test_a_forgotten_model_is_left_to_the_server_to_complain_about(settings: Settings) -> None:
    assert provider_of("http://127.0.0.1:11434/v1", settings).model == ""


def test_the_settings_name_a_server_too(settings: Settings) -> None:
    settings.provider_base_url, settings.provider_model = OPENAI.base_url, "gpt-large"

    assert provider_of(IN_SETTINGS, settings) == OPENAI.at(OPENAI.base_url, "gpt-large")


@pytest.mark.parametrize(
    ("kind", "address", "takes_grammar", "needs_key"),
    [
        ("llama.cpp", "http://gpu.example.com:9000/v1", True, False),
        ("llama.cpp", "http://127.0.0.1:9000/v1", True, False),
        ("azure", "https://mine.openai.azure.com/openai/v1", False, True),
        ("server", "https://models.example.com/v1", False, True),
    ],
)
def test_the_settings_say_what_kind_of_server_an_unknown_address_is(
    kind: str, address: str, takes_grammar: bool, needs_key: bool, settings: Settings
) -> None:
    settings.provider_base_url, settings.provider_model = address, "model"
    settings.provider_kind = kind  # type: ignore[assignment]

    found = provider_of(IN_SETTINGS, settings)

    assert (found.kind, found.base_url, found.model) == (kind, address, "model")
    assert (found.takes_grammar, found.needs_key) == (takes_grammar, needs_key)


def test_every_model_of_every_server_found_is_a_choice_that_leads_back_to_it(settings: Settings) -> None:
    found = [FoundServer(OLLAMA, ("llama3.2", "qwen")), FoundServer(LLAMA_CPP, ("mine",))]

    choices = choices_of(found)

    assert [words for _, words in choices] == [
        "Ollama on this machine: llama3.2",
        "Ollama on this machine: qwen",
        "llama.cpp on this machine: mine",
    ]
    reached = [(named.name, named.model) for named in (provider_of(source, settings) for source, _ in choices)]
    assert reached == [("Ollama", "llama3.2"), ("Ollama", "qwen"), ("llama.cpp", "mine")]


def test_a_server_that_hides_its_models_is_no_choice() -> None:
    assert choices_of([FoundServer(OLLAMA, ())]) == []
